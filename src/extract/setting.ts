import type { Document } from "../documents/index.ts";
import type { ClassIri, Schema } from "./schema.ts";
import type { SentenceTree } from "./sentence-tree.ts";
import type { SpeechFrame } from "./speech.ts";

/** What the candidates of one sentence are settled against. */
export interface Setting {
  readonly document: Document;
  /** By index of mention. */
  readonly classes: readonly ClassIri[];
  /** How many names and nominals each chain holds; a chain of pronouns alone is not in it. */
  readonly mentionsOf: ReadonlyMap<number, number>;
  /** The chains that hold a name. */
  readonly named: ReadonlySet<number>;
  /** By chain, the sentences in which a name stands for it, ascending: indices in `Annotation.sentences`. */
  readonly namesOf: ReadonlyMap<number, readonly number[]>;
  /** Whether the document is mostly questions and answers. */
  readonly interview: boolean;
  readonly schema: Schema;
  readonly tree: SentenceTree;
  readonly frames: readonly SpeechFrame[];
}
