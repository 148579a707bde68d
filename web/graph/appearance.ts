import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { STATUS_WORDS } from "../statement/statuses.ts";
import { canvasColours } from "./canvas-colours.ts";
import { classSlot } from "./class-colour.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import type { EdgeStyle } from "./edge-program.ts";
import type { Emphasis } from "./emphasis.ts";
import { LINE_STYLES } from "./line-style.ts";

/** Attributes read by the node program's rings, from the outside in; sizes in pixels. */
export interface NodeRings {
  readonly haloSize: number;
  readonly haloColour: string;
  readonly ringSize: number;
  readonly ringColour: string;
  readonly emphasised: boolean;
  readonly faint: boolean;
}

/** Above this many edges at once, labels on each of them would cover one another. */
const MOST_EDGE_LABELS = 12;

export function nodeAppearance(
  key: string,
  { x, y, size, label, wire }: DrawnNode,
  emphasis: Emphasis,
  scale: number,
): Partial<NodeDisplayData> & NodeRings {
  const colours = canvasColours();
  const colour = colours.classes[classSlot(wire.class) - 1] ?? colours.ink;
  const isSelected = emphasis.selected?.kind === "node" && emphasis.selected.id === key;
  const isPointed = emphasis.pointed?.kind === "node" && emphasis.pointed.id === key;
  const faded = emphasis.nodes !== null && !emphasis.nodes.has(key);
  const emphasised = emphasis.nodes !== null && !faded;
  const halo = isSelected ? 5 : 0;
  const ring = isSelected || isPointed ? 2 : 1.2;
  return {
    x,
    y,
    size: size * scale + halo + ring,
    color: faded ? mix(colour, colours.canvas, emphasis.fade) : colour,
    label: faded && emphasis.pointed ? null : label,
    faint: faded,
    forceLabel: isSelected || isPointed || (emphasised && (emphasis.nodes?.size ?? 0) <= 25),
    zIndex: isSelected || isPointed ? 3 : emphasised ? 2 : 1,
    haloSize: halo,
    haloColour: colours.marker,
    ringSize: ring,
    ringColour: isSelected || isPointed ? colours.ink : colours.canvas,
    emphasised: isSelected || isPointed,
  };
}

/** From so many edges on they are drawn paler, or the drawing turns into a black patch. */
const CROWD = 150;

export function edgeAppearance(
  key: string,
  { size, curvature, wire }: DrawnEdge,
  emphasis: Emphasis,
  total: number,
): Partial<EdgeDisplayData> & EdgeStyle {
  const colours = canvasColours();
  const isOne = [emphasis.selected, emphasis.pointed].some(
    (item) => item?.kind === "edge" && item.id === key,
  );
  const among = emphasis.edges?.has(key) === true;
  const faded = emphasis.edges !== null && !among && !isOne;
  const crowding = Math.min(0.62, Math.max(0, Math.log2(total / CROWD)) * 0.22);
  const plain = crowding === 0 ? colours.edge : mix(colours.edge, colours.canvas, crowding);
  const labelled = isOne || (among && (emphasis.edges?.size ?? 0) <= MOST_EDGE_LABELS);
  return {
    size: isOne ? size + 1.4 : size,
    curvature,
    lineStyle: LINE_STYLES[wire.status],
    color: isOne
      ? colours.ink
      : faded
        ? mix(plain, colours.canvas, emphasis.fade)
        : among
          ? colours.edgeStrong
          : plain,
    label: labelled ? edgeLabel(wire) : null,
    forceLabel: labelled,
    zIndex: isOne ? 3 : among ? 2 : 1,
  };
}

/** The property; what is not asserted says so, lest a plan be read as a deed. */
function edgeLabel({ label, status }: DrawnEdge["wire"]): string {
  return status === "asserted" ? label : `${label} (${STATUS_WORDS[status].label.toLowerCase()})`;
}

/** Mixes two `rgb(…)` colours: `share` 1 gives the second. Opaque, as WebGL blends without order. */
function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `rgb(${mixed.join(", ")})`;
}

function channels(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
