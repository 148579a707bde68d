import { indexParallelEdgesIndex } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import type { EdgeWire, NodeWire } from "../../src/server/wire.ts";
import { startPosition } from "./start-position.ts";
import type { Shown } from "./subgraph.ts";

export interface DrawnNode {
  x: number;
  y: number;
  /** Radius in pixels at the start zoom. */
  size: number;
  label: string;
  readonly wire: NodeWire;
}

export interface DrawnEdge {
  /** Width in pixels at the start zoom. */
  size: number;
  /** Sideways reach of the curve as a share of its length; 0 is straight. */
  curvature: number;
  readonly wire: EdgeWire;
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

export function createDrawnGraph(): DrawnGraph {
  return new MultiDirectedGraph<DrawnNode, DrawnEdge>();
}

/**
 * Brings the drawn graph in step with what is to be shown. Nodes that stay keep their place; new
 * ones start beside a neighbour that stays, or on the start spiral. Same history, same positions.
 * @returns whether nodes or edges came or went, so that the layout has something to do
 */
export function updateDrawnGraph(graph: DrawnGraph, shown: Shown): boolean {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const edges = new Map(shown.edges.map((edge) => [edge.id, edge]));
  let changed = false;
  for (const key of graph.edges()) {
    if (edges.has(key)) continue;
    graph.dropEdge(key);
    changed = true;
  }
  for (const key of graph.nodes()) {
    if (nodes.has(key)) continue;
    graph.dropNode(key);
    changed = true;
  }

  const mostDegree = shown.nodes.reduce((most, { degree }) => Math.max(most, degree), 0);
  const sizeOf = ({ degree }: NodeWire) => nodeSize(degree, mostDegree, nodes.size);
  for (const key of graph.nodes()) {
    const { size, wire } = graph.getNodeAttributes(key);
    if (sizeOf(wire) !== size) graph.setNodeAttribute(key, "size", sizeOf(wire));
  }

  const newcomers = [...nodes.values()]
    .filter((node) => !graph.hasNode(node.id))
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const anchors = newcomers.length > 0 && graph.order > 0 ? anchorsOf(shown.edges, graph) : null;
  newcomers.forEach((node, index) => {
    const anchor = anchors?.get(node.id);
    const around = anchor === undefined ? undefined : graph.getNodeAttributes(anchor);
    graph.addNode(node.id, {
      ...startPosition(index, around),
      size: sizeOf(node),
      label: node.label,
      wire: node,
    });
    changed = true;
  });

  const curvatures = curvaturesOf(nodes.keys(), edges.values());
  for (const edge of edges.values()) {
    const curvature = curvatures.get(edge.id) ?? 0;
    if (!graph.hasEdge(edge.id)) {
      graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
        size: edgeSize(edge.sentences),
        curvature,
        wire: edge,
      });
      changed = true;
    } else if (graph.getEdgeAttribute(edge.id, "curvature") !== curvature) {
      graph.setEdgeAttribute(edge.id, "curvature", curvature);
    }
  }
  return changed;
}

/**
 * The radius of a node among `order` others. Area, not radius, grows with the number of connections;
 * the more nodes there are, the smaller all of them.
 */
export function nodeSize(degree: number, mostDegree: number, order: number): number {
  const most = order <= 40 ? 17 : order <= 120 ? 15 : order <= 500 ? 11 : 8;
  const least = most * 0.32;
  return least + (most - least) * Math.sqrt(degree / Math.max(1, mostDegree));
}

/** More sentences, a stronger line; it levels off so that no edge becomes a bar. */
function edgeSize(sentences: number): number {
  return 1.1 + Math.min(1.9, 0.55 * Math.log2(Math.max(1, sentences)));
}

/** For each node not drawn yet, the first drawn node it is connected with. */
function anchorsOf(edges: readonly EdgeWire[], graph: DrawnGraph): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const { source, target } of edges) {
    if (graph.hasNode(source) && !anchors.has(target)) anchors.set(target, source);
    if (graph.hasNode(target) && !anchors.has(source)) anchors.set(source, target);
  }
  return anchors;
}

/** Sideways reach per step away from the straight line. */
const BEND = 0.16;

/** Fans out edges that join the same two nodes; a lone edge stays straight. */
function curvaturesOf(nodes: Iterable<string>, edges: Iterable<EdgeWire>): Map<string, number> {
  // Indexed on a graph of its own: Sigma repaints at each attribute that changes on the drawn one.
  const graph = new MultiDirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const { id, source, target } of edges) graph.addDirectedEdgeWithKey(id, source, target);
  indexParallelEdgesIndex(graph);
  return new Map(
    graph.mapEdges((key, { parallelIndex }) => {
      const index = typeof parallelIndex === "number" ? parallelIndex : 0;
      return [key, Math.max(-0.9, Math.min(0.9, index * BEND))];
    }),
  );
}
