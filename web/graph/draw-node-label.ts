import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import { canvasColours } from "./canvas-colours.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";

/** Characters after which a label is cut short on the canvas; the tooltip says all of it. */
export const LONGEST_LABEL = 30;

/** Writes a name under its node, with an outline in the canvas's colour so that edges do not cross it. */
export const drawNodeLabel: NodeLabelDrawingFunction<DrawnNode, DrawnEdge> = (
  context,
  node,
  settings,
) => {
  if (!node.label) return;
  const colours = canvasColours();
  const label = isolate(shorten(node.label));
  const strong = Reflect.get(node, "emphasised") === true;
  const faint = Reflect.get(node, "faint") === true;
  const size = settings.labelSize + Math.min(3.5, Math.max(0, node.size - 7) * 0.28);
  context.font = `${strong ? 650 : settings.labelWeight} ${size}px ${settings.labelFont}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colours.canvas;
  const y = node.y + node.size + 3;
  context.strokeText(label, node.x, y);
  context.fillStyle = strong ? colours.ink : faint ? colours.faint : colours.label;
  context.fillText(label, node.x, y);
};

/** Under the pointer the node keeps its look: the tooltip beside it says the rest. */
export const drawNodeHover: NodeHoverDrawingFunction<DrawnNode, DrawnEdge> = (
  context,
  node,
  settings,
) => {
  drawNodeLabel(context, { ...node, ...{ emphasised: true } }, settings);
};

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: a name's own marks cannot turn the rest round. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST_LABEL
    ? label
    : `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}
