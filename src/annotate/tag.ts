import { closedWords, commonVerbs, nominalContext } from "./closed-words.ts";
import { irregularVerbs } from "./irregular-forms.ts";
import type { Lexicon } from "./lexicon.ts";
import { singular, type VerbReading, verbReadings } from "./morphology.ts";
import type { Piece } from "./tokenize.ts";

/** A token's part of speech, dictionary form and the features that clause reading needs. */
export interface Tag {
  readonly upos: string;
  readonly lemma: string;
  readonly features?: Readonly<Record<string, string>>;
}

/** A word on its way to its tag: a class as in `closedWords`, `OPEN` until the neighbours decide. */
interface Draft {
  readonly lower: string;
  readonly text: string;
  cls: string;
  reading: VerbReading | undefined;
  readonly readings: readonly VerbReading[];
}

const NOT_ADVERBS = new Set(
  "butterfly firefly anomaly family ally supply reply rally apply july italy assembly monopoly anomaly bully fly rely only early elderly daily weekly monthly yearly friendly likely deadly costly lovely lonely holy ugly jelly belly multiply comply imply".split(
    " ",
  ),
);
const ADJECTIVE =
  /^.{2,}(?:al|ic|ive|ous|ful|less|able|ible|ary|ish|ian|ese|ern|ent|ant|-old|-led|-backed|-wide|-term|-style|-based|-related)$/u;
const SUBJECT_PRONOUNS = new Set("i you he she it we they who which".split(" "));
/** Words after which "to" is a preposition: "according to initial reports". */
const PREPOSITIONAL = /^(?:according|due|thanks|contrary|prior|addition|relation|response)$/u;
const BE = new Set("am is are was were be been being 're 'm".split(" "));

/**
 * Tags the words of one sentence by rule: closed-class words from a list, names as given, the rest
 * by their endings and neighbours. Verbs are told from nouns by what stands before and after; where
 * nothing decides, a word is a noun, so that a verb may be missed but is seldom invented.
 *
 * @param isName whether the piece at an index is part of a name
 */
export function tagSentence(
  pieces: readonly Piece[],
  isName: (index: number) => boolean,
  lexicon: Lexicon,
): Tag[] {
  const isVerb = (lemma: string): boolean =>
    lexicon.verbs.has(lemma) || commonVerbs.has(lemma) || irregularVerbs.has(lemma);
  const drafts = pieces.map((piece, index) => draft(piece.text, isName(index), isVerb));
  for (const [index, word] of drafts.entries()) {
    // "her mentor", but "met her in Osh"
    const owns = word.lower === "her" && /^(?:OPEN|ADJ|NUM)$/u.test(drafts[index + 1]?.cls ?? "");
    if (owns) word.cls = "PRON$";
    // "will last", "did free"
    const base = word.readings.find(({ form }) => form === "Base");
    if (
      word.cls === "ADJ" &&
      base !== undefined &&
      /^(?:MODAL|DO)$/u.test(drafts[index - 1]?.cls ?? "")
    ) {
      word.cls = "VERB";
      word.reading = base;
    }
  }
  for (let i = 0; i < drafts.length; i++) decide(drafts, i, lexicon);
  ensureVerb(drafts);
  return drafts.map((_, index) => finish(drafts, index));
}

function draft(text: string, name: boolean, isVerb: (lemma: string) => boolean): Draft {
  const lower = text.toLowerCase().replaceAll("’", "'");
  const none = { lower, text, reading: undefined, readings: [] };
  if (name) return { ...none, cls: "PROPN" };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...none, cls: /^\p{S}$/u.test(text) ? "SYM" : "PUNCT" };
  if (/^\p{N}/u.test(text)) return { ...none, cls: "NUM" };
  const closed = closedWords.get(lower);
  if (closed !== undefined && text !== "US") {
    return { ...none, cls: closed, readings: closed === "ADJ" ? verbReadings(lower, isVerb) : [] };
  }
  if (/^.{3,}ly$/u.test(lower) && !NOT_ADVERBS.has(lower)) return { ...none, cls: "ADV" };
  return { ...none, cls: "OPEN", readings: verbReadings(lower, isVerb) };
}

