import { countLetters } from "../../base/index.ts";

/** The commonest words of English that are not also common words of its neighbours. */
const COMMON = new Set(
  (
    "the of and to that is was for it with as on be by he at from his are they this which or had we not but " +
    "have you were her she their been has there would what when who will more if out so about up into than its " +
    "them could can other only these some him my how your an after first over said no all one our i'm it's"
  ).split(" "),
);

/** Fewer words than this say too little about a language. */
const ENOUGH = 20;
/** English prose has about two of these words in five; lists and headlines about one in six. */
const LEAST_SHARE = 0.1;

/**
 * Whether a text may well be English: at least a tenth of its words are among the commonest, and most
 * letters are Latin. A cheap test for a warning; a short text always passes unless its script is another.
 *
 * @param text read up to its first 20,000 UTF-16 code units
 */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const { letters, latin } = countLetters(sample);
  if (letters >= 10 && latin < letters / 2) return false;
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  if (words.length < ENOUGH) return true;
  return words.filter((word) => COMMON.has(word)).length >= LEAST_SHARE * words.length;
}
