import { bucket } from "./bucket.ts";
import type { WordSpan } from "./decode-spans.ts";
import type { RelationUnit } from "./relation-units.ts";

/** An ordered pair of units with what the model is told of it. */
export interface RelationPair {
  /** Index of a unit. */
  readonly subject: number;
  readonly object: number;
  readonly features: readonly [place: number, kinds: number, between: number];
  /** The words between the two, from the first to the one after the last; from 0 to 0 where there are none. */
  readonly gap: readonly [from: number, to: number];
}

const KIND: Readonly<Record<RelationUnit["kind"], number>> = { name: 0, pronoun: 2, time: 3 };
const KINDS = 4;
/** Places: ten buckets of distance where the subject comes first, ten where the object does, then nested. */
const OBJECT_FIRST = 10;
const SUBJECT_INSIDE = 20;
const OBJECT_INSIDE = 21;

/** The ordered pairs of units of the same sentence, sentence by sentence. A time is no subject. */
export function relationCandidates(
  units: readonly RelationUnit[],
  sentences: readonly WordSpan[],
  bucketsFrom: readonly number[],
): RelationPair[] {
  const rank = new Map(
    units
      .map(({ head }) => head)
      .sort((a, b) => a - b)
      .map((head, index) => [head, index]),
  );
  const pairOf = (subject: number, object: number): RelationPair | undefined => {
    const [from, to] = [units[subject], units[object]];
    if (from === undefined || to === undefined || from.kind === "time" || from === to) return;
    const apart = Math.abs((rank.get(from.head) ?? 0) - (rank.get(to.head) ?? 0));
    const { place, gap } = placeOf(from, to, bucketsFrom);
    const kinds = KIND[from.kind] * KINDS + KIND[to.kind];
    return { subject, object, features: [place, kinds, bucket(apart - 1, bucketsFrom)], gap };
  };
  return sentences.flatMap(({ first, last }) => {
    const own = [...units.keys()].filter((unit) => {
      const head = units[unit]?.head ?? -1;
      return first <= head && head <= last;
    });
    return own.flatMap((subject) => own.flatMap((object) => pairOf(subject, object) ?? []));
  });
}

function placeOf(
  subject: WordSpan,
  object: WordSpan,
  bucketsFrom: readonly number[],
): { readonly place: number; readonly gap: RelationPair["gap"] } {
  const [from, to] =
    subject.last < object.first
      ? [subject.last + 1, object.first]
      : object.last < subject.first
        ? [object.last + 1, subject.first]
        : [0, -1];
  if (to < from) {
    const isShorter = subject.last - subject.first < object.last - object.first;
    return { place: isShorter ? SUBJECT_INSIDE : OBJECT_INSIDE, gap: [0, 0] };
  }
  const order = subject.last < object.first ? 0 : OBJECT_FIRST;
  return {
    place: order + bucket(to - from, bucketsFrom),
    gap: to > from ? [from, to] : [0, 0],
  };
}
