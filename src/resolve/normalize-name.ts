/** Spellings that differ between publishers and never between things; read after case and marks are folded. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)\b/g, "ization$1"],
  [/\bdefence\b/g, "defense"],
  [/\bcentre(s?)\b/g, "center$1"],
  [/\blabour\b/g, "labor"],
  [/\bprogramme(s?)\b/g, "program$1"],
];

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ə: "a",
};

/**
 * Folds what may differ between two spellings of one name: case, diacritics on Latin letters,
 * possessive endings, a leading article, punctuation.
 *
 * @returns words of letters, marks and digits, joined by single spaces; empty where the name has none
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .replace(/[ßæœøđðþłıə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, "")
    .replace(/(?<=\p{L})\.(?=\p{L}\.|\p{L}$|\s|$)|['’ʼ`]/gu, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) (?=\S)/, "");
}

/** Folds British into American endings as well. Two names are one name when this is the same for both. */
export function normalizeName(name: string): string {
  return SPELLINGS.reduce(
    (folded, [spelling, common]) => folded.replace(spelling, common),
    foldName(name),
  );
}

/** The words of a name, each folded; none is empty. */
export function nameWords(name: string): readonly string[] {
  const folded = normalizeName(name);
  return folded === "" ? [] : folded.split(" ");
}
