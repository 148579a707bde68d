import { type Document, type Span, sliceSpan } from "../documents/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
import { agentsOf, objectsOf } from "./match-phrase.ts";
import { openProperty } from "./open-property.ts";
import { antecedentOf, conjuncts, mentionAt, referents } from "./referents.ts";
import {
  dependents,
  isRelation,
  type PlacedMention,
  prepositionOf,
  type SentenceTree,
  spanOfWords,
} from "./sentence-tree.ts";
import { isPassive, subjectOf } from "./subjects.ts";

/** A candidate with the whole phrases that its evidence shows. */
export interface OpenCandidate extends Candidate {
  readonly phrases: { readonly subject: Span; readonly object: Span };
}

/** Pronouns that refer to nothing one could name. */
const EMPTY =
  /^(?:it|this|that|these|those|there|what|which|who|one|you|something|anything|everything|nothing|someone|anyone|everyone|nobody|here|such|others?|both|all|some|many)$/u;
/** Verbs that only help others, or open somebody's words. */
const LIGHT = /^(?:say|tell|add|do|let|seem|appear|happen|need|want|mean|think|believe|hope|ask)$/u;

/**
 * Finds what a sentence says in its own words: each predicate with its subject and its object, or with
 * what its prepositional phrases name. "Shelled" of "The troops shelled the village" becomes
 * `rel:shell`, "stands by" `rel:stand_by`.
 */
export function findOpen(tree: SentenceTree, document: Document): OpenCandidate[] {
  return [...tree.words.keys()].flatMap((at) => {
    const word = tree.words[at];
    if (word === undefined) return [];
    const copula = dependents(tree, at, "cop").length > 0;
    if (copula) return ofCopula(tree, at, document);
    return word.upos === "VERB" && !LIGHT.test(word.lemma) ? ofVerb(tree, at, document) : [];
  });
}

interface Argument {
  readonly head: number;
  /** In front of it: "to"; "" for a direct object. */
  readonly preposition: string;
}

function ofVerb(tree: SentenceTree, at: number, document: Document): OpenCandidate[] {
  const lemma = tree.words[at]?.lemma ?? "";
  const passive = isPassive(tree, at);
  const particles = dependents(tree, at, "compound:prt");
  const particle = particles.map((child) => tree.words[child]?.lower ?? "");
  const subjects = subjectOf(tree, at).heads;
  const obliques = argumentsOf(tree, at);
  const found: OpenCandidate[] = [];
  if (passive) {
    for (const agent of agentsOf(tree, at)) {
      const patients = subjects.map((head) => ({ head, preposition: "" }));
      found.push(...pairs(tree, at, document, [agent], patients, [lemma, ...particle]));
    }
    const others = obliques.filter(({ preposition }) => preposition !== "by");
    for (const argument of others) {
      const words = ["be", tree.words[at]?.lower ?? "", ...particle, argument.preposition];
      found.push(...pairs(tree, at, document, subjects, [argument], words));
    }
    return found;
  }
  const direct = objectsOf(tree, at).map((head) => ({ head, preposition: "" }));
  found.push(...pairs(tree, at, document, subjects, direct, [lemma, ...particle]));
  for (const argument of obliques) {
    const words = [lemma, ...particle, argument.preposition];
    found.push(...pairs(tree, at, document, subjects, [argument], words));
  }
  return found;
}

/** "Smailov is an economist", "the talks are in Geneva". */
function ofCopula(tree: SentenceTree, at: number, document: Document): OpenCandidate[] {
  const preposition = prepositionOf(tree, at);
  const subjects = subjectOf(tree, at).heads;
  const words = preposition === "" ? ["be"] : ["be", preposition];
  const noun = /^(?:NOUN|PROPN|NUM|ADJ)$/u.test(tree.words[at]?.upos ?? "");
  return noun ? pairs(tree, at, document, subjects, [{ head: at, preposition }], words) : [];
}

/** The prepositional phrases of a verb that name something: not times, which qualify. */
function argumentsOf(tree: SentenceTree, at: number): Argument[] {
  return dependents(tree, at, "obl").flatMap((child) => {
    const preposition = prepositionOf(tree, child);
    const isTime = tree.times.some(({ first, last }) => first <= child && child <= last);
    const head = antecedentOf(tree, child);
    return preposition === "" || isTime ? [] : [{ head, preposition }];
  });
}

function pairs(
  tree: SentenceTree,
  at: number,
  document: Document,
  subjects: readonly number[],
  objects: readonly Argument[],
  words: readonly string[],
): OpenCandidate[] {
  return subjects
    .flatMap((head) => referents(tree, head))
    .filter(({ mention, word }) => !isEmpty(tree, mention, word))
    .flatMap((subject) =>
      objects
        .flatMap(({ head }) => conjuncts(tree, head))
        .filter((head) => head !== subject.word && tree.words[head]?.lower !== "what")
        .map((head): OpenCandidate => {
          const phrase = phraseSpan(tree, head);
          const object = objectOf(tree, head, phrase, document);
          return {
            property: openProperty(words, object.kind === "literal"),
            subject: subject.mention,
            object,
            cue: cueSpan(tree, at, head),
            finder: `open:${words.join(" ")}`,
            kind: "open",
            predicate: at,
            length: 0,
            negated: subject.none,
            phrases: { subject: phraseSpan(tree, subject.word), object: phrase },
          };
        }),
    );
}

function isEmpty(tree: SentenceTree, { item }: PlacedMention, word: number): boolean {
  return item.kind === "pronoun" && EMPTY.test(tree.words[word]?.lower ?? "");
}

function objectOf(
  tree: SentenceTree,
  head: number,
  phrase: Span,
  document: Document,
): CandidateObject {
  const mention = mentionAt(tree, head);
  const empty = mention !== undefined && isEmpty(tree, mention, head);
  if (mention !== undefined && !empty) return { kind: "mention", mention };
  const value = sliceSpan(document.text, phrase).replace(/\s+/gu, " ");
  return { kind: "literal", literal: { value, datatype: "string" }, span: phrase };
}

/** A noun phrase with its modifiers, without relative clauses, appositions, conjuncts and prepositions. */
function phraseSpan(tree: SentenceTree, head: number): Span {
  const words = new Set([head]);
  for (const word of words) {
    for (const child of tree.children[word] ?? []) {
      const { relation = "" } = tree.words[child] ?? {};
      const apart = isRelation(
        relation,
        "conj",
        "cc",
        "appos",
        "parataxis",
        "punct",
        "cop",
        "mark",
        "aux",
      );
      const clause = isRelation(relation, "acl", "nsubj", "advcl", "ccomp");
      const own = word === head && isRelation(relation, "case") && child < head;
      if (!apart && !clause && !own) words.add(child);
    }
  }
  return spanOfWords(tree, words);
}

/** The verb with its auxiliaries, particles and negation, and the preposition if it follows at once. */
function cueSpan(tree: SentenceTree, at: number, object: number): Span {
  const copula = dependents(tree, at, "cop");
  const carriers = copula.length > 0 ? copula : [at];
  const around = dependents(tree, at, "aux", "compound:prt").concat(
    dependents(tree, at, "advmod").filter((child) =>
      /^(?:not|n't|never)$/u.test(tree.words[child]?.lower ?? ""),
    ),
  );
  const words = [...carriers, ...around.filter((child) => copula.length > 0 || child < object)];
  const next = Math.max(...words) + 1;
  const preposition = dependents(tree, object, "case").filter((child) => child === next);
  return spanOfWords(tree, [...words, ...preposition]);
}
