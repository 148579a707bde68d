import { nameWords } from "./normalize-name.ts";

/** Words that carry no meaning of their own inside a name, and that acronyms mostly pass over. */
const LINKING = new Set([
  "of",
  "the",
  "for",
  "and",
  "in",
  "on",
  "to",
  "at",
  "de",
  "la",
  "du",
  "des",
]);

/** Whether a folded word only links the others of a name. */
export function isLinkingWord(word: string): boolean {
  return LINKING.has(word);
}

/** Whether a name is written as an acronym: "CSTO", "U.N.", "AT&T", "G20". */
export function isAcronym(name: string): boolean {
  const letters = name.replace(/[.&\s-]/g, "");
  return /^\p{Lu}[\p{Lu}\p{N}]{1,9}$/u.test(letters) && !/\s/.test(name.trim());
}

/** Whether an acronym is the initials of a name, with or without those of its linking words. */
export function isAcronymOf(acronym: string, name: string): boolean {
  return isAcronym(acronym) && initialsOf(nameWords(name)).includes(lettersOf(acronym));
}

/** The letters and digits of an acronym, in lower case. */
export function lettersOf(acronym: string): string {
  return acronym.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The initials of a name of several folded words, with and without those of its linking words. */
export function initialsOf(words: readonly string[]): readonly string[] {
  const initials = (list: readonly string[]) => list.map((word) => word.slice(0, 1)).join("");
  return words.length > 1
    ? [initials(words), initials(words.filter((word) => !isLinkingWord(word)))]
    : [];
}

/** Whether the words of one name are some of the words of a longer one, in the same order. */
export function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const word of long) {
    if (word === short[found]) {
      found += 1;
    }
  }
  return short.length > 0 && short.length < long.length && found === short.length;
}

/** Whether a name is the last words of a longer one, as a surname is of a full name. */
export function isEndOf(short: readonly string[], long: readonly string[]): boolean {
  const rest = long.length - short.length;
  return short.length > 0 && rest > 0 && short.every((word, index) => word === long[rest + index]);
}

/**
 * Whether two full names of persons can be one person's: same surname, and first names that are the
 * same, or one the beginning of the other ("J. Biden", "Joe Biden"). "Bill Clinton" and "Hillary
 * Clinton" cannot.
 */
export function canBeSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [firstA, firstB] = [a[0], b[0]];
  if (a.length < 2 || b.length < 2 || firstA === undefined || firstB === undefined) {
    return false;
  }
  return a.at(-1) === b.at(-1) && (firstA.startsWith(firstB) || firstB.startsWith(firstA));
}
