import { compareStrings } from "../base/index.ts";
import type { Entity, EntityId } from "../resolve/index.ts";
import { type Standing, standingSieve } from "./graph-filter.ts";
import { indexOf } from "./graph-index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** An entity with how much is known of it in the whole graph, whoever says it of what. */
export interface GraphNode {
  readonly entity: Entity;
  /** Number of statements it takes part in: as subject, object, speaker, place or qualifier. */
  readonly degree: number;
  /** Number of documents that mention it. */
  readonly documents: number;
}

/**
 * The node of an entity; undefined where the graph has none of that id.
 *
 * @param standing counts for the degree only statements that are as sure and of such properties
 */
export function nodeOf(
  graph: KnowledgeGraph,
  id: EntityId,
  standing: Standing = {},
): GraphNode | undefined {
  if (!graph.hasNode(id)) {
    return undefined;
  }
  const { entity } = graph.getNodeAttributes(id);
  const stands = standingSieve(standing);
  return {
    entity,
    degree: (indexOf(graph).byEntity.get(id) ?? []).filter(stands).length,
    documents: new Set(entity.mentions.map(({ document }) => document)).size,
  };
}

/** Orders nodes by degree, highest first. */
export function compareNodes(a: GraphNode, b: GraphNode): number {
  return b.degree - a.degree || compareStrings(a.entity.id, b.entity.id);
}
