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
  subtree,
} from "./sentence-tree.ts";
import { isPassive, type SubjectReading, subjectOf } from "./subjects.ts";

/** A candidate with the whole phrases that its evidence shows. */
export interface OpenCandidate extends Candidate {
  readonly phrases: { readonly subject: Span; readonly object: Span };
  /** The verb says too little alone, or it is too uncertain of whom. */
  readonly loose: boolean;
}

/** Pronouns that refer to nothing one could name. */
const EMPTY =
  /^(?:there|what|whatever|who|whom|whose|which|one|you|something|anything|everything|nothing|someone|anyone|everyone|nobody|here|such|others?|both|all|some|many)$/u;
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
    if (word.upos === "VERB") return ofVerb(tree, at, document);
    return ofApposition(tree, at, document);
  });
}

interface Argument {
  readonly head: number;
  /** In front of it: "to"; "" for a direct object. */
  readonly preposition: string;
}

function ofVerb(tree: SentenceTree, at: number, document: Document): OpenCandidate[] {
  const lemma = tree.words[at]?.lemma ?? "";
  const reading = subjectOf(tree, at);
  const loose = isLoose(tree, at, reading);
  const passive = isPassive(tree, at);
  const particles = dependents(tree, at, "compound:prt");
  const particle = particles.map((child) => tree.words[child]?.lower ?? "");
  const subjects = reading.heads;
  const obliques = argumentsOf(tree, at);
  const found: OpenCandidate[] = [];
  if (passive) {
    for (const agent of agentsOf(tree, at)) {
      const patients = subjects.map((head) => ({ head, preposition: "" }));
      found.push(
        ...pairs(tree, document, {
          at,
          subjects: [agent],
          objects: patients,
          words: [lemma, ...particle],
          loose,
        }),
      );
    }
    const others = obliques.filter(({ preposition }) => preposition !== "by");
    for (const argument of others) {
      const words = ["be", tree.words[at]?.lower ?? "", ...particle, argument.preposition];
      found.push(...pairs(tree, document, { at, subjects, objects: [argument], words, loose }));
    }
    return found;
  }
  const objectHeads = objectsOf(tree, at);
  const clauses = dependents(tree, at, "ccomp");
  const qualities = dependents(tree, at, "xcomp").filter(
    (child) => tree.words[child]?.upos === "ADJ" && dependents(tree, child, "mark").length === 0,
  );
  const heads = [...objectHeads, ...qualities, ...clauses];
  const direct = heads.map((head) => ({ head, preposition: "" }));
  found.push(
    ...pairs(tree, document, { at, subjects, objects: direct, words: [lemma, ...particle], loose }),
  );
  // What stands behind an object says something of both: alone with the subject it would say nothing.
  const linking = ({ head }: Argument): boolean =>
    direct.length === 0 || mentionAt(tree, head)?.item.kind === "name";
  for (const argument of obliques.filter(linking)) {
    const words = [lemma, ...particle, argument.preposition];
    const partial = loose || direct.length > 0;
    found.push(
      ...pairs(tree, document, { at, subjects, objects: [argument], words, loose: partial }),
    );
  }
  return found;
}

/**
 * Whether a verb says too little alone, or it is too uncertain of whom: one with a clause as its
 * complement ("trains people to be killers"), a participle that only describes a noun ("the sitting
 * president"), what hangs on a noun or a preposition ("a chance to provide", "for streaming video").
 */
function isLoose(tree: SentenceTree, at: number, { by }: SubjectReading): boolean {
  const { relation = "" } = tree.words[at] ?? {};
  const complements = dependents(tree, at, "ccomp", "xcomp").filter(
    (child) =>
      !isRelation(tree.words[child]?.relation ?? "", "xcomp") ||
      tree.words[child]?.upos === "VERB" ||
      dependents(tree, child, "mark", "cop").length > 0 ||
      dependents(tree, at, "obj").length > 0,
  );
  if (complements.length > 0 || isRelation(relation, "amod", "csubj")) return true;
  if (by !== "controlled") return false;
  const marks = dependents(tree, at, "mark", "case").map((mark) => tree.words[mark]?.lower);
  return isRelation(relation, "acl") || marks.some((mark) => mark !== "to");
}

