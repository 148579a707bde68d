import type { Span } from "../documents/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { quantityLiteral, timeLiteral } from "./literals.ts";
import { literalKind, type Pattern, type PhraseTable } from "./phrase-table.ts";
import { type PlacedMention, type SentenceView, spanOfWords } from "./sentence-view.ts";

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
export function matchPatterns(clause: Clause, table: PhraseTable): Candidate[] {
  const { words, mentions, quantities, times } = clause.view;
  const known = new Set(words.flatMap(({ lower, lemma }) => [lower, lemma]));
  const slots = new Set([...mentions, ...quantities, ...times].map(({ first }) => first));
  return table.patterns.flatMap((pattern) => {
    // Most patterns have a word that the sentence lacks: it is cheap to see that first.
    const lacking = pattern.parts.some(
      (part) => typeof part === "string" && /^\p{L}/u.test(part) && !known.has(part),
    );
    if (lacking) return [];
    const [first] = pattern.parts;
    return [...words.keys()]
      .filter((from) =>
        typeof first === "string" ? startsWith(clause, first, from) : slots.has(from),
      )
      .flatMap((from) => matchFrom(clause, pattern, from));
  });
}

function startsWith({ view }: Clause, part: string, from: number): boolean {
  return matchWord(view, part, from, false) !== undefined;
}

function matchFrom(clause: Clause, pattern: Pattern, from: number): Candidate[] {
  const { view } = clause;
  if (isPast(view, pattern, from)) return [];
  let states: { at: number; slots: Readonly<Record<string, Filler>>; words: readonly number[] }[] =
    [{ at: from, slots: {}, words: [] }];
  for (const [position, part] of pattern.parts.entries()) {
    states = states.flatMap((state) => {
      if (typeof part === "string") {
        const next = matchWord(view, part, state.at, position > 0);
        return next === undefined
          ? []
          : [{ ...state, at: next + 1, words: [...state.words, next] }];
      }
      const adjacent = typeof pattern.parts[position - 1] === "object";
      const apposed = adjacent ? apposition(clause, state.at) : [];
      return [state.at, ...apposed]
        .flatMap((at) => fillers(clause, pattern, position, at))
        .map((filler) => ({
          at: filler.next,
          slots: { ...state.slots, [part.slot]: filler },
          words: state.words,
        }));
    });
    if (states.length === 0) return [];
  }
  return states.flatMap(({ slots, words }) => toCandidate(view, pattern, slots, words));
}

const PAST =
  /^(?:former|ex|retired|late|then|ousted|deposed|disgraced|onetime|one-time|now-former|formerly)$/u;

/** "The retired judge Stevens": what a pattern of place alone says is so no longer. */
function isPast(view: SentenceView, { parts }: Pattern, from: number): boolean {
  if (parts.some((part) => typeof part === "string")) return false;
  const hyphen = view.words[from - 1]?.text === "-";
  return PAST.test(view.words[from - (hyphen ? 2 : 1)]?.lower ?? "");
}

/** A mark at the end of a pattern may also be the end of the sentence. */
function matchWord(
  view: SentenceView,
  part: string,
  at: number,
  inside: boolean,
): number | undefined {
  const word = view.words[at];
  if (word === undefined) return undefined;
  if (word.lower === part || (word.lemma === part && word.upos !== "PROPN")) return at;
  if (part === "'s" && word.lower === "'") return at;
  if (part === "," && inside && /^[.;)]$/u.test(word.text) && at === view.words.length - 1)
    return at;
  return undefined;
}

/** Adjectives that may stand before a slot without changing what the pattern says. */
const NEUTRAL =
  /^(?:the|a|an|new|current|senior|longtime|first|veteran|incumbent|top|influential)$/u;

/** Where the name in apposition to the phrase that ends before a word begins: after ", " or " of …, ". */
function apposition(clause: Clause, at: number): number[] {
  const over = complementEnd(clause, at) ?? at;
  const comma = clause.chunks.findIndex(({ first }) => first === over);
  const name = clause.chunks[comma + 1];
  if (clause.chunks[comma]?.kind !== "comma" || name?.kind !== "noun") return [];
  const after = clause.chunks[comma + 2]?.kind;
  const closed =
    after === undefined || after === "comma" || after === "mark" || after === "relative";
  return closed && name.mention?.item.kind === "name" && name.mention.first === name.first
    ? [name.first]
    : [];
}

