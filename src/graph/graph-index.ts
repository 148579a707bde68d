import { compareStrings } from "../base/index.ts";
import type { Evidence, Statement, StatementId } from "../extract/index.ts";
import { type EntityId, entitiesIn } from "../resolve/index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** What queries look up again and again. */
interface GraphIndex {
  /** Edges and facts alike, in reading order: by document, then by place in it. */
  readonly statements: readonly Statement<EntityId>[];
  readonly byId: ReadonlyMap<StatementId, Statement<EntityId>>;
  /** The statements that an entity takes part in, whatever its part, in reading order. */
  readonly byEntity: ReadonlyMap<EntityId, readonly Statement<EntityId>[]>;
}

const indices = new WeakMap<KnowledgeGraph, GraphIndex>();

/** The index of a graph, made at the first use and kept as long as the graph, which never changes. */
export function indexOf(graph: KnowledgeGraph): GraphIndex {
  const index = indices.get(graph) ?? makeIndex(graph);
  indices.set(graph, index);
  return index;
}

function makeIndex(graph: KnowledgeGraph): GraphIndex {
  const edges = graph.mapEdges((_, { statement }) => statement);
  const facts = graph.mapNodes((_, node) => node.facts).flat();
  const statements = [...edges, ...facts].sort(compareByEvidence);
  const byEntity = new Map<EntityId, Statement<EntityId>[]>();
  for (const statement of statements) {
    for (const entity of new Set(entitiesIn(statement))) {
      const own = byEntity.get(entity) ?? [];
      own.push(statement);
      byEntity.set(entity, own);
    }
  }
  return {
    statements,
    byId: new Map(statements.map((statement) => [statement.id, statement])),
    byEntity,
  };
}

/** Orders statements by where they stand first. */
function compareByEvidence(a: Statement<EntityId>, b: Statement<EntityId>): number {
  return comparePlaces(a.evidence[0], b.evidence[0]) || compareStrings(a.id, b.id);
}

function comparePlaces(a: Evidence, b: Evidence): number {
  return (
    compareStrings(a.document, b.document) ||
    a.span.start - b.span.start ||
    (a.cue?.start ?? 0) - (b.cue?.start ?? 0)
  );
}
