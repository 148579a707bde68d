import { summary } from "../shell/summary.ts";
import { count, counted } from "../text/counts.ts";

/** What the graph holds, in a sentence, and what to do with it. */
export function Opening() {
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
    </section>
  );
}
