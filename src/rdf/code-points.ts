/**
 * Converts offsets of one text from UTF-16 code units, as spans count, to Unicode code points, as
 * the Web Annotation Data Model counts (https://www.w3.org/TR/annotation-model/#text-position-selector).
 *
 * @returns a function of an offset in code units, from 0 to `text.length`
 */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (isPair(text, index)) {
      pairs.push(index);
      index += 1;
    }
  }
  return (offset) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
      throw new RangeError(
        `The offset ${offset} is outside the text of ${text.length} code units.`,
      );
    }
    const before = countBelow(pairs, offset);
    if (before > 0 && pairs[before - 1] === offset - 1) {
      throw new RangeError(`The offset ${offset} splits a character.`);
    }
    return offset - before;
  };
}

/** Moves an offset that would split a character to before that character. */
export function wholeCharacters(text: string, offset: number): number {
  return offset > 0 && isPair(text, offset - 1) ? offset - 1 : offset;
}

/** Whether a surrogate pair, one character in two code units, starts at the index. */
function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
