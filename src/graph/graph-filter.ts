import type { DocumentId } from "../documents/index.ts";
import type { ClassIri, PropertyIri, Statement, Status } from "../extract/index.ts";
import type { Entity, EntityId } from "../resolve/index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** What is looked at. A list that is absent or empty leaves everything in; each one narrows. */
export interface GraphFilter {
  readonly classes?: readonly ClassIri[];
  readonly properties?: readonly PropertyIri[];
  readonly statuses?: readonly Status[];
  /** Statements with evidence in, and entities mentioned in, at least one of these. */
  readonly documents?: readonly DocumentId[];
}

/** Tells what of a graph passes a filter. */
export interface Sieve {
  entity(entity: Entity): boolean;
  /** Whether the statement passes, and each thing it is between. */
  statement(statement: Statement<EntityId>): boolean;
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
  const isShown = (id: EntityId) => ofClass(graph.getNodeAttributes(id).entity.class);
  return {
    entity: (entity) =>
      ofClass(entity.class) && entity.mentions.some(({ document }) => inDocument(document)),
    statement: ({ property, status, evidence, subject, object }) =>
      ofProperty(property) &&
      ofStatus(status) &&
      evidence.some(({ document }) => inDocument(document)) &&
      isShown(subject) &&
      (object.kind === "literal" || isShown(object.ref)),
  };
}
