import { NODE_STRIDE } from "./layout-message.ts";

/** Pixels that the drawing takes on the canvas at the start zoom, on an ordinary screen. */
const CANVAS_WIDTH = 900;
/** With more nodes than this there is no room for whole labels; the canvas then leaves some out. */
const FULLY_LABELLED = 60;
const ROUNDS = 80;
/** Height of a label and the air around it, in pixels. */
const LABEL_HEIGHT = 17;
const AIR = 8;

/**
 * Pushes nodes apart until no two of them, each with its label beneath, cover one another, or the
 * rounds are used up. Changes `nodes` in place.
 * @param widths of the labels, in pixels, in the order of the nodes
 */
export function separate(nodes: Float32Array, widths: Float32Array): void {
  const order = widths.length;
  const boxes = widths.map((width) => width * Math.min(1, FULLY_LABELLED / order));
  for (let round = 0; round < ROUNDS; round++) {
    const unit = extent(nodes) / CANVAS_WIDTH;
    let moved = false;
    for (let a = 0; a < order; a++) {
      for (let b = a + 1; b < order; b++) moved = part(nodes, boxes, a, b, unit) || moved;
    }
    if (!moved) return;
  }
}

/** Moves two overlapping boxes apart along the axis where less is needed. Returns whether it did. */
function part(nodes: Float32Array, widths: Float32Array, a: number, b: number, unit: number) {
  const [ia, ib] = [a * NODE_STRIDE, b * NODE_STRIDE];
  const dx = at(nodes, ib) - at(nodes, ia);
  const dy = at(nodes, ib + 1) - at(nodes, ia + 1);
  const [sizeA, sizeB] = [at(nodes, ia + 8), at(nodes, ib + 8)];
  const wide =
    Math.max(at(widths, a), sizeA * 2) / 2 + Math.max(at(widths, b), sizeB * 2) / 2 + AIR;
  const high = sizeA + sizeB + LABEL_HEIGHT + AIR;
  const overX = wide * unit - Math.abs(dx);
  const overY = high * unit - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return false;
  // A part of what is missing at a time: pushes from several sides find a balance.
  if (overX < overY) push(nodes, ia, ib, overX * 0.3, dx === 0 ? a - b : dx);
  else push(nodes, ia + 1, ib + 1, overY * 0.3, dy === 0 ? a - b : dy);
  return true;
}

function push(nodes: Float32Array, a: number, b: number, by: number, direction: number): void {
  const step = direction < 0 ? -by : by;
  nodes[a] = at(nodes, a) - step;
  nodes[b] = at(nodes, b) + step;
}

function extent(nodes: Float32Array): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < nodes.length; i += NODE_STRIDE) {
    left = Math.min(left, at(nodes, i));
    right = Math.max(right, at(nodes, i));
    low = Math.min(low, at(nodes, i + 1));
    high = Math.max(high, at(nodes, i + 1));
  }
  return Math.max(right - left, high - low, 1);
}

function at(values: Float32Array, index: number): number {
  return values[index] ?? 0;
}
