import type { Piece } from "./tokenize.ts";

const END = /^(?:[.!?]|\.{2,}|…)$/u;
const CLOSER = /^["”’'»)\]]$/u;
const STARTS = /^[\p{Lu}\p{Lt}\p{N}"“‘'«([\p{Lo}]/u;
/** Words that start a sentence and never continue a name, so that "in the U.S. The army" is two. */
const OPENERS = new Set(
  "The A An He She It They We I You This That These Those But And In On At After Before However".split(
    " ",
  ),
);

/** First and last piece of a sentence, both included. */
export interface PieceRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Splits the pieces of one block into sentences: after a stop, question or exclamation mark with
 * the quotation marks and brackets that close there, before a capital, a figure or an opening mark.
 * The stop of an abbreviation ends a sentence only before a word that usually opens one.
 *
 * @param gap the white space before a piece, by its index
 */
export function splitSentences(
  pieces: readonly Piece[],
  gap: (index: number) => string,
): PieceRange[] {
  const sentences: PieceRange[] = [];
  let first = 0;
  for (let i = 0; i < pieces.length; i++) {
    const last = endsAt(pieces, i, gap);
    if (last === undefined) continue;
    sentences.push({ first, last });
    first = last + 1;
    i = last;
  }
  if (first < pieces.length) sentences.push({ first, last: pieces.length - 1 });
  return sentences;
}

function endsAt(
  pieces: readonly Piece[],
  index: number,
  gap: (index: number) => string,
): number | undefined {
  const text = pieces[index]?.text ?? "";
  const abbreviation = text.length > 1 && text.endsWith(".") && /\p{L}/u.test(text);
  if (!END.test(text) && !abbreviation) return undefined;
  let last = index;
  while (closes(pieces, last + 1, gap) || END.test(pieces[last + 1]?.text ?? "")) last += 1;
  const next = pieces[last + 1];
  if (next === undefined) return last;
  if (gap(last + 1) === "") return undefined;
  if (abbreviation && last === index) {
    const single = /^\p{L}\.$/u.test(text);
    return OPENERS.has(next.text) && !single ? last : undefined;
  }
  return STARTS.test(next.text) ? last : undefined;
}

/** A mark that closes stands directly after what it closes. */
function closes(pieces: readonly Piece[], index: number, gap: (index: number) => string): boolean {
  return CLOSER.test(pieces[index]?.text ?? "") && gap(index) === "";
}
