import { closedWords, commonVerbs } from "./closed-words.ts";
import { geography } from "./countries.ts";
import { irregularVerbs } from "./irregular-forms.ts";
import type { Lexicon } from "./lexicon.ts";
import { singular, verbReadings } from "./morphology.ts";
import {
  calendarWords,
  givenNames,
  headWords,
  honorifics,
  particles,
  takesOf,
} from "./name-words.ts";
import type { Text, TextSentence } from "./read-text.ts";

/** A run of capitalised words with what joins them: first and last piece, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** What the document shows of its words, for telling names from words that open a sentence. */
export interface Vocabulary {
  /** Words seen in lower case. */
  readonly lower: ReadonlySet<string>;
  /** Words seen with a capital where none is due. */
  readonly capitalised: ReadonlySet<string>;
}

/** Collects the vocabulary of a document from its sentences that are not set as headlines. */
export function readVocabulary(text: Text): Vocabulary {
  const lower = new Set<string>();
  const capitalised = new Set<string>();
  for (const sentence of text.sentences) {
    if (sentence.headline) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = text.pieces[i]?.text ?? "";
      if (/^\p{Ll}/u.test(word)) lower.add(word);
      if (!isNameWord(word)) continue;
      // The ends of a run can stand alone for it; a word inside ("Security") cannot.
      const last = extend(text, sentence, i);
      if (opens(text, sentence, i)) {
        if (last === i) continue;
      } else capitalised.add(word);
      capitalised.add(text.pieces[last]?.text ?? "");
      i = last;
    }
  }
  return { lower, capitalised };
}

/** Whether a piece opens its sentence, or a quotation or list within it, where a capital is due. */
function opens(text: Text, sentence: TextSentence, index: number): boolean {
  if (index === sentence.first) return true;
  const previous = text.pieces[index - 1]?.text ?? "";
  return /^["“”'‘«:;•*\-–—([.?!…]$/u.test(previous) && text.gap(index) === ""
    ? true
    : previous === ":";
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^(?:I|I'm|I’m)$/u.test(word);
}

/**
 * Finds the runs of capitalised words in the sentences that are not set as headlines: with initials,
 * particles ("de", "bin"), "&", and "of", "for" or "and" inside names of bodies. A word that opens a
 * sentence counts where the document or the word lists show it for a name.
 */
export function findRuns(text: Text, vocabulary: Vocabulary, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    if (sentence.headline) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (!starts(text, sentence, i, vocabulary, lexicon)) continue;
      const last = extend(text, sentence, i);
      runs.push({ first: i, last, sentence: index });
      i = last;
    }
  }
  return runs;
}

function wordAt(text: Text, sentence: TextSentence, index: number): string {
  return index > sentence.last ? "" : (text.pieces[index]?.text ?? "");
}

function isNameWord(word: string): boolean {
  if (!isCapital(word) || calendarWords.has(word)) return false;
  // "The" or "He" inside a sentence opens a quotation or a title; "WHO" and "US" are names.
  return (
    /^(?:ADJ|NUM|undefined)$/u.test(`${closedWords.get(word.toLowerCase())}`) || isAllCapitals(word)
  );
}

function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Adjectives that stand before a title or a name and belong to neither: "Former President …". */
const MODIFIER =
  /^(?:Former|Acting|Senior|Young|Main|Old|Big|Common|Several|Many|Most|More|Few|Other|Such|Current|New)$/u;

