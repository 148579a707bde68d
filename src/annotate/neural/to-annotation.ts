import { compareSpans, type Document, type Span } from "../../documents/index.ts";
import type { Annotation, Mention, Sentence, Token } from "../annotation.ts";
import type { Draft } from "../draft.ts";
import { type Anaphor, findCountryNouns } from "../find-country-nouns.ts";
import type { Lexicon } from "../lexicon.ts";
import { makeChains } from "../make-chains.ts";
import type { WordSpan } from "./decode-spans.ts";
import { findDrafts, type PhraseDraft } from "./find-drafts.ts";
import { findValues } from "./find-values.ts";
import { placeRelations } from "./place-relations.ts";
import type { Reading, ReadMention } from "./reading.ts";
import { tagsOf, textOf } from "./reading-text.ts";

/** Puts what the model read into the terms of the later stages. */
export function toAnnotation(document: Document, reading: Reading, lexicon: Lexicon): Annotation {
  const text = textOf(document, reading);
  const tags = tagsOf(reading);
  const { words } = reading;
  const spanOf = ({ first, last }: WordSpan): Span => ({
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
  });
  const phrases = findDrafts(reading, text, tags, lexicon).sort((a, b) =>
    compareSpans(spanOf(a.draft), spanOf(b.draft)),
  );
  const countries = findCountryNouns(
    text,
    tags,
    phrases.map(({ draft }) => draft),
  );
  const { found, anaphors } = resolveAnaphors(phrases, countries, reading);
  const mentions = found.map(({ draft }) => draft);
  const chains = makeChains(text, mentions, [...anaphors, ...findAliases(mentions, reading)]);
  const values = findValues(document, reading, text, tags);
  return {
    document: document.id,
    tokens: words.map(({ start, end, head, deprel }, index): Token => {
      return { span: { start, end }, head, deprel, ...(tags[index] ?? { lemma: "" }) };
    }),
    sentences: text.sentences.map(({ first, last }): Sentence => {
      return { span: spanOf({ first, last }), first, last };
    }),
    mentions: found.map(({ draft, phrase }, index): Mention => {
      const { head, type, kind, sentence, name } = draft;
      return {
        index,
        span: spanOf(draft),
        head,
        type,
        kind,
        chain: chains[index] ?? index,
        sentence,
        name,
        ...(phrase === undefined ? {} : { phrase: spanOf(phrase) }),
      };
    }),
    ...values,
    relations: placeRelations(reading.relations, { mentions, times: values.times, spanOf }),
  };
}

/**
 * What the model's chains add to those by name: each pronoun, and each common noun that is no office,
 * goes to the name that its link leads to, or the last one before it in its chain (or, for want of a name,
 * the first mention). Names are
 * never joined by them: two names for one thing need better grounds. A pronoun takes the type and
 * name of what it stands for, "the country" those of the country; where the model has no antecedent for
 * that, the rule for it may have one.
 */
