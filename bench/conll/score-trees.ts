import { type AlignedPair, alignWords, type ScoredDocument, type ScoredWord } from "./alignment.ts";
import { addCounts, type Counts, counts, NO_COUNTS } from "./f-score.ts";

export const TREE_METRICS = [
  "sentences",
  "words",
  "upos",
  "features",
  "lemma",
  "uas",
  "las",
] as const;

export type TreeScore = Readonly<Record<(typeof TREE_METRICS)[number], Counts>>;

export const NO_TREES = Object.fromEntries(
  TREE_METRICS.map((metric) => [metric, NO_COUNTS]),
) as TreeScore;

export function addTreeScores(a: TreeScore, b: TreeScore): TreeScore {
  return Object.fromEntries(
    TREE_METRICS.map((metric) => [metric, addCounts(a[metric], b[metric])]),
  ) as TreeScore;
}

/**
 * Scores a document from raw text by the rules of the CoNLL 2018 shared task (Zeman et al. 2018):
 * every measure is F1 over all words of both sides; subtypes of relations and features that are not
 * universal are left out of the comparison; a gold lemma `_` matches any.
 *
 * @throws Error where the two sides' characters differ: then one of them lost or invented text
 */
export function scoreTrees(gold: ScoredDocument, system: ScoredDocument): TreeScore {
  assertSameCharacters(gold.characters, system.characters);
  const pairs = alignWords(gold.words, system.words);
  const goldOf = new Map<number, number>(pairs.map(([g, s]) => [s, g]));
  const right = (agree: (a: ScoredWord, b: ScoredWord) => boolean): Counts =>
    counts(agreeing(gold, system, pairs, agree), system.words.length, gold.words.length);
  const attached = (a: ScoredWord, b: ScoredWord): boolean =>
    a.head < 0 || b.head < 0 ? a.head === b.head : a.head === goldOf.get(b.head);
  return {
    sentences: scoreSpans(gold.sentences, system.sentences),
    words: right(() => true),
    upos: right((a, b) => a.upos === b.upos),
    features: right((a, b) => a.features === b.features),
    lemma: right((a, b) => a.lemma === "_" || a.lemma === b.lemma),
    uas: right(attached),
    las: right((a, b) => attached(a, b) && universal(a.deprel) === universal(b.deprel)),
  };
}

function universal(deprel: string): string {
  return deprel.split(":")[0] ?? deprel;
}

function agreeing(
  gold: ScoredDocument,
  system: ScoredDocument,
  pairs: readonly AlignedPair[],
  agree: (a: ScoredWord, b: ScoredWord) => boolean,
): number {
  return pairs.filter(([g, s]) => {
    const a = gold.words[g];
    const b = system.words[s];
    return a !== undefined && b !== undefined && agree(a, b);
  }).length;
}

function scoreSpans(
  gold: readonly { start: number; end: number }[],
  system: readonly { start: number; end: number }[],
): Counts {
  const spans = new Set(gold.map(({ start, end }) => `${start}:${end}`));
  const correct = system.filter(({ start, end }) => spans.has(`${start}:${end}`)).length;
  return counts(correct, system.length, gold.length);
}

function assertSameCharacters(gold: string, system: string): void {
  if (gold === system) return;
  let at = 0;
  while (gold[at] === system[at]) at += 1;
  throw new Error(
    `Gold and system differ at character ${at}: "${gold.slice(at, at + 20)}" and "${system.slice(at, at + 20)}"`,
  );
}
