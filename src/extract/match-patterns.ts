import type { Span } from "../documents/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
import { quantityValue, timeValue } from "./literals.ts";
import { literalKind, type Pattern, type PhraseTable } from "./phrase-table.ts";
import { mentionAt } from "./referents.ts";
import {
  dependents,
  isRelation,
  type PlacedMention,
  type SentenceTree,
  spanOfWords,
} from "./sentence-tree.ts";
import { ORDINAL } from "./tense.ts";

/** What fills a slot, and the word after it. */
interface Filler {
  readonly mention?: PlacedMention;
  readonly value?: CandidateObject;
  readonly first: number;
  readonly next: number;
}

/**
 * Finds the readings of the word patterns of the ontology: "{object}-led {subject}", "{subject},
 * {object},". A pattern of two slots side by side ("President Tokayev") is also read in apposition
 * ("the president of the country, Tokayev,"). A common noun in a slot may be followed by what belongs
 * to it ("Smailov, minister of finance,") before a comma.
 */
export function matchPatterns(tree: SentenceTree, table: PhraseTable): Candidate[] {
  const { words, mentions, quantities, times } = tree;
  const known = new Set(words.flatMap(({ lower, lemma }) => [lower, lemma]));
  const places = [...mentions, ...quantities, ...times].map(({ first }) => first);
  const slots = [...new Set(places)].sort((a, b) => a - b);
  const all = [...words.keys()];
  return table.patterns.flatMap((pattern) => {
    // Most patterns have a word that the sentence lacks: it is cheap to see that first.
    if (!pattern.words.every((word) => known.has(word))) return [];
    const [first] = pattern.parts;
    const starts =
      typeof first === "string"
        ? all.filter((from) => matchWord(tree, first, from, false) !== undefined)
        : slots;
    return starts.flatMap((from) => matchFrom(tree, pattern, from));
  });
}

function matchFrom(tree: SentenceTree, pattern: Pattern, from: number): Candidate[] {
  if (isNotNow(tree, pattern, from)) return [];
  let states: { at: number; slots: Readonly<Record<string, Filler>>; words: readonly number[] }[] =
    [{ at: from, slots: {}, words: [] }];
  for (const [position, part] of pattern.parts.entries()) {
    states = states.flatMap((state) => {
      if (typeof part === "string") {
        const next = matchWord(tree, part, state.at, position > 0);
        return next === undefined
          ? []
          : [{ ...state, at: next + 1, words: [...state.words, next] }];
      }
      const adjacent = typeof pattern.parts[position - 1] === "object";
      const apposed = adjacent ? apposition(tree, state.at) : [];
      return [state.at, ...apposed]
        .flatMap((at) => fillers(tree, pattern, position, at))
        .map((filler) => ({
          at: filler.next,
          slots: { ...state.slots, [part.slot]: filler },
          words: state.words,
        }));
    });
    if (states.length === 0) return [];
  }
  return states.flatMap(({ slots, words }) => toCandidate(tree, pattern, slots, words));
}

const PAST =
  /^(?:former|ex|retired|late|then|ousted|deposed|disgraced|onetime|one-time|now-former|formerly)$/u;

/** "The retired judge Stevens", "former US President Obama": what a pattern of place alone says is not so now. */
function isNotNow(tree: SentenceTree, { parts }: Pattern, from: number): boolean {
  if (parts.some((part) => typeof part === "string")) return false;
  const mention = tree.mentions.find(({ first }) => first === from);
  const noun = mention?.head ?? from;
  const named = tree.words[noun]?.head ?? noun;
  const before = [noun, named].flatMap((at) => dependents(tree, at, "amod", "compound", "advmod"));
  // "President-elect Biden" has the office not yet.
  if (/^(?:elect|designate)$/u.test(tree.words[mention?.last ?? from]?.lower ?? "")) return true;
  const hyphen = tree.words[from - 1]?.text === "-";
  return [from - (hyphen ? 2 : 1), ...before.filter((at) => at <= from)].some(
    (at) => PAST.test(tree.words[at]?.lower ?? "") || ORDINAL.test(tree.words[at]?.text ?? ""),
  );
}

