import type { StatusWire } from "../../src/server/wire.ts";

/** How a statement of each status is drawn; the number is what the edge shader switches on. */
export const LINE_STYLES: Readonly<Record<StatusWire, number>> = {
  asserted: 0,
  reported: 1,
  planned: 2,
  denied: 3,
  hypothetical: 4,
};

/**
 * Dash arrays in pixels, drawn length first; empty is a solid line. The canvas shader and the
 * legend's SVG lines both read this table, so they cannot disagree.
 */
export const DASHES: Readonly<Record<StatusWire, readonly number[]>> = {
  asserted: [],
  reported: [9, 4],
  planned: [4, 4],
  denied: [9, 3, 2, 3],
  hypothetical: [1.5, 4],
};
