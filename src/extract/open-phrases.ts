import type { Span } from "../documents/index.ts";
import {
  dependents,
  isAfterPunctuation,
  isInfinitive,
  isInTime,
  isNegation,
  isRelation,
  negationsOf,
  type SentenceTree,
  spanOfWords,
  subtree,
} from "./sentence-tree.ts";

/**
 * An object with what its verb says of it: the prepositional phrases that follow ("banned children from
 * gatherings"), and the complement ("trains people to be killers", "told the press it was over").
 */
export function objectSpan(tree: SentenceTree, at: number, head: number): Span {
  return withWholeQuotation(tree, bareObjectSpan(tree, at, head));
}

function bareObjectSpan(tree: SentenceTree, at: number, head: number): Span {
  const { relation = "", head: governor } = tree.words[head] ?? {};
  if (isRelation(relation, "ccomp") && governor === at && head !== at)
    return spanOfWords(tree, withoutMarks(tree, head));
  const phrase = phraseSpan(tree, head);
  if (!isRelation(relation, "obj", "iobj")) return phrase;
  const complement = complementOf(tree, at, head);
  if (complement !== undefined)
    return { start: phrase.start, end: spanOfWords(tree, withoutMarks(tree, complement)).end };
  let end = phrase.end;
  for (const child of dependents(tree, at, "obl")) {
    const mark = tree.words[dependents(tree, child, "case")[0] ?? child];
    const follows = mark !== undefined && isNext(tree, end, mark.span.start);
    if (mark?.lower === "by") continue;
    if (follows && !isInTime(tree, child)) end = phraseSpan(tree, child).end;
  }
  return { start: phrase.start, end };
}

