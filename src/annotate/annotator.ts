import type { Document } from "../documents/index.ts";
import type { Annotation } from "./annotation.ts";

/** Reads the language of a document. A pure function of the document and the annotator's version. */
export interface Annotator {
  /** Name and version, such as `rules/1`: part of every extraction record. */
  readonly id: string;
  annotate(document: Document): Promise<Annotation>;
}
