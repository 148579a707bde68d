import type { AnalysisWire } from "../../src/server/wire.ts";
import { count } from "../text/counts.ts";
import type { DrawnStretch } from "./lay-out-tree.ts";

const BOUNDS = { exact: "", atLeast: "at least ", atMost: "at most ", about: "about " } as const;

/** What the drawing has brackets for: mentions with the number of their chain, times and quantities. */
export function stretchesOf(analysis: AnalysisWire): DrawnStretch[] {
  const { mentions, times, quantities } = analysis;
  return [
    ...mentions.map(({ first, last, type, chain }) => ({
      first,
      last,
      label: `${chain + 1} ${mentionTypeName(type)}`,
      kind: "mention" as const,
    })),
    ...times.map(({ first, last, value }) => ({
      first,
      last,
      label: value ?? "time",
      kind: "value" as const,
    })),
    ...quantities.map((quantity) => ({
      first: quantity.first,
      last: quantity.last,
      label: quantityInWords(quantity),
      kind: "value" as const,
    })),
  ];
}

/** "at least 2,000 troop": the number, how the text bounds it, and the lemma of what is counted. */
export function quantityInWords(
  quantity: Pick<AnalysisWire["quantities"][number], "value" | "bound" | "unit">,
): string {
  const { value, bound, unit } = quantity;
  return `${BOUNDS[bound]}${count(value)}${unit === null ? "" : ` ${unit}`}`;
}

/** "governmentBody" as words: "government body". */
export function mentionTypeName(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
