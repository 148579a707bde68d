/** A name in a sentence: words `[first, last]`, both included, and its type as the model calls it. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/**
 * The best sequence of name tags in which `I-x` follows only `B-x` or `I-x` (Viterbi 1967), as names.
 *
 * @param logits scores of word w and tag t at `(from + w) * tags.length + t`
 * @param words how many
 * @param tags `O`, and for each type `B-type` directly before `I-type`
 */
export function decodeNames(
  logits: Float32Array,
  from: number,
  words: number,
  tags: readonly string[],
): NameSpan[] {
  const size = tags.length;
  if (words === 0) return [];
  const inside = tags.map((tag) => tag.startsWith("I"));
  let best = Float64Array.from(tags, (_, t) =>
    inside[t] ? Number.NEGATIVE_INFINITY : (logits[from * size + t] ?? 0),
  );
  const back = new Int16Array(words * size);
  for (let w = 1; w < words; w++) {
    const free = argmax(best);
    const row = new Float64Array(size);
    for (let t = 0; t < size; t++) {
      const stay = inside[t] && (best[t] ?? 0) >= (best[t - 1] ?? 0);
      const step = inside[t] ? (stay ? t : t - 1) : free;
      back[w * size + t] = step;
      row[t] = (best[step] ?? 0) + (logits[(from + w) * size + t] ?? 0);
    }
    best = row;
  }
  const names: NameSpan[] = [];
  let tag = argmax(best);
  let last = words - 1;
  for (let w = words - 1; w >= 0; w--) {
    const name = tags[tag] ?? "O";
    if (name.startsWith("B")) names.push({ first: w, last, type: name.slice(2) });
    tag = back[w * size + tag] ?? 0;
    if (!name.startsWith("I")) last = w - 1;
  }
  return names.reverse();
}

function argmax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  }
  return best;
}
