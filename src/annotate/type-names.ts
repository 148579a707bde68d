import type { MentionType } from "./annotation.ts";
import { geography } from "./countries.ts";
import type { Lexicon } from "./lexicon.ts";
import { singular } from "./morphology.ts";
import { givenNames, headWords, particles, speechVerbs } from "./name-words.ts";
import type { Text } from "./read-text.ts";
import type { NamePart } from "./split-run.ts";
import type { Tag } from "./tag.ts";

type Scores = Map<MentionType, number>;

/**
 * Decides the type of each distinct name by the evidence of all its mentions in the document: its
 * own words, what stands before it (a title, a noun, "in"), what follows (an apposition, a verb of
 * speech, a country). Weights are set by hand; a name without evidence is an organisation if it is
 * one word, a person if it is two or three.
 */
export function typeNames(
  text: Text,
  parts: readonly NamePart[],
  tags: readonly Tag[],
  lexicon: Lexicon,
): Map<string, MentionType> {
  const scores = new Map<string, Scores>();
  for (const part of parts) {
    if (part.role !== "name") continue;
    const name = nameOf(text, part);
    const own = scores.get(name) ?? new Map();
    if (!scores.has(name)) {
      scores.set(name, own);
      scoreForm(name, own);
    }
    scoreContext(text, part, tags, lexicon, own);
  }
  return new Map([...scores].map(([name, own]) => [name, best(own)]));
}

/** The words of a part, single-spaced. */
export function nameOf(text: Text, part: { first: number; last: number }): string {
  return text.pieces
    .slice(part.first, part.last + 1)
    .map(
      (piece, index) => (index > 0 && text.gap(part.first + index) !== "" ? " " : "") + piece.text,
    )
    .join("");
}

function best(scores: Scores): MentionType {
  let type: MentionType = "organization";
  let top = Number.NEGATIVE_INFINITY;
  for (const [candidate, score] of scores) {
    if (score > top) {
      type = candidate;
      top = score;
    }
  }
  return type;
}

function add(scores: Scores, type: MentionType, weight: number): void {
  scores.set(type, (scores.get(type) ?? 0) + weight);
}

function scoreForm(name: string, scores: Scores): void {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  const of = words.findIndex((word) => word === "of" || word === "for");
  const head = headWords.get(of > 0 ? (words[of - 1] ?? "") : last) ?? headWords.get(last);
  if (head !== undefined && (words.length > 1 || head !== "organization")) add(scores, head, 5);
  if (/^(?:\p{Lu}\p{N}*){2,6}$/u.test(name)) add(scores, "organization", 3);
  if (/^\p{Lu}{3,5}$/u.test(words[0] ?? "")) add(scores, "organization", 2);
  if (
    /^(?:Mount|Lake|Cape|Fort|Port|San|Santa|Saint|St\.|New|North|South|East|West|Upper|Lower)$/u.test(
      words[0] ?? "",
    ) &&
    words.length > 1
  ) {
    add(scores, "place", 2);
  }
  const given = givenNames.has(words[0] ?? "");
  if (given) add(scores, "person", words.length > 1 ? 3 : 1);
  if (words.slice(1).some((word) => particles.has(word) || /^\p{Lu}\.$/u.test(word)))
    add(scores, "person", 2);
  if (/^al-/iu.test(last) || /^\p{Lu}\.$/u.test(words[0] ?? "")) add(scores, "person", 1.5);
  if (words.length > 1 && words.length < 4 && !words.includes("of") && !words.includes("&"))
    add(scores, "person", 1);
  add(scores, "organization", 0.5);
}

