import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import type { WordView } from "./word-view.ts";

/** A statement's places in its sentence. */
export interface PlacedStatement {
  readonly subject: Span;
  /** The words that carry the relation, and the word that governs them. */
  readonly cue: Span;
  readonly predicate: number | undefined;
  readonly object: Span;
  /** Where time, place and qualifiers stand. */
  readonly further: readonly Span[];
  readonly confidence: number;
}

/**
 * CaRB's extractions have all arguments of a verb, our statements two. So of statements that overlap
 * in subject, cue and object, which are two readings of one clause, the longest stays; and what a
 * verb's later statements say of the same subject become further arguments of its first. Coordinated
 * objects stay apart, as they mostly are in the gold extractions.
 */
export function joinClauses(
  statements: readonly PlacedStatement[],
  view: WordView,
): PlacedStatement[] {
  const distinct: PlacedStatement[] = [];
  for (const one of statements.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    if (!distinct.some((other) => isSameReading(one, other))) distinct.push(one);
  }
  const joined: PlacedStatement[] = [];
  for (const one of distinct.sort((a, b) => a.object.start - b.object.start)) {
    const at = joined.findIndex((other) => continues(one, other, view));
    const first = joined[at];
    if (first === undefined) joined.push(one);
    else joined[at] = { ...first, further: [...first.further, ...furtherOf(one, first, view)] };
  }
  return joined;
}

function lengthOf({ subject, cue, object, further }: PlacedStatement): number {
  return [subject, cue, object, ...further].reduce((sum, { start, end }) => sum + end - start, 0);
}

function isSameReading(a: PlacedStatement, b: PlacedStatement): boolean {
  return (
    overlapsSpan(a.subject, b.subject) &&
    overlapsSpan(a.cue, b.cue) &&
    overlapsSpan(a.object, b.object)
  );
}

function continues(one: PlacedStatement, first: PlacedStatement, view: WordView): boolean {
  return (
    one.predicate === first.predicate &&
    overlapsSpan(one.subject, first.subject) &&
    !overlapsSpan(one.object, first.object) &&
    !view.isConjunct(view.headOf(first.object), view.headOf(one.object))
  );
}

/** The arguments of a later statement that the first has not got. */
function furtherOf(one: PlacedStatement, first: PlacedStatement, view: WordView): Span[] {
  return [view.withPreposition(one.object), ...one.further].filter(
    (span) => ![first.object, ...first.further].some((other) => overlapsSpan(span, other)),
  );
}
