const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether the reader asked the system for less movement. */
export function prefersStill(): boolean {
  return reduced.matches;
}