/** "Smailov is an economist", "the talks are in Geneva". */
function ofCopula(tree: SentenceTree, at: number, document: Document): OpenCandidate[] {
  const preposition = prepositionOf(tree, at);
  const carriers = dependents(tree, at, "cop", "aux");
  const finite = carriers.some((word) => tree.words[word]?.features.VerbForm === "Fin");
  const subjects = subjectOf(tree, at).heads;
  // "The states that voted were Alabama, …" lists; it does not say what a state is.
  const lists =
    preposition === "" &&
    mentionAt(tree, at)?.item.kind === "name" &&
    subjects.some((head) => mentionAt(tree, head)?.item.kind !== "name");
  const words = preposition === "" ? ["be"] : ["be", preposition];
  const noun = /^(?:NOUN|PROPN|NUM|ADJ)$/u.test(tree.words[at]?.upos ?? "");
  return noun
    ? pairs(tree, document, {
        at,
        subjects,
        objects: [{ head: at, preposition }],
        words,
        loose: !finite || lists,
      })
    : [];
}

/** "Carl Lipo, a professor of anthropology": so he is. */
function ofApposition(tree: SentenceTree, at: number, document: Document): OpenCandidate[] {
  const beside = dependents(tree, at, "appos").filter(
    (child) => child > at && tree.words[child]?.upos === "NOUN",
  );
  const objects = beside.map((head) => ({ head, preposition: "" }));
  const loose = mentionAt(tree, at)?.item.kind !== "name";
  return beside.length === 0
    ? []
    : pairs(tree, document, { at, subjects: [at], objects, words: ["be"], apposed: true, loose });
}

/** Nouns of phrases that only tell how, why or when: "in an effort", "in order", "at the time". */
const MANNER =
  /^(?:effort|order|way|part|case|time|fact|addition|response|attempt|manner|end|result|spite|course|terms?|light|wake|event|process)$/u;

/** The prepositional phrases of a verb that name something: not times, which qualify, nor who says so. */
function argumentsOf(tree: SentenceTree, at: number): Argument[] {
  return dependents(tree, at, "obl").flatMap((child) => {
    const preposition = prepositionOf(tree, child);
    const isTime = tree.times.some(({ first, last }) => first <= child && child <= last);
    const head = antecedentOf(tree, child);
    const empty = preposition === "" || preposition === "according to";
    const isManner = MANNER.test(tree.words[head]?.lemma ?? "");
    return empty || isTime || isManner ? [] : [{ head, preposition }];
  });
}

/** A relation with the heads of the noun phrases on both of its sides. */
interface Reading {
  /** The word that carries time and status. */
  readonly at: number;
  readonly subjects: readonly number[];
  readonly objects: readonly Argument[];
  /** In their dictionary form, the preposition last. */
  readonly words: readonly string[];
  readonly loose: boolean;
  /** Said by standing side by side, without a word for it. */
  readonly apposed?: true;
}

function pairs(tree: SentenceTree, document: Document, reading: Reading): OpenCandidate[] {
  const { at, subjects, objects, words, loose } = reading;
  return subjects
    .flatMap((head) => referents(tree, head))
    .filter(({ mention, word }) => !isEmpty(tree, mention, word))
    .flatMap((subject) =>
      objects
        .flatMap(({ head }) => conjuncts(tree, head))
        .filter((head) => head !== subject.word && isContent(tree, head))
        .map((head): OpenCandidate => {
          const phrase = withTail(tree, at, head);
          const object = objectOf(tree, head, phrase, document);
          return {
            property: openProperty(words, object.kind === "literal"),
            subject: subject.mention,
            object,
            cue: reading.apposed ? null : cueSpan(tree, at, head),
            finder: `open:${words.join(" ")}`,
            kind: "open",
            predicate: reading.apposed ? undefined : at,
            length: 0,
            negated: subject.none,
            phrases: { subject: phraseSpan(tree, subject.word), object: phrase },
            loose,
          };
        }),
    );
}

const CONTENT = /^(?:NOUN|PROPN|NUM|SYM|ADJ|VERB)$/u;

/** Whether a word can head an object: a noun, a quality, or a pronoun that refers. */
function isContent(tree: SentenceTree, head: number): boolean {
  const { upos = "", lower = "" } = tree.words[head] ?? {};
  return CONTENT.test(upos) || (upos === "PRON" && !EMPTY.test(lower));
}

function isEmpty(tree: SentenceTree, { item }: PlacedMention, word: number): boolean {
  return item.kind === "pronoun" && EMPTY.test(tree.words[word]?.lower ?? "");
}

/** What a number measures: its amount is the object. */
const MEASURE =
  /^(?:percent|%|points?|dollars?|euros?|pounds?|cents?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|acres?|hectares?|tons?|tonnes?|years?|months?|weeks?|days?|hours?|minutes?|degrees?|votes?|seats?)$/u;

