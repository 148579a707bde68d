import { NODE_STRIDE } from "./layout-message.ts";

/** Share of the nodes that count as the body of the drawing. */
const BODY = 0.85;
/** How far beyond the body a stray may lie, as a share of the body's radius. */
const REACH = 1.2;

/**
 * Draws in nodes that lie far outside: unconnected ones drift until the rest would be drawn tiny.
 * Directions are kept, and so is the order of distances. Changes `nodes` in place.
 */
export function gatherStrays(nodes: Float32Array): void {
  const order = nodes.length / NODE_STRIDE;
  const radii = Array.from({ length: order }, (_, index) => {
    const offset = index * NODE_STRIDE;
    return Math.hypot(nodes[offset] ?? 0, nodes[offset + 1] ?? 0);
  });
  const sorted = [...radii].sort((a, b) => a - b);
  const limit = (sorted[Math.floor((order - 1) * BODY)] ?? 0) * REACH;
  if (limit === 0) return;
  radii.forEach((radius, index) => {
    if (radius <= limit) return;
    const offset = index * NODE_STRIDE;
    const factor = (limit + (radius - limit) * 0.1) / radius;
    nodes[offset] = (nodes[offset] ?? 0) * factor;
    nodes[offset + 1] = (nodes[offset + 1] ?? 0) * factor;
  });
}
