import type { StatementKind } from "../../src/extract/index.ts";
import type { BenchText } from "./reader.ts";
import { markdownTable, type PartReport } from "./report.ts";
import type { ShownStatement } from "./wikinews.ts";

/** How many statements news gives, by 1,000 words. */
export function reportNewsRate(
  articles: readonly BenchText[],
  given: readonly ShownStatement[],
): PartReport {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const rate = (kind: StatementKind): string => {
    const count = given.filter((one) => one.kind === kind).length;
    return ((1000 * count) / words).toFixed(1);
  };
  const row = {
    figure: `statements a 1,000 words of news: ontology / open (${articles.length} articles)`,
    measured: `${rate("ontology")} / ${rate("open")}`,
    aim: "report",
  };
  const details = [shares("status", given), shares("property", given)];
  return { rows: [row], details, observations: [] };
}

/** The forty most frequent values of a field. */
function shares(field: "status" | "property", given: readonly ShownStatement[]): string {
  const counts = new Map<string, number>();
  for (const one of given) counts.set(one[field], (counts.get(one[field]) ?? 0) + 1);
  const lines = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 40);
  return markdownTable(
    [field, "statements"],
    lines.map(([value, count]) => [value, String(count)]),
  );
}
