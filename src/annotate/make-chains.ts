import { bracketed } from "./acronym.ts";
import type { MentionType } from "./annotation.ts";
import type { Draft } from "./draft.ts";
import type { Anaphor } from "./find-country-nouns.ts";
import type { Text } from "./text.ts";

/**
 * Groups the mentions of a document that are of one thing: the same name; a person's surname, or
 * other single name, after the full one; an acronym and the long form beside which it stands in
 * brackets; a demonym and its country; a common noun with the same words; and each anaphor with its
 * antecedent. Gives the chain of each draft, numbered from 0 by first mention, in the order given.
 */
export function makeChains(
  text: Text,
  drafts: readonly Draft[],
  anaphors: readonly Anaphor[],
): number[] {
  const parent = drafts.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    parent[high] = low;
  };
  const settled = new Set(anaphors.map(({ draft }) => draft));
  joinSameNames(text, drafts, settled, join);
  joinShortNames(drafts, join);
  joinShortBodies(drafts, join);
  joinAcronyms(text, drafts, join);
  joinCompounds(text, drafts, join);
  for (const { draft, antecedent } of anaphors) {
    const from = drafts.indexOf(draft);
    const to = drafts.findIndex(
      (other) => other.first === antecedent.first && other.last === antecedent.last,
    );
    if (from >= 0 && to >= 0) join(to, from);
  }
  const numbers = new Map<number, number>();
  return drafts.map((_, index) => {
    const root = find(index);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

/** Types whose common nouns name one thing in one document: "parliament", "the prime minister". */
const ONE_OF_A_NAME: ReadonlySet<MentionType> = new Set([
  "office",
  "governmentBody",
  "concept",
  "law",
]);

/**
 * The same name is the same thing, if it is of the same type: "Georgia" the country is not "Georgia"
 * who sings. A common noun is the thing of its name only with "the": "troops" here and "troops" there
 * are others. One that is known to stand for something goes with that: "the court" may be two courts.
 */
function joinSameNames(
  text: Text,
  drafts: readonly Draft[],
  anaphors: ReadonlySet<Draft>,
  join: (a: number, b: number) => void,
): void {
  const firstOf = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind === "pronoun" || anaphors.has(draft)) continue;
    const { kind, type, country = "", name } = draft;
    const key = [kind, type, country, name.toLowerCase()].join("|");
    const first = firstOf.get(key);
    const article = text.pieces[draft.first - 1]?.text.toLowerCase();
    const definite = kind === "name" || ONE_OF_A_NAME.has(type) || article === "the";
    if (first === undefined || !definite) firstOf.set(key, index);
    else join(first, index);
  }
}

/** The first mention of each distinct name of a type, in order: the others are joined to it already. */
function distinctNames(drafts: readonly Draft[], type: MentionType): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.type !== type || draft.kind !== "name") continue;
    const key = draft.name.toLowerCase();
    if (!first.has(key)) first.set(key, index);
  }
  return first;
}

/** Names by each of their words. */
function byWord(names: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const name of names) {
    for (const word of new Set(name.split(" ")))
      index.set(word, [...(index.get(word) ?? []), name]);
  }
  return index;
}

/** "Tokayev" after "Kassym-Jomart Tokayev", where no other person of that name is about. */
function joinShortNames(drafts: readonly Draft[], join: (a: number, b: number) => void): void {
  const people = distinctNames(drafts, "person");
  const words = byWord(people.keys());
  for (const [short, index] of people) {
    const parts = short.split(" ");
    const full = (words.get(parts[0] ?? "") ?? []).filter((name) => {
      const long = name.split(" ");
      return long.length > parts.length && isPart(parts, long);
    });
    const longest = [...full].sort((a, b) => b.length - a.length)[0];
    const first = people.get(full[0] ?? "");
    if (longest === undefined || first === undefined) continue;
    const nested = full.every((name) => isPart(name.split(" "), longest.split(" ")));
    if (nested) join(first, index);
  }
}

