import { FitIcon, MinusIcon, PlusIcon } from "../shell/icons.tsx";
import { prefersStill } from "../shell/motion.ts";
import type { Stage } from "./stage.ts";

/** Zoom for those who have no wheel. */
export function CanvasTools({ stage }: { readonly stage: Stage }) {
  return (
    <fieldset class="canvas-tools" aria-label="Zoom">
      <button type="button" class="icon-button" onClick={() => stage.zoom(0.66, prefersStill())}>
        <PlusIcon />
        <span class="visually-hidden">Zoom in</span>
      </button>
      <button type="button" class="icon-button" onClick={() => stage.zoom(1.5, prefersStill())}>
        <MinusIcon />
        <span class="visually-hidden">Zoom out</span>
      </button>
      <button type="button" class="icon-button" onClick={() => stage.fit(prefersStill())}>
        <FitIcon />
        <span class="visually-hidden">Show all of the drawing</span>
      </button>
    </fieldset>
  );
}
