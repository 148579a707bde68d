import type { Chunk } from "./chunk.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A sentence cut into chunks. */
export interface Clause {
  readonly view: SentenceView;
  readonly chunks: readonly Chunk[];
  /** Index of the block that the sentence stands in, in `Document.blocks`; -1 outside all. */
  readonly block: number;
}
