import type { Document, Span } from "../documents/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
import { phraseValue } from "./literals.ts";
import { agentsOf, objectsOf } from "./match-phrase.ts";
import { complementOf, cueSpan, objectSpan, phraseSpan } from "./open-phrases.ts";
import { openProperty } from "./open-property.ts";
import { antecedentOf, conjuncts, mentionAt, nameDescribed, referents } from "./referents.ts";
import {
  dependents,
  isAfterPunctuation,
  isInfinitive,
  isInTime,
  isRelation,
  negationsOf,
  type PlacedMention,
  prepositionOf,
  type SentenceTree,
  subtree,
} from "./sentence-tree.ts";
import { clauseStart, isPassive, type SubjectReading, subjectOf } from "./subjects.ts";

/** A candidate with the whole phrases that its evidence shows. */
export interface OpenCandidate extends Candidate {
  readonly phrases: { readonly subject: Span; readonly object: Span };
  /** The verb says too little alone, or it is too uncertain of whom. */
  readonly loose: boolean;
}

/** Pronouns that refer to nothing one could name. */
const EMPTY =
  /^(?:there|what|whatever|who|whom|whose|which|one|you|something|anything|everything|nothing|someone|anyone|everyone|nobody|here|such|others?|both|all|some|many)$/u;

/** Participles that are prepositions, or only tell what came next: "concerning national sovereignty", "followed by Sanders". */
const PREPOSITION =
  /^(?:concerning|regarding|following|followed|including|excluding|considering|according|depending|owing|pending|barring|given)$/u;

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
    if (PREPOSITION.test(word.lower) && isRelation(word.relation, "advcl", "acl", "case", "obl"))
      return [];
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
  const { lemma = "", lower = "" } = tree.words[at] ?? {};
  const found = subjectOf(tree, at);
  const { heads: subjects } = found;
  const loose = isLoose(tree, at, found.by);
  const hasComplement = dependents(tree, at, "ccomp", "xcomp").some((child) =>
    isComplement(tree, at, child),
  );
  const particles = dependents(tree, at, "compound:prt").map(
    (child) => tree.words[child]?.lower ?? "",
  );
  const obliques = argumentsOf(tree, at);
  const read = (reading: Pick<Reading, "subjects" | "objects" | "words" | "loose">) =>
    pairs(tree, document, { at, before: clauseStart(at, found), ...reading });
  if (isPassive(tree, at)) {
    const words = [lemma, ...particles];
    // "Was given posts by Gandhi": she gave posts.
    const things = dependents(tree, at, "obj");
    const given = things.length > 0 ? things : subjects;
    const others = obliques.filter(({ preposition }) => preposition !== "by");
    return [
      ...agentsOf(tree, at).flatMap((agent) =>
        read({ subjects: [agent], objects: given.map(asDirect), words, loose }),
      ),
      ...others.flatMap((argument) => {
        const words = ["be", lower, ...particles, argument.preposition];
        return read({ subjects, objects: [argument], words, loose: loose || hasComplement });
      }),
    ];
  }
  // "Distributism, which he said was extreme": a clause around its verb would be cut anywhere.
  const clauses = dependents(tree, at, "ccomp").filter(
    (clause) => Math.min(...subtree(tree, clause)) > at || Math.max(...subtree(tree, clause)) < at,
  );
  const own = dependents(tree, at, "obj");
  const things = own.length > 0 ? own : dependents(tree, at, "iobj");
  // "Made it private", "called it a mistake": what it is said to be belongs to it.
  const said = things.some((head) => complementOf(tree, at, head) !== undefined);
  const qualities = dependents(tree, at, "xcomp").filter(
    (child) =>
      !said &&
      tree.words[child]?.upos === "ADJ" &&
      dependents(tree, child, "mark").length === 0 &&
      negationsOf(tree, child).length === 0,
  );
  // "Gave him posts": the posts, not him.
  const objects = (said ? things : objectsOf(tree, at)).filter(
    (head) => own.length === 0 || !isRelation(tree.words[head]?.relation ?? "", "iobj"),
  );
  const parts = objects.filter((head) => isPartOfVerb(tree, head));
  const whole = objects.filter((head) => !parts.includes(head));
  const direct = [...whole, ...qualities, ...(said ? [] : clauses)].map(asDirect);
  // What stands behind an object says something of both: alone with the subject it would say nothing.
  const isBehind = direct.length > 0;
  const bare = objects.filter((head) => isBareNoun(tree, head)).slice(0, 1);
  const nouns = bare.map((head) => tree.words[head]?.lower ?? "");
  const linking = obliques.filter(
    ({ head }) => !isBehind || mentionAt(tree, head)?.item.kind === "name",
  );
  return [
    ...read({ subjects, objects: direct, words: [lemma, ...particles], loose }),
    ...linking.flatMap((argument) => {
      const words = [lemma, ...particles, ...nouns, argument.preposition];
      // "Referred to hecklers as ugly": the "as" is of what the other preposition leads to.
      const isOfOther = argument.preposition === "as" && obliques.length > 1;
      const little = loose || hasComplement || (isBehind && nouns.length === 0) || isOfOther;
      return read({ subjects, objects: [argument], words, loose: little });
    }),
  ];
}

