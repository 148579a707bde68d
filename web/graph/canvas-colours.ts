/** Colours of the canvas in the present theme, as Sigma needs them: `rgb(…)` texts without alpha. */
export interface CanvasColours {
  readonly canvas: string;
  readonly ink: string;
  readonly label: string;
  readonly edge: string;
  readonly edgeStrong: string;
  /** Of a name that steps back. */
  readonly faint: string;
  readonly marker: string;
  /** Per class slot of `class-colour.ts`. */
  readonly classes: readonly string[];
}

let known: CanvasColours | null = null;

/** The colours, read from the style sheet once per theme. */
export function canvasColours(): CanvasColours {
  known ??= readColours();
  return known;
}

/** To be called when the theme has changed. */
export function forgetCanvasColours(): void {
  known = null;
}

/** `light-dark()` is only resolved on a real property, so a probe element wears each colour in turn. */
function readColours(): CanvasColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours: CanvasColours = {
    canvas: read("--canvas"),
    ink: read("--ink"),
    label: read("--ink-2"),
    edge: read("--edge"),
    edgeStrong: read("--edge-strong"),
    faint: read("--faint"),
    marker: read("--marker-line"),
    classes: Array.from({ length: 8 }, (_, slot) => read(`--class-${slot + 1}`)),
  };
  probe.remove();
  return colours;
}
