import type { WordSpan } from "./decode-spans.ts";
import { range } from "./range.ts";
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
  const whole = wholesOf(mentions, names);
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

/** For each mention the index of the one around it, where that is of the same type and a flat name holds more than it. */
function wholesOf(
  mentions: readonly ReadMention[],
  names: readonly WordSpan[],
): (number | undefined)[] {
  const nameAt = new Map(
    names.flatMap((name) => range(name.first, name.last).map((at) => [at, name])),
  );
  const open: number[] = [];
  return mentions.map((mention, index) => {
    while ((mentions[open.at(-1) ?? index]?.last ?? 0) < mention.first) open.pop();
    const outer = open.findLast((at) => isWithin(mention, mentions[at]));
    open.push(index);
    if (mention.kind !== "name" || !isWithin(mention, nameAt.get(mention.first))) return undefined;
    return outer !== undefined && mentions[outer]?.type === mention.type ? outer : undefined;
  });
}

/** Whether a span lies in another that holds more than it. */
function isWithin(inner: WordSpan, outer: WordSpan | undefined): boolean {
  return outer !== undefined && holds(outer, inner) && !holds(inner, outer);
}

function holds(outer: WordSpan, inner: WordSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
