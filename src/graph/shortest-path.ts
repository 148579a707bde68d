import { compareStrings } from "../base/index.ts";
import type { Statement } from "../extract/index.ts";
import type { EntityId } from "../resolve/index.ts";
import { type GraphFilter, sieve } from "./graph-filter.ts";
import { type GraphNode, nodeOf } from "./graph-node.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** A way from one entity to another along statements, in whichever direction they point. */
export interface Path {
  /** From the first to the last, both included. */
  readonly nodes: readonly GraphNode[];
  /** The statements between each node and the next: all that pass the filter, by id. */
  readonly steps: readonly (readonly Statement<EntityId>[])[];
}

/**
 * A shortest way between two entities, by breadth-first search; of several, the one through the
 * ids that come first.
 *
 * @returns undefined where there is no way, or no such entity
 */
export function shortestPath(
  graph: KnowledgeGraph,
  from: EntityId,
  to: EntityId,
  filter: GraphFilter = {},
): Path | undefined {
  if (!graph.hasNode(from) || !graph.hasNode(to)) {
    return undefined;
  }
  const passing = sieve(graph, filter);
  const between = (a: EntityId, b: EntityId) =>
    graph
      .edges(a, b)
      .map((edge) => graph.getEdgeAttributes(edge).statement)
      .filter(passing.statement)
      .sort((one, other) => compareStrings(one.id, other.id));
  const cameFrom = new Map<EntityId, EntityId>([[from, from]]);
  let frontier: readonly EntityId[] = [from];
  while (frontier.length > 0 && !cameFrom.has(to)) {
    const next: EntityId[] = [];
    for (const node of frontier) {
      const reached = graph
        .filterEdges(node, (_, { statement }) => passing.statement(statement))
        .map((edge) => graph.opposite(node, edge) as EntityId)
        .sort(compareStrings);
      for (const other of reached) {
        if (!cameFrom.has(other)) {
          cameFrom.set(other, node);
          next.push(other);
        }
      }
    }
    frontier = next;
  }
  const ids = trace(cameFrom, from, to);
  return (
    ids && {
      nodes: ids.flatMap((id) => nodeOf(graph, id, filter) ?? []),
      steps: ids.slice(1).map((id, index) => between(ids[index] ?? from, id)),
    }
  );
}

function trace(
  cameFrom: ReadonlyMap<EntityId, EntityId>,
  from: EntityId,
  to: EntityId,
): readonly EntityId[] | undefined {
  const ids = [to];
  for (let current = to; current !== from; ) {
    const previous = cameFrom.get(current);
    if (previous === undefined) {
      return undefined;
    }
    ids.unshift(previous);
    current = previous;
  }
  return ids;
}