function scoreContext(
  text: Text,
  part: NamePart,
  tags: readonly Tag[],
  lexicon: Lexicon,
  scores: Scores,
): void {
  const word = (index: number): string => text.pieces[index]?.text ?? "";
  const lower = (index: number): string => word(index).toLowerCase();
  const nounType = (index: number): MentionType | undefined => {
    if (tags[index]?.upos !== "NOUN") return undefined;
    const pair = `${lower(index - 1)} ${singular(lower(index))}`;
    return (
      lexicon.nouns.get(pair) ??
      lexicon.nouns.get(singular(lower(index))) ??
      lexicon.nouns.get(lower(index))
    );
  };
  const { first, last } = part;
  if (part.titled) add(scores, "person", 4);
  const before = lower(first - 1);
  if (before === "the") {
    add(scores, "person", -3);
    add(scores, "organization", 1);
  }
  if (/^(?:in|at|near|across|outside|throughout|around)$/u.test(before)) {
    add(scores, "place", before === "at" ? 1 : 2);
    add(scores, "person", -1);
  }
  if (before === "from" || before === "to" || before === "into") add(scores, "place", 0.7);
  if (/^(?:joined|founded)$/u.test(before)) add(scores, "organization", 1);
  const noun = nounType(first - 1);
  if (noun !== undefined) add(scores, asNameType(noun), 3);
  if (before === ",") {
    const apposed = apposedTo(tags, first - 2, nounType);
    if (apposed !== undefined) add(scores, asNameType(apposed), apposed === "office" ? 3 : 1.5);
  }
  if (before === "of") {
    const kind = nounType(first - 2);
    if (kind === "city" || kind === "place") add(scores, kind, 3);
  }
  if (before === "old" && tags[last + 1]?.upos !== "NOUN") add(scores, "person", 4);
  scoreAfter(text, last, tags, nounType, scores);
}

/**
 * What the phrase that ends at a word is of: "the former head of the agency, …" is a person's, by the
 * office in it, else the type of its last noun counts.
 */
function apposedTo(
  tags: readonly Tag[],
  last: number,
  nounType: (index: number) => MentionType | undefined,
): MentionType | undefined {
  const closing = nounType(last);
  for (let i = last; i > last - 8; i--) {
    if (nounType(i) === "office" && (i === last || tags[i + 1]?.lemma === "of")) return "office";
    if (!/^(?:NOUN|PROPN|ADJ|DET|PART|ADP)$/u.test(tags[i]?.upos ?? "")) break;
  }
  return closing;
}

/** What an office or a people before a name says of it: that it is a person's. */
function asNameType(type: MentionType): MentionType {
  return type === "office" || type === "group" ? "person" : type;
}

function scoreAfter(
  text: Text,
  last: number,
  tags: readonly Tag[],
  nounType: (index: number) => MentionType | undefined,
  scores: Scores,
): void {
  const word = (index: number): string => text.pieces[index]?.text ?? "";
  const after = word(last + 1);
  if (after === "-" && /^(?:based|born)$/u.test(word(last + 2))) add(scores, "place", 3);
  if (tags[last + 1]?.upos === "VERB" && speechVerbs.has(tags[last + 1]?.lemma ?? "")) {
    add(scores, "person", 1.2);
    add(scores, "organization", 0.5);
  }
  if (after === "who" || (after === "," && word(last + 2) === "who")) add(scores, "person", 4);
  if (after === "," && /^\p{N}{1,3}$/u.test(word(last + 2)) && word(last + 3) === ",") {
    add(scores, "person", 4);
  }
  if (after === ",") {
    const place =
      geography.get(word(last + 2)) ?? geography.get(`${word(last + 2)} ${word(last + 3)}`);
    if (place !== undefined && !place.demonym && place.type !== "city") {
      const ends = /^[,.)]?$/u.test(word(last + 3)) || /^[,.)]?$/u.test(word(last + 4));
      if (ends) add(scores, "city", 3);
    }
    const apposed = headOfPhrase(tags, word, last + 2);
    const type = apposed === undefined ? undefined : nounType(apposed);
    if (type !== undefined) add(scores, asNameType(type), 3);
  }
  if (/^(?:is|was|remains)$/u.test(after)) {
    const head = headOfPhrase(tags, word, last + 2);
    const type = head === undefined ? undefined : nounType(head);
    if (type !== undefined) add(scores, asNameType(type), 3);
  }
  const following = nounType(last + 1);
  if (following === "place" || following === "city" || following === "facility") {
    add(scores, following === "city" ? "place" : following, 2.5);
  }
}

/** The head noun of a phrase that opens with an article at `index`: "a [fire service] spokesman". */
function headOfPhrase(
  tags: readonly Tag[],
  word: (index: number) => string,
  index: number,
): number | undefined {
  if (!/^(?:a|an|the|former|then)$/u.test(word(index).toLowerCase())) return undefined;
  let head: number | undefined;
  for (let i = index; i < index + 7; i++) {
    const upos = tags[i]?.upos ?? "";
    if (tags[i]?.lemma === "'s") {
      head = undefined;
      continue;
    }
    if (upos === "NOUN") head = i;
    else if (!/^(?:DET|ADJ|NUM|PROPN|ADV)$/u.test(upos)) break;
    else if (head !== undefined) break;
  }
  return head;
}
