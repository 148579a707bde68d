import type { Span } from "../documents/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
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

/** Finds the readings of the word patterns of the ontology: "{object}-led {subject}", "{subject}, {object},". */
export function matchPatterns(view: SentenceView, table: PhraseTable): Candidate[] {
  return table.patterns.flatMap((pattern) => {
    const found: Candidate[] = [];
    for (let from = 0; from < view.words.length; from++) {
      found.push(...matchFrom(view, pattern, from));
    }
    return found;
  });
}

function matchFrom(view: SentenceView, pattern: Pattern, from: number): Candidate[] {
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
      return fillers(view, pattern, part.slot, state.at, position > 0).map((filler) => ({
        at: filler.next,
        slots: { ...state.slots, [part.slot]: filler },
        words: state.words,
      }));
    });
    if (states.length === 0) return [];
  }
  return states.flatMap(({ slots, words }) => toCandidate(view, pattern, slots, words));
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

function fillers(
  view: SentenceView,
  pattern: Pattern,
  slot: "subject" | "object",
  at: number,
  inside: boolean,
): Filler[] {
  const starts = [at];
  // "the {object}" also takes "the current {object}", but nothing may be skipped before the pattern.
  const afterWords = inside && typeof pattern.parts[0] === "object" && pattern.parts.length > 2;
  if (afterWords && NEUTRAL.test(view.words[at]?.lower ?? "")) starts.push(at + 1);
  const kind = slot === "object" ? literalKind(pattern.property) : undefined;
  if (kind === undefined) {
    return starts.flatMap((start) =>
      view.mentions
        .filter(({ first, item }) => first === start && item.kind !== "pronoun")
        .map((mention) => ({ mention, first: start, next: mention.last + 1 })),
    );
  }
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
