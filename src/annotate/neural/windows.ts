import type { WordBorder } from "./word-borders.ts";

const PARAGRAPH = /\n[^\S\n]*\n/u;
const FINAL = /[.!?…]+['"”’)\]]*$/u;
const CLOSER = /^["'”’)\]]$/u;

/**
 * Which words begin a paragraph: the first, those after an empty line, and those where `borders` says
 * that a stretch begins which is read on its own.
 *
 * @param borders in ascending order, in UTF-16 code units of the text
 */
export function paragraphStarts(
  text: string,
  words: readonly WordBorder[],
  borders: readonly number[],
): boolean[] {
  let border = 0;
  return words.map(({ start }, index) => {
    const before = border;
    while ((borders[border] ?? Number.POSITIVE_INFINITY) <= start) border += 1;
    const previous = words[index - 1];
    return (
      previous === undefined || border > before || PARAGRAPH.test(text.slice(previous.end, start))
    );
  });
}

/** Titles and initials whose point ends no sentence: a name follows. */
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|[A-Z])\.$/u;

/** Which words a window may begin with: those of a paragraph's begin, or after final punctuation and space. */
export function windowStarts(
  forms: readonly string[],
  words: readonly WordBorder[],
  paragraphs: readonly boolean[],
): boolean[] {
  return words.map(({ spaceBefore }, index) => {
    if (index === 0 || paragraphs[index]) return true;
    if (!spaceBefore) return false;
    let last = index - 1;
    while (last > 0 && CLOSER.test(forms[last] ?? "")) last -= 1;
    return FINAL.test(forms[last] ?? "") && !TITLE.test(forms[last] ?? "");
  });
}

/** Words `[first, end)` that the model reads at once. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/**
 * Cuts a document into windows, each as long as the limit allows and ended where the next may begin,
 * or anywhere if no such place is in it.
 *
 * @param sizes pieces of each word
 * @param limit most pieces of a window; a paragraph's mark inside a window counts one
 */
export function cutWindows(
  sizes: readonly number[],
  starts: readonly boolean[],
  paragraphs: readonly boolean[],
  limit: number,
): Window[] {
  const windows: Window[] = [];
  let first = 0;
  let used = 0;
  let lastStart = 0;
  let word = 0;
  while (word < sizes.length) {
    const size = (sizes[word] ?? 0) + (paragraphs[word] && word > first ? 1 : 0);
    if (starts[word]) lastStart = word;
    if (used + size > limit && word > first) {
      const end = lastStart > first ? lastStart : word;
      windows.push({ first, end });
      first = end;
      used = 0;
      word = end;
      continue;
    }
    used += size;
    word += 1;
  }
  if (first < sizes.length) windows.push({ first, end: sizes.length });
  return windows;
}
