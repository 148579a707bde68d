import type { SentenceView } from "./sentence-view.ts";

const LOOSE = /^(?:DET|ADJ|ADV|NUM)$/u;
const PREPOSITION =
  /^(?:of|to|for|with|from|at|on|in|by|as|against|about|over|into|upon|under|after|until|out|up|down|off|away|back|through|toward|towards|behind|between|dead|that)$/u;

/**
 * Matches the fixed words of a phrase from a word on. Adverbs may stand between, and before a noun
 * also articles, adjectives and possessives: "voice criticism of" matches "voiced rare criticism of".
 *
 * @returns the index after the last fixed word; undefined if they do not stand there
 */
export function matchFixed(
  view: SentenceView,
  fixed: readonly string[],
  from: number,
): number | undefined {
  let at = from;
  for (const [position, word] of fixed.entries()) {
    const found = PREPOSITION.test(word)
      ? skipTo(view, word, at, (index) => view.words[index]?.upos === "ADV")
      : skipTo(view, word, at, (index) => isLoose(view, index));
    if (found === undefined) return undefined;
    // "to confirm" in a phrase is an infinitive, not "to" before a noun.
    if (position > 0 && fixed[position - 1] === "to" && view.words[found]?.upos === "NOUN")
      return undefined;
    at = found + 1;
  }
  return at;
}

function isLoose(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  return word !== undefined && (LOOSE.test(word.upos) || word.features.Poss === "Yes");
}

function skipTo(
  view: SentenceView,
  fixed: string,
  from: number,
  passes: (index: number) => boolean,
): number | undefined {
  for (let index = from; index < Math.min(from + 4, view.words.length); index++) {
    const word = view.words[index];
    if (word === undefined) return undefined;
    if (word.lower === fixed || word.lemma === fixed) return index;
    if (fixed === "its" && word.features.Poss === "Yes") return index;
    if (/^(?:the|a|an)$/u.test(fixed) && /^(?:DET|PRON)$/u.test(word.upos)) return index;
    if (!passes(index)) return undefined;
  }
  return undefined;
}
