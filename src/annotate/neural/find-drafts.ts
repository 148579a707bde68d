import type { MentionType } from "../annotation.ts";
import { geography } from "../countries.ts";
import type { Draft } from "../draft.ts";
import { findNominals } from "../find-nominals.ts";
import type { Lexicon } from "../lexicon.ts";
import { qualifyOffices } from "../qualify-offices.ts";
import type { Tag } from "../tag.ts";
import { joinWords, type Text } from "../text.ts";
import { spanHead, type WordSpan } from "./decode-spans.ts";
import { describe } from "./describe.ts";
import { NAME_TYPES, SCHEME_TYPES } from "./mention-types.ts";
import { range } from "./range.ts";
import type { Reading, ReadMention, ReadWord } from "./reading.ts";
import { settleNames } from "./settle-names.ts";

/** A mention with the phrase of the model that it is the core of. */
export interface PhraseDraft {
  readonly draft: Draft;
  /** The phrase with all that surrounds and follows the core, where the model marks one. */
  readonly phrase: ReadMention | undefined;
  /** What the holder of an office is called where the holder is meant: "spokesperson for the bank". */
  readonly holder?: string;
}

/**
 * The mentions of a reading: the names; the common nouns that the ontology has words for; and every
 * other phrase that the model marks, cut to its core ("mentor" of "his mentor, who …"). Mentions nest
 * and never cross.
 */
export function findDrafts(
  reading: Reading,
  text: Text,
  tags: readonly Tag[],
  lexicon: Lexicon,
): PhraseDraft[] {
  const sentenceOf = sentenceNumbers(reading);
  const heads = reading.words.map(({ head }) => head);
  const found = joinHyphenated(reading).map((name): Draft => {
    const span = withPartners(name.type, withoutEdges(name, reading), reading);
    const head = spanHead(span, heads);
    const type = NAME_TYPES[name.type] ?? "concept";
    return asName(text, tags, { ...span, head, type, sentence: sentenceOf[head] ?? 0 });
  });
  const standing = withGovernments(found, reading);
  const names = settleNames([
    ...standing,
    ...standing.flatMap((name) => countryInside(text, name)),
  ]);
  const named = new Set(names.flatMap(({ first, last }) => range(first, last)));
  const common = tags.map((tag, index) => asCommon(tag, reading.words[index], named.has(index)));
  const nominals = findNominals(text, common, names, lexicon);
  const offices = nominals.filter(({ type }) => type === "office");
  const apart = names.filter((name) => !isWordOf(offices, name));
  const known = withoutCrossings(qualifyOffices(text, [...apart, ...nominals]));
  const phrases = reading.mentions.filter(({ type, head }) => {
    const { form = "", features = "" } = reading.words[head] ?? {};
    // A clause is a mention in the treebank; here it is no thing.
    return (
      SCHEME_TYPES[type] !== undefined && /\p{L}/u.test(form) && !/VerbForm=Fin/u.test(features)
    );
  });
  const byHead = groupByHead(phrases);
  const covered = new Set(known.flatMap(({ first, last }) => range(first, last)));
  // "The department of neurosurgery": a body may be told by its field, not by its country.
  const fields = new Set(
    reading.words.flatMap(({ head, deprel, upos }) =>
      deprel === "nmod" && upos === "NOUN" ? [head] : [],
    ),
  );
  const drafts = known.map((draft): PhraseDraft => {
    const phrase = range(draft.first, draft.last)
      .flatMap((word) => byHead.get(word) ?? [])
      .find((mention) => isPhraseOf(mention, draft));
    if (phrase === undefined || draft.kind !== "nominal") return { draft, phrase };
    const description = describe(reading, text, draft, phrase);
    if (draft.type === "office") return { draft, phrase, holder: description };
    const isTold = draft.type === "governmentBody" && fields.has(draft.head);
    const isNamed = NAMED_BY_NOUN.has(draft.type) && !isTold;
    return { draft: isNamed ? draft : { ...draft, name: description }, phrase };
  });
  for (const phrase of phrases) {
    if (covered.has(phrase.head)) continue;
    const draft = asPhrase(reading, text, tags, phrase, sentenceOf[phrase.head] ?? 0);
    drafts.push({ draft, phrase });
  }
  const kept = new Set(withoutCrossings(drafts.map(({ draft }) => draft)));
  return drafts.filter(({ draft }) => kept.has(draft));
}

/** The "Foreign" of "Foreign Minister" is no group of people. */
function isWordOf(offices: readonly Draft[], { first, last, type, demonym }: Draft): boolean {
  if (type !== "group" || demonym) return false;
  return offices.some((office) => covers(office, first) && covers(office, last));
}

