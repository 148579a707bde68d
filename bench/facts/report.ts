/** A line of the table: what was measured, and what a release must and should reach. */
export interface Row {
  readonly figure: string;
  readonly measured: string;
  readonly least?: string;
  readonly aim?: string;
}

/** A statement with its confidence, and whether it is right by hand or by a gold standard. */
export interface Observation {
  readonly confidence: number;
  readonly right: boolean;
}

/** What one part of the bench found. */
export interface PartReport {
  readonly rows: readonly Row[];
  /** Further tables in Markdown, for who asks for this part alone. */
  readonly details: readonly string[];
  /** What calibration can learn from. */
  readonly observations: readonly Observation[];
}

/** The report of a part that could not run. */
export function skipped(figure: string, reason: string): PartReport {
  return { rows: [{ figure, measured: `not measured: ${reason}` }], details: [], observations: [] };
}

/** A Markdown table; columns after the first are aligned to the right. */
export function markdownTable(
  head: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "--:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function rowTable(rows: readonly Row[]): string {
  return markdownTable(
    ["figure", "measured", "at least", "aim"],
    rows.map(({ figure, measured, least = "", aim = "" }) => [figure, measured, least, aim]),
  );
}

/** A share from 0 to 1 as per cent with one decimal: `percent(0.5)` is `50.0`. */
export function percent(share: number): string {
  return (100 * share).toFixed(1);
}
