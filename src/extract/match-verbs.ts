import type { Candidate, CandidateObject, FinderKind } from "./candidate.ts";
import { quantityValue, timeValue } from "./literals.ts";
import { agentsOf, matchPhrase, type PhraseMatch } from "./match-phrase.ts";
import { literalKind, type PhraseTable, type VerbPhrase } from "./phrase-table.ts";
import { type Referent, referents } from "./referents.ts";
import type { LiteralKind } from "./schema.ts";
import {
  covers,
  dependents,
  type Placed,
  prepositionOf,
  type SentenceTree,
  spanOfWords,
} from "./sentence-tree.ts";
import { clauseStart, isPassive, type SubjectReading, subjectOf } from "./subjects.ts";
import { timeOf } from "./times.ts";

/** Finds the readings of one word by the verb phrases of the ontology, as a verb or with a copula. */
export function matchVerb(tree: SentenceTree, at: number, table: PhraseTable): Candidate[] {
  const word = tree.words[at];
  if (word === undefined) return [];
  if (dependents(tree, at, "cop").length > 0) return matchCopula(tree, at, table);
  if (word.upos !== "VERB" && word.upos !== "AUX") return [];
  const phrases = (table.verbs.get(word.lemma) ?? []).filter(({ voice }) => voice === "active");
  if (!isPassive(tree, at)) {
    const turned = (table.verbs.get(participleOf(word.lemma)) ?? []).filter(
      ({ voice }) => voice === "passive",
    );
    return [
      ...phrases.flatMap((phrase) => ofActive(tree, at, phrase)),
      ...turned.flatMap((phrase) => ofObject(tree, at, phrase)),
    ];
  }
  const participles = (table.verbs.get(word.lower) ?? []).filter(
    ({ voice }) => voice === "passive",
  );
  return [
    ...participles.flatMap((phrase) => ofActive(tree, at, phrase)),
    ...phrases.flatMap((phrase) => ofPassive(tree, at, phrase)),
  ];
}

/** Subject before, object after: active phrases, and "be …" phrases in the passive. */
function ofActive(tree: SentenceTree, at: number, phrase: VerbPhrase): Candidate[] {
  const match = matchPhrase(tree, at, phrase.fixed);
  if (match === undefined) return [];
  const reading = subjectOf(tree, at);
  return candidatesOf(tree, at, phrase, match, {
    subjects: reading.heads.flatMap((head) => referents(tree, head, clauseStart(at, reading))),
    objects: objectsIn(tree, phrase, match),
    kind: phrase.voice === "passive" && reading.by === "direct" ? "passive" : KIND[reading.by],
  });
}

const KIND: Readonly<Record<SubjectReading["by"], FinderKind>> = {
  direct: "active",
  shared: "active",
  relative: "relative",
  reduced: "participle",
  controlled: "infinitive",
};

/** That of a regular verb: "appointed" of "appoint", "named" of "name". */
function participleOf(lemma: string): string {
  return lemma.endsWith("e") ? `${lemma}d` : `${lemma}ed`;
}

/** "Appointed Smith as ambassador": what a phrase with "be" says of its subject, a clause in the active says of its object. */
function ofObject(tree: SentenceTree, at: number, phrase: VerbPhrase): Candidate[] {
  const things = dependents(tree, at, "obj");
  if (things.length === 0 || phrase.fixed.length === 0) return [];
  const match = matchPhrase(tree, at, phrase.fixed);
  if (match === undefined || match.objects.some((object) => things.includes(object))) return [];
  const doers = subjectOf(tree, at).heads.flatMap((head) => referents(tree, head));
  // "Tokayev dismissed Bektanov, accusing him of …": a pronoun linked to who does it is linked wrong.
  const isDoer = ({ mention }: Referent): boolean =>
    doers.some((doer) => doer.mention.item.chain === mention.item.chain);
  return candidatesOf(tree, at, phrase, match, {
    subjects: things.flatMap((head) => referents(tree, head)).filter((one) => !isDoer(one)),
    objects: objectsIn(tree, phrase, match),
    kind: "active",
  });
}

/** "Smailov was nominated by Tokayev": the agent after "by" is the subject of the statement. */
function ofPassive(tree: SentenceTree, at: number, phrase: VerbPhrase): Candidate[] {
  const match = matchPhrase(tree, at, phrase.fixed);
  const agents = agentsOf(tree, at).flatMap((head) => referents(tree, head));
  if (match === undefined || agents.length === 0) return [];
  const reading = subjectOf(tree, at);
  const kind = literalKind(phrase.property);
  const objects = reading.heads.flatMap((head) =>
    kind === undefined
      ? referents(tree, head, clauseStart(at, reading)).map(asObject)
      : valuesBelow(tree, head, kind).map((object) => ({ object, none: false })),
  );
  const found = reading.by === "reduced" ? "participle" : "passive";
  return candidatesOf(tree, at, phrase, match, { subjects: agents, objects, kind: found });
}

