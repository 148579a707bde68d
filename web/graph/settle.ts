import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import iterate from "graphology-layout-forceatlas2/iterate";
import { gatherStrays } from "./gather-strays.ts";
import { NODE_STRIDE } from "./layout-message.ts";
import { separate } from "./separate.ts";

/** Above this many nodes the pairwise forces cost more than the quadtree. */
const QUADTREE_FROM = 300;
/** Settled once the mean step is below this share of the drawing's width. */
const STILL = 0.0002;
/** Up to this many nodes, room is made for a label under each. */
const LABELLED = 250;

/**
 * Runs ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014) until it is still. Changes `nodes` in place.
 * The number of steps depends on the graph alone, never on the clock, so that positions repeat.
 * @param labels widths in pixels, in the order of the nodes
 * @param aspect width of the canvas through its height
 * @returns the steps taken
 */
export function settle(
  nodes: Float32Array,
  edges: Float32Array,
  labels: Float32Array,
  aspect: number,
): number {
  const order = nodes.length / NODE_STRIDE;
  if (order < 2) return 0;
  const settings = settingsFor(order);
  const most = order > 1000 ? 250 : order > 300 ? 400 : 700;
  let before = positions(nodes);
  let step = 0;
  while (step < most) {
    iterate(settings, nodes, edges);
    step++;
    if (step % 20 !== 0) continue;
    const now = positions(nodes);
    if (meanMove(before, now) / 20 < STILL * width(now)) break;
    before = now;
  }
  gatherStrays(nodes);
  stretch(nodes, Math.max(0.7, Math.min(1.5, aspect)));
  if (order <= LABELLED) separate(nodes, labels);
  return step;
}

function settingsFor(order: number): Required<ForceAtlas2Settings> {
  return {
    // Attraction by the logarithm of the distance keeps communities apart (Noack, JGAA 11(2), 2007).
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0.4,
    scalingRatio: 3,
    // Strong gravity keeps unconnected parts on the page.
    strongGravityMode: true,
    gravity: 0.15,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > QUADTREE_FROM,
    barnesHutTheta: 0.6,
  };
}

/** The forces make a disc, the canvas is an oblong: widens the one to fill the other. */
function stretch(nodes: Float32Array, aspect: number): void {
  const factor = Math.sqrt(aspect);
  for (let index = 0; index < nodes.length; index += NODE_STRIDE) {
    nodes[index] = (nodes[index] ?? 0) * factor;
    nodes[index + 1] = (nodes[index + 1] ?? 0) / factor;
  }
}

function positions(nodes: Float32Array): Float32Array {
  const flat = new Float32Array((nodes.length / NODE_STRIDE) * 2);
  for (let from = 0, to = 0; from < nodes.length; from += NODE_STRIDE, to += 2) {
    flat[to] = nodes[from] ?? 0;
    flat[to + 1] = nodes[from + 1] ?? 0;
  }
  return flat;
}

function meanMove(before: Float32Array, now: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < now.length; i += 2) {
    sum += Math.hypot((now[i] ?? 0) - (before[i] ?? 0), (now[i + 1] ?? 0) - (before[i + 1] ?? 0));
  }
  return sum / (now.length / 2);
}

function width(flat: Float32Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of flat) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}
