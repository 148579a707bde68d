import { LONGEST_LABEL } from "./draw-node-label.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { type LayoutRequest, type LayoutResult, NODE_STRIDE } from "./layout-message.ts";

export type Positions = Record<string, { x: number; y: number }>;

/** Edge columns: source offset, target offset, weight. */
const EDGE_STRIDE = 3;
/** Pixels of an average character of a label: exact widths would need a canvas. */
const CHARACTER_WIDTH = 6.6;

/** Settles the graph in a worker of its own. The graph is not touched; the worker ends in any case. */
export function settleInWorker(
  graph: DrawnGraph,
  aspect: number,
  signal: AbortSignal,
): Promise<Positions> {
  const order = graph.nodes();
  const request: LayoutRequest = { ...matricesOf(graph), aspect };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", end, { once: true });
    worker.onmessage = ({ data }: MessageEvent<LayoutResult>) => {
      end();
      signal.removeEventListener("abort", end);
      resolve(positionsOf(order, data.nodes));
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(`The layout worker failed: ${event.message || "it could not be loaded"}`));
    };
    worker.postMessage(request, [
      request.nodes.buffer,
      request.edges.buffer,
      request.labels.buffer,
    ]);
  });
}

/**
 * The two matrices that ForceAtlas2 works on: per node x, y, dx, dy, old dx, old dy, mass,
 * convergence, size, fixed; per edge the offsets of its ends in the node matrix and its weight.
 */
export function matricesOf(graph: DrawnGraph): Omit<LayoutRequest, "aspect"> {
  const nodes = new Float32Array(graph.order * NODE_STRIDE);
  const edges = new Float32Array(graph.size * EDGE_STRIDE);
  const labels = new Float32Array(graph.order);
  const offsets = new Map<string, number>();
  graph.forEachNode((key, { x, y, size, label }) => {
    labels[offsets.size] = Math.min(label.length, LONGEST_LABEL) * CHARACTER_WIDTH;
    const offset = offsets.size * NODE_STRIDE;
    offsets.set(key, offset);
    nodes.set([x, y, 0, 0, 0, 0, 1 + graph.degree(key), 1, size, 0], offset);
  });
  let offset = 0;
  graph.forEachEdge((_key, _attributes, source, target) => {
    edges.set([offsets.get(source) ?? 0, offsets.get(target) ?? 0, 1], offset);
    offset += EDGE_STRIDE;
  });
  return { nodes, edges, labels };
}

function positionsOf(order: readonly string[], nodes: Float32Array): Positions {
  const positions: Positions = {};
  order.forEach((key, index) => {
    const offset = index * NODE_STRIDE;
    positions[key] = { x: nodes[offset] ?? 0, y: nodes[offset + 1] ?? 0 };
  });
  return positions;
}
