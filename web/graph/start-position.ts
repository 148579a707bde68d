/** The angle between neighbours on a sunflower: no two points of the spiral line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Layout units between a new node and the one it starts beside. */
const BESIDE = 6;
/** Layout units between neighbours on the start spiral. */
const SPREAD = 10;

/**
 * Where the `index`th new node starts: on a spiral, the first in the middle, or on a small ring
 * around the node it belongs to. No chance involved, so the same graph always settles the same way.
 */
export function startPosition(index: number, around?: Point): Point {
  const angle = index * GOLDEN_ANGLE;
  const radius = around ? BESIDE : SPREAD * Math.sqrt(index + 0.5);
  return {
    x: (around?.x ?? 0) + radius * Math.cos(angle),
    y: (around?.y ?? 0) + radius * Math.sin(angle),
  };
}
