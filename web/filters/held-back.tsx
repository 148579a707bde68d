import type { GraphFilters } from "../routing/route.ts";
import { rescope } from "../routing/scope.ts";
import { summary } from "../shell/summary.ts";
import { counted, percent } from "../text/counts.ts";
import { DOUBTFUL_BELOW, switchCounts } from "./standing.ts";

/** Says how many statements the drawing leaves out and why, and lets them in. */
export function HeldBack({ filters }: { readonly filters: GraphFilters }) {
  const totals = summary.value;
  const number = totals ? switchCounts(totals, filters).heldBack : 0;
  if (!totals || number === 0) return null;
  const hasOpen = !filters.open && totals.openStatements > 0;
  const hasDoubtful = number > (hasOpen ? totals.openStatements : 0);
  const doubtful = `doubtful, below ${percent(DOUBTFUL_BELOW)}`;
  const reason = hasOpen
    ? `in the documents’ own words${hasDoubtful ? ` or ${doubtful}` : ""}`
    : doubtful;
  return (
    <p class="held-back">
      {counted(number, "statement")} held back: {reason}.{" "}
      <button
        type="button"
        class="text-button"
        onClick={() => rescope({ filters: { ...filters, open: true, doubtful: true } })}
      >
        Draw {number === 1 ? "it" : "them"} too
      </button>
    </p>
  );
}
