import type { Document, DocumentId } from "../documents/index.ts";
import type { Statement } from "../extract/index.ts";
import { type EntityId, entitiesIn } from "../resolve/index.ts";
import { buildGraph } from "./build-graph.ts";
import { indexOf } from "./graph-index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/**
 * What some of the documents say: their statements with their evidence alone, the entities they speak
 * of with their mentions alone. Labels, times and whatever else several documents decided together
 * stay as they are in the whole graph.
 */
export function restrictGraph(
  graph: KnowledgeGraph,
  documents: ReadonlySet<DocumentId>,
): KnowledgeGraph {
  const statements = indexOf(graph).statements.flatMap((statement): Statement<EntityId>[] => {
    const [first, ...rest] = statement.evidence.filter(({ document }) => documents.has(document));
    return first === undefined ? [] : [{ ...statement, evidence: [first, ...rest] }];
  });
  const spokenOf = new Set(statements.flatMap(entitiesIn));
  const entities = graph
    .mapNodes((_, { entity }) => ({
      ...entity,
      mentions: entity.mentions.filter(({ document }) => documents.has(document)),
    }))
    .filter(({ id, mentions }) => mentions.length > 0 || spokenOf.has(id));
  const kept: readonly Document[] = graph
    .getAttribute("documents")
    .filter(({ id }) => documents.has(id));
  return buildGraph({ entities, statements }, kept);
}
