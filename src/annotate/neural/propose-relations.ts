import type { WordSpan } from "./decode-spans.ts";
import type { LanguageModel } from "./language-model.ts";
import type { ReadRelation } from "./reading.ts";
import { relationCandidates } from "./relation-candidates.ts";
import type { RelationUnit } from "./relation-units.ts";
import { floats, wholeNumbers } from "./tensor-model.ts";

/** A window as the relation head takes it; words count through the document. */
export interface RelationWindow {
  readonly firstWord: number;
  /** The words' vectors, one after the other. */
  readonly vectors: Float32Array;
  readonly sentences: readonly WordSpan[];
}

/** What the model proposes for the units of a window, pair by pair: what it gives the threshold or more. */
export async function proposeRelations(
  { config, facts }: LanguageModel,
  units: readonly RelationUnit[],
  { firstWord, vectors, sentences }: RelationWindow,
): Promise<ReadRelation[]> {
  const pairs = relationCandidates(units, sentences, config.coreference.bucketsFrom);
  if (pairs.length === 0) return [];
  const places = units.flatMap(({ first, last, head }) => [first, last, head]);
  const outputs = await facts.run({
    vectors: { dims: [vectors.length / config.vector, config.vector], data: vectors },
    places: wholeNumbers(
      places.map((word) => word - firstWord),
      [units.length, 3],
    ),
    pairs: wholeNumbers(
      pairs.flatMap(({ subject, object }) => [subject, object]),
      [pairs.length, 2],
    ),
    features: wholeNumbers(
      pairs.flatMap(({ features }) => features),
      [pairs.length, 3],
    ),
    gaps: wholeNumbers(
      pairs.flatMap(({ gap: [from, to] }) =>
        to > from ? [from - firstWord, to - firstWord] : [0, 0],
      ),
      [pairs.length, 2],
    ),
  });
  const { labels, threshold } = config.facts;
  const found: ReadRelation[] = [];
  for (const [at, score] of floats(outputs, "score").entries()) {
    if (score < threshold) continue;
    const pair = pairs[Math.floor(at / labels.length)];
    const [subject, object] = [units[pair?.subject ?? -1], units[pair?.object ?? -1]];
    const label = labels[at % labels.length];
    if (subject && object && label !== undefined) found.push({ subject, object, label, score });
  }
  return found;
}
