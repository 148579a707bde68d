import type { Annotation } from "../annotate/index.ts";
import type { Document } from "../documents/index.ts";
import type { Clause } from "./clause.ts";
import type { ClassIri, Schema } from "./schema.ts";
import type { SpeechFrame } from "./speech.ts";

/** What the candidates of one sentence are settled against. */
export interface Setting {
  readonly document: Document;
  readonly annotation: Annotation;
  /** By index of mention. */
  readonly classes: readonly ClassIri[];
  readonly schema: Schema;
  readonly clause: Clause;
  readonly frames: readonly SpeechFrame[];
}
