import { irregularPlurals, irregularVerbForms } from "./irregular-forms.ts";

/** One reading of a form as a verb, in the terms of Universal Features. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: "Base" | "Pres" | "Past" | "Ger";
  /** For `Past`: whether the form serves as past tense, as participle, or as both. */
  readonly past: boolean;
  readonly participle: boolean;
}

const VOWEL = /[aeiouy]/u;
/** Ends of stems that nearly always lost a silent e: "produc", "resolv", "creat", "measur", "chang". */
const SILENT_E =
  /(?:[cuvz]|[^aeious]s|[aeiou]s|[^aeiouylrw]l|(?:[^aeio]|[^e]i)at|ur|ir|uir|[dl]g|[ao]ng|[^aeiou]ag|ut|ib|[^ao]ud|[^oi]id|[^aeou]in)$/u;
/** One short syllable, "shap", "hik": a word without the e would have doubled its consonant. */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/u;

/**
 * The singular of a noun in lower case, by the regular spelling rules and a list of irregular ones.
 * A word that is not a plural comes back as it is, as far as spelling can tell.
 */
export function singular(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return word.slice(0, hyphen + 1) + singular(word.slice(hyphen + 1));
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|ics|ous)$/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  if (/(?:[^aeiou]o)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * The readings of a form in lower case as a verb. A regular form is ambiguous in spelling
 * ("planned": plan, plann, planne); a stem that `isVerb` knows is preferred, else the likeliest
 * by the doubling and silent-e rules of English spelling.
 */
export function verbReadings(word: string, isVerb: (lemma: string) => boolean): VerbReading[] {
  const readings: VerbReading[] = [];
  const irregular = irregularVerbForms.get(word);
  if (irregular !== undefined) readings.push({ ...irregular, form: "Past" });
  else if (/^.+[^e]ed$/u.test(word) && VOWEL.test(word.slice(0, -2))) {
    const lemma = pick(stems(word.slice(0, -2), word.slice(0, -1)), isVerb);
    readings.push({ lemma, form: "Past", past: true, participle: true });
  }
  if (/^.{2,}ing$/u.test(word) && VOWEL.test(word.slice(0, -3))) {
    const stem = word.slice(0, -3);
    const lemma = pick(stems(stem, `${stem}e`), isVerb);
    readings.push({ lemma, form: "Ger", past: false, participle: false });
  }
  if (/^.{2,}s$/u.test(word) && !/(?:ss|us)$/u.test(word)) {
    const lemma = thirdPerson(word, isVerb);
    if (lemma !== undefined) {
      readings.push({ lemma, form: "Pres", past: false, participle: false });
    }
  }
  if (isVerb(word)) readings.push({ lemma: word, form: "Base", past: false, participle: false });
  return readings;
}

function thirdPerson(word: string, isVerb: (lemma: string) => boolean): string | undefined {
  const candidates = [word.slice(0, -1)];
  if (word.endsWith("ies")) candidates.unshift(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) candidates.push(word.slice(0, -2));
  return candidates.find(isVerb);
}

/** Candidate lemmas for a stem that is left after "-ed" or "-ing", the likeliest first. */
function stems(bare: string, withE: string): string[] {
  if (/^[^aeiou]i$/u.test(bare)) return [withE];
  if (/[^aeiou]i$/u.test(bare)) return [`${bare.slice(0, -1)}y`, bare];
  if (/y$/u.test(bare) && withE.endsWith("ye")) return [bare, `${bare.slice(0, -1)}ie`];
  const doubled = /([bdgklmnprtv])\1$/u.test(bare);
  if (doubled) return [bare.slice(0, -1), bare, withE].sort(doubledLast(bare));
  return SILENT_E.test(bare) || SHORT.test(bare) ? [withE, bare] : [bare, withE];
}

/** "fall", "pass", "staff" end in a double consonant themselves: "ll", "ss", "ff". */
function doubledLast(bare: string): (a: string, b: string) => number {
  const own = /(?:ll|ss|ff|zz)$/u.test(bare);
  return (a, b) => (own ? Number(b === bare) - Number(a === bare) : 0);
}

function pick(candidates: readonly string[], isVerb: (lemma: string) => boolean): string {
  return candidates.find(isVerb) ?? candidates[0] ?? "";
}
