import type { GraphFilters } from "../routing/route.ts";
import { summary } from "../shell/summary.ts";
import { count, counted } from "../text/counts.ts";
import { HeldBack } from "./held-back.tsx";

/** What the graph holds, in a sentence, and what to do with it. */
export function Opening({ filters }: { readonly filters: GraphFilters }) {
  const totals = summary.value;
  if (!totals) return <div class="opening" />;
  return (
    <section class="opening">
      <h1>
        {count(totals.statements)} statements from {counted(totals.documents, "report")}, each with
        its quote.
      </h1>
      <p>
        Search for a name, or pick a node. Every line is a statement: click it to read the sentence
        it was taken from.
      </p>
      <HeldBack filters={filters} />
    </section>
  );
}