/** "Levied sanctions against Iran": a noun with nothing before it that says which, and no name. */
function isBareNoun(tree: SentenceTree, head: number): boolean {
  const modifiers = dependents(tree, head, "det", "amod", "compound", "nummod", "nmod", "conj");
  return tree.words[head]?.upos === "NOUN" && modifiers.length === 0;
}

/** Nouns that say nothing without their verb: "take place", "make use of". */
const LIGHT = /^(?:place|part|effect|shape|care|advantage|hold|use|sense|account)$/u;

function isPartOfVerb(tree: SentenceTree, head: number): boolean {
  return isBareNoun(tree, head) && LIGHT.test(tree.words[head]?.lower ?? "");
}

function asDirect(head: number): Argument {
  return { head, preposition: "" };
}

/** Whether a complement has a deed or quality of its own, so that its verb says little without it. */
function isComplement(tree: SentenceTree, at: number, child: number): boolean {
  return (
    !isRelation(tree.words[child]?.relation ?? "", "xcomp") ||
    tree.words[child]?.upos === "VERB" ||
    dependents(tree, child, "mark", "cop").length > 0 ||
    dependents(tree, at, "obj").length > 0
  );
}

/**
 * Whether it is too uncertain of whom a verb is said: a participle that only describes a noun ("the
 * sitting president"), what hangs on a noun or a preposition ("a chance to provide", "for streaming video").
 */
function isLoose(tree: SentenceTree, at: number, by: SubjectReading["by"]): boolean {
  const { relation = "" } = tree.words[at] ?? {};
  if (isRelation(relation, "amod", "csubj")) return true;
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
  const objects = beside.map(asDirect);
  return beside.length === 0 || mentionAt(tree, at)?.item.kind !== "name"
    ? []
    : pairs(tree, document, {
        at,
        subjects: [at],
        objects,
        words: ["be"],
        apposed: true,
        loose: false,
      });
}

/** Nouns of phrases that only tell how, why or when: "in an effort", "in order", "at the time". */
const MANNER =
  /^(?:effort|order|way|part|case|time|fact|addition|response|attempt|manner|end|result|spite|course|terms?|light|wake|event|process|front|behalf|favou?r|face|honou?r|need|charge)$/u;

const DURATION = /^(?:second|minute|hour|day|week|month|year|decade|century)$/u;

/** The prepositional phrases of a verb that name something: not times, which qualify, nor who says so. */
function argumentsOf(tree: SentenceTree, at: number): Argument[] {
  return dependents(tree, at, "obl").flatMap((child) => {
    const preposition = prepositionOf(tree, child);
    const head = antecedentOf(tree, child);
    const empty = preposition === "" || preposition === "according to";
    const isManner = MANNER.test(tree.words[head]?.lemma ?? "");
    const isDuration = DURATION.test(tree.words[head]?.lemma ?? "");
    return empty || isManner || isDuration || isInTime(tree, child) ? [] : [{ head, preposition }];
  });
}

/** A relation with the heads of the noun phrases on both of its sides. */
interface Reading {
  /** The word that carries time and status. */
  readonly at: number;
  readonly subjects: readonly number[];
  /** Only conjuncts of subjects before this word. */
  readonly before?: number | undefined;
  readonly objects: readonly Argument[];
  /** In their dictionary form, the preposition last. */
  readonly words: readonly string[];
  readonly loose: boolean;
  /** Said by standing side by side, without a word for it. */
  readonly apposed?: true;
}