/**
 * A word's tag as the rules for common nouns take it. A capital makes a title before a name a proper
 * noun in the treebank, and a participle before a noun stays a verb ("acting prime minister").
 */
function asCommon(tag: Tag, word: ReadWord | undefined, named: boolean): Tag {
  if (tag.upos === "PROPN" && !named) return { ...tag, upos: "NOUN" };
  return tag.upos === "VERB" && word?.deprel === "amod" ? { ...tag, upos: "ADJ" } : tag;
}

function groupByHead(mentions: readonly ReadMention[]): Map<number, ReadMention[]> {
  const groups = new Map<number, ReadMention[]>();
  for (const mention of mentions) {
    groups.set(mention.head, [...(groups.get(mention.head) ?? []), mention]);
  }
  return groups;
}

function covers({ first, last }: WordSpan, word: number): boolean {
  return first <= word && word <= last;
}

function isPhraseOf(mention: ReadMention, draft: Draft): boolean {
  if (mention.kind === "pronoun" || !covers(draft, mention.head)) return false;
  return mention.first <= draft.first && draft.last <= mention.last;
}

/** "Kassym-Jomart Tokayev": one person, though the model may cut the name at its hyphen. */
function joinHyphenated({ names, words }: Reading): Reading["names"] {
  const joined: Reading["names"][number][] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const [hyphen, next] = [words[name.first - 1], words[name.first]];
    const isOne =
      before !== undefined &&
      before.last === name.first - 2 &&
      before.type === "person" &&
      name.type === "person" &&
      hyphen?.form === "-" &&
      hyphen.spaceBefore === false &&
      next?.spaceBefore === false;
    if (isOne) joined[joined.length - 1] = { ...before, last: name.last };
    else joined.push(name);
  }
  return joined;
}

