import { MultiDirectedGraph } from "graphology";
import { compareStrings } from "../base/index.ts";
import type { Document } from "../documents/index.ts";
import type { Statement } from "../extract/index.ts";
import type { EntityId, Resolution } from "../resolve/index.ts";
import type {
  EdgeAttributes,
  GraphAttributes,
  KnowledgeGraph,
  NodeAttributes,
} from "./knowledge-graph.ts";

/**
 * Makes the graph of what all documents say: a node for each entity, an edge for each statement
 * between two of them; statements with values become the facts of their subjects.
 *
 * @param documents all that were read, also those that say nothing
 */
export function buildGraph(
  resolution: Pick<Resolution, "entities" | "statements">,
  documents: readonly Document[],
): KnowledgeGraph {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({
    documents: [...documents].sort((a, b) => compareStrings(a.id, b.id)),
  });
  const statements = [...resolution.statements].sort((a, b) => compareStrings(a.id, b.id));
  const facts = new Map<EntityId, Statement<EntityId>[]>(
    resolution.entities.map(({ id }) => [id, []]),
  );
  for (const statement of statements) {
    if (statement.object.kind === "literal") {
      facts.get(statement.subject)?.push(statement);
    }
  }
  for (const entity of [...resolution.entities].sort((a, b) => compareStrings(a.id, b.id))) {
    graph.addNode(entity.id, { entity, facts: facts.get(entity.id) ?? [] });
  }
  for (const statement of statements) {
    if (statement.object.kind === "ref") {
      graph.addDirectedEdgeWithKey(statement.id, statement.subject, statement.object.ref, {
        statement,
      });
    }
  }
  return graph;
}