function objectOf(
  tree: SentenceTree,
  head: number,
  phrase: Span,
  document: Document,
): CandidateObject {
  const mention = mentionAt(tree, head);
  const numbered = dependents(tree, head, "nummod").length > 0;
  const empty =
    mention !== undefined &&
    (isEmpty(tree, mention, head) || (numbered && MEASURE.test(tree.words[head]?.lower ?? "")));
  if (mention !== undefined && !empty) return { kind: "mention", mention };
  const value = sliceSpan(document.text, phrase).replace(/\s+/gu, " ");
  return { kind: "literal", literal: { value, datatype: "string" }, span: phrase };
}

/** An object with the prepositional phrases of its verb that follow it: "banned children from gatherings". */
function withTail(tree: SentenceTree, at: number, head: number): Span {
  const phrase = phraseSpan(tree, head);
  if (!isRelation(tree.words[head]?.relation ?? "", "obj")) return phrase;
  let end = phrase.end;
  for (const child of dependents(tree, at, "obl")) {
    const tail = phraseSpan(tree, child);
    const isTime = tree.times.some(({ first, last }) => first <= child && child <= last);
    const mark = tree.words[dependents(tree, child, "case")[0] ?? child];
    if (isTime || mark === undefined || mark.span.start < end || mark.span.start > end + 1)
      continue;
    end = tail.end;
  }
  return { start: phrase.start, end };
}

/** A noun phrase with its modifiers, without relative clauses, appositions, conjuncts and prepositions. */
function phraseSpan(tree: SentenceTree, head: number): Span {
  const isCopula = dependents(tree, head, "cop").length > 0;
  if (!isCopula && isRelation(tree.words[head]?.relation ?? "", "ccomp"))
    return spanOfWords(tree, withoutMarks(tree, head));
  // What is said with "be" stands behind it: "for him, voting twice is [a felony]".
  const from = isCopula ? Math.max(...dependents(tree, head, "cop")) : -1;
  const words = new Set([head]);
  for (const word of words) {
    for (const child of tree.children[word] ?? []) {
      if (child < from || isNegation(tree, child)) continue;
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
      const infinitive =
        relation === "acl" &&
        dependents(tree, child, "mark").some((mark) => tree.words[mark]?.lower === "to");
      const asks = /^(?:when|where|why|how|whatever|that)$/u.test(tree.words[child]?.lower ?? "");
      const clause =
        (isRelation(relation, "acl", "nsubj", "advcl", "ccomp") && !infinitive) ||
        (isRelation(relation, "advmod") && asks);
      const own = word === head && isRelation(relation, "case") && child < head;
      if (!apart && !clause && !own) words.add(child);
    }
  }
  return spanOfWords(tree, words);
}

function isNegation(tree: SentenceTree, at: number): boolean {
  return /^(?:not|n't|never)$/u.test(tree.words[at]?.lower ?? "");
}

/** "Wants to leave", "began leaving": the verbs before that a complement hangs on. */
function governors(tree: SentenceTree, at: number): number[] {
  const { relation = "", head = at } = tree.words[at] ?? {};
  const near = head < at && dependents(tree, head, "obj").length === 0;
  if (!isRelation(relation, "xcomp") || !near || tree.words[head]?.upos !== "VERB") return [];
  const around = dependents(tree, head, "aux", "aux:pass").filter((child) => child < head);
  return [head, ...around, ...governors(tree, head)];
}

/** A clause without the marks around it. */
function withoutMarks(tree: SentenceTree, head: number): number[] {
  const words = [...subtree(tree, head)].sort((a, b) => a - b);
  const inner = words.filter((at) => tree.words[at]?.upos !== "PUNCT");
  return inner.length === 0 ? words : inner;
}

/** The verb with its auxiliaries, particles and negation, and the preposition if it follows at once. */
function cueSpan(tree: SentenceTree, at: number, object: number): Span {
  const copula = dependents(tree, at, "cop");
  const carriers = copula.length > 0 ? copula : [at, ...governors(tree, at)];
  const around = dependents(tree, at, "aux", "compound:prt").concat(
    dependents(tree, at, "advmod").filter((child) => isNegation(tree, child)),
  );
  const words = [...carriers, ...around.filter((child) => copula.length > 0 || child < object)];
  const next = Math.max(...words) + 1;
  const preposition = dependents(tree, object, "case").filter((child) => child === next);
  return spanOfWords(tree, [...words, ...preposition]);
}