/** The nearest class to the left that is no adverb or negation. */
function before(drafts: readonly Draft[], index: number): Draft | undefined {
  for (let i = index - 1; i >= 0; i--) {
    // "The Coastal League (CL) includes": over what stands in brackets.
    if (drafts[i]?.text === ")") {
      const opening = drafts.findLastIndex(({ text }, at) => at < i && text === "(");
      if (opening > 0) i = opening - 1;
    }
    const word = drafts[i];
    if (word !== undefined && word.cls !== "ADV" && !/^(?:not|n't)$/u.test(word.lower)) return word;
  }
  return undefined;
}

function decide(drafts: Draft[], index: number, lexicon: Lexicon): void {
  const word = drafts[index];
  if (word === undefined || word.cls !== "OPEN") return;
  const reading = (form: VerbReading["form"]): VerbReading | undefined =>
    word.readings.find((candidate) => candidate.form === form);
  const past = reading("Past");
  const gerund = reading("Ger");
  const present = reading("Pres") ?? reading("Base");
  const verb =
    unlistedVerb(drafts, index) ??
    (past !== undefined && pastIsVerb(drafts, index, past) ? past : undefined) ??
    (gerund !== undefined && gerundIsVerb(drafts, index, lexicon) ? gerund : undefined) ??
    (present !== undefined && presentIsVerb(drafts, index, lexicon) ? present : undefined);
  if (verb !== undefined) {
    word.cls = "VERB";
    word.reading = verb;
    return;
  }
  const next = drafts[index + 1];
  const adjective = ADJECTIVE.test(word.lower) && !lexicon.nouns.has(singular(word.lower));
  const modifies = next !== undefined && /^(?:OPEN|PROPN|ADJ)$/u.test(next.cls);
  word.cls = (adjective || past !== undefined) && modifies ? "ADJ" : "NOUN";
}

/** A form of no listed verb where only a verb can stand: after a modal, or "to" with an object. */
function unlistedVerb(drafts: readonly Draft[], index: number): VerbReading | undefined {
  const word = drafts[index];
  const left = before(drafts, index);
  const next = drafts[index + 1];
  if (word === undefined || left === undefined || word.readings.length > 0) return undefined;
  if (!/^\p{Ll}+$/u.test(word.text)) return undefined;
  const object = next !== undefined && startsPhrase(next);
  if (left.cls === "MODAL" || left.cls === "DO" || (left.lower === "to" && object)) {
    return { lemma: word.lower, form: "Base", past: false, participle: false };
  }
  if (/^(?:he|she|it|who|which)$/u.test(left.lower) && /[^s]s$/u.test(word.lower)) {
    return { lemma: singular(word.lower), form: "Pres", past: false, participle: false };
  }
  return undefined;
}

function pastIsVerb(drafts: readonly Draft[], index: number, past: VerbReading): boolean {
  const left = before(drafts, index);
  const adjacent = drafts[index - 1];
  const next = drafts[index + 1];
  if (left !== undefined && /^(?:AUX|HAVE|MODAL|DO)$/u.test(left.cls)) return true;
  if (adjacent === undefined) return !past.past || next?.lower === "by";
  const nominal = nominalContext.has(adjacent.cls) || isPossessive(drafts, index - 1);
  if (nominal && adjacent.lower !== "that" && adjacent.lower !== "all") {
    return adjacent.cls === "NUM" && next?.cls !== "OPEN";
  }
  if (adjacent.cls === "ADP" && next?.cls === "OPEN" && past.participle) return false;
  return true;
}

function gerundIsVerb(drafts: readonly Draft[], index: number, lexicon: Lexicon): boolean {
  const left = before(drafts, index);
  const next = drafts[index + 1];
  const word = drafts[index];
  if (left !== undefined && BE.has(left.lower)) return true;
  const adjacent = drafts[index - 1];
  if (adjacent !== undefined && nominalContext.has(adjacent.cls)) return false;
  if (isPossessive(drafts, index - 1)) return false;
  const object = next !== undefined && startsPhrase(next);
  if (word !== undefined && lexicon.nouns.has(word.lower)) {
    return object && adjacent !== undefined && adjacent.cls !== "OPEN" && adjacent.cls !== "NOUN";
  }
  if (adjacent?.cls === "NOUN" || adjacent?.cls === "PROPN") return object || next?.cls === "ADP";
  return next?.cls !== "AUX" && next?.cls !== "MODAL";
}

function presentIsVerb(drafts: readonly Draft[], index: number, lexicon: Lexicon): boolean {
  const word = drafts[index];
  const left = before(drafts, index);
  if (word === undefined || left === undefined) return false;
  const base = word.readings.some(({ form }) => form === "Base");
  if (left.cls === "MODAL" || left.cls === "DO") return base;
  const next = drafts[index + 1];
  if (left.lower === "to") {
    if (PREPOSITIONAL.test(before(drafts, drafts.indexOf(left))?.lower ?? "")) return false;
    return base && !(lexicon.nouns.has(word.lower) && (next === undefined || next.cls === "PUNCT"));
  }
  if (isPossessive(drafts, index - 1) || nominalContext.has(left.cls) || left.cls === "ADP") {
    return left.lower === "that" && !base;
  }
  if (SUBJECT_PRONOUNS.has(left.lower)) return true;
  if (next?.cls === "AUX" || next?.cls === "HAVE" || next?.cls === "MODAL") return false;
  const object =
    next !== undefined && (startsPhrase(next) || (next.cls === "ADV" && next.lower.endsWith("ly")));
  if (left.cls === "NOUN" || left.cls === "PROPN") {
    if (!object) return false;
    // "forces the" after a singular, "attack the" after a plural
    return left.cls === "PROPN" || base === (singular(left.lower) !== left.lower);
  }
  if (left.cls === "CCONJ") {
    const earlier = drafts.slice(0, index).filter(({ cls }) => cls === "VERB");
    const sameForm = earlier.some(({ reading }) => reading?.form === (base ? "Base" : "Pres"));
    return earlier.length > 0 && (object || (sameForm && next?.cls === "ADJ"));
  }
  return false;
}

/** Whether a word begins a noun phrase that can be an object, or a clause. */
function startsPhrase(word: Draft): boolean {
  return /^(?:DET|PRON|PRON\$|PROPN|NUM|SCONJ)$/u.test(word.cls) || word.lower === "to";
}

function isPossessive(drafts: readonly Draft[], index: number): boolean {
  const word = drafts[index];
  if (word?.lower !== "'s" && word?.lower !== "'") return false;
  const host = drafts[index - 1];
  return host !== undefined && /^(?:NOUN|PROPN|OPEN)$/u.test(host.cls);
}

/** A headline or short sentence without a verb may hide one: "Tokayev picks new prime minister". */
function ensureVerb(drafts: readonly Draft[]): void {
  if (drafts.some(({ cls }) => /^(?:VERB|AUX|MODAL|HAVE|DO)$/u.test(cls))) return;
  const hidden = drafts.find(
    ({ cls, readings }, index) =>
      cls === "NOUN" &&
      readings.some(({ form }) => form === "Pres") &&
      /^(?:NOUN|PROPN)$/u.test(drafts[index - 1]?.cls ?? "") &&
      /^(?:ADJ|NOUN|PROPN|ADP)$/u.test(drafts[index + 1]?.cls ?? ""),
  );
  if (hidden === undefined) return;
  hidden.cls = "VERB";
  hidden.reading = hidden.readings.find(({ form }) => form === "Pres");
}

function finish(drafts: readonly Draft[], index: number): Tag {
  const word = drafts[index];
  if (word === undefined) return { upos: "X", lemma: "" };
  const { cls, lower, text } = word;
  if (cls === "VERB" && word.reading !== undefined) {
    return { upos: "VERB", lemma: word.reading.lemma, features: verbFeatures(drafts, index) };
  }
  if (lower === "'s") return finishClitic(drafts, index);
  if (lower === "that") return finishThat(drafts, index);
  if (lower === "to") {
    const next = drafts.slice(index + 1).find(({ cls: other }) => other !== "ADV");
    const infinitive = next !== undefined && /^(?:VERB|AUX|HAVE|DO)$/u.test(next.cls);
    return { upos: infinitive ? "PART" : "ADP", lemma: "to" };
  }
  switch (cls) {
    case "PROPN":
      return { upos: "PROPN", lemma: text };
    case "AUX":
      return { upos: "AUX", lemma: "be", features: auxiliaryFeatures(lower) };
    case "HAVE":
    case "DO": {
      const upos = isAuxiliary(drafts, index) ? "AUX" : "VERB";
      const lemma = cls === "HAVE" ? "have" : "do";
      return { upos, lemma, features: auxiliaryFeatures(lower) };
    }
    case "MODAL":
      return { upos: "AUX", lemma: modalLemma(lower), features: { VerbForm: "Fin" } };
    case "PRON$":
      return { upos: "PRON", lemma: lower, features: { Poss: "Yes" } };
    case "PART":
      return { upos: "PART", lemma: "not" };
    case "NOUN":
      return {
        upos: "NOUN",
        lemma: singular(lower),
        features: { Number: singular(lower) === lower ? "Sing" : "Plur" },
      };
    default:
      return { upos: cls === "OPEN" ? "NOUN" : cls, lemma: lower };
  }
}

function verbFeatures(drafts: readonly Draft[], index: number): Record<string, string> {
  const reading = drafts[index]?.reading;
  const left = before(drafts, index);
  if (reading?.form === "Ger") return { VerbForm: "Ger" };
  if (reading?.form === "Past") {
    const auxiliary = left !== undefined && /^(?:AUX|HAVE)$/u.test(left.cls);
    const participle = auxiliary || !reading.past || drafts[index + 1]?.lower === "by";
    return participle && reading.participle
      ? { Tense: "Past", VerbForm: "Part" }
      : { Tense: "Past", VerbForm: "Fin" };
  }
  const infinitive =
    left !== undefined && (/^(?:MODAL|DO)$/u.test(left.cls) || left.lower === "to");
  return infinitive ? { VerbForm: "Inf" } : { Tense: "Pres", VerbForm: "Fin" };
}

/** Whether "has", "did" and the like are followed by the verb they help. */
function isAuxiliary(drafts: readonly Draft[], index: number): boolean {
  for (const word of drafts.slice(index + 1)) {
    if (word.cls === "ADV" || word.cls === "PART") {
      if (word.lower !== "to") continue;
      return false;
    }
    if (word.cls === "AUX") return word.lower === "been";
    if (word.cls === "HAVE") return word.lower === "had";
    return word.cls === "VERB" && word.reading?.form !== "Ger";
  }
  return false;
}

function auxiliaryFeatures(lower: string): Record<string, string> {
  if (/^(?:was|were|had|did)$/u.test(lower)) return { Tense: "Past", VerbForm: "Fin" };
  if (/^(?:been|done)$/u.test(lower)) return { Tense: "Past", VerbForm: "Part" };
  if (/ing$/u.test(lower)) return { VerbForm: "Ger" };
  if (lower === "be") return { VerbForm: "Inf" };
  return { Tense: "Pres", VerbForm: "Fin" };
}

function modalLemma(lower: string): string {
  if (lower === "'ll" || lower === "wo") return "will";
  if (lower === "'d") return "would";
  return lower === "ca" ? "can" : lower;
}

function finishClitic(drafts: readonly Draft[], index: number): Tag {
  const host = drafts[index - 1];
  const next = drafts[index + 1];
  const pronoun = host !== undefined && /^(?:PRON|DET|SCONJ|ADV)$/u.test(host.cls);
  const predicate = next !== undefined && (next.lower === "not" || next.cls === "VERB");
  if (pronoun || (predicate && next.reading?.form === "Ger")) {
    return { upos: "AUX", lemma: "be", features: { Tense: "Pres", VerbForm: "Fin" } };
  }
  return { upos: "PART", lemma: "'s" };
}

function finishThat(drafts: readonly Draft[], index: number): Tag {
  const previous = drafts[index - 1];
  const next = drafts[index + 1];
  const clause = next !== undefined && /^(?:VERB|AUX|MODAL|HAVE|DO)$/u.test(next.cls);
  if (clause && (previous?.cls === "NOUN" || previous?.cls === "PROPN")) {
    return { upos: "PRON", lemma: "that", features: { PronType: "Rel" } };
  }
  if (
    previous !== undefined &&
    /^(?:VERB|NOUN|ADJ|PUNCT|ADV|ADP)$/u.test(previous.cls) &&
    !clause
  ) {
    return { upos: "SCONJ", lemma: "that" };
  }
  return { upos: "DET", lemma: "that" };
}
