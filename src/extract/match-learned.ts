import type { RelationProposal } from "../annotate/index.ts";
import { type Candidate, type CandidateObject, endsOf } from "./candidate.ts";
import { typeConflict } from "./classes.ts";
import { timeValue } from "./literals.ts";
import { isByMarriage } from "./match-nouns.ts";
import { isTold } from "./own-words.ts";
import { literalKind, type NounPhrasing, phraseTable } from "./phrase-table.ts";
import { mentionAt } from "./referents.ts";
import type { ClassIri, PropertyDefinition, Schema } from "./schema.ts";
import {
  ancestors,
  dependents,
  isRelation,
  type PlacedMention,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";

/** Proposals of a lower probability are noise: chosen on folds 1 to 3 of KnowledgeNet. */
const LEAST_SCORE = 0.5;
/** A second label for a pair that is so much less likely than the first is mostly a confusion. */
const WIDEST_GAP = 0.2;

/**
 * Takes over what the model's relation head proposes: for each label the first property of the
 * ontology that says `epi:learned` of it and whose domain and range fit.
 *
 * @param classes by index of mention
 */
export function matchLearned(
  tree: SentenceTree,
  schema: Schema,
  classes: readonly ClassIri[],
): Candidate[] {
  if (tree.relations.length === 0) return [];
  const byLabel = learnedProperties(schema);
  return strong(tree.relations).flatMap((relation) => {
    const readings = (byLabel.get(relation.label) ?? []).flatMap((reading) => {
      const candidate = toCandidate(tree, relation, reading);
      return candidate === undefined || conflicts(candidate, schema, classes) ? [] : [candidate];
    });
    return readings.slice(0, 1).filter((candidate) => isConnected(tree, candidate, schema));
  });
}

/** Steps in the tree from the subject to the object beyond which the two seldom have to do with each other. */
const LONGEST_PATH = 5;

/**
 * Whether syntax agrees with a proposal: the two stand in one noun phrase ("the BBC's Jonathan
 * Marcus"), one is said to be the other's ("is a member of"), or a verb connects them that may mean
 * the property. The head knows the types of things that go together; a reporter who "told NPR" is not
 * with NPR.
 */
function isConnected(tree: SentenceTree, candidate: Candidate, schema: Schema): boolean {
  const { property, subject, object } = candidate;
  const end = headOf(tree, object);
  const up = [subject.head, ...ancestors(tree, subject.head)];
  const down = [end, ...ancestors(tree, end)];
  const meeting = down.find((at) => up.includes(at));
  if (meeting === undefined) return false;
  const path = [...up.slice(0, up.indexOf(meeting)), ...down.slice(0, down.indexOf(meeting) + 1)];
  const isApart =
    path.some((at) => isAnother(tree, at, candidate)) ||
    [subject.head, end].every((at) => at !== meeting && isModifier(tree, at));
  if (property.direct && isApart) return false;
  // "Tokayev for Kazakhstan, Kyrgyzstan by Japarov": things of two kinds in a list.
  const [first, second] = [subject.item.type, mentionAt(tree, end)?.item.type];
  if (areJoined(tree, subject.head, end) && first !== second) return false;
  // "By President Tokayev, Kyrgyzstan by President Japarov": a country is no other name of a person.
  const isPlaced = first === "person" && PLACE.test(second ?? "");
  if (isPlaced && tree.words[end]?.relation === "appos" && tree.words[end]?.head === subject.head)
    return false;
  // "His sons-in-law Dosanov and Sharipbayev" are no sons and no brothers.
  if ([...path, tree.words[meeting]?.head ?? meeting].some((at) => isByMarriage(tree, at)))
    return false;
  if (path.length > LONGEST_PATH + 1 || path.some((at) => isSource(tree, at))) return false;
  if (isBeside(tree, end, property) || (property.direct && isOtherKind(tree, meeting, candidate)))
    return false;
  const verbs = property.phrases.flatMap(({ kind, text }) =>
    kind === "verb" ? text.replace(/^be /u, "").split(" ", 1) : [],
  );
  const known = new Set([...property.cues, ...verbs]);
  if (!isArgument(tree, up, down, meeting)) return false;
  const isSaid = dependents(tree, meeting, "cop").length > 0;
  if (isSaid && object.kind === "literal") return false;
  const isKin =
    object.kind === "mention" && endsOf(candidate).every(({ item }) => item.type === "person");
  // "Tom Brown and Jack Miller" are two names in a list, and a director has not founded what he directs, unless a
  // word says so.
  const inverse = schema.properties.get(property.inverse ?? property.iri) ?? property;
  if (property.needsWord && ![property, inverse].some((one) => isTold(one, tree.words)))
    return false;
  const nouns = isKin ? phraseTable(schema).nouns : undefined;
  return path.every((at) => {
    const { upos, lemma = "", lower = "" } = tree.words[at] ?? {};
    // "Aide" (to) makes no child: a relational noun for something else.
    const meant = upos === "NOUN" ? nouns?.get(lemma) : undefined;
    const isMeant = ({ property: { iri } }: NounPhrasing): boolean =>
      iri === property.iri || iri === property.inverse;
    if (meant !== undefined && !meant.some(isMeant)) return false;
    const isCopula = dependents(tree, at, "cop").length > 0;
    const isVerb = (upos === "VERB" && !isCopula) || (upos === "ADJ" && isCopula);
    return !isVerb || known.has(lemma) || known.has(lower);
  });
}

/** What somebody's deed or thought is about is seldom what they belong to: "his campaign for the nomination". */
const ABOUT = /^(?:concept|event|work)$/u;

/**
 * Whether a word between the two is somebody or something else: "the statue of US President Andrew
 * Jackson in Lafayette Square". Who is joined to one of them by "and" is not in the way.
 */
function isAnother(tree: SentenceTree, at: number, candidate: Candidate): boolean {
  const ends = [candidate.subject.head, headOf(tree, candidate.object)];
  const { type, kind } = mentionAt(tree, at)?.item ?? {};
  if (ends.includes(at) || type === undefined) return false;
  const [subject = -1, object = -1] = ends;
  // "Aliyev of Azerbaijan, Tokayev of Kazakhstan": what stands between two names is of the first.
  const isBetween = (at < object && object < subject) || (subject < object && object < at);
  const isListed = !isBetween && ends.some((end) => areJoined(tree, at, end));
  return ABOUT.test(type) || (kind === "name" && type === "person" && !isListed);
}

/** Whether "and", "or" or a comma joins two words. */
function areJoined(tree: SentenceTree, one: number, other: number): boolean {
  const hangsOn = (below: number, above: number): boolean =>
    tree.words[below]?.relation === "conj" && tree.words[below]?.head === above;
  return hangsOn(one, other) || hangsOn(other, one);
}

/** "The U.S.-Mexican border": what only says of what kind a noun is has nothing to do with what else says so. */
function isModifier(tree: SentenceTree, at: number): boolean {
  return isRelation(tree.words[at]?.relation ?? "", "amod", "compound");
}

/** Where a verb connects the two, one is its subject, its object or its doer: two adjuncts have nothing to do with each other. */
function isArgument(
  tree: SentenceTree,
  up: readonly number[],
  down: readonly number[],
  meeting: number,
): boolean {
  if (tree.words[meeting]?.upos !== "VERB") return true;
  const sides = [up, down].map((path) => path[path.indexOf(meeting) - 1]);
  const isDoer = (below: number | undefined): boolean => {
    const { relation = "" } = tree.words[below ?? -1] ?? {};
    return below !== undefined && (relation === "obl:agent" || prepositionOf(tree, below) === "by");
  };
  // "Represented by Tokayev, Kyrgyzstan by Japarov": two doers have nothing to do with each other.
  if (sides.every(isDoer)) return false;
  return sides.some((below) => {
    const { relation = "" } = tree.words[below ?? -1] ?? {};
    const isCore = isRelation(relation, "nsubj", "obj", "iobj", "csubj");
    return below === undefined || isDoer(below) || isCore;
  });
}

/** "A lodge near Pretoria", "the ambassador to the United Nations": the preposition says that it is not so. */
function isBeside(tree: SentenceTree, end: number, { direct }: PropertyDefinition): boolean {
  const preposition = prepositionOf(tree, end);
  const isTo = preposition === "to" && isRelation(tree.words[end]?.relation ?? "", "nmod");
  return (direct && isTo) || /^(?:near|outside|off|beyond|between|towards?)$/u.test(preposition);
}

const PLACE = /^(?:city|country|place|facility)$/u;

/**
 * "U.S. military personnel near Mosul": two places that hang on something that is no place are not one in the
 * other.
 */
function isOtherKind(tree: SentenceTree, meeting: number, { subject, object }: Candidate): boolean {
  const ends = object.kind === "mention" ? [subject, object.mention] : [];
  if (ends.length === 0 || ends.some(({ head }) => head === meeting)) return false;
  const type = mentionAt(tree, meeting)?.item.type ?? "";
  return ends.every(({ item }) => PLACE.test(item.type)) && !PLACE.test(type);
}

/** "According to Reuters": who says so is not part of what is said. */
function isSource(tree: SentenceTree, at: number): boolean {
  return prepositionOf(tree, at) === "according to";
}

function headOf(tree: SentenceTree, object: CandidateObject): number {
  if (object.kind === "mention") return object.mention.head;
  const time = tree.times.find(({ item }) => item.span.start === object.span.start);
  for (let at = time?.first ?? 0; at <= (time?.last ?? -1); at++) {
    const { head = at } = tree.words[at] ?? {};
    if (head === at || head < (time?.first ?? 0) || head > (time?.last ?? 0)) return at;
  }
  return 0;
}

/** The likely proposals: of several for one pair, those about as likely as the likeliest. */
function strong(relations: readonly RelationProposal[]): RelationProposal[] {
  const key = ({ subject, object: { kind, index } }: RelationProposal): string =>
    `${subject} ${kind} ${index}`;
  const best = new Map<string, number>();
  for (const relation of relations) {
    best.set(key(relation), Math.max(relation.score, best.get(key(relation)) ?? 0));
  }
  return relations.filter(
    (relation) =>
      relation.score >= Math.max(LEAST_SCORE, (best.get(key(relation)) ?? 0) - WIDEST_GAP),
  );
}

interface Reading {
  readonly property: PropertyDefinition;
  readonly turned: boolean;
}

const tables = new WeakMap<Schema, ReadonlyMap<string, readonly Reading[]>>();

function learnedProperties(schema: Schema): ReadonlyMap<string, readonly Reading[]> {
  const known = tables.get(schema);
  if (known !== undefined) return known;
  const table = new Map<string, Reading[]>();
  for (const property of schema.properties.values()) {
    for (const { label, turned } of property.learned) {
      table.set(label, [...(table.get(label) ?? []), { property, turned }]);
    }
  }
  tables.set(schema, table);
  return table;
}

function toCandidate(
  tree: SentenceTree,
  { subject, object, label, score }: RelationProposal,
  { property, turned }: Reading,
): Candidate | undefined {
  const first = tree.mentions.find(({ item }) => item.index === subject);
  const second = objectOf(tree, object, property);
  if (first === undefined || second === undefined) return undefined;
  if (turned && second.kind !== "mention") return undefined;
  const [from, to]: [PlacedMention, CandidateObject] =
    turned && second.kind === "mention"
      ? [second.mention, { kind: "mention", mention: first }]
      : [first, second];
  return {
    property,
    subject: from,
    object: to,
    cue: null,
    finder: `learned:${label}`,
    kind: "learned",
    predicate: predicateOf(tree, from, to),
    length: 0,
    negated: false,
    score,
  };
}

function objectOf(
  tree: SentenceTree,
  { kind, index }: RelationProposal["object"],
  property: PropertyDefinition,
): CandidateObject | undefined {
  if (kind === "mention") {
    const mention = tree.mentions.find(({ item }) => item.index === index);
    return mention === undefined ? undefined : { kind, mention };
  }
  const time = tree.times.find(({ index: own }) => own === index);
  return time === undefined || literalKind(property) !== "date" ? undefined : timeValue(time.item);
}

function conflicts(
  { property, subject, object }: Candidate,
  schema: Schema,
  classes: readonly ClassIri[],
): boolean {
  const objectClass = object.kind === "literal" ? "literal" : classes[object.mention.item.index];
  return typeConflict(property, classes[subject.item.index], objectClass, schema) !== undefined;
}

/** The predicate that holds subject and object together, which says how and when it is so; none inside a noun phrase. */
function predicateOf(
  tree: SentenceTree,
  subject: PlacedMention,
  object: CandidateObject,
): number | undefined {
  const end = headOf(tree, object);
  const above = new Set([subject.head, ...ancestors(tree, subject.head)]);
  const common = [end, ...ancestors(tree, end)].find((at) => above.has(at));
  if (common === undefined) return undefined;
  const isPredicate =
    tree.words[common]?.upos === "VERB" || dependents(tree, common, "cop").length > 0;
  return isPredicate ? common : undefined;
}