/** A mark at the end of a pattern may also be the end of the sentence. */
function matchWord(
  tree: SentenceTree,
  part: string,
  at: number,
  inside: boolean,
): number | undefined {
  const word = tree.words[at];
  if (word === undefined) return undefined;
  if (word.lower === part || (word.lemma === part && word.upos !== "PROPN")) return at;
  if (part === "'s" && word.lower === "'") return at;
  if (part === "," && inside && /^[.;)]$/u.test(word.text) && at === tree.words.length - 1)
    return at;
  return undefined;
}

/** Adjectives that may stand before a slot without changing what the pattern says. */
const NEUTRAL =
  /^(?:the|a|an|new|current|senior|longtime|first|veteran|incumbent|top|influential)$/u;

/** Where the name in apposition to the phrase that ends before a word begins: after ", " or " of …, ". */
function apposition(tree: SentenceTree, at: number): number[] {
  const comma = complementEnd(tree, at) ?? at;
  if (tree.words[comma]?.text !== ",") return [];
  const name = tree.mentions.find(({ first, item }) => first === comma + 1 && item.kind === "name");
  const after = tree.words[(name?.last ?? 0) + 1];
  const closed = after === undefined || after.upos === "PUNCT" || after.features.PronType === "Rel";
  return name !== undefined && closed ? [name.first] : [];
}

/** The word after "of …", "for …" or "at …" at a word; undefined where none stands there. */
function complementEnd(tree: SentenceTree, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation !== "case" || !/^(?:of|for|at)$/u.test(word.lower)) return undefined;
  const ends = tree.mentions.filter(({ head }) => head === word.head).map(({ last }) => last);
  return Math.max(word.head, ...ends) + 1;
}

/** "Omarova, 44, the governor": the comma after an age, in place of the one before it. */
function ageEnd(tree: SentenceTree, at: number): number | undefined {
  const [comma, age, next] = [tree.words[at], tree.words[at + 1], tree.words[at + 2]];
  const insertion = comma?.text === "," && age?.upos === "NUM" && next?.text === ",";
  return insertion ? at + 2 : undefined;
}

function fillers(tree: SentenceTree, pattern: Pattern, position: number, at: number): Filler[] {
  const part = pattern.parts[position];
  const slot = typeof part === "object" ? part.slot : "subject";
  const kind = slot === "object" ? literalKind(pattern.property) : undefined;
  if (kind === undefined) return mentionFillers(tree, pattern, position, at);
  if (kind === "date") {
    return tree.times.flatMap(({ item, first, last }) => {
      const value = first === at ? timeValue(item) : undefined;
      return value === undefined ? [] : [{ value, first, next: last + 1 }];
    });
  }
  return tree.quantities.flatMap(({ item, first, last }) => {
    const value = first === at ? quantityValue(item, kind) : undefined;
    if (value === undefined) return [];
    // The pattern may write out the unit ("{object}-year-old") or leave it to the quantity.
    const number = { start: item.span.start, end: tree.words[first]?.span.end ?? item.span.end };
    const alone: CandidateObject = { ...value, span: number };
    const whole = { value, first, next: last + 1 };
    return first === last ? [whole] : [whole, { value: alone, first, next: first + 1 }];
  });
}

const BODY = /^(?:organization|governmentBody|facility|work|product|event)$/u;

