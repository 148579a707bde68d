import type { TimeExpression } from "../annotate/index.ts";
import {
  ancestors,
  dependents,
  isRelation,
  type Placed,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";

/**
 * The expression of time that goes with a predicate: one that depends on it or on its object; for a
 * complement or a conjunct without one of its own, that of its governor. Never one of another clause.
 */
export function timeOf(
  tree: SentenceTree,
  at: number,
  depth = 0,
): Placed<TimeExpression> | undefined {
  const word = tree.words[at];
  if (word === undefined || depth > 3) return undefined;
  const own = tree.times.filter((time) => governorOf(tree, time) === at);
  if (own.length > 0) return nearest(own, at);
  const arguments_ = dependents(tree, at, "obj", "obl", "nsubj:pass", "nsubj").filter(
    (child) =>
      (!isRelation(tree.words[child]?.relation ?? "", "nsubj") || word.upos !== "VERB") &&
      !RELATIVE.test(prepositionOf(tree, child)),
  );
  // "Nominated Smith for president in 2019": the parser may hang the office on the person.
  const offices = dependents(tree, at, "obj").flatMap((object) => dependents(tree, object, "nmod"));
  const carriers = [...arguments_, ...offices];
  const below = tree.times.filter((time) => carriers.includes(governorOf(tree, time) ?? -1));
  if (below.length > 0) return nearest(below, at);
  if (isRelation(word.relation, "xcomp")) return timeOf(tree, word.head, depth + 1);
  if (!isRelation(word.relation, "conj")) return undefined;
  // "On Tuesday he met Putin and left": a time that opens the sentence goes with every predicate.
  const shared = timeOf(tree, word.head, depth + 1);
  return shared !== undefined && shared.last < word.head ? shared : undefined;
}

/**
 * The time of the clause that somebody is named in, where it lies more than a year before the one
 * given: "in 1905, President Roosevelt" was president then, not when the report was written.
 */
export function pastTimeAround(
  tree: SentenceTree,
  named: number,
  year: number,
): Placed<TimeExpression> | undefined {
  const verb = ancestors(tree, named).find((at) => tree.words[at]?.upos === "VERB");
  const time = verb === undefined ? undefined : timeOf(tree, verb);
  const value = time?.item.value ?? "";
  return /^\d{4}/u.test(value) && Number(value.slice(0, 4)) < year - 1 ? time : undefined;
}

/** Before a noun whose time is another: "after the attack in April". */
const RELATIVE = /^(?:after|before|since|until|till|following|by)$/u;

/** The word that a time hangs on. */
function governorOf(
  tree: SentenceTree,
  { first, last }: Placed<TimeExpression>,
): number | undefined {
  for (let at = first; at <= last; at++) {
    const head = tree.words[at]?.head;
    if (head !== undefined && (head < first || head > last)) return head;
  }
  return undefined;
}

function nearest(
  times: readonly Placed<TimeExpression>[],
  at: number,
): Placed<TimeExpression> | undefined {
  const distance = ({ first, last }: Placed<TimeExpression>): number =>
    first > at ? first - at : at - last;
  return [...times].sort((a, b) => distance(a) - distance(b))[0];
}