/** Words that begin the names of many bodies: the House is not its Intelligence Committee. */
const WITHOUT_OWNER =
  /^(?:house|senate|congress|parliament|state|national|federal|supreme|world|general|central|international|united|first)$/u;

/** "Ford" and "Ford Motor Company", where only one body's name begins so. */
function joinShortBodies(drafts: readonly Draft[], join: (a: number, b: number) => void): void {
  const bodies = distinctNames(drafts, "organization");
  const words = byWord(bodies.keys());
  for (const [short, index] of bodies) {
    if (short.includes(" ") || WITHOUT_OWNER.test(short)) continue;
    const long = (words.get(short) ?? []).filter((name) => name.startsWith(`${short} `));
    const first = bodies.get(long[0] ?? "");
    if (long.length === 1 && first !== undefined) join(first, index);
  }
}

/** Whether the words of a short name stand in the same order at the end or the start of a long one. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  const lower = (words: readonly string[]): string => words.join(" ").toLowerCase();
  const size = short.length;
  if (lower(long.slice(-size)) === lower(short)) return true;
  if (lower(long.slice(0, size)) === lower(short)) return true;
  // "Rosselló" for "Ricardo Rosselló Nevares".
  if (size === 1 && long.length > 2 && long.slice(1).some((word) => lower([word]) === lower(short)))
    return true;
  // "Joe Biden" and "Joseph R. Biden" stay apart; "Donald Trump" and "Donald J. Trump" do not.
  const initials = long.filter((word) => !/^\p{Lu}\.?$/u.test(word));
  return size > 1 && initials.length < long.length && lower(initials) === lower(short);
}

/** "Collective Security Treaty Organization (CSTO)". */
function joinAcronyms(
  text: Text,
  drafts: readonly Draft[],
  join: (a: number, b: number) => void,
): void {
  const byName = new Map<string, number>();
  for (const [index, { name, kind }] of drafts.entries()) {
    if (kind === "name" && !byName.has(name)) byName.set(name, index);
  }
  for (const [index, long] of drafts.entries()) {
    if (long.kind !== "name") continue;
    const acronym = bracketed(text, long);
    const short = acronym === undefined ? undefined : byName.get(acronym);
    if (short !== undefined) join(index, short);
  }
}

/** Nouns for what a name before them names: "the CSTO military bloc" is the CSTO. */
const KIND =
  /^(?:bloc|alliance|organi[sz]ation|group|company|party|agency|newspaper|union|network|movement|airline|firm|bank|club|association|federation|broadcaster|corporation|coalition)$/u;

function joinCompounds(
  text: Text,
  drafts: readonly Draft[],
  join: (a: number, b: number) => void,
): void {
  for (const [index, noun] of drafts.entries()) {
    const head = text.pieces[noun.head]?.text.toLowerCase() ?? "";
    const place =
      noun.kind === "nominal" && PLACES.has(noun.type) ? placeOf(text, drafts, noun) : -1;
    if (place >= 0) join(place, index);
    if (noun.kind !== "nominal" || !KIND.test(head)) continue;
    const bracket = text.pieces[noun.first - 1]?.text === ")" ? noun.first - 2 : noun.first - 1;
    const name = drafts.findIndex(
      ({ kind, type, first, last }) =>
        kind === "name" &&
        type === "organization" &&
        (last === bracket || (first === noun.first && last < noun.head)),
    );
    if (name >= 0) join(name, index);
  }
}

const PLACES: ReadonlySet<MentionType> = new Set(["country", "city", "place"]);

/** "The Canadian city of Toronto" is Toronto: index of the name after "of". */
function placeOf(text: Text, drafts: readonly Draft[], noun: Draft): number {
  if (noun.last !== noun.head || text.pieces[noun.last + 1]?.text !== "of") return -1;
  return drafts.findIndex(
    ({ kind, type, first, demonym }) =>
      kind === "name" && PLACES.has(type) && !demonym && first === noun.last + 2,
  );
}