function starts(
  text: Text,
  sentence: TextSentence,
  index: number,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): boolean {
  const word = wordAt(text, sentence, index);
  if (/^(?:al|el|an|as|ad)-\p{Lu}/u.test(word)) return true;
  if (!isNameWord(word)) return false;
  const next = wordAt(text, sentence, index + 1);
  const followed = isNameWord(next) && text.gap(index + 1) !== "";
  if (closedWords.has(word.toLowerCase()) && !isAllCapitals(word)) {
    return followed && !(MODIFIER.test(word) && opens(text, sentence, index));
  }
  if (!opens(text, sentence, index)) return true;
  const people = word.endsWith("s") && geography.get(word.slice(0, -1))?.demonym === true;
  if (people || geography.has(word) || honorifics.has(word) || vocabulary.capitalised.has(word))
    return true;
  if (/^\p{Lu}{2,}s?$/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (!followed) {
    const connects = /^(?:of|de|bin|al|van|von|&)$/u.test(next);
    const titled = next === "of" && extend(text, sentence, index) > index;
    return (
      titled ||
      (connects && takesOf.has(word) && !vocabulary.lower.has(lower)) ||
      headSequence(text, sentence, index)
    );
  }
  if (givenNames.has(word) || headWords.has(word)) return true;
  const pair = `${lower} ${next.toLowerCase()}`;
  if (lexicon.nouns.get(lower) === "office" || lexicon.nouns.get(pair) === "office") return true;
  if (vocabulary.lower.has(lower) || lexicon.nouns.has(singular(lower))) return false;
  const isVerb = (lemma: string): boolean => commonVerbs.has(lemma) || irregularVerbs.has(lemma);
  const verb = verbReadings(lower, isVerb).some(({ lemma }) => isVerb(lemma));
  return !verb && !/(?:ly|ing|ed)$/u.test(lower);
}

/** "Kazakh-led", "Moscow-based" open a sentence with a name too; so does a name before "'s". */
function headSequence(text: Text, sentence: TextSentence, index: number): boolean {
  const next = wordAt(text, sentence, index + 1);
  const word = wordAt(text, sentence, index);
  if (next === "-" && text.gap(index + 1) === "") return true;
  return givenNames.has(word) && /^(?:'s|’s)$/u.test(next);
}

function extend(text: Text, sentence: TextSentence, first: number): number {
  let last = first;
  for (;;) {
    const next = step(text, sentence, first, last);
    if (next === undefined) return last;
    last = next;
  }
}

/** The next piece of the run after `last`, over at most two joining words. */
function step(text: Text, sentence: TextSentence, first: number, last: number): number | undefined {
  const at = (offset: number): string => wordAt(text, sentence, last + offset);
  const spaced = (offset: number): boolean =>
    /^[ \u00a0\n\t\u202f]+$/u.test(text.gap(last + offset));
  const next = at(1);
  if (!spaced(1)) return undefined;
  if (isNameWord(next) || /^(?:\p{Lu}\.|(?:al|el|an|as|ad)-\p{Lu}.*)$/u.test(next)) return last + 1;
  // "Theresa May"
  if (next === "May" && first === last && givenNames.has(text.pieces[last]?.text ?? ""))
    return last + 1;
  if (!spaced(2)) return undefined;
  const second = at(2);
  if (particles.has(next)) {
    if (isNameWord(second)) return last + 2;
    return particles.has(second) && isNameWord(at(3)) ? last + 3 : undefined;
  }
  if (next === "&" && isNameWord(second)) return last + 2;
  const words = run(text, first, last);
  const inside = words.some((word) => word === "of" || word === "for");
  const opensOf =
    takesOf.has(words.at(-1) ?? "") || (inside && words.some((word) => takesOf.has(word)));
  if ((next === "of" || next === "for") && opensOf) {
    if (isNameWord(second)) return last + 2;
    return second === "the" && isNameWord(at(3)) ? last + 3 : undefined;
  }
  const joins =
    /^(?:Ministry|Department|Committee|Commission|Agency|Office|Institute|Centre|Center)$/u;
  if (next === "and" && inside && joins.test(text.pieces[first]?.text ?? "")) {
    return isNameWord(second) && !geography.has(second) ? last + 2 : undefined;
  }
  return undefined;
}

function run(text: Text, first: number, last: number): string[] {
  return text.pieces.slice(first, last + 1).map((piece) => piece.text);
}