function pairs(tree: SentenceTree, document: Document, reading: Reading): OpenCandidate[] {
  const { at, subjects, before, objects, words, loose } = reading;
  return subjects
    .flatMap((head) => referents(tree, head, before))
    .filter(({ mention, word }) => !isEmpty(tree, mention, word))
    .flatMap((subject) =>
      objects
        .flatMap(({ head }) =>
          reading.apposed ? [{ head, name: undefined }] : named(tree, conjuncts(tree, head)),
        )
        .filter(({ head }) => head !== subject.word && isContent(tree, head))
        .map(({ head, name }): OpenCandidate => {
          const phrase = objectSpan(tree, at, head);
          const object =
            complementOf(tree, at, head) === undefined
              ? objectOf(tree, { head, name }, phrase, document)
              : phraseValue(document, phrase);
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
            loose: loose || isCutShort(tree, head),
          };
        }),
    );
}

/** A noun phrase by its head, with the name that stands beside it where it is a description. */
interface NamedPhrase {
  readonly head: number;
  readonly name: PlacedMention | undefined;
}

/** "Researcher and co-author Natasha Gownaris" is one, "Tobin, activist Cindy Sheehan" two. */
function named(tree: SentenceTree, joined: readonly number[]): NamedPhrase[] {
  const one = joined.length > 1 ? nameDescribed(tree, joined) : undefined;
  if (one !== undefined) return [{ head: joined.at(-1) ?? -1, name: one }];
  return joined.map((head) => ({ head, name: nameDescribed(tree, [head]) }));
}

/** "The treaty that ended the war": without its clause nobody knows which treaty. */
function isCutShort(tree: SentenceTree, head: number): boolean {
  const definite = dependents(tree, head, "det").some((det) => tree.words[det]?.lower === "the");
  const clauses = dependents(tree, head, "acl").filter((clause) => !isInfinitive(tree, clause));
  return definite && clauses.some((clause) => !isAfterPunctuation(tree, clause));
}

const CONTENT = /^(?:NOUN|PROPN|NUM|SYM|ADJ|VERB)$/u;

/** Whether a word can head an object: a noun, a quality, or a pronoun that refers; not what is asked: "which law". */
function isContent(tree: SentenceTree, head: number): boolean {
  const { upos = "", lower = "" } = tree.words[head] ?? {};
  const asked = dependents(tree, head, "det").some((det) =>
    /^(?:what|which|whatever|whichever)$/u.test(tree.words[det]?.lower ?? ""),
  );
  if (asked) return false;
  return CONTENT.test(upos) || (upos === "PRON" && !EMPTY.test(lower));
}

function isEmpty(tree: SentenceTree, { item }: PlacedMention, word: number): boolean {
  return item.kind !== "name" && EMPTY.test(tree.words[word]?.lower ?? "");
}

/** "The first Pacific Islander to be awarded it" is more than its name says. */
function isOneOfKind(tree: SentenceTree, head: number): boolean {
  const ordinals = dependents(tree, head, "amod").map((child) => tree.words[child]?.lower ?? "");
  return ordinals.some((lower) => /^(?:first|second|third|last|only|next|sole)$/u.test(lower));
}

/** What a number measures: its amount is the object. */
const MEASURE =
  /^(?:percent|%|points?|dollars?|euros?|pounds?|cents?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|acres?|hectares?|tons?|tonnes?|years?|months?|weeks?|days?|hours?|minutes?|degrees?|votes?|seats?)$/u;

function objectOf(
  tree: SentenceTree,
  { head, name }: NamedPhrase,
  phrase: Span,
  document: Document,
): CandidateObject {
  const mention = name ?? mentionAt(tree, head);
  const numbered = dependents(tree, head, "nummod").length > 0;
  const empty =
    mention !== undefined &&
    (isEmpty(tree, mention, head) ||
      isOneOfKind(tree, head) ||
      (numbered && MEASURE.test(tree.words[head]?.lower ?? "")));
  if (mention !== undefined && !empty) return { kind: "mention", mention };
  return phraseValue(document, phrase);
}
