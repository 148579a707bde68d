import type { Document } from "../documents/index.ts";
import { compareSpans } from "../documents/index.ts";
import type {
  Annotation,
  Mention,
  Quantity,
  Sentence,
  TimeExpression,
  Token,
} from "./annotation.ts";
import type { Annotator } from "./annotator.ts";
import type { Draft } from "./draft.ts";
import { findNames, type NameReading } from "./find-names.ts";
import { findNominals } from "./find-nominals.ts";
import { findCountryNouns, findOfficeHolders, findPronouns } from "./find-pronouns.ts";
import { findQuantities } from "./find-quantities.ts";
import { findTimes } from "./find-times.ts";
import type { Lexicon } from "./lexicon.ts";
import { makeChains } from "./make-chains.ts";
import { qualifyOffices } from "./qualify-offices.ts";
import { readText, type Text, type TextSentence } from "./read-text.ts";
import type { Tag } from "./tag.ts";

/**
 * An annotator by rules and word lists: a first reading of English news until the trained one. It
 * gives parts of speech but no dependency tree. What the lexicon holds comes from the ontology.
 */
export function createRuleAnnotator(lexicon: Lexicon): Annotator {
  return {
    id: "rules/1",
    annotate: (document) => Promise.resolve(annotate(document, lexicon)),
  };
}

function annotate(document: Document, lexicon: Lexicon): Annotation {
  const text = readText(document);
  const reading = findNames(text, lexicon);
  const { tags } = reading;
  const countries = findCountryNouns(text, tags, reading.names);
  const named = [...reading.names, ...countries.map(({ draft }) => draft)];
  const nominals = findNominals(text, tags, reading.names, lexicon);
  const offices = qualifyOffices(text, withoutCrossings([...named, ...nominals]));
  const holders = findOfficeHolders(text, tags, offices);
  const held = new Map(holders.map(({ draft }) => [draft.first, draft]));
  const fixed = offices.map((draft) =>
    draft.type === "office" ? (held.get(draft.first) ?? draft) : draft,
  );
  const pronouns = findPronouns(text, tags, fixed);
  const anaphors = [...countries, ...holders, ...pronouns];
  const drafts = [...fixed, ...pronouns.map(({ draft }) => draft)].sort((a, b) =>
    compareSpans(spanOf(text, a), spanOf(text, b)),
  );
  const chains = makeChains(text, drafts, anaphors);
  const { times, quantities } = readValues(document, text, reading);
  return {
    document: document.id,
    tokens: text.pieces.map(({ start, end }, index) => toToken({ start, end }, tags[index])),
    sentences: text.sentences.map(({ first, last }): Sentence => {
      return { span: spanOf(text, { first, last }), first, last };
    }),
    mentions: drafts.map((draft, index): Mention => {
      const { head, type, kind, sentence, name } = draft;
      return {
        index,
        span: spanOf(text, draft),
        head,
        type,
        kind,
        chain: chains[index] ?? index,
        sentence,
        name,
      };
    }),
    times,
    quantities,
    relations: [],
  };
}

function readValues(
  document: Document,
  text: Text,
  { tags }: NameReading,
): { times: TimeExpression[]; quantities: Quantity[] } {
  const times: TimeExpression[] = [];
  const quantities: Quantity[] = [];
  for (const sentence of text.sentences) {
    const found = findTimes(document.text, spanOf(text, sentence), document.published, (start) =>
      isFuture(text, sentence, tags, start),
    );
    times.push(...found);
    const inTime = (span: { start: number; end: number }): boolean =>
      found.some((time) => time.span.start < span.end && span.start < time.span.end);
    quantities.push(...findQuantities(text, document.text, sentence, tags, inTime));
  }
  return { times, quantities };
}

/** Whether the verb nearest before a time (or after it, if none stands before) is of the time to come. */
function isFuture(
  text: Text,
  sentence: TextSentence,
  tags: readonly Tag[],
  start: number,
): boolean {
  const verbs: number[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) if (tags[i]?.upos === "VERB") verbs.push(i);
  const before = verbs.filter((index) => (text.pieces[index]?.start ?? 0) < start);
  const verb = before.at(-1) ?? verbs[0];
  if (verb === undefined) return false;
  for (let i = verb - 1; i >= Math.max(sentence.first, verb - 4); i--) {
    const { upos, lemma } = tags[i] ?? { upos: "", lemma: "" };
    if (upos === "PART" && lemma === "to") return true;
    if (upos === "AUX") return /^(?:will|shall|would|may|might|could|should|must)$/u.test(lemma);
    if (upos !== "ADV" && upos !== "PART") return false;
  }
  return false;
}

function toToken(span: { start: number; end: number }, tag: Tag | undefined): Token {
  if (tag === undefined) return { span, lemma: "" };
  const { upos, lemma, features } = tag;
  return features === undefined ? { span, lemma, upos } : { span, lemma, upos, features };
}

function spanOf(
  text: Text,
  { first, last }: { first: number; last: number },
): { start: number; end: number } {
  return { start: text.pieces[first]?.start ?? 0, end: text.pieces[last]?.end ?? 0 };
}

/** Mentions may nest but not cross; of two that cross, and of two with the same words, the earlier in the list stays. */
function withoutCrossings(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const near = bySentence.get(draft.sentence) ?? [];
    bySentence.set(draft.sentence, near);
    if (near.some((other) => clash(other, draft))) continue;
    near.push(draft);
    kept.push(draft);
  }
  return kept;
}

function clash(other: Draft, draft: Draft): boolean {
  const same = other.first === draft.first && other.last === draft.last;
  const overlap = other.first <= draft.last && draft.first <= other.last;
  const inside = other.first <= draft.first && draft.last <= other.last;
  const around = draft.first <= other.first && other.last <= draft.last;
  return same || (overlap && !inside && !around);
}
