const SHAPE = {
  other: 0,
  lower: 1,
  title: 2,
  upper: 3,
  capital: 4,
  mixed: 5,
  digits: 6,
  mixture: 7,
};

/** The shape of the pieces that are no word: the marks of a window's beginning and end. */
export const MARK_SHAPE = 32;

/**
 * What the uncased pieces lose, as a number 0..7. "Upper" is a letter that lower-casing changes.
 * Letters and digits are those of the training code: Unicode letters, ASCII digits.
 */
export function wordShape(word: string): number {
  const letters = word.match(/\p{L}/gu) ?? [];
  const digit = /[0-9]/.test(word);
  if (letters.length === 0) return digit ? SHAPE.digits : SHAPE.other;
  if (digit) return SHAPE.mixture;
  const upper = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  if (upper === 0) return SHAPE.lower;
  if (upper === letters.length) return upper === 1 ? SHAPE.capital : SHAPE.upper;
  return upper === 1 && letters[0] !== letters[0]?.toLowerCase() ? SHAPE.title : SHAPE.mixed;
}

/** The shape input of a word's pieces: the word's shape, whether space precedes, whether it begins here. */
export function pieceShape(shape: number, spaceBefore: boolean, first: boolean): number {
  return shape * 4 + (spaceBefore ? 2 : 0) + (first ? 1 : 0);
}