/** The word after "of …", "for …" or "at …" at a word; undefined where none stands there. */
function complementEnd(clause: Clause, at: number): number | undefined {
  if (!/^(?:of|for|at)$/u.test(clause.view.words[at]?.lower ?? "")) return undefined;
  const noun = clause.chunks.find(({ first }) => first === at + 1);
  return noun?.kind === "noun" ? noun.last + 1 : undefined;
}

/** "Omarova, 44, the governor": the comma after an age, in place of the one before it. */
function ageEnd({ view }: Clause, at: number): number | undefined {
  const [comma, age, next] = [view.words[at], view.words[at + 1], view.words[at + 2]];
  const insertion = comma?.text === "," && age?.upos === "NUM" && next?.text === ",";
  return insertion ? at + 2 : undefined;
}

function fillers(clause: Clause, pattern: Pattern, position: number, at: number): Filler[] {
  const { view } = clause;
  const part = pattern.parts[position];
  const slot = typeof part === "object" ? part.slot : "subject";
  const kind = slot === "object" ? literalKind(pattern.property) : undefined;
  if (kind === undefined) return mentionFillers(clause, pattern, position, at);
  if (kind === "date") {
    return view.times.flatMap(({ item, first, last }) => {
      const literal = timeLiteral(item);
      if (first !== at || literal === undefined) return [];
      const value: CandidateObject = { kind: "literal", literal, span: item.span };
      return [{ value, first, next: last + 1 }];
    });
  }
  return view.quantities.flatMap(({ item, first, last }) => {
    const literal = quantityLiteral(item, kind);
    if (first !== at || literal === undefined) return [];
    const value: CandidateObject = { kind: "literal", literal, span: item.span };
    // The pattern may write out the unit ("{object}-year-old") or leave it to the quantity.
    const number = { start: item.span.start, end: view.words[first]?.span.end ?? item.span.end };
    const alone: CandidateObject = { kind: "literal", literal, span: number };
    const whole = { value, first, next: last + 1 };
    return first === last ? [whole] : [whole, { value: alone, first, next: first + 1 }];
  });
}

function mentionFillers(clause: Clause, pattern: Pattern, position: number, at: number): Filler[] {
  const { view } = clause;
  const starts = [at];
  // "the {object}" also takes "the current {object}", but nothing may be skipped before the pattern.
  const afterWords =
    position > 0 && typeof pattern.parts[0] === "object" && pattern.parts.length > 2;
  if (afterWords && NEUTRAL.test(view.words[at]?.lower ?? "")) starts.push(at + 1);
  const closing = position === pattern.parts.length - 1;
  return starts.flatMap((start) => {
    const here = view.mentions.filter(
      ({ first, item }) => first === start && item.kind !== "pronoun",
    );
    const widest = Math.max(...here.map(({ last }) => last));
    return here.flatMap((mention): Filler[] => {
      // "Russian Defence Ministry": the country inside the name stands side by side with the whole.
      const inside = mention.last < widest && mention.item.type === "country";
      if (inside && typeof pattern.parts[position + 1] === "object") {
        return [{ mention, first: start, next: start }];
      }
      if (mention.last < widest || (closing && modifies(clause, mention))) return [];
      const filler = { mention, first: start, next: mention.last + 1 };
      if (pattern.parts[position + 1] !== ",") return [filler];
      const over = complementEnd(clause, filler.next) ?? ageEnd(clause, filler.next);
      return over === undefined ? [filler] : [filler, { ...filler, next: over }];
    });
  });
}

/** "… for U.S. President …": a name that only modifies the noun after it is not what is meant. */
function modifies(clause: Clause, mention: PlacedMention): boolean {
  const chunk = clause.chunks.find(
    ({ first, last }) => first <= mention.first && mention.last <= last,
  );
  if (chunk?.kind !== "noun" || mention.item.kind !== "name") return false;
  const head = chunk.mention;
  return head !== undefined && head.first > mention.last && head.item.chain !== mention.item.chain;
}

function toCandidate(
  view: SentenceView,
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
  const letters = words.filter((index) => /\p{L}/u.test(view.words[index]?.text ?? ""));
  return [
    {
      property: pattern.property,
      subject: subject.mention,
      object: filled,
      cue: cueOf(view, letters),
      finder: `pattern:${pattern.text}`,
      kind: "pattern",
      verb: undefined,
      length: words.length,
      negated: false,
      after: undefined,
    },
  ];
}

function cueOf(view: SentenceView, letters: readonly number[]): Span | null {
  const first = letters[0];
  const last = letters.at(-1);
  return first === undefined || last === undefined ? null : spanOfWords(view, first, last);
}
