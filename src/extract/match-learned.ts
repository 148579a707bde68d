import type { RelationProposal } from "../annotate/index.ts";
import type { Candidate, CandidateObject } from "./candidate.ts";
import { typeConflict } from "./classes.ts";
import { timeLiteral } from "./literals.ts";
import { literalKind } from "./phrase-table.ts";
import type { ClassIri, PropertyDefinition, Schema } from "./schema.ts";
import { ancestors, dependents, type PlacedMention, type SentenceTree } from "./sentence-tree.ts";

/** Proposals of a lower probability are noise: chosen on folds 1 to 3 of KnowledgeNet. */
const LEAST_SCORE = 0.5;

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
  return tree.relations.flatMap((relation) => {
    if (relation.score < LEAST_SCORE) return [];
    const readings = (byLabel.get(relation.label) ?? []).flatMap((reading) => {
      const candidate = toCandidate(tree, relation, reading);
      return candidate === undefined || conflicts(candidate, schema, classes) ? [] : [candidate];
    });
    return readings.slice(0, 1);
  });
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
  const literal = time === undefined ? undefined : timeLiteral(time.item);
  return time === undefined || literal === undefined || literalKind(property) !== "date"
    ? undefined
    : { kind: "literal", literal, span: time.item.span };
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
  const end =
    object.kind === "mention"
      ? object.mention.head
      : tree.words.findIndex(({ span }) => span.start === object.span.start);
  const above = new Set([subject.head, ...ancestors(tree, subject.head)]);
  const common = [end, ...ancestors(tree, end)].find((at) => above.has(at));
  if (common === undefined) return undefined;
  const isPredicate =
    tree.words[common]?.upos === "VERB" || dependents(tree, common, "cop").length > 0;
  return isPredicate ? common : undefined;
}
