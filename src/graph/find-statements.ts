import type { DocumentId } from "../documents/index.ts";
import type { PropertyIri, Statement, StatementId, Status } from "../extract/index.ts";
import type { EntityId } from "../resolve/index.ts";
import { standingSieve } from "./graph-filter.ts";
import { indexOf } from "./graph-index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

export interface StatementQuery {
  /** As subject, object, speaker, place or qualifier. */
  readonly entity?: EntityId;
  readonly property?: PropertyIri;
  readonly status?: Status;
  /** With evidence in it. */
  readonly document?: DocumentId;
  /** False leaves out properties in the documents' own words, but for `property`. */
  readonly open?: boolean;
  /** Least confidence, from 0 to 1. */
  readonly confidence?: number;
  /** Most statements to give; all without it. */
  readonly limit?: number;
  /** How many to pass over first. */
  readonly offset?: number;
}

export interface StatementList {
  /** By document and place in it; those of `document` by place in that one. */
  readonly statements: readonly Statement<EntityId>[];
  /** How many there are without limit and offset. */
  readonly total: number;
}

/** The statement of an id, be it an edge or a fact with a value. */
export function findStatement(
  graph: KnowledgeGraph,
  id: StatementId,
): Statement<EntityId> | undefined {
  return indexOf(graph).byId.get(id);
}

/** The statements that meet all conditions given. */
export function findStatements(graph: KnowledgeGraph, query: StatementQuery): StatementList {
  const { entity, property, status, document, offset = 0, limit } = query;
  const index = indexOf(graph);
  const candidates = entity === undefined ? index.statements : (index.byEntity.get(entity) ?? []);
  const stands = standingSieve({ ...query, properties: property === undefined ? [] : [property] });
  const found = candidates.filter(
    (statement) =>
      stands(statement) &&
      (property === undefined || statement.property === property) &&
      (status === undefined || statement.status === status) &&
      (document === undefined || placeIn(statement, document) !== undefined),
  );
  if (document !== undefined) {
    found.sort((a, b) => (placeIn(a, document) ?? 0) - (placeIn(b, document) ?? 0));
  }
  const end = limit === undefined ? undefined : offset + limit;
  return { statements: found.slice(offset, end), total: found.length };
}

/** Where a statement stands first in a document; undefined where it does not. */
function placeIn({ evidence }: Statement<EntityId>, document: DocumentId): number | undefined {
  return evidence.find((one) => one.document === document)?.span.start;
}
