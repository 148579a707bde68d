import { type Document, type Span, sliceSpan } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import { areCompatible } from "./classes.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { isGenericName } from "./generic-words.ts";
import type { LocalThing } from "./local-thing.ts";
import { isAcronymOf, isEndOf } from "./name-relations.ts";

/**
 * Joins the things of one document that it calls by a long and a short name in different chains:
 * "Organization of Turkic States (OTS)" and "the OTS", "Alikhan Smailov" and "Smailov". A short name is
 * joined only where exactly one long one fits; else nobody can tell whose it is.
 *
 * @param things the things of this document
 * @param sets numbered as `things`
 */
export function joinWithin(
  things: readonly LocalThing[],
  document: Document,
  schema: Schema,
  sets: DisjointSets,
): void {
  const named = things
    .map((thing, index) => ({ thing, index }))
    .filter(({ thing }) => thing.kind === "name");
  for (const short of named) {
    if (!canBeShort(short.thing, schema)) {
      continue;
    }
    const others = named.filter(
      (long) => long !== short && areCompatible(long.thing.class, short.thing.class, schema),
    );
    const fitting = others.filter(
      (long) =>
        isAbbreviated(short.thing, long.thing, document) ||
        isShortName(short.thing, long.thing, schema),
    );
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) {
      sets.join(short.index, only.index);
    }
  }
}

function canBeShort(thing: LocalThing, schema: Schema): boolean {
  const names = thing.names.list();
  return (
    schema.isSubclass(thing.class, schema.classOf("person")) ||
    names.every((name) => name.isAcronym || isGenericName(name.words))
  );
}

/** Whether every name of one thing is an acronym that the document gives to the other. */
function isAbbreviated(short: LocalThing, long: LocalThing, document: Document): boolean {
  const shorts = short.names.list();
  const longs = long.names.list().filter((name) => !name.isAcronym);
  return (
    longs.length > 0 &&
    shorts.every((name) => name.isAcronym) &&
    (shorts.every((name) => longs.some((other) => isAcronymOf(name.form, other.form))) ||
      (longs.some((name) => name.words.length > 1) &&
        short.mentions.some((inner) =>
          long.mentions.some(
            (outer) =>
              outer.kind === "name" && standsInBrackets(inner.span, outer.span, document.text),
          ),
        )))
  );
}

/** Whether `inner` is in brackets right after `outer`, or at its end: "Long Name (LN)". */
function standsInBrackets(inner: Span, outer: Span, text: string): boolean {
  const bracketed = text[inner.start - 1] === "(" && text[inner.end] === ")";
  const inside = outer.start < inner.start && inner.end + 1 === outer.end;
  const after =
    outer.end < inner.start &&
    inner.start - outer.end <= 3 &&
    /^\s*\($/.test(sliceSpan(text, { start: outer.end, end: inner.start }));
  return bracketed && (inside || after);
}

/**
 * Whether a name is the end of a longer one and says nothing by itself: a surname after the full
 * name, "the Interior Ministry" after "the Kazakh Interior Ministry".
 */
function isShortName(short: LocalThing, long: LocalThing, schema: Schema): boolean {
  const [shortName, longName] = [short.names.fullest(), long.names.fullest()];
  if (shortName === undefined || longName === undefined) {
    return false;
  }
  const person = schema.classOf("person");
  const persons = schema.isSubclass(short.class, person) && schema.isSubclass(long.class, person);
  return (persons || isGenericName(shortName.words)) && isEndOf(shortName.words, longName.words);
}