/** A name without the article before it and the possessive, preposition or conjunction after it. */
function withoutEdges({ first, last }: WordSpan, { words }: Pick<Reading, "words">): WordSpan {
  const { upos = "" } = words[last] ?? {};
  if (last > first && (upos === "ADP" || upos === "CCONJ" || upos === "DET"))
    return withoutEdges({ first, last: last - 1 }, { words });
  const article = /^the$/iu.test(words[first]?.form ?? "") && last > first;
  const possessive = /^['’]s?$/u.test(words[last]?.form ?? "") && last > first;
  return { first: first + (article ? 1 : 0), last: last - (possessive ? 1 : 0) };
}

const BODY = /^(?:organisation|government|facility|event|law)$/u;

/**
 * "The Port Authority of New York and New Jersey", "the Union of Rail, Maritime and Transport Workers": what a
 * body's "of" leads to is all of a list, though the model may cut the name at its "and" or comma.
 */
function withPartners(type: string, span: WordSpan, { words }: Reading): WordSpan {
  const { first, last } = span;
  const of = range(first, last).find((at) => /^(?:of|for)$/u.test(words[at]?.form ?? ""));
  if (!BODY.test(type) || of === undefined) return span;
  const isPartner = ({ head, deprel, upos }: ReadWord): boolean =>
    deprel === "conj" && upos === "PROPN" && of < head && head <= last;
  const joins = ({ upos, form }: ReadWord): boolean =>
    /^(?:PROPN|CCONJ|DET)$/u.test(upos) || form === ",";
  const end = range(last + 1, Math.min(last + 6, words.length - 1)).findLast((at) => {
    const word = words[at];
    return word !== undefined && isPartner(word) && words.slice(last + 1, at).every(joins);
  });
  return { first, last: end ?? last };
}

type Named = Pick<Draft, "first" | "last" | "head" | "type" | "sentence">;

/** A name as mention; an adjective of nationality stands for its country: "Kazakh", "the U.S.". */
function asName(text: Text, tags: readonly Tag[], named: Named): Draft {
  const written = joinWords(text, named);
  const known = geography.get(written);
  const base = { ...named, kind: "name" as const, name: written, demonym: false, titled: false };
  if (known === undefined) return base;
  if (!known.demonym) {
    return /^(?:country|city|place)$/u.test(named.type) ? { ...base, name: known.name } : base;
  }
  const next = tags[named.last + 1]?.upos ?? "";
  const adjective = /^(?:NOUN|ADJ|PROPN)$/u.test(next) || text.gap(named.last + 1) === "";
  return adjective && !written.endsWith("s")
    ? { ...base, type: known.type, name: known.name, demonym: true }
    : { ...base, type: "group" };
}

/** Deeds of a state, not of a city. */
const OF_STATES =
  /^(?:say|deny|accuse|warn|want|use|seek|reject|agree|support|back|urge|insist|see|fear|hope|sign|recogni[sz]e|impose|threaten|propose|consider|demand|deploy|withdraw|annex|invade|claim|condemn|criticis?ze?|announce|argue|view|offer|pledge|vow|refuse|suspect|believe|ban|sanction|expel|recall|lift|retaliate)$/u;

/** "Moscow denied it": a capital that does what states do stands for its state, where the text names that too. */
function withGovernments(names: readonly Draft[], { words }: Reading): Draft[] {
  const named = new Set(names.flatMap(({ type, name }) => (type === "country" ? [name] : [])));
  return names.map((draft) => {
    const state = geography.get(draft.name)?.capitalOf;
    const word = words[draft.head];
    const doer = word?.deprel === "nsubj" && OF_STATES.test(words[word.head]?.lemma ?? "");
    return state !== undefined && doer && named.has(state)
      ? { ...draft, type: "country", name: state }
      : draft;
  });
}

/** Bodies that a country's name may begin: "Russian Defence Ministry", "US Congress". */
const OF_COUNTRY: ReadonlySet<MentionType> = new Set(["organization", "governmentBody", "law"]);

/** The country or nationality that a body's name begins with: a mention of its own. */
function countryInside(text: Text, { first, last, sentence, type }: Draft): Draft[] {
  if (!OF_COUNTRY.has(type)) return [];
  for (let end = Math.min(last - 1, first + 2); end >= first; end--) {
    const known = geography.get(joinWords(text, { first, last: end }));
    if (known === undefined || known.type !== "country") continue;
    const { name, demonym } = known;
    return [
      {
        first,
        last: end,
        head: end,
        type: "country",
        kind: "name",
        sentence,
        name,
        demonym,
        titled: false,
      },
    ];
  }
  return [];
}

function asPhrase(
  reading: Reading,
  text: Text,
  tags: readonly Tag[],
  { head, kind, type, ...phrase }: ReadMention,
  sentence: number,
): Draft {
  const core = kind === "pronoun" ? { first: head, last: head } : coreOf(reading, phrase, head);
  const ours: MentionType = SCHEME_TYPES[type] ?? "concept";
  const named: Named = { ...core, head, type: ours, sentence };
  if (kind === "name") return asName(text, tags, named);
  const name = kind === "pronoun" ? joinWords(text, named) : describe(reading, text, named, phrase);
  return { ...named, kind, name, demonym: false, titled: false };
}

/** What has one name in a document, whatever is said of it beside: "the prime minister", "parliament". */
const NAMED_BY_NOUN: ReadonlySet<MentionType> = new Set([
  "office",
  "governmentBody",
  "country",
  "city",
  "law",
]);

const BEFORE_HEAD = /^(?:amod|compound|flat|nmod:desc|goeswith)$/u;
const AFTER_HEAD = /^(?:flat|compound|compound:prt|fixed|goeswith|nmod:desc|list)$/u;

/** The head of a phrase with the words beside it that say which one it is, but not whose or how many. */
function coreOf({ words }: Reading, phrase: WordSpan, head: number): WordSpan {
  let { first, last } = { first: head, last: head };
  const joins = (word: number, relation: RegExp): boolean => {
    const { deprel = "", head: governor = -1 } = words[word] ?? {};
    return (relation.test(deprel) && covers({ first, last }, governor)) || deprel === "punct";
  };
  for (let word = head - 1; word >= phrase.first && joins(word, BEFORE_HEAD); word--) {
    if (words[word]?.deprel !== "punct") first = word;
  }
  for (let word = head + 1; word <= phrase.last && joins(word, AFTER_HEAD); word++) {
    if (words[word]?.deprel !== "punct") last = word;
  }
  return { first, last };
}

function sentenceNumbers({ words, sentences }: Reading): number[] {
  const numbers = new Array<number>(words.length).fill(0);
  for (const [index, { first, last }] of sentences.entries()) numbers.fill(index, first, last + 1);
  return numbers;
}

/** Of two that cross or cover the same words, the earlier in the list stays. */
function withoutCrossings(drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>();
  return drafts.filter((draft) => {
    const kept = bySentence.get(draft.sentence) ?? [];
    const clash = kept.some((other) => {
      const overlap = other.first <= draft.last && draft.first <= other.last;
      const inside = other.first <= draft.first && draft.last <= other.last;
      const around = draft.first <= other.first && other.last <= draft.last;
      return overlap && inside === around;
    });
    if (!clash) bySentence.set(draft.sentence, [...kept, draft]);
    return !clash;
  });
}