function resolveAnaphors(
  phrases: readonly PhraseDraft[],
  countries: readonly Anaphor[],
  reading: Reading,
): {
  found: PhraseDraft[];
  anaphors: Anaphor[];
} {
  const named = namesByHead(phrases.map(({ draft }) => draft));
  const names = new Map<number, Draft>();
  const firsts = new Map<number, Draft>();
  // What a mention stands for that is no name itself, by the word that heads it.
  const standing = new Map<number, Draft>(named);
  const subjects = subjectsOfNouns(reading);
  const saidOf = new Set(subjects.values());
  const described = new Map(
    phrases.flatMap(({ draft }) =>
      draft.kind === "nominal" && saidOf.has(draft.head) ? [[draft.head, draft] as const] : [],
    ),
  );
  const followed = (phrase: ReadMention | undefined): Draft | undefined => {
    for (let at = phrase?.antecedent; at !== undefined; at = reading.mentions[at]?.antecedent) {
      const { head = -1 } = reading.mentions[at] ?? {};
      // "The new head is a lawyer. He …": he is the head, not whoever else the lawyer may be.
      const subject = subjects.get(head) ?? head;
      const draft = standing.get(head) ?? standing.get(subject) ?? described.get(subject);
      if (draft !== undefined) return draft;
    }
    return undefined;
  };
  const ruled = new Map(countries.map(({ draft, antecedent }) => [draft.head, antecedent]));
  const anaphors: Anaphor[] = [];
  const found = phrases.map((phrase) => {
    const { draft } = phrase;
    const chain = phrase.phrase?.chain;
    if (draft.kind === "name") {
      if (chain !== undefined) names.set(chain, draft);
      return phrase;
    }
    if (draft.type === "office") {
      if (!acts(draft, named, reading)) return phrase;
      const holder =
        followed(phrase.phrase) ?? (chain === undefined ? undefined : names.get(chain));
      if (holder?.type !== "person") {
        const person: Draft = { ...draft, type: "person", name: phrase.holder ?? draft.name };
        if (chain !== undefined && !firsts.has(chain)) firsts.set(chain, person);
        return { ...phrase, draft: person };
      }
      const settled: Draft = { ...draft, type: "person", name: holder.name };
      standing.set(draft.head, holder);
      anaphors.push({ draft: settled, antecedent: holder });
      return { ...phrase, draft: settled };
    }
    const apposed = nameApposed(draft, named, reading);
    const byRule = ruled.get(draft.head);
    const linked = [
      followed(phrase.phrase),
      ...(chain === undefined ? [] : [names.get(chain), firsts.get(chain)]),
    ].find((other) => other !== undefined && agrees(draft, other, reading));
    const fits = linked !== undefined && mayRefer(phrase, linked, phrases, reading);
    const antecedent = apposed ?? byRule ?? (fits ? linked : undefined);
    if (antecedent === undefined) {
      if (chain !== undefined && !firsts.has(chain)) firsts.set(chain, draft);
      return phrase;
    }
    if (antecedent.type === "office") return phrase;
    const { type, name } = antecedent;
    const same = draft.kind === "pronoun" || (type === "country" && draft.type === "country");
    const settled = same ? { ...draft, type, name } : draft;
    if (antecedent.kind === "name") standing.set(draft.head, antecedent);
    anaphors.push({ draft: settled, antecedent });
    return { ...phrase, draft: settled };
  });
  return { found, anaphors };
}

function namesByHead(drafts: readonly Draft[]): Map<number, Draft> {
  return new Map(
    drafts.flatMap((draft) => (draft.kind === "name" ? [[draft.head, draft] as const] : [])),
  );
}

/**
 * Names that are said to be of one person or thing: "Omar Saleh, also known as Abu Omar", "Steve Gadd,
 * born Derek Bromham". Their types must agree.
 */
function findAliases(mentions: readonly Draft[], { words }: Reading): Anaphor[] {
  const named = namesByHead(mentions);
  return [...named.values()].flatMap((draft) => {
    const bearer = bearerOf(draft, words);
    const antecedent = bearer === undefined ? undefined : named.get(bearer);
    const fits = antecedent !== undefined && antecedent !== draft && antecedent.type === draft.type;
    return fits ? [{ draft, antecedent }] : [];
  });
}

/** The word that a name is said to name as well; undefined if it is no alias. */
function bearerOf({ first, head }: Draft, words: Reading["words"]): number | undefined {
  const before = words[first - 1]?.form.toLowerCase();
  const { deprel = "", head: governor = head } = words[head] ?? {};
  const verb = words[governor];
  if (before === "as" && deprel === "obl" && verb?.lemma === "know") {
    if (/^acl(?::|$)/u.test(verb.deprel)) return verb.head;
    return words.findIndex((word) => word.head === governor && word.deprel === "nsubj:pass");
  }
  if (before !== "born" && before !== "née") return undefined;
  if (deprel === "appos") return governor;
  return verb?.lemma === "bear" && verb.head !== governor ? verb.head : undefined;
}

/** "The president said …": who does something, or has it done to them, is the holder, not the office. */
function acts({ head }: Draft, named: ReadonlyMap<number, Draft>, { words }: Reading): boolean {
  if (!/^(?:nsubj|nsubj:pass|obj|iobj|obl:agent)$/u.test(words[head]?.deprel ?? "")) return false;
  const governor = words[head]?.head;
  return !words.some(
    (word, at) =>
      (word.deprel === "cop" && word.head === governor) ||
      // "The mayor of Vienna, Bob Smith, said …": the name beside it acts.
      (word.deprel === "nsubj" && word.head === governor && at > head && named.has(at)) ||
      (word.head === head && /^(?:appos|flat|nmod:desc)$/u.test(word.deprel) && named.has(at)),
  );
}

