/** An extraction of open information extraction: a subject, a relation and what else it relates. */
export interface OpenExtraction {
  readonly relation: string;
  /** The subject first. */
  readonly args: readonly string[];
  readonly confidence: number;
}

/** How much of an extraction is in the gold one, and of the gold one in it, both 0..1. */
export interface WordMatch {
  readonly precision: number;
  readonly recall: number;
}

const NO_MATCH: WordMatch = { precision: 0, recall: 0 };
const FORMS_OF_BE = ["be", "is", "am", "are", "was", "were", "been", "being"];
/** A gold relation that holds one of these strings may have speech and speaker exchanged. */
const SAYING = ["said", "told", "added", "adds", "says"];

/**
 * CaRB's default matching of one gold extraction with one of a system (Bhardwaj, Aggarwal and Mausam
 * 2019, "CaRB: A Crowdsourced Benchmark for Open IE"; `binary_linient_tuple_match` of its code): the
 * relation, the subject, and all further arguments as one are compared as bags of words, case and
 * stop words counting; without a common word in the relation nothing matches.
 */
export function matchExtraction(gold: OpenExtraction, system: OpenExtraction): WordMatch {
  const straight = matchTuple(
    gold.relation,
    binary(gold.args),
    system.relation,
    binary(system.args),
  );
  if (!SAYING.some((verb) => gold.relation.includes(verb))) return straight;
  const [subject, ...others] = system.args;
  const turned =
    subject !== undefined && others.length > 0 ? [others.join(" "), subject] : system.args;
  const reverse = matchTuple(gold.relation, binary(gold.args), system.relation, turned);
  const better =
    reverse.precision > straight.precision ||
    (reverse.precision === straight.precision && reverse.recall > straight.recall);
  return better ? reverse : straight;
}

function binary([subject, ...others]: readonly string[]): string[] {
  if (subject === undefined) return [];
  return others.length === 0 ? [subject] : [subject, others.join(" ")];
}

function matchTuple(
  goldRelation: string,
  goldArgs: readonly string[],
  relation: string,
  args: readonly string[],
): WordMatch {
  const relationWords = wordsOf(relation);
  let common = commonWords(wordsOf(goldRelation), relationWords);
  common += matchOfBe(goldRelation, relation);
  if (common === 0) return NO_MATCH;
  let systemWords = relationWords.length;
  let goldWords = wordsOf(goldRelation).length;
  for (const [place, goldArg] of goldArgs.entries()) {
    const arg = args[place];
    // Not reached by two binary extractions unless the system's has no object.
    if (arg === undefined) return NO_MATCH;
    const words = wordsOf(arg);
    const expected = wordsOf(goldArg);
    systemWords += words.length;
    goldWords += expected.length;
    common += commonWords(expected, words);
  }
  return { precision: common / systemWords, recall: common / goldWords };
}

/** 1 where a "be" of the system that no gold word took stands for another form of it in the gold. */
function matchOfBe(goldRelation: string, relation: string): number {
  const gold = wordsOf(goldRelation);
  const left = wordsOf(relation).filter((word) => word === "be").length;
  const taken = gold.filter((word) => word === "be").length;
  return left > taken && gold.some((word) => FORMS_OF_BE.includes(word)) ? 1 : 0;
}

/** How many words the two bags share. */
function commonWords(gold: readonly string[], system: readonly string[]): number {
  const left = [...system];
  let common = 0;
  for (const word of gold) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    common += 1;
    left.splice(at, 1);
  }
  return common;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
