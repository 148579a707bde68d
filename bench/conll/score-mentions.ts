import { type Counts, counts } from "./f-score.ts";

/** A mention where gold and system can be compared: a range of non-space characters. */
export interface ScoredMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/**
 * Exact matches of span, and of type unless `untyped`. Mentions may nest; the same span may be there
 * twice, with different types or, untyped, once for each.
 */
export function scoreMentions(
  gold: readonly ScoredMention[],
  system: readonly ScoredMention[],
  { untyped = false } = {},
): Counts {
  const key = ({ start, end, type }: ScoredMention): string =>
    untyped ? `${start}:${end}` : `${start}:${end}:${type}`;
  const left = new Map<string, number>();
  for (const mention of gold) left.set(key(mention), (left.get(key(mention)) ?? 0) + 1);
  let correct = 0;
  for (const mention of system) {
    const count = left.get(key(mention)) ?? 0;
    if (count > 0) {
      correct += 1;
      left.set(key(mention), count - 1);
    }
  }
  return counts(correct, system.length, gold.length);
}