/**
 * "His mentor, Nursultan Nazarbayev", "singer Robert Hunter": the name beside a description of the same type,
 * whether the parser hangs it on the description or on what that hangs on.
 */
function nameApposed(
  { kind, type, head, last }: Draft,
  named: ReadonlyMap<number, Draft>,
  { words }: Reading,
): Draft | undefined {
  const noun = words[head];
  if (kind !== "nominal" || noun === undefined) return undefined;
  const isMany = noun.features.includes("Number=Plur");
  for (const [at, name] of named) {
    const word = words[at];
    if (word === undefined || at < head || name.type !== type) continue;
    const isTitle = !isMany && /^(?:flat|nmod:desc)$/u.test(word.deprel);
    const isBelow = word.head === head && (word.deprel === "appos" || isTitle);
    const isTwice = word.head === noun.head && word.deprel === "nsubj" && noun.deprel === "nsubj";
    // "Singer and lyricist Robert Hunter": what stands between belongs to the description.
    const isBeside = (): boolean =>
      words
        .slice(last + 1, name.first)
        .every((other) => other.head >= head && other.head < name.first);
    if (isBelow || (isTwice && !isMany && isBeside())) return name;
  }
  return undefined;
}

/** What each noun with a copula is said of: the word of its subject, by the noun's. */
function subjectsOfNouns({ words }: Reading): Map<number, number> {
  const nouns = new Set(words.flatMap(({ deprel, head }) => (deprel === "cop" ? [head] : [])));
  const subjects = words.flatMap(({ deprel, head }, at) =>
    deprel === "nsubj" && nouns.has(head) ? [[head, at] as const] : [],
  );
  return new Map(subjects);
}

const OF_PERSONS = /^(?:he|him|his|himself|she|hers?|herself)$/iu;
const OF_MANY = /^(?:they|them|theirs?|themselves)$/iu;
const PLACE = /^(?:country|city|place|facility)$/u;

/**
 * Whether a pronoun can be of a name: "she" of no place, "they" of no one person. Names of other types may
 * be typed wrong, and then the pronoun knows better.
 */
function agrees({ kind, name }: Draft, other: Draft, { words }: Reading): boolean {
  if (kind !== "pronoun" || other.kind !== "name") return true;
  if (OF_PERSONS.test(name)) return !PLACE.test(other.type);
  const isMany = words[other.head]?.features.includes("Number=Plur") ?? false;
  return !OF_MANY.test(name) || other.type !== "person" || isMany;
}

/**
 * Whether a phrase may stand for an earlier mention of its chain. A pronoun may; a description only if
 * it is definite or has the same noun, and names nothing that the other is not: "protesters" are not
 * the "troops" before, nor "the CSTO forces" the forces of Russia.
 */
function mayRefer(
  phrase: PhraseDraft,
  antecedent: Draft,
  phrases: readonly PhraseDraft[],
  { words }: Reading,
): boolean {
  const { draft } = phrase;
  if (draft.kind === "pronoun") return true;
  if (holdsChain(phrase, phrases)) return false;
  const own = words.filter((word, at) => word.head === draft.head && at < draft.head);
  const definite = own.some(
    ({ deprel, form }) =>
      deprel === "nmod:poss" || /^(?:the|this|that|these|those|such|both)$/iu.test(form),
  );
  const sameNoun = words[draft.head]?.lemma === words[antecedent.head]?.lemma;
  const said = antecedent.name.toLowerCase();
  const strange = own.some(
    ({ upos, deprel, form }) =>
      upos === "PROPN" && deprel === "compound" && !said.includes(form.toLowerCase()),
  );
  return (definite || sameNoun) && !strange;
}

/** "His mentor" is not he: what a phrase holds is never the phrase itself (i-within-i, Chomsky 1981). */
function holdsChain({ draft, phrase }: PhraseDraft, all: readonly PhraseDraft[]): boolean {
  if (phrase === undefined) return false;
  return all.some(
    (other) =>
      other.phrase?.chain === phrase.chain &&
      other.draft !== draft &&
      phrase.first <= other.draft.first &&
      other.draft.last <= phrase.last &&
      (other.draft.first < draft.first || other.draft.first > draft.last) &&
      other.draft.kind === "pronoun",
  );
}
