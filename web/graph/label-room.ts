/** Where something lies on the canvas, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that labels keep between them. */
const MARGIN = 3;

/** Those of the boxes that lie over none that was kept before. */
export function roomFor<One extends Box>(boxes: readonly One[]): One[] {
  const kept: One[] = [];
  for (const box of boxes) if (!kept.some((other) => overlap(box, other))) kept.push(box);
  return kept;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + MARGIN &&
    b.x < a.x + a.width + MARGIN &&
    a.y < b.y + b.height + MARGIN &&
    b.y < a.y + a.height + MARGIN
  );
}
