import { Tokenizer } from "@huggingface/tokenizers";

/** Numbers of the word pieces that a word is made of. */
export type PieceNumbers = (form: string) => readonly number[];

/** A document's rare words are not worth keeping: the cache is emptied at this many. */
const MOST_CACHED = 50_000;

/**
 * The word-piece tokenizer of a model, word by word, with a cache.
 *
 * @param tokenizer the contents of `tokenizer.json`
 * @param perWord most pieces of a word
 * @param unknown the piece of a word that has none
 */
export function createPieceNumbers(
  tokenizer: string,
  perWord: number,
  unknown: number,
): PieceNumbers {
  const pieces = new Tokenizer(JSON.parse(tokenizer), {});
  const known = new Map<string, readonly number[]>();
  return (form) => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const { ids } = pieces.encode(form, { add_special_tokens: false });
    const made = ids.length === 0 ? [unknown] : ids.slice(0, perWord);
    if (known.size >= MOST_CACHED) known.clear();
    known.set(form, made);
    return made;
  };
}
