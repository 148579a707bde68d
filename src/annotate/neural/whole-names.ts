import type { WordSpan } from "./decode-spans.ts";
import type { ReadMention } from "./reading.ts";

/**
 * Leaves out the names inside a name of the same type: in "Bernie Sanders" no other person is called Sanders. The
 * model's two readings of names, flat and nested, must agree on the whole; links to a part go to the whole.
 *
 * @param mentions by start, the longer one first
 * @param names the flat names
 */
export function wholeNames(
  mentions: readonly ReadMention[],
  names: readonly WordSpan[],
): ReadMention[] {
  const whole = mentions.map((mention, index) => wholeOf(mention, index, mentions, names));
  const numbers = new Map<number, number>();
  for (const [index, outer] of whole.entries()) {
    if (outer === undefined) numbers.set(index, numbers.size);
  }
  const numberOf = (index: number): number | undefined =>
    numbers.get(index) ?? (whole[index] === undefined ? undefined : numberOf(whole[index]));
  return mentions.flatMap((mention, index) => {
    if (whole[index] !== undefined) return [];
    const { antecedent } = mention;
    const target = antecedent === undefined ? undefined : numberOf(antecedent);
    return [{ ...mention, antecedent: target }];
  });
}

/** The index of the mention of the same type that a name is part of, by a flat name that holds more than it. */
function wholeOf(
  mention: ReadMention,
  index: number,
  mentions: readonly ReadMention[],
  names: readonly WordSpan[],
): number | undefined {
  if (mention.kind !== "name") return undefined;
  const name = names.find((one) => holds(one, mention) && !holds(mention, one));
  if (name === undefined) return undefined;
  const outer = mentions.findLastIndex(
    (other, at) => at < index && holds(other, mention) && !holds(mention, other),
  );
  return mentions[outer]?.type === mention.type ? outer : undefined;
}

function holds(outer: WordSpan, inner: WordSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