const QUOTE = /^["“”]$/u;

/** A span with the quotation mark beside it that one inside it lacks: `a "genocidal war."` */
function withWholeQuotation({ words, quoted }: SentenceTree, { start, end }: Span): Span {
  if (quoted.length === 0) return { start, end };
  const marks = words.filter(
    ({ text, span }) => QUOTE.test(text) && span.start >= start && span.end <= end,
  );
  if (marks.length % 2 === 0) return { start, end };
  const next = words.findIndex(({ span }) => span.start >= end);
  const [first, second] = next < 0 ? [] : words.slice(next, next + 2);
  if (first !== undefined && QUOTE.test(first.text)) return { start, end: first.span.end };
  const isStop = first !== undefined && /^[.,!?]$/u.test(first.text);
  if (isStop && second !== undefined && QUOTE.test(second.text))
    return { start, end: second.span.end };
  const before = words.findLast(({ span }) => span.end <= start);
  if (before === undefined || !QUOTE.test(before.text)) return { start, end };
  return { start: before.span.start, end };
}

/** Whether nothing but quotation marks stands between two places. */
function isNext({ words }: SentenceTree, end: number, start: number): boolean {
  const between = words.filter(({ span }) => span.start >= end && span.end <= start);
  return start >= end && between.every(({ text }) => /^["“”'’]$/u.test(text));
}

/** The complement of a verb behind its object; undefined if there is none. */
export function complementOf(tree: SentenceTree, at: number, object: number): number | undefined {
  const { relation = "" } = tree.words[object] ?? {};
  if (!isRelation(relation, "obj", "iobj")) return undefined;
  // "Told the press it was over": the press is who is told, not what.
  const complements = relation === "iobj" ? ["xcomp"] : ["xcomp", "ccomp"];
  return dependents(tree, at, ...complements).find((child) => child > object);
}

/** A noun phrase with its modifiers, without relative clauses, appositions, conjuncts and prepositions. */
export function phraseSpan(tree: SentenceTree, head: number): Span {
  const isCopula = dependents(tree, head, "cop").length > 0;
  // What is said with "be" stands behind it: "for him, voting twice is [a felony]".
  const from = isCopula ? Math.max(...dependents(tree, head, "cop")) : -1;
  const words = new Set([head]);
  for (const word of words) {
    for (const child of tree.children[word] ?? []) {
      if (child >= from && belongs(tree, child, word === head)) words.add(child);
    }
  }
  return spanOfWords(tree, words);
}

/** Relations of what stands beside a phrase and is no part of it. */
const BESIDE = ["parataxis", "punct", "cop", "mark", "aux"];

/** Whether a word is a modifier that a phrase needs; the preposition of the whole phrase is none. */
function belongs(tree: SentenceTree, at: number, ofHead: boolean): boolean {
  const { relation = "", lower = "", upos = "", head = at } = tree.words[at] ?? {};
  if (isNegation(tree, at)) return false;
  // "The rock band Cream" is one phrase; "a singer, Cher" is two.
  if (relation === "appos") return head < at && !isAfterPunctuation(tree, at);
  // "Turmoil between Austria and Hungary": what is joined to its inner words belongs to it.
  if (isRelation(relation, "conj", "cc"))
    return !ofHead && !VERBAL.test(upos) && !isAsked(tree, at);
  if (isRelation(relation, ...BESIDE)) return false;
  if (relation === "acl" && isInfinitive(tree, at)) return true;
  // "Large enough to see from space", "open to having him": what a quality is for.
  if (isRelation(relation, "advcl") && tree.words[head]?.upos === "ADJ")
    return at > head && !isAfterPunctuation(tree, at) && isForIt(tree, at);
  if (isRelation(relation, "acl", "nsubj", "advcl", "ccomp")) return false;
  if (isRelation(relation, "advmod")) return !/^(?:when|where|why|how|whatever|that)$/u.test(lower);
  return !(ofHead && isRelation(relation, "case") && at < head);
}

/** "And what goals she has": a question of its own. */
function isAsked(tree: SentenceTree, at: number): boolean {
  return [at, ...dependents(tree, at)].some((word) =>
    /^(?:what|which|who|how|why|whether)$/u.test(tree.words[word]?.lower ?? ""),
  );
}

const VERBAL = /^(?:VERB|AUX)$/u;

/** An infinitive, or a gerund behind a preposition. */
function isForIt(tree: SentenceTree, at: number): boolean {
  const isGerund = tree.words[at]?.features.VerbForm === "Ger";
  return isInfinitive(tree, at) || (isGerund && dependents(tree, at, "mark", "case").length > 0);
}

/** "Wants to leave", "began leaving": the verbs before that a complement hangs on. */
function governors(tree: SentenceTree, at: number): number[] {
  const { relation = "", head = at } = tree.words[at] ?? {};
  const near = head < at && dependents(tree, head, "obj").length === 0;
  if (!isRelation(relation, "xcomp") || !near || tree.words[head]?.upos !== "VERB") return [];
  const around = dependents(tree, head, "aux", "aux:pass").filter((child) => child < head);
  return [head, ...around, ...governors(tree, head)];
}

/** A clause without the marks around it and the "that" before it. */
function withoutMarks(tree: SentenceTree, head: number): number[] {
  const words = [...subtree(tree, head)].sort((a, b) => a - b);
  const inner = words.filter((at, place) => {
    const { upos, lower } = tree.words[at] ?? {};
    return upos !== "PUNCT" && !(place === 0 && upos === "SCONJ" && lower === "that");
  });
  return inner.length === 0 ? words : inner;
}

/** The verb with its auxiliaries, particles and negation, and the preposition if it follows at once. */
export function cueSpan(tree: SentenceTree, at: number, object: number): Span {
  const copula = dependents(tree, at, "cop");
  const carriers = copula.length > 0 ? copula : [at, ...governors(tree, at)];
  const around = [...dependents(tree, at, "aux", "compound:prt"), ...negationsOf(tree, at)];
  const words = [...carriers, ...around.filter((child) => copula.length > 0 || child < object)];
  const next = Math.max(...words) + 1;
  const preposition = dependents(tree, object, "case").filter((child) => child === next);
  return spanOfWords(tree, [...words, ...preposition]);
}
