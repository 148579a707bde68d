import type { Annotation } from "../annotate/index.ts";
import type { Document } from "../documents/index.ts";
import type { Schema } from "./schema.ts";
import type { ExtractionRecord } from "./statement.ts";

/** Finds the statements of an annotated document. Pure: same arguments, same record. */
export type Extractor = (
  document: Document,
  annotation: Annotation,
  schema: Schema,
) => ExtractionRecord;
