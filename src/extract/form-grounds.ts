import type { Span } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { ancestors, dependents, isInside, type SentenceTree } from "./sentence-tree.ts";

/** Relations by which a predicate says more than a statement of its subject and object repeats. */
const MORE = ["obl", "advcl", "xcomp", "ccomp", "obj", "iobj", "parataxis", "conj", "advmod"];
const DEEP = 4;

/**
 * What the form of a statement in a sentence's own words tells of it, by name: what its predicate says beside it,
 * what kind of phrases its ends are, what stands behind its object and how deep in the sentence it hangs.
 *
 * @param object what its evidence shows as its object
 */
export function formGrounds(candidate: Candidate, tree: SentenceTree, object: Span): string[] {
  const { predicate, subject } = candidate;
  const first = tree.words.findIndex(({ span }) => span.start >= object.start);
  const last = tree.words.findLastIndex(({ span }) => span.end <= object.end);
  const head = headWithin(tree, first, last);
  return [
    ...(predicate === undefined ? [] : predicateGrounds(tree, predicate, subject.head, object)),
    ...phraseGrounds("subject", tree, subject.head),
    ...(head === undefined
      ? []
      : [
          ...phraseGrounds("object", tree, head),
          ...modifierGrounds(tree, head),
          `object is ${baseRelation(tree, head)}`,
        ]),
    `before ${behind(tree, last)}`,
  ];
}

function predicateGrounds(
  tree: SentenceTree,
  predicate: number,
  subject: number,
  object: Span,
): string[] {
  const left = dependents(tree, predicate, ...MORE).filter(
    (child) => child !== subject && !isInside(tree, child, object),
  );
  const depth = Math.min(ancestors(tree, predicate).length, DEEP);
  return [...left.map((child) => `leaves out ${baseRelation(tree, child)}`), `depth ${depth}`];
}

/** Its part of speech and, of a noun, its determiner and number: "subject NOUN the Sing". */
function phraseGrounds(end: string, tree: SentenceTree, head: number): string[] {
  const { upos = "X", features = {} } = tree.words[head] ?? {};
  if (upos !== "NOUN") return [`${end} ${upos}`];
  return [`${end} ${upos} ${determiner(tree, head)} ${features.Number ?? "?"}`];
}

function determiner(tree: SentenceTree, head: number): string {
  const [first] = dependents(tree, head, "det", "nmod:poss");
  if (first === undefined) return "bare";
  const { lower = "" } = tree.words[first] ?? {};
  return lower === "the" ? lower : /^an?$/u.test(lower) ? "a" : "that";
}

function modifierGrounds(tree: SentenceTree, head: number): string[] {
  return ["acl", "nmod", "amod", "compound"]
    .filter((relation) => dependents(tree, head, relation).length > 0)
    .map((relation) => `object with ${relation}`);
}

/** What follows a phrase: a mark, the end, or a word of some part of speech. */
function behind(tree: SentenceTree, last: number): string {
  const next = tree.words[last + 1];
  if (next === undefined || /^[.!?]$/u.test(next.text)) return "the end";
  return next.upos === "PUNCT" ? next.text : next.upos;
}

function baseRelation(tree: SentenceTree, at: number): string {
  return tree.words[at]?.relation.split(":", 1)[0] ?? "";
}

/** The first word of a stretch whose governor lies outside it, or which is the root. */
function headWithin(tree: SentenceTree, first: number, last: number): number | undefined {
  for (let at = Math.max(first, 0); at <= last; at++) {
    const { head = at } = tree.words[at] ?? {};
    if (head === at || head < first || head > last) return at;
  }
  return undefined;
}
