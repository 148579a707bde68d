import type { MultiDirectedGraph } from "graphology";
import type { Document } from "../documents/index.ts";
import type { Statement } from "../extract/index.ts";
import type { Entity, EntityId } from "../resolve/index.ts";

/** A node: the entity and the statements about it whose objects are values, not things. */
export interface NodeAttributes {
  readonly entity: Entity;
  readonly facts: readonly Statement<EntityId>[];
}

/** An edge: the statement whose id is the edge's key. */
export interface EdgeAttributes {
  readonly statement: Statement<EntityId>;
}

/** What the graph as a whole holds: the documents that its evidence points into, sorted by id. */
export interface GraphAttributes {
  readonly documents: readonly Document[];
}

/** Node key = `EntityId`, edge key = `StatementId`. Nodes and edges are added in sorted order. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
