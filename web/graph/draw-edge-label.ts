import type { EdgeLabelDrawingFunction } from "sigma/rendering";
import { canvasColours } from "./canvas-colours.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import type { EdgeStyle } from "./edge-program.ts";

/** Writes the property along the middle of its edge, upright, on a strip of the canvas's colour. */
export const drawEdgeLabel: EdgeLabelDrawingFunction<DrawnNode, DrawnEdge> = (
  context,
  edge,
  source,
  target,
  settings,
) => {
  const label = edge.label;
  if (!label) return;
  const { curvature = 0 } = edge as Partial<EdgeStyle>;
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  context.font = `${settings.edgeLabelWeight} ${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
  const width = context.measureText(label).width;
  if (length - source.size - target.size < width + 20) return;

  // The middle of a quadratic curve lies half way to its control point. The canvas's y axis points
  // down and the shader's up, hence the sign.
  const x = (source.x + target.x) / 2 + (dy * curvature) / 2;
  const y = (source.y + target.y) / 2 - (dx * curvature) / 2;
  let angle = Math.atan2(dy, dx);
  if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;

  const colours = canvasColours();
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = colours.canvas;
  context.strokeText(label, 0, 0);
  context.fillStyle = colours.ink;
  context.fillText(label, 0, 0);
  context.restore();
};
