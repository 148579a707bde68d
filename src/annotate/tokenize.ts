import type { Span } from "../documents/index.ts";
import { isAbbreviation } from "./abbreviations.ts";

/** A word form in its place. `end` is exclusive, in UTF-16 code units of the document. */
export interface Piece extends Span {
  readonly text: string;
}

const LETTER = "\\p{L}\\p{M}";
const JOINER = "\\u200c\\u200d\\u00ad";
const APOSTROPHE = "['’ʼ]";

/** One alternative for each shape of word, the longest first; the last takes any other character. */
const SHAPES = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]]',
    `[${LETTER}\\p{N}._%+-]+@[${LETTER}\\p{N}-]+(?:\\.[${LETTER}\\p{N}-]+)+`,
    `@[${LETTER}\\p{N}_]+`,
    // "U.S.", "a.m.": single letters, each with its stop
    `(?:\\p{L}\\.){2,}(?![${LETTER}])`,
    // "9,900", "3.5", "18:30", "1st", "2000s"
    `\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s|m|k|km|kg|bn|am|pm)?(?![${LETTER}\\p{N}]|[-‐‑]\\p{L})`,
    `\\p{Lu}+&\\p{Lu}+(?![${LETTER}])`,
    `[${LETTER}\\p{N}${JOINER}]+(?:${APOSTROPHE}[${LETTER}\\p{N}]+)*(?:[-‐‑][${LETTER}\\p{N}]+(?:${APOSTROPHE}[${LETTER}\\p{N}]+)*)*`,
    "\\.{2,}|…|--+",
    "[^]",
  ].join("|"),
  "gu",
);

const BLANK = /^[\s\p{Cf}\p{Cc}]+$/u;
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const CREDIT = /^(.*\p{Ll})((?:Image|Photo|Picture|Credit|Source|File|Video)s?)$/u;

/**
 * Splits a stretch of text into words, numbers and marks. The pieces are in order and disjoint;
 * they leave out white space and invisible control and format characters, and nothing else.
 *
 * Contractions are split ("did|n't", "Tokayev|'s", "can|not"), hyphenated words only where the first
 * part is a name or a number and the last is neither ("Russia|-|led", "81|-|year|-|old"). The stop
 * of an abbreviation belongs to it.
 */
export function tokenize(text: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  const part = text.slice(within.start, within.end);
  for (const match of part.matchAll(SHAPES)) {
    const word = match[0];
    if (BLANK.test(word)) continue;
    const start = within.start + match.index;
    const previous = pieces.at(-1);
    if (word === "." && previous !== undefined && previous.end === start) {
      if (
        isAbbreviation(previous.text, part.slice(match.index + 1, match.index + 40).trimStart())
      ) {
        pieces[pieces.length - 1] = { ...previous, end: start + 1, text: `${previous.text}.` };
        continue;
      }
    }
    pieces.push(
      ...split(word, start, part.slice(match.index + word.length, match.index + word.length + 2)),
    );
  }
  return pieces;
}

function split(word: string, start: number, next: string): Piece[] {
  const whole = { start, end: start + word.length, text: word };
  if (!/\p{L}/u.test(word) || word.includes("@") || word.includes("://")) return [whole];
  const cuts = cutPoints(word, next);
  if (cuts.length === 0) return [whole];
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of [...cuts, word.length]) {
    if (cut > from) {
      pieces.push({ start: start + from, end: start + cut, text: word.slice(from, cut) });
    }
    from = cut;
  }
  return pieces;
}

function cutPoints(word: string, next: string): number[] {
  const cuts: number[] = [];
  const body = cliticCut(word, cuts);
  // A credit run together with the name before it: "TokayevImage: Reuters".
  const credit = next.startsWith(":") ? CREDIT.exec(body) : null;
  if (credit !== null) cuts.push((credit[1] ?? "").length);
  const parts = body.split(/[-‐‑]/u);
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && /^(?:ex|then)$/iu.test(first)) cuts.push(first.length, first.length + 1);
  else if (parts.length > 1 && /^[\p{Lu}\p{N}]/u.test(first) && /^\p{Ll}{2,}/u.test(last)) {
    let at = 0;
    for (const [index, inner] of parts.slice(0, -1).entries()) {
      at += inner.length;
      // "Anglo-American-led": only what is no name is cut off.
      if (!/^\p{Lu}/u.test(parts[index + 1] ?? "")) cuts.push(at, at + 1);
      at += 1;
    }
  }
  return cuts.sort((a, b) => a - b);
}

function cliticCut(word: string, cuts: number[]): string {
  if (/^cannot$/iu.test(word)) {
    cuts.push(3);
    return word;
  }
  const clitic = CLITIC.exec(word);
  if (clitic === null) return word;
  const host = clitic[1] ?? "";
  cuts.push(host.length);
  return host;
}
