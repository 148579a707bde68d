import { compareStrings } from "../base/index.ts";
import type { Statement } from "../extract/index.ts";
import type { EntityId } from "../resolve/index.ts";
import { type GraphFilter, sieve } from "./graph-filter.ts";
import { type GraphNode, nodeOf } from "./graph-node.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** A part of a graph to be drawn, with what the limit left out: nothing is cut silently. */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  /** All statements that pass the filter and are between two of `nodes`, by id. */
  readonly edges: readonly Statement<EntityId>[];
  /** How many there would be without the limit. */
  readonly totalNodes: number;
  readonly totalEdges: number;
}

export interface SubgraphOptions {
  /** Most nodes to give, at least 1. */
  readonly limit: number;
  readonly filter?: GraphFilter;
}

/**
 * The entities with the most statements to other ones, counting only what passes the filter.
 * Entities without any are not part of the drawing, nor of its totals.
 */
export function mostConnected(graph: KnowledgeGraph, { limit, filter }: SubgraphOptions): Subgraph {
  const passing = sieve(graph, filter);
  const weights = new Map<EntityId, number>();
  let totalEdges = 0;
  graph.forEachEdge((_, { statement }, source, target) => {
    if (passing.statement(statement)) {
      totalEdges += 1;
      for (const end of [source, target] as EntityId[]) {
        weights.set(end, (weights.get(end) ?? 0) + 1);
      }
    }
  });
  const nodes = heaviest(weights, limit);
  return {
    nodes: nodes.flatMap((id) => nodeOf(graph, id, filter) ?? []),
    edges: edgesAmong(graph, new Set(nodes), passing.statement),
    totalNodes: weights.size,
    totalEdges,
  };
}

/**
 * An entity, those it has most statements with, and the statements between all of these.
 *
 * @returns the entity first, even where the filter does not let it pass, then the others by number of
 *   statements with it; undefined where the graph has no such entity
 */
export function neighbourhood(
  graph: KnowledgeGraph,
  entity: EntityId,
  { limit, filter }: SubgraphOptions,
): Subgraph | undefined {
  if (!graph.hasNode(entity)) {
    return undefined;
  }
  const { classes, ...others } = filter ?? {};
  const passing = sieve(graph, others);
  const ofClass = sieve(graph, classes === undefined ? {} : { classes });
  const weights = new Map<EntityId, number>();
  graph.forEachEdge(entity, (_, { statement }, source, target) => {
    const other = (source === entity ? target : source) as EntityId;
    if (passing.statement(statement) && ofClass.entity(graph.getNodeAttributes(other).entity)) {
      weights.set(other, (weights.get(other) ?? 0) + 1);
    }
  });
  const nodes = [entity, ...heaviest(weights, limit - 1)];
  const all = new Set([entity, ...weights.keys()]);
  return {
    nodes: nodes.flatMap((id) => nodeOf(graph, id, filter) ?? []),
    edges: edgesAmong(graph, new Set(nodes), passing.statement),
    totalNodes: all.size,
    totalEdges: edgesAmong(graph, all, passing.statement).length,
  };
}

/** The first `limit` ids by weight, highest first. */
function heaviest(weights: ReadonlyMap<EntityId, number>, limit: number): readonly EntityId[] {
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || compareStrings(a, b))
    .slice(0, Math.max(0, limit))
    .map(([id]) => id);
}

function edgesAmong(
  graph: KnowledgeGraph,
  nodes: ReadonlySet<EntityId>,
  passes: (statement: Statement<EntityId>) => boolean,
): readonly Statement<EntityId>[] {
  return [...nodes]
    .flatMap((node) =>
      graph.filterOutEdges(node, (_, __, ___, target) => nodes.has(target as EntityId)),
    )
    .map((edge) => graph.getEdgeAttributes(edge).statement)
    .filter(passes)
    .sort((a, b) => compareStrings(a.id, b.id));
}
