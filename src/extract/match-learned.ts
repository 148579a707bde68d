import type { Candidate } from "./candidate.ts";
import type { ClassIri, Schema } from "./schema.ts";
import type { SentenceTree } from "./sentence-tree.ts";

export function matchLearned(
  _tree: SentenceTree,
  _schema: Schema,
  _classes: readonly ClassIri[],
): Candidate[] {
  return [];
}
