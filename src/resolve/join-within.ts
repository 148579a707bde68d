import type { Mention } from "../annotate/index.ts";
import { type Document, type Span, sliceSpan } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import { areCompatible } from "./classes.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { isGenericName } from "./generic-words.ts";
import type { LocalThing } from "./local-thing.ts";
import { MentionsByPlace } from "./mentions-by-place.ts";
import { initialsOf, isAcronymOf, isEndOf, lettersOf } from "./name-relations.ts";

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
  const longs = indexLongNames(things);
  for (const [index, short] of things.entries()) {
    const candidates = short.kind === "name" ? candidatesFor(short, longs) : [];
    const fitting = [...new Set(candidates)].filter((candidate) => {
      const long = things[candidate];
      return (
        long !== undefined &&
        candidate !== index &&
        areCompatible(long.class, short.class, schema) &&
        (isAbbreviated(short, long, document) || isShortName(short, long, schema))
      );
    });
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) {
      sets.join(index, only);
    }
  }
}

/** The numbers of the named things by what a short name can have in common with theirs. */
interface LongNames {
  readonly byLastWord: ReadonlyMap<string, readonly number[]>;
  readonly byInitials: ReadonlyMap<string, readonly number[]>;
  readonly mentions: MentionsByPlace;
  readonly thingOf: ReadonlyMap<Mention, number>;
}

function indexLongNames(things: readonly LocalThing[]): LongNames {
  const byLastWord = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const thingOf = new Map<Mention, number>();
  const add = (map: Map<string, number[]>, key: string, index: number) => {
    const there = map.get(key);
    if (there === undefined) {
      map.set(key, [index]);
    } else {
      there.push(index);
    }
  };
  for (const [index, { kind, names, mentions }] of things.entries()) {
    if (kind === "name") {
      add(byLastWord, names.fullest()?.words.at(-1) ?? "", index);
      for (const { words } of names.list()) {
        for (const initials of initialsOf(words)) {
          add(byInitials, initials, index);
        }
      }
      for (const mention of mentions.filter((one) => one.kind === "name")) {
        thingOf.set(mention, index);
      }
    }
  }
  return { byLastWord, byInitials, mentions: new MentionsByPlace([...thingOf.keys()]), thingOf };
}

function candidatesFor(
  { names, mentions }: LocalThing,
  { byLastWord, byInitials, mentions: all, thingOf }: LongNames,
): readonly number[] {
  const acronyms = names.list().filter((name) => name.isAcronym);
  const bracketed = (acronyms.length === 0 ? [] : mentions).flatMap(({ span: { start, end } }) => [
    ...all.endingIn({ start: start - 3, end: start }),
    ...all.endingIn({ start: end + 1, end: end + 2 }),
  ]);
  return [
    ...(byLastWord.get(names.fullest()?.words.at(-1) ?? "") ?? []),
    ...acronyms.flatMap(({ form }) => byInitials.get(lettersOf(form)) ?? []),
    ...bracketed.flatMap((mention) => thingOf.get(mention) ?? []),
  ];
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
  // The House is a chamber, the White House none.
  const isBody = isGenericName(shortName.words) && shortName.key !== "house";
  return (persons || isBody) && isEndOf(shortName.words, longName.words);
}
