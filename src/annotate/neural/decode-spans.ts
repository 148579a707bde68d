/** Words `[first, last]` of a sentence, both included. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The spans that score above the threshold, the best first, leaving out each that crosses a better one.
 * Nested ones stay. A score is read at `(offset + first) * stride + offset + last`.
 *
 * @returns in order of start, the longer one first
 */
export function decodeSpans(
  scores: Float32Array,
  { offset, words, stride, threshold }: SpanTable,
): WordSpan[] {
  const found: { first: number; last: number; score: number }[] = [];
  for (let first = 0; first < words; first++) {
    const row = (offset + first) * stride + offset;
    for (let last = first; last < words; last++) {
      const score = scores[row + last] ?? 0;
      if (score > threshold) found.push({ first, last, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.first - b.first || a.last - b.last);
  const kept: WordSpan[] = [];
  for (const { first, last } of found) {
    const crosses = kept.some(
      (other) =>
        (other.first < first && first <= other.last && other.last < last) ||
        (first < other.first && other.first <= last && last < other.last),
    );
    if (!crosses) kept.push({ first, last });
  }
  return kept.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Where a sentence's scores lie in the table of its window. */
export interface SpanTable {
  /** Of the sentence's first word in the window. */
  readonly offset: number;
  readonly words: number;
  /** Words in a row of the table. */
  readonly stride: number;
  readonly threshold: number;
}

/**
 * The word of a span that carries its meaning: the first whose governor lies outside it, or which is
 * the root.
 *
 * @param heads by word; a root's is itself
 */
export function spanHead({ first, last }: WordSpan, heads: ArrayLike<number>): number {
  for (let word = first; word <= last; word++) {
    const head = heads[word] ?? word;
    if (head === word || head < first || head > last) return word;
  }
  return last;
}
