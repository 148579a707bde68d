import { joinWords, type Text } from "../text.ts";
import type { WordSpan } from "./decode-spans.ts";
import { range } from "./range.ts";
import type { Reading, ReadWord } from "./reading.ts";

/** Most words of a description. */
const LONGEST_DESCRIPTION = 9;

/**
 * What a nominal is called: its core, with what leads it and with the complement or clause that says
 * which: "Russia-led troops", "layer of wealthy people", "states that voted".
 */
export function describe(reading: Reading, text: Text, core: WordSpan, phrase: WordSpan): string {
  const { words } = reading;
  let { first } = core;
  while (
    first > phrase.first &&
    !/^(?:det|nmod:poss|case|nummod|punct)$/u.test(words[first - 1]?.deprel ?? "")
  ) {
    first -= 1;
  }
  if (text.gap(first) === "") first = core.first;
  if (isCounted(words, first) && first - 2 >= phrase.first) first -= 2;
  const last = endOfDescription(reading, { first, last: core.last }, phrase);
  return joinWords(text, { first, last });
}

/** "A two-day shutdown": the number belongs to it; of ages ("81-year-old") it does not. */
function isCounted(words: readonly ReadWord[], first: number): boolean {
  const [number, hyphen, unit] = words.slice(Math.max(0, first - 2), first + 1);
  return number?.upos === "NUM" && hyphen?.form === "-" && unit?.form.toLowerCase() !== "year";
}

/** Prepositions of complements that say which one is meant. */
const COMPLEMENT = /^(?:of|between|against|for|to|in|with|on|from|by|about|over|at)$/iu;
/** Dependents that a description does not leave behind: "the treaty that ended" says too little. */
const NEEDED = /^(?:obj|iobj|ccomp|xcomp|cop|aux|compound:prt|conj)(?::|$)/u;
const FUNCTION = /^(?:ADP|DET|SCONJ|CCONJ|PART|AUX)$/u;

/** The last word of a description: as far as it is whole, and no longer than the longest. */
function endOfDescription({ words }: Reading, core: WordSpan, phrase: WordSpan): number {
  const { first, last } = core;
  const inside = range(last + 1, phrase.last);
  const isCore = (at: number): boolean => first <= at && at <= last;
  // A hyphen inside "Nur-Sultan", a comma inside "Sudan, Egypt and Israel" are no border.
  const isBorder = (at: number): boolean => {
    const { deprel = "", head = at, form, spaceBefore } = words[at] ?? {};
    const listed = words[head]?.deprel === "conj" && !isCore(words[head]?.head ?? head);
    if (deprel === "punct") return !listed && !(form === "-" && !spaceBefore);
    return deprel === "appos" || (deprel === "cc" && !listed);
  };
  const stop = inside.find(isBorder) ?? phrase.last + 1;
  if (!opensDescription(words, core, phrase)) return last;
  const ends = inside.filter(
    (end) => end > last + 1 && end < stop && end - first < LONGEST_DESCRIPTION,
  );
  const isWhole = (end: number): boolean =>
    !FUNCTION.test(words[end]?.upos ?? "") &&
    range(last + 1, phrase.last).every((at) => {
      const { head = at, deprel = "" } = words[at] ?? {};
      if (at <= end) return head >= first && head <= end;
      return !(NEEDED.test(deprel) && head >= first && head <= end);
    });
  return ends.filter(isWhole).at(-1) ?? last;
}

/** Whether a complement, or a clause without a comma, follows the core at once. */
function opensDescription(
  words: readonly ReadWord[],
  { first, last }: WordSpan,
  phrase: WordSpan,
): boolean {
  const { deprel, form = "" } = words[last + 1] ?? {};
  if (deprel === "case") return COMPLEMENT.test(form);
  const clause = range(last + 1, phrase.last).find((at) => {
    const { head = at, deprel: relation = "" } = words[at] ?? {};
    return /^acl(?::|$)/u.test(relation) && first <= head && head <= last;
  });
  if (clause === undefined) return false;
  return range(last + 1, clause).every((at) => at === clause || isBelow(words, at, clause));
}

function isBelow(words: readonly ReadWord[], at: number, top: number): boolean {
  for (let word = at, steps = 0; steps < 20; steps += 1) {
    const { head = word } = words[word] ?? {};
    if (head === top) return true;
    if (head === word) return false;
    word = head;
  }
  return false;
}
