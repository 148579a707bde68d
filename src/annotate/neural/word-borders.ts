import {
  ABBREVIATIONS,
  CLOSE,
  CONTRACTION,
  DASH,
  DATE,
  DOTTED,
  ELLIPSES,
  FIXED,
  HYPHEN,
  LIST,
  NUMBER,
  OPEN,
  PREFIXES,
  RANGE,
  REPEATED_BACK,
  REPEATED_FRONT,
  THOUSANDS,
  UNIT,
  URL_START,
  URL_TAIL,
  WHOLE,
} from "./word-rules.ts";

/** A word's place, `[start, end)` in UTF-16 code units, and whether white space or the text's edge precedes it. */
export interface WordBorder {
  readonly start: number;
  readonly end: number;
  readonly spaceBefore: boolean;
}

type Range = readonly [start: number, end: number];

/** White space said in full, since languages differ about it. */
const CHUNK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python, which the model was trained with, counts four of them as space
  /[^\t-\r \x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/gu;
/** A longer stretch without white space is no English word: it is cut plainly, so that no input is slow. */
const LONGEST_CHUNK = 200;
const PLAIN = /[\p{L}\p{N}_]{1,100}|[^\p{L}\p{N}_]/gu;

/**
 * Splits a text into words, in order: every character that is not white space belongs to exactly one.
 * The rules are those that the model was trained with (`training/segment.py`): what hangs at the ends
 * of a stretch without white space is cut off mark by mark, then contractions, hyphens, slashes and
 * units inside it; addresses, abbreviations and numbers stay whole.
 */
export function wordBorders(text: string): WordBorder[] {
  const words: WordBorder[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    let spaceBefore = true;
    for (const [start, end] of chunk.length > LONGEST_CHUNK ? cutPlainly(chunk) : cutChunk(chunk)) {
      words.push({ start: index + start, end: index + end, spaceBefore });
      spaceBefore = false;
    }
  }
  return words;
}

function cutPlainly(chunk: string): Range[] {
  return Array.from(chunk.matchAll(PLAIN), ({ 0: part, index }) => [index, index + part.length]);
}

function shift(ranges: readonly Range[], by: number): Range[] {
  return ranges.map(([start, end]) => [start + by, end + by]);
}

/** How many code units from `at` in `step` direction are among `marks`, at most to `limit`. */
function runLength(chunk: string, at: number, step: 1 | -1, limit: number, marks: string): number {
  let run = 1;
  while (at + run * step !== limit && marks.includes(chunk.charAt(at + run * step))) run += 1;
  return run;
}

function cutChunk(chunk: string): Range[] {
  const front: Range[] = [];
  const back: Range[] = [];
  let start = 0;
  let end = chunk.length;
  while (end - start > 1) {
    const body = chunk.slice(start, end);
    const address = addressLength(body);
    if (address > 0) {
      const stop = start + address;
      return [
        ...front,
        [start, stop],
        ...shift(cutChunk(chunk.slice(stop, end)), stop),
        ...back.reverse(),
      ];
    }
    if (ELLIPSES.has(body) || FIXED.has(body.toLowerCase()) || WHOLE.test(body)) break;
    const taken = frontLength(chunk, start, end);
    if (taken === undefined) break;
    if (taken > 0) {
      front.push([start, start + taken]);
      start += taken;
      continue;
    }
    const left = backLength(chunk, start, end);
    if (left === 0) break;
    back.push([end - left, end]);
    end -= left;
  }
  return [...front, ...cutInside(chunk.slice(start, end), start), ...back.reverse()];
}

/** Length of the web or mail address that the chunk begins with; 0 where it does not. */
function addressLength(body: string): number {
  const found = URL_START.exec(body)?.[0];
  if (found === undefined || !found.includes(".")) return 0;
  return found.length - (URL_TAIL.exec(found)?.[0].length ?? 0);
}

/** How much to cut off the front; 0 for nothing, undefined where the rest is whole as it is. */
function frontLength(chunk: string, start: number, end: number): number | undefined {
  const first = chunk.charAt(start);
  const dots = first === "." && /[^.]/u.test(chunk.slice(start, end));
  if (!OPEN.has(first) && !dots) return 0;
  if (first === "+" && start === 0 && NUMBER.test(chunk.slice(1, end))) return undefined;
  return REPEATED_FRONT.has(first) ? runLength(chunk, start, 1, end, first) : 1;
}

/** How much to cut off the end; 0 for nothing, or where the rest is whole as it is. */
function backLength(chunk: string, start: number, end: number): number {
  const last = chunk.charAt(end - 1);
  if (last === ".") {
    const run = runLength(chunk, end - 1, -1, start - 1, ".");
    if (run > 1) return run === end - start ? 0 : run;
    const body = chunk.slice(start, end);
    const abbreviation =
      ABBREVIATIONS.has(body.slice(0, -1).toLowerCase()) || (DOTTED.test(body) && body !== "I.");
    return abbreviation ? 0 : 1;
  }
  if (!CLOSE.has(last)) return 0;
  if (!REPEATED_BACK.has(last)) return 1;
  const run = runLength(chunk, end - 1, -1, start - 1, "!?".includes(last) ? "!?" : last);
  return run === end - start ? 0 : run;
}

/** A word without outer marks: contractions, units, hyphens, slashes. */
function cutInside(word: string, offset: number): Range[] {
  if (word === "") return [];
  const end = offset + word.length;
  if (ELLIPSES.has(word) || isOneMark(word)) return [[offset, end]];
  const fixed = FIXED.get(word.toLowerCase());
  if (fixed !== undefined) {
    let at = offset;
    return fixed.map((length) => {
      at += length;
      return [at - length, at];
    });
  }
  const contraction = CONTRACTION.exec(word);
  if (contraction !== null && word.length > 2) {
    const host = contraction[1] ?? "";
    return [...cutInside(host, offset), [offset + host.length, end]];
  }
  const unit = UNIT.exec(word);
  if (unit !== null) {
    const border = offset + (unit[1] ?? "").length;
    return [
      [offset, border],
      [border, end],
    ];
  }
  const range = RANGE.exec(word);
  if (range !== null) {
    const from = offset + (range[1] ?? "").length;
    return [
      [offset, from],
      [from, from + 1],
      [from + 1, end],
    ];
  }
  if (LIST.test(word) && !THOUSANDS.test(word)) {
    return Array.from(word.matchAll(/,|[^,]+/g), ({ 0: part, index }) => [
      offset + index,
      offset + index + part.length,
    ]);
  }
  if (DATE.test(word) || NUMBER.test(word)) return [[offset, end]];
  const mark = innerMark(word);
  if (mark === undefined) return [[offset, end]];
  const [from, to] = mark;
  return [
    ...cutInside(word.slice(0, from), offset),
    [offset + from, offset + to],
    ...shift(cutChunk(word.slice(to)), offset + to),
  ];
}

/** The first mark inside a word that parts it; a hyphen after a prefix does not. */
function innerMark(word: string): Range | undefined {
  DASH.lastIndex = 0;
  for (let found = DASH.exec(word); found !== null; ) {
    const mark = found[0];
    const left = word.slice(0, found.index).toLowerCase();
    const next = found.index + mark.length;
    if (mark === "-" && PREFIXES.has(left)) {
      HYPHEN.lastIndex = next;
      found = HYPHEN.exec(word);
      continue;
    }
    return mark === "&" && found.index <= 2 && word.length <= 5 ? undefined : [found.index, next];
  }
  return undefined;
}

/** Whether a word is one mark, once or repeated. */
function isOneMark(word: string): boolean {
  return new Set(word).size === 1 && !/[\p{L}\p{N}]/u.test(word);
}
