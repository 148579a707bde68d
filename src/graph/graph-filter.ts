import type { DocumentId } from "../documents/index.ts";
import {
  type ClassIri,
  isOpenProperty,
  type PropertyIri,
  type Statement,
  type Status,
} from "../extract/index.ts";
import type { Entity, EntityId } from "../resolve/index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** What is looked at. A list that is absent or empty leaves everything in; each one narrows. */
export interface GraphFilter {
  readonly classes?: readonly ClassIri[];
  readonly properties?: readonly PropertyIri[];
  readonly statuses?: readonly Status[];
  /** Statements with evidence in, and entities mentioned in, at least one of these. */
  readonly documents?: readonly DocumentId[];
  /**
   * False leaves out statements by properties in the documents' own words, but for those that
   * `properties` names.
   */
  readonly open?: boolean;
  /** Least confidence of a statement, from 0 to 1. */
  readonly confidence?: number;
}

/** What a filter asks of a statement by itself, wherever it stands and whatever it is about. */
export type Standing = Pick<GraphFilter, "properties" | "open" | "confidence">;

/** Tells what of a graph passes a filter. */
export interface Sieve {
  entity(entity: Entity): boolean;
  /** Whether the statement passes, and each thing it is between. */
  statement(statement: Statement<EntityId>): boolean;
}

/** Whether statements are as sure as asked, and by properties of the ontology where only these are. */
export function standingSieve({ properties = [], open = true, confidence = 0 }: Standing) {
  const named = new Set(properties);
  return (statement: Pick<Statement<EntityId>, "property" | "confidence">): boolean =>
    statement.confidence >= confidence &&
    (open || named.has(statement.property) || !isOpenProperty(statement.property));
}

export function sieve(graph: KnowledgeGraph, filter: GraphFilter = {}): Sieve {
  const passes = <Value>(wanted: readonly Value[] | undefined) => {
    const set = new Set(wanted);
    return (value: Value) => set.size === 0 || set.has(value);
  };
  const ofClass = passes(filter.classes);
  const ofProperty = passes(filter.properties);
  const ofStatus = passes(filter.statuses);
  const inDocument = passes(filter.documents);
  const stands = standingSieve(filter);
  const isShown = (id: EntityId) => ofClass(graph.getNodeAttributes(id).entity.class);
  return {
    entity: (entity) =>
      ofClass(entity.class) && entity.mentions.some(({ document }) => inDocument(document)),
    statement: ({ property, status, evidence, subject, object, confidence }) =>
      ofProperty(property) &&
      stands({ property, confidence }) &&
      ofStatus(status) &&
      evidence.some(({ document }) => inDocument(document)) &&
      isShown(subject) &&
      (object.kind === "literal" || isShown(object.ref)),
  };
}