/** "Kazakhstan is part of …", "is a candidate for …", "was once …": phrases that begin with "be". */
function matchCopula(tree: SentenceTree, at: number, table: PhraseTable): Candidate[] {
  const isBe = dependents(tree, at, "cop").some((cop) => tree.words[cop]?.lemma === "be");
  if (!isBe) return [];
  const subjects = subjectOf(tree, at).heads.flatMap((head) => referents(tree, head));
  return (table.verbs.get("be") ?? []).flatMap((phrase) => {
    const match = matchBe(tree, at, phrase.fixed);
    if (match === undefined) return [];
    const objects = objectsIn(tree, phrase, match);
    return candidatesOf(tree, at, phrase, match, { subjects, objects, kind: "active" });
  });
}

function matchBe(
  tree: SentenceTree,
  at: number,
  fixed: readonly string[],
): PhraseMatch | undefined {
  const [first = "", ...rest] = fixed.filter((word) => !/^(?:a|an|the)$/u.test(word));
  const { lower, lemma, upos } = tree.words[at] ?? {};
  if (first === lower || first === lemma) {
    if (rest.length > 0) return matchPhrase(tree, at, rest);
    return undefined;
  }
  const preposition = prepositionOf(tree, at);
  if (first === preposition && upos !== "VERB") {
    if (rest.length === 0) return { words: dependents(tree, at, "case"), objects: [at], last: at };
    return rest[0] === lower || rest[0] === lemma
      ? matchPhrase(tree, at, rest.slice(1))
      : undefined;
  }
  const adverb = dependents(tree, at, "advmod").find((child) => tree.words[child]?.lower === first);
  return adverb !== undefined && rest.length === 0
    ? { words: [adverb], objects: [at], last: at }
    : undefined;
}

interface FoundObject {
  readonly object: CandidateObject;
  readonly none: boolean;
}

function asObject({ mention, none }: Referent): FoundObject {
  return { object: { kind: "mention", mention }, none };
}

function objectsIn(
  tree: SentenceTree,
  { property, text }: VerbPhrase,
  match: PhraseMatch,
): FoundObject[] {
  const kind = literalKind(property);
  if (kind === undefined)
    return match.objects.flatMap((head) => referents(tree, head).map(asObject));
  if (kind === "string") return [];
  // With a preposition in the phrase the date stands right there; without, it is the time of the verb.
  const prepositional = /\s(?:on|in|for|until|at)$/u.test(text);
  if (kind !== "date" || prepositional) {
    return match.objects.flatMap((head) =>
      valuesBelow(tree, head, kind).map((object) => ({ object, none: false })),
    );
  }
  const time = timeOf(tree, match.last);
  const object = time && timeValue(time.item);
  return object === undefined ? [] : [{ object, none: false }];
}

/** The value of a kind that stands in a noun phrase: its number or its date. */
function valuesBelow(tree: SentenceTree, head: number, kind: LiteralKind): CandidateObject[] {
  const below = [head, ...dependents(tree, head, "nummod", "nmod")];
  const holds = (placed: Placed<unknown>): boolean => below.some((at) => covers(placed, at));
  return kind === "date"
    ? tree.times.filter(holds).flatMap(({ item }) => timeValue(item) ?? [])
    : tree.quantities
        .filter(holds)
        .slice(0, 1)
        .flatMap(({ item }) => quantityValue(item, kind) ?? []);
}

function candidatesOf(
  tree: SentenceTree,
  at: number,
  { property, text, fixed }: VerbPhrase,
  { words }: PhraseMatch,
  found: {
    readonly subjects: readonly Referent[];
    readonly objects: readonly FoundObject[];
    readonly kind: FinderKind;
  },
): Candidate[] {
  return found.objects.flatMap(({ object, none }) =>
    found.subjects.map(
      (subject): Candidate => ({
        property,
        subject: subject.mention,
        object,
        cue: spanOfWords(tree, words),
        finder: `verb:${text}`,
        kind: found.kind,
        predicate: at,
        length: 1 + fixed.length,
        negated: none || subject.none,
      }),
    ),
  );
}
