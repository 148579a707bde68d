import type { Span } from "../documents/index.ts";
import type { Quantity } from "./annotation.ts";
import { singular } from "./morphology.ts";
import { magnitude, numberValue } from "./numbers.ts";
import type { Tag } from "./tag.ts";
import type { Text, TextSentence } from "./text.ts";

const CURRENCIES: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₽": "RUB",
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
};

const BOUNDS: readonly (readonly [RegExp, Quantity["bound"]])[] = [
  [
    /\b(?:no more than|not more than|at most|up to|less than|fewer than|under|as many as|a maximum of) $/iu,
    "atMost",
  ],
  [
    /\b(?:more than|at least|over|no less than|not less than|no fewer than|above|upwards of|a minimum of) $/iu,
    "atLeast",
  ],
  [
    /\b(?:about|around|nearly|almost|some|roughly|approximately|an estimated|estimated|close to|just over|just under) $/iu,
    "about",
  ],
];

/**
 * Finds the numbers of one sentence with what they count or measure and the words that bound them:
 * "more than 2,000 troops", "$1.5 million", "81-year-old", "49". Numbers inside times are left out;
 * vague ones ("dozens") have no value and give nothing.
 */
export function findQuantities(
  text: Text,
  source: string,
  sentence: TextSentence,
  tags: readonly Tag[],
  inTime: (span: Span) => boolean,
): Quantity[] {
  const found: Quantity[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const quantity = quantityAt(text, source, sentence, tags, i);
    if (quantity === undefined) continue;
    if (!inTime(quantity.span)) found.push(quantity);
    while (i < sentence.last && (text.pieces[i + 1]?.end ?? 0) <= quantity.span.end) i += 1;
  }
  return found;
}

function quantityAt(
  text: Text,
  source: string,
  sentence: TextSentence,
  tags: readonly Tag[],
  index: number,
): Quantity | undefined {
  const piece = text.pieces[index];
  const single = piece === undefined ? undefined : numberValue(piece.text);
  if (piece === undefined || single === undefined || tags[index]?.upos === "PROPN")
    return undefined;
  if (/^[\p{L}\p{N}/.:]$/u.test(source.charAt(piece.start - 1)) && text.gap(index) === "")
    return undefined;
  const word = (at: number): string => (at > sentence.last ? "" : (text.pieces[at]?.text ?? ""));
  let value = single;
  let last = index;
  for (
    let factor = magnitude(word(last + 1));
    factor !== undefined;
    factor = magnitude(word(last + 1))
  ) {
    value = Number((value * factor).toPrecision(15));
    last += 1;
  }
  const symbol = CURRENCIES[word(index - 1)];
  const first = symbol === undefined ? index : index - 1;
  const unit =
    symbol === undefined ? unitAfter(text, sentence, tags, last) : { unit: symbol, last };
  const opening = text.pieces[first]?.start ?? 0;
  const before = source.slice(text.pieces[sentence.first]?.start ?? 0, opening);
  const { start, bound } = boundBefore(before, opening);
  const closing = text.pieces[unit?.last ?? last];
  return { span: { start, end: closing?.end ?? piece.end }, value, bound, unit: unit?.unit };
}

function boundBefore(before: string, opening: number): { start: number; bound: Quantity["bound"] } {
  for (const [pattern, bound] of BOUNDS) {
    const match = pattern.exec(before.replaceAll("\u00a0", " "));
    if (match !== null) return { start: opening - match[0].length, bound };
  }
  return { start: opening, bound: "exact" };
}

/** The noun that is counted: the next one, over adjectives, "-year-old", "percent". */
function unitAfter(
  text: Text,
  sentence: TextSentence,
  tags: readonly Tag[],
  last: number,
): { readonly unit: string; readonly last: number } | undefined {
  const word = (at: number): string => (at > sentence.last ? "" : (text.pieces[at]?.text ?? ""));
  if (word(last + 1) === "%") return { unit: "percent", last: last + 1 };
  if (/^(?:percent|per)$/u.test(word(last + 1))) {
    const cent = word(last + 2) === "cent";
    return { unit: "percent", last: last + (cent ? 2 : 1) };
  }
  if (word(last + 1) === "-" && /^\p{L}+$/u.test(word(last + 2)) && text.gap(last + 1) === "") {
    const old = word(last + 3) === "-" && word(last + 4) === "old";
    return { unit: singular(word(last + 2).toLowerCase()), last: last + (old ? 4 : 2) };
  }
  for (let at = last + 1; at <= Math.min(last + 3, sentence.last); at++) {
    const upos = tags[at]?.upos;
    if (upos === "NOUN" && tags[at + 1]?.upos !== "NOUN") {
      const lemma = tags[at]?.lemma ?? "";
      return { unit: CURRENCIES[lemma] ?? lemma, last: at };
    }
    if (upos !== "ADJ" && upos !== "NOUN") return undefined;
  }
  return undefined;
}
