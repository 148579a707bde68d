import { bracketed } from "./acronym.ts";
import type { MentionType } from "./annotation.ts";
import { closedWords } from "./closed-words.ts";
import type { Draft } from "./draft.ts";
import { findRuns, readVocabulary, type Vocabulary } from "./find-runs.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Text, TextSentence } from "./read-text.ts";
import { type NamePart, splitRun } from "./split-run.ts";
import { type Tag, tagSentence } from "./tag.ts";
import { nameOf, typeNames } from "./type-names.ts";

/** The names of a document and, found together with them, the tags of its words. */
export interface NameReading {
  readonly names: readonly Draft[];
  readonly tags: readonly Tag[];
}

/**
 * Finds names, splits them from titles and countries, tags the words around them, and types each
 * name by the evidence of the whole document.
 */
export function findNames(text: Text, lexicon: Lexicon): NameReading {
  const vocabulary = readVocabulary(text);
  const runs = findRuns(text, vocabulary, lexicon);
  const parts = runs
    .flatMap((run) => splitRun(text, run, lexicon))
    .filter((part) => !isAdjective(text, part, vocabulary));
  const known = new Map<string, NamePart>();
  for (const part of parts) {
    if (part.role !== "office") known.set(nameOf(text, part).toLowerCase(), part);
  }
  const headlines = text.sentences.flatMap((sentence, index) =>
    sentence.headline ? headlineParts(text, sentence, index, known) : [],
  );
  const all = [...parts, ...headlines].sort((a, b) => a.first - b.first || b.last - a.last);
  const tags = tagText(text, all, lexicon);
  const types = typeNames(text, all, tags, lexicon);
  shareTypes(text, all, types);
  const names = all.map((part) => draftOf(text, part, types, tags));
  return { names, tags };
}

/** "Turkic nations", "a Marxist party": an adjective with a capital. */
function isAdjective(text: Text, part: NamePart, { capitalised }: Vocabulary): boolean {
  const word = text.pieces[part.first]?.text ?? "";
  const next = text.pieces[part.last + 1]?.text ?? "";
  return (
    part.role === "name" &&
    part.first === part.last &&
    /^\p{Lu}\p{Ll}{2,}(?:ic|ian|ean|ese|ist|ish)$/u.test(word) &&
    /^\p{Ll}{3,}$/u.test(next) &&
    !/ed$/u.test(next) &&
    !(capitalised.has(word) && text.pieces[part.first - 1]?.text !== "the") &&
    !closedWords.has(next)
  );
}

/** In a headline capitals tell nothing: names are those that the rest of the document knows. */
function headlineParts(
  text: Text,
  sentence: TextSentence,
  index: number,
  known: ReadonlyMap<string, NamePart>,
): NamePart[] {
  const parts: NamePart[] = [];
  for (let first = sentence.first; first <= sentence.last; first++) {
    for (let last = Math.min(first + 6, sentence.last); last >= first; last--) {
      const part = known.get(nameOf(text, { first, last }).toLowerCase());
      if (part === undefined || !/^\p{Lu}/u.test(text.pieces[first]?.text ?? "")) continue;
      parts.push({ ...part, first, last, sentence: index, titled: false });
      first = last;
      break;
    }
  }
  return parts;
}

function tagText(text: Text, parts: readonly NamePart[], lexicon: Lexicon): Tag[] {
  const named = new Set<number>();
  for (const { first, last, role } of parts) {
    if (role === "office") continue;
    for (let i = first; i <= last; i++) named.add(i);
  }
  return text.sentences.flatMap(({ first, last }) =>
    tagSentence(text.pieces.slice(first, last + 1), (index) => named.has(first + index), lexicon),
  );
}

/** A part of a person's full name is a person; an acronym is what its long form is. */
function shareTypes(text: Text, parts: readonly NamePart[], types: Map<string, MentionType>): void {
  const people = [...types]
    .filter(([, type]) => type === "person")
    .map(([name]) => name.split(" "));
  for (const name of types.keys()) {
    if (name.includes(" ")) continue;
    const full = people.some((words) => words.length > 1 && words.includes(name));
    if (full) types.set(name, "person");
    else if (namesBody(name, types)) types.set(name, "organization");
  }
  for (const part of parts) {
    const acronym = bracketed(text, part);
    const type = types.get(nameOf(text, part));
    if (acronym === undefined || type === undefined) continue;
    const shared = type === "person" ? "organization" : type;
    types.set(acronym, shared);
    types.set(nameOf(text, part), shared);
  }
}

/** "Ford" beside "Ford Motor Company". */
function namesBody(name: string, types: ReadonlyMap<string, MentionType>): boolean {
  return [...types].some(([long, type]) => type === "organization" && long.startsWith(`${name} `));
}

function draftOf(
  text: Text,
  part: NamePart,
  types: ReadonlyMap<string, MentionType>,
  tags: readonly Tag[],
): Draft {
  const { first, last, sentence, titled, geographic } = part;
  const base = { first, last, head: last, sentence, kind: "name" as const, demonym: false, titled };
  const name = nameOf(text, part);
  if (part.role === "office") return { ...base, type: "office", kind: "nominal", name };
  if (geographic === undefined) return { ...base, name, type: types.get(name) ?? "organization" };
  if (!geographic.demonym) return { ...base, type: geographic.type, name: geographic.name };
  const adjective =
    /^(?:NOUN|ADJ|PROPN)$/u.test(tags[last + 1]?.upos ?? "") || text.gap(last + 1) === "";
  return adjective && !name.endsWith("s")
    ? { ...base, type: geographic.type, name: geographic.name, demonym: true }
    : { ...base, type: "group", name };
}
