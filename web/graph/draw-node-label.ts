import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import { canvasColours } from "./canvas-colours.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { type Box, roomFor } from "./label-room.ts";

/** Characters after which a label is cut short on the canvas; the tooltip says all of it. */
export const LONGEST_LABEL = 30;

type DrawLabel = NodeLabelDrawingFunction<DrawnNode, DrawnEdge>;

/** A label as it will be written. */
interface Label extends Box {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly context: CanvasRenderingContext2D;
  readonly emphasised: boolean;
  /** Whether it is asked for and not just there where it fits. */
  readonly forced: boolean;
  readonly size: number;
}

/**
 * The labels of one frame. Sigma hands them out in no order that means anything, so they wait until
 * all are known; then those of what is selected and of the largest nodes are written first, and what
 * would cover another is left out.
 */
export class LabelLayer {
  #waiting: Label[] = [];

  /** Notes a label down for the end of the frame. */
  readonly draw: DrawLabel = (context, node, settings) => {
    const label = labelOf(context, node, settings);
    if (label) this.#waiting.push(label);
  };

  /** Writes what was noted down. */
  write(): void {
    const byWeight = this.#waiting.sort(
      (a, b) =>
        Number(b.emphasised) - Number(a.emphasised) ||
        Number(b.forced) - Number(a.forced) ||
        b.size - a.size,
    );
    this.#waiting = [];
    for (const label of roomFor(byWeight)) writeLabel(label);
  }
}

/** Under the pointer the node keeps its look: the tooltip beside it says the rest. */
export const drawNodeHover: NodeHoverDrawingFunction<DrawnNode, DrawnEdge> = (
  context,
  node,
  settings,
) => {
  const label = labelOf(context, { ...node, ...{ emphasised: true } }, settings);
  if (label) writeLabel(label);
};

function labelOf(...[context, node, settings]: Parameters<DrawLabel>): Label | null {
  if (!node.label) return null;
  const colours = canvasColours();
  const text = isolate(shorten(node.label));
  const emphasised = Reflect.get(node, "emphasised") === true;
  const faint = Reflect.get(node, "faint") === true;
  const height = settings.labelSize + Math.min(3.5, Math.max(0, node.size - 7) * 0.28);
  const font = `${emphasised ? 650 : settings.labelWeight} ${height}px ${settings.labelFont}`;
  context.font = font;
  const width = context.measureText(text).width;
  return {
    text,
    font,
    colour: emphasised ? colours.ink : faint ? colours.faint : colours.label,
    context,
    emphasised,
    forced: Reflect.get(node, "forceLabel") === true,
    size: node.size,
    x: node.x - width / 2,
    y: node.y + node.size + 3,
    width,
    height,
  };
}

/** Under its node, with an outline in the canvas's colour so that edges do not cross it. */
function writeLabel({ context, text, font, colour, x, y, width }: Label): void {
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = canvasColours().canvas;
  context.strokeText(text, x + width / 2, y);
  context.fillStyle = colour;
  context.fillText(text, x + width / 2, y);
}

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
