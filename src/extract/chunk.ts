import type { TimeExpression } from "../annotate/index.ts";
import type { Placed, PlacedMention, SentenceView, Word } from "./sentence-view.ts";
import { readVerbGroup, type VerbGroup } from "./verb-group.ts";

/** A noun phrase without what follows its head: no "of …", no relative clause. */
export interface NounPhrase {
  readonly kind: "noun";
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The widest mention with this head. */
  readonly mention: PlacedMention | undefined;
}

/** Any other piece of a clause. */
export interface OtherChunk {
  readonly kind:
    | "preposition"
    | "conjunction"
    | "subordinator"
    | "relative"
    | "comma"
    | "mark"
    | "time"
    | "adverb";
  readonly first: number;
  readonly last: number;
}

export interface VerbChunk {
  readonly kind: "verb";
  readonly first: number;
  readonly last: number;
  readonly group: VerbGroup;
}

export type Chunk = NounPhrase | VerbChunk | OtherChunk;

/**
 * Cuts a sentence into noun phrases, verb groups and what stands between them, in order, without
 * gaps. A shallow parse after Abney (1991), "Parsing by chunks"; attachment is left to the rules
 * that look for subjects and objects.
 */
export function chunkSentence(view: SentenceView): Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < view.words.length; ) {
    const chunk = chunkAt(view, first, chunks.at(-1));
    chunks.push(chunk);
    first = chunk.last + 1;
  }
  return chunks;
}

function chunkAt(view: SentenceView, first: number, previous: Chunk | undefined): Chunk {
  const word = view.words[first];
  const time = view.times.find((placed) => placed.first === first);
  const possessive = time !== undefined && view.words[time.last + 1]?.lower === "'s";
  if (time !== undefined && !possessive && !modifiesNoun(view, time))
    return { kind: "time", first, last: time.last };
  if (word === undefined) return { kind: "mark", first, last: first };
  const group = readVerbGroup(view, first);
  if (group !== undefined) return { kind: "verb", first, last: group.last, group };
  if (opensNoun(view, first)) return nounPhrase(view, first);
  return { kind: otherKind(word, previous), first, last: first };
}

/** "The 2016 election": a year before a noun is part of its phrase. */
function modifiesNoun(view: SentenceView, { first, last }: Placed<TimeExpression>): boolean {
  const next = view.words[last + 1];
  return (
    view.words[first]?.upos === "NUM" &&
    first === last &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(next?.upos ?? "")
  );
}

function isLoosePlural(view: SentenceView, index: number): boolean {
  const plural = view.words[index]?.features.Number === "Plur";
  return plural && !view.mentions.some(({ head }) => head === index);
}

const NOMINAL = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|SYM)$/u;

function opensNoun(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  if (word === undefined || isRelative(word)) return false;
  return NOMINAL.test(word.upos);
}

function isRelative(word: Word): boolean {
  return /^(?:who|whom|which|what)$/u.test(word.lower) || word.features.PronType === "Rel";
}

function otherKind(word: Word, previous: Chunk | undefined): OtherChunk["kind"] {
  if (isRelative(word)) return "relative";
  if (word.lower === "whose") return "subordinator";
  if (word.text === ",") return "comma";
  if (word.upos === "ADP") return "preposition";
  if (word.upos === "CCONJ") return "conjunction";
  if (word.upos === "SCONJ") return previous?.kind === "preposition" ? "relative" : "subordinator";
  if (word.upos === "ADV" || word.upos === "PART") return "adverb";
  return "mark";
}

function nounPhrase(view: SentenceView, first: number): NounPhrase {
  let last = endOfMention(view, first);
  for (;;) {
    const next = view.words[last + 1];
    if (next === undefined || !continues(view, last + 1)) break;
    last = endOfMention(view, last + 1);
  }
  // A possessive at the very end belongs to what the reader could not make out.
  const head = view.words[last]?.lower === "'s" && last > first ? last - 1 : last;
  const closing = view.words[head]?.text === ")" ? closedBracket(view, head) : head;
  const mention = mentionWithHead(view, closing, first);
  return { kind: "noun", first, last, head: mention?.head ?? closing, mention };
}

/** The last word of the longest name that begins at a word, so that "of" inside it does not cut. */
function endOfMention(view: SentenceView, first: number): number {
  const inside = view.mentions.filter(
    (mention) => mention.first === first && mention.item.kind !== "pronoun",
  );
  return Math.max(first, ...inside.map(({ last }) => last));
}

function continues(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  const before = view.words[index - 1];
  if (word === undefined || before === undefined) return false;
  const time = view.times.find(({ first }) => first === index);
  if (time !== undefined && !modifiesNoun(view, time)) return false;
  // "reject the views Smith holds": after other plural nouns than titles, a name is a subject.
  if (word.upos === "PROPN" && before.upos === "NOUN" && isLoosePlural(view, index - 1))
    return false;
  // "told reporters "Women in France …": a quotation begins a phrase of its own.
  if (word.opensQuote && /^\p{Lu}/u.test(word.text)) return false;
  if (word.lower === "'s" || word.lower === "'")
    return /^(?:NUM|NOUN|PROPN|PRON)$/u.test(before.upos);
  if (word.text === "-") return !word.spaced;
  if (before.text === "-" && !before.spaced) return !word.spaced;
  // "Organization of Turkic States (OTS)": an acronym in brackets stays with its long form.
  if (word.text === "(")
    return view.words[index + 2]?.text === ")" && view.words[index + 1]?.upos === "PROPN";
  if (before.text === "(") return true;
  if (word.text === ")") return view.words[index - 2]?.text === "(";
  if (before.text === ")") return /^(?:NOUN|ADJ)$/u.test(word.upos);
  if (isRelative(word) || !NOMINAL.test(word.upos)) return false;
  const opens = word.upos === "DET" || word.upos === "PRON";
  return !opens || (before.upos === "DET" && word.upos === "DET");
}

function closedBracket(view: SentenceView, closing: number): number {
  for (let i = closing; i > 0; i--) if (view.words[i]?.text === "(") return i - 1;
  return closing;
}

/** The widest mention of the phrase whose head is its last word; a name that ends there else. */
function mentionWithHead(
  view: SentenceView,
  head: number,
  first: number,
): PlacedMention | undefined {
  const fitting = view.mentions.filter(
    (mention) => mention.first >= first && (mention.head === head || mention.last === head),
  );
  return fitting.sort(
    (a, b) => Number(b.head === head) - Number(a.head === head) || a.first - b.first,
  )[0];
}
