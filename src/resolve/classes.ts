import { compareStrings } from "../base/index.ts";
import type { ClassIri, Schema } from "../extract/index.ts";

/** Whether two classes can be of one thing: equal, or one a subclass of the other. */
export function areCompatible(a: ClassIri, b: ClassIri, schema: Schema): boolean {
  return a === b || schema.isSubclass(a, b) || schema.isSubclass(b, a);
}

/** Whether the first class is a proper subclass of the second. */
export function isNarrowerClass(narrow: ClassIri, wide: ClassIri, schema: Schema): boolean {
  return narrow !== wide && schema.isSubclass(narrow, wide) && !schema.isSubclass(wide, narrow);
}

/**
 * The class that most votes speak for. A vote for a class also speaks for its subclasses, so that
 * one reading as "military alliance" narrows nine as "organization" and does not lose to them.
 *
 * @param votes at least one
 */
export function electClass(votes: ReadonlyMap<ClassIri, number>, schema: Schema): ClassIri {
  const support = (candidate: ClassIri) =>
    [...votes].reduce(
      (sum, [voted, count]) =>
        sum + (schema.isSubclass(candidate, voted) || candidate === voted ? count : 0),
      0,
    );
  return [...votes.keys()].reduce((best, candidate) => {
    const order =
      support(best) - support(candidate) ||
      Number(isNarrowerClass(best, candidate, schema)) -
        Number(isNarrowerClass(candidate, best, schema)) ||
      compareStrings(candidate, best);
    return order < 0 ? candidate : best;
  });
}
