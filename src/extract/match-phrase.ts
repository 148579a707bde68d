import { antecedentOf, isRelativePronoun, placeOfWhere } from "./referents.ts";
import {
  covers,
  dependents,
  isInTime,
  isRelation,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";
import { isPassive } from "./subjects.ts";

/** The words of a phrase found in a tree, and what stands in the place of its object. */
export interface PhraseMatch {
  /** The words that carry the phrase, its verb or noun first. */
  readonly words: readonly number[];
  /** Heads of the noun phrases in the object's place; conjuncts are not listed apart. */
  readonly objects: readonly number[];
  /** The last verb or noun of the phrase: that of "confirm" in "vote to confirm". */
  readonly last: number;
}

const ARTICLE = /^(?:a|an|the|its)$/u;
const PREPOSITION =
  /^(?:of|to|for|with|from|at|on|in|by|as|against|about|over|into|upon|under|after|until|through|toward|towards|behind|between|among|amongst|within|onto|across|near|outside|inside|before|during|since|than|like|off|out|up|alongside|around)$/u;

/**
 * Matches the fixed words of a phrase below a verb or noun. Each is a dependent of a word matched
 * before, in any order and however many modifiers stand between: "voice criticism of" is in "voiced
 * rare public criticism of". A preposition at the end leads to the object; without one the object is
 * that of the last verb.
 *
 * @returns undefined if the words are not there
 */
export function matchPhrase(
  tree: SentenceTree,
  start: number,
  fixed: readonly string[],
): PhraseMatch | undefined {
  const nodes = [start];
  const words = [start];
  for (const [position, wanted] of fixed.entries()) {
    if (ARTICLE.test(wanted)) continue;
    const isLast = position === fixed.length - 1;
    if (isLast && PREPOSITION.test(wanted)) {
      const particle = particleOf(tree, start, wanted);
      if (particle !== undefined) {
        words.push(particle);
        continue;
      }
      const { objects, marks } = objectsAfter(tree, nodes, wanted);
      if (objects.length === 0 && wanted === "of" && position > 0) {
        // "confirmed Smailov's nomination": the nomination of him. A pronoun is as often who nominated.
        const owners = dependents(tree, nodes.at(-1) ?? start, "nmod:poss").filter(
          (child) => tree.words[child]?.upos !== "PRON",
        );
        if (owners.length > 0) return { words, objects: owners, last: nodes.at(-1) ?? start };
      }
      if (objects.length === 0) return undefined;
      return { words: [...words, ...marks], objects, last: nodes.at(-1) ?? start };
    }
    // "to confirm", "into office": the word after carries the preposition or the mark.
    if (!isLast && PREPOSITION.test(wanted) && particleOf(tree, start, wanted) === undefined) {
      continue;
    }
    const before = fixed[position - 1];
    const under = before !== undefined && PREPOSITION.test(before) ? before : undefined;
    const found = findWord(tree, nodes, wanted, under);
    // "Pleaded not guilty" is no plea of guilt.
    if (found === undefined || isDenied(tree, found, fixed)) return undefined;
    words.push(found);
    if (!isRelation(tree.words[found]?.relation ?? "", "compound", "advmod", "case", "mark"))
      nodes.push(found);
  }
  const last = nodes.at(-1) ?? start;
  const verb = tree.words[last]?.upos === "VERB" ? last : start;
  const objects = objectsOf(tree, verb).filter((object) => !words.includes(object));
  return { words, objects, last };
}

function isDenied(tree: SentenceTree, at: number, fixed: readonly string[]): boolean {
  return (
    !fixed.includes("not") &&
    dependents(tree, at, "advmod").some((child) => tree.words[child]?.lower === "not")
  );
}

function particleOf(tree: SentenceTree, at: number, wanted: string): number | undefined {
  return dependents(tree, at, "compound:prt", "advmod").find(
    (child) => tree.words[child]?.lower === wanted && (tree.children[child]?.length ?? 0) === 0,
  );
}

/** The nearest dependent that is the word wanted; behind the preposition `under`, if there is one. */
function findWord(
  tree: SentenceTree,
  nodes: readonly number[],
  wanted: string,
  under: string | undefined,
): number | undefined {
  for (const node of [...nodes].reverse()) {
    const found = dependents(tree, node).find((child) => {
      const { lower, lemma, relation = "" } = tree.words[child] ?? {};
      if (lower !== wanted && lemma !== wanted) return false;
      if (isRelation(relation, "nsubj", "conj", "punct")) return false;
      if (under === undefined) return true;
      const marked = dependents(tree, child, "mark").some(
        (mark) => tree.words[mark]?.lower === under,
      );
      return marked || prepositionOf(tree, child) === under;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The noun phrases behind a preposition: below the last word of the phrase first, then those before. */
function objectsAfter(
  tree: SentenceTree,
  nodes: readonly number[],
  preposition: string,
): { readonly objects: readonly number[]; readonly marks: readonly number[] } {
  for (const node of [...nodes].reverse()) {
    const found = dependents(tree, node, "obl", "nmod", "xcomp", "advcl", "acl").filter(
      (child) => prepositionOf(tree, child) === preposition && tree.words[child]?.upos !== "VERB",
    );
    const own = found.length > 0 ? found : behindObject(tree, node, preposition);
    const outside = own.length > 0 ? own : behindBoth(tree, node, preposition);
    if (outside.length > 0) {
      const marks = outside.flatMap((child) => dependents(tree, child, "case"));
      return { objects: outside.map((child) => antecedentOf(tree, child)), marks };
    }
  }
  const place = /^(?:in|at|from)$/u.test(preposition) ? wherePlace(tree, nodes) : undefined;
  return place === undefined
    ? { objects: [], marks: [] }
    : { objects: [place.noun], marks: [place.where] };
}

/** "Geneva, where he lives": the noun that "where" stands for. */
function wherePlace(
  tree: SentenceTree,
  nodes: readonly number[],
): { readonly noun: number; readonly where: number } | undefined {
  for (const node of nodes) {
    const { relation = "", head: governor = node } = tree.words[node] ?? {};
    for (const where of dependents(tree, relation === "conj" ? governor : node, "advmod")) {
      const noun = placeOfWhere(tree, where);
      if (noun !== undefined) return { noun, where };
    }
  }
  return undefined;
}

/** "Lives and works in Cologne": the place behind two bare verbs is that of both. */
function behindBoth(tree: SentenceTree, at: number, preposition: string): number[] {
  if (!/^(?:in|at|near)$/u.test(preposition)) return [];
  if (dependents(tree, at, "obj", "obl", "xcomp", "ccomp").length > 0) return [];
  const [joined] = dependents(tree, at, "conj");
  if (joined !== at + 2 || tree.words[at]?.upos !== "VERB") return [];
  return dependents(tree, joined, "obl").filter(
    (child) => prepositionOf(tree, child) === preposition,
  );
}

/** "Sent troops to Kazakhstan": the parser may hang the phrase on the object; never for "of" or "in". */
function behindObject(tree: SentenceTree, at: number, preposition: string): number[] {
  if (tree.words[at]?.upos !== "VERB" || !/^(?:to|from|into|against|with|as)$/u.test(preposition))
    return [];
  return dependents(tree, at, "obj").flatMap((object) =>
    dependents(tree, object, "nmod").filter((child) => prepositionOf(tree, child) === preposition),
  );
}

/**
 * The objects of a verb: direct and indirect ones, a noun as its complement ("became president"), a
 * measure without a preposition, and the noun that a relative clause leaves out ("the man Tokayev
 * nominated").
 */
export function objectsOf(tree: SentenceTree, at: number): number[] {
  // "Elected Lee its leader": the parser may take the two for an object and whom it is given to.
  const named = CHOICE.test(tree.words[at]?.lemma ?? "") ? dependents(tree, at, "iobj") : [];
  const direct = named.length > 0 ? named : dependents(tree, at, "obj", "iobj");
  const own = isJudgement(tree, at) ? [] : direct.map((child) => antecedentOf(tree, child));
  const complements = dependents(tree, at, "xcomp").filter((child) =>
    /^(?:NOUN|PROPN)$/u.test(tree.words[child]?.upos ?? ""),
  );
  const found = own.length > 0 ? own : complements;
  if (found.length > 0) return found;
  const measures = dependents(tree, at, "obl:unmarked").filter((child) => isMeasure(tree, child));
  if (measures.length > 0) return measures;
  const { relation, head = at } = tree.words[at] ?? {};
  const gap =
    relation === "acl:relcl" &&
    !isPassive(tree, at) &&
    // "The distributism, which he said was extreme": the gap is in what is said.
    dependents(tree, at, "ccomp").length === 0 &&
    dependents(tree, at, "nsubj").length > 0 &&
    !dependents(tree, at).some((child) => isRelativePronoun(tree, child));
  return gap ? [head] : [];
}

/** "The strike lasted two weeks": how long, not when. */
function isMeasure(tree: SentenceTree, at: number): boolean {
  return tree.quantities.some((quantity) => covers(quantity, at)) && !isInTime(tree, at);
}

/** "Declared the rates to be high": what is said of the object is what the verb is about. */
function isJudgement(tree: SentenceTree, at: number): boolean {
  const judges = /^(?:declare|consider|deem|call|label|believe|think|find|describe|rule)$/u;
  if (!judges.test(tree.words[at]?.lemma ?? "")) return false;
  if (dependents(tree, at, "iobj").length > 0) return true;
  return dependents(tree, at, "xcomp").some(
    (child) => tree.words[child]?.upos !== "VERB" || dependents(tree, child, "cop").length > 0,
  );
}

/** Verbs that make somebody something. */
const CHOICE = /^(?:name|elect|appoint|make|crown|choose|select|designate|vote)$/u;

/** The doers of a passive: the noun phrases after "by" that are neither times nor places. */
export function agentsOf(tree: SentenceTree, at: number): number[] {
  const agents = dependents(tree, at, "obl").filter((child) => prepositionOf(tree, child) === "by");
  // "By comedian Nathan Fielder": the parser may take the description and the name for two.
  const beside = dependents(tree, at, "obl:agent").filter(
    (child) => prepositionOf(tree, child) === "" && agents.includes(child - 1),
  );
  return [...agents.filter((child) => !beside.includes(child + 1)), ...beside];
}
