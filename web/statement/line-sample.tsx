import type { StatusWire } from "../../src/server/wire.ts";
import { DASHES } from "../graph/line-style.ts";

/** The line of a status as the canvas draws it. */
export function LineSample({ status, width = 28 }: { status: StatusWire; width?: number }) {
  return (
    <svg class="line-sample" width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden="true">
      <line x1="0" y1="4" x2={width} y2="4" stroke-dasharray={DASHES[status].join(" ")} />
    </svg>
  );
}