function mentionFillers(
  tree: SentenceTree,
  pattern: Pattern,
  position: number,
  at: number,
): Filler[] {
  const starts = [at];
  // "the {object}" also takes "the current {object}", but nothing may be skipped before the pattern.
  const afterWords =
    position > 0 && typeof pattern.parts[0] === "object" && pattern.parts.length > 2;
  if (afterWords && NEUTRAL.test(tree.words[at]?.lower ?? "")) starts.push(at + 1);
  const closing = position === pattern.parts.length - 1;
  const titled = typeof pattern.parts[position - 1] === "object";
  return starts.flatMap((start) => {
    const here = tree.mentions.filter(
      ({ first, item }) => first === start && item.kind !== "pronoun",
    );
    const widest = Math.max(...here.map(({ last }) => last));
    return here.flatMap((mention): Filler[] => {
      // "Russian Defence Ministry": the country inside the name stands side by side with the whole, but
      // in "Samoa Observer editor" it is part of the name between them.
      const between = here.some(
        ({ last, item }) => mention.last < last && last < widest && BODY.test(item.type),
      );
      const inside = mention.last < widest && mention.item.type === "country" && !between;
      if (inside && typeof pattern.parts[position + 1] === "object") {
        return [{ mention, first: start, next: start }];
      }
      if (mention.last < widest || (closing && modifies(tree, mention, titled))) return [];
      const filler = { mention, first: start, next: mention.last + 1 };
      if (pattern.parts[position + 1] !== ",") return [filler];
      const over = complementEnd(tree, filler.next) ?? ageEnd(tree, filler.next);
      return over === undefined ? [filler] : [filler, { ...filler, next: over }];
    });
  });
}

/**
 * "The Tokayev government", "director of the country's institute": what only modifies the noun
 * after it is not what is meant; but behind a title it is ("Prime Minister May's deal").
 */
function modifies(
  tree: SentenceTree,
  { item, head, last }: PlacedMention,
  titled: boolean,
): boolean {
  const word = tree.words[head];
  if (word === undefined || item.kind === "pronoun" || word.head <= last) return false;
  const owns = isRelation(word.relation, "nmod:poss") && !titled;
  const isPart = item.kind === "name" && isRelation(word.relation, "compound", "amod", "nmod:desc");
  if (!owns && !isPart) return false;
  const governor = tree.mentions.find((mention) => mention.head === word.head);
  return governor !== undefined && governor.item.chain !== item.chain;
}

function toCandidate(
  tree: SentenceTree,
  pattern: Pattern,
  slots: Readonly<Record<string, Filler>>,
  words: readonly number[],
): Candidate[] {
  const { subject, object } = slots;
  const filled: CandidateObject | undefined =
    object?.mention === undefined ? object?.value : { kind: "mention", mention: object.mention };
  if (subject?.mention === undefined || object === undefined || filled === undefined) return [];
  if (filled.kind === "mention" && filled.mention.item.chain === subject.mention.item.chain)
    return [];
  const letters = words.filter((index) => /\p{L}/u.test(tree.words[index]?.text ?? ""));
  const predicate = predicateOf(tree, filled);
  const { mention } = subject;
  return [filled, ...(predicate === undefined ? [] : joinedTo(tree, filled))].map((one) => ({
    property: pattern.property,
    subject: mention,
    object: one,
    cue: cueOf(tree, letters),
    finder: `pattern:${pattern.text}`,
    kind: "pattern",
    predicate,
    length: words.length,
    negated: false,
    former: one.kind === "mention" && isCounted(tree, one.mention),
  }));
}

/** "Nazarbayev, the first president of Kazakhstan,": whether he is so still is left open. */
function isCounted(tree: SentenceTree, { item, head }: PlacedMention): boolean {
  return (
    item.type === "office" &&
    dependents(tree, head, "amod").some((at) => ORDINAL.test(tree.words[at]?.text ?? ""))
  );
}

/** "Is chairman and chief executive of the bank": each is said of the subject. */
function joinedTo(tree: SentenceTree, object: CandidateObject): CandidateObject[] {
  if (object.kind === "literal") return [];
  const { item, head } = object.mention;
  return dependents(tree, head, "conj").flatMap((word) => {
    const mention = mentionAt(tree, word);
    return mention?.item.type === item.type ? [{ kind: "mention", mention }] : [];
  });
}

/** The noun that a copula makes the predicate: "is the governor". */
function predicateOf(tree: SentenceTree, object: CandidateObject): number | undefined {
  if (object.kind === "literal") return undefined;
  const { head } = object.mention;
  return dependents(tree, head, "cop").length > 0 ? head : undefined;
}

function cueOf(tree: SentenceTree, letters: readonly number[]): Span | null {
  const first = letters[0];
  const last = letters.at(-1);
  return first === undefined || last === undefined ? null : spanOfWords(tree, [first, last]);
}
