import { switchCounts } from "../filters/standing.ts";
import { countTicked, type GraphScope } from "../routing/route.ts";
import { rescope } from "../routing/scope.ts";
import { summary } from "../shell/summary.ts";
import { count } from "../text/counts.ts";
import type { Shown } from "./subgraph.ts";

/** More than so many nodes make neither a readable drawing nor a quick one. */
const MOST = 2000;

interface ShownCountProps {
  readonly shown: Shown;
  readonly scope: GraphScope;
  /** Whether another part is being fetched or laid out. */
  readonly busy: boolean;
}

/** Says what part of the graph is drawn, by which rule, and offers more: nothing is cut silently. */
export function ShownCount({ shown, scope, busy }: ShownCountProps) {
  const total = Math.max(shown.totalNodes, shown.nodes.length);
  const totals = summary.value;
  const isFiltered =
    countTicked(scope.filters) > 0 ||
    (totals !== null && switchCounts(totals, scope.filters).heldBack > 0);
  const cut = shown.nodes.length < total;
  const next = Math.min(MOST, total, scope.limit * 2);
  return (
    <p class="shown-count">
      <span>
        {scope.focus !== null && !cut ? (
          <>Its {count(shown.nodes.length - 1)} neighbours, all of them.</>
        ) : cut ? (
          <>
            Shown <b>{count(shown.nodes.length)}</b> of {count(total)} entities, by connections.
          </>
        ) : (
          <>
            All <b>{count(total)}</b> entities{isFiltered && " that fit the filters"} are shown.
          </>
        )}
      </span>
      {busy && <span class="waiting">Drawing …</span>}
      {!busy && cut && scope.focus === null && next > scope.limit && (
        <button type="button" class="text-button" onClick={() => rescope({ limit: next })}>
          Show {count(next)}
        </button>
      )}
      {scope.focus !== null && (
        <button type="button" class="text-button" onClick={() => rescope({ focus: null })}>
          Whole graph
        </button>
      )}
    </p>
  );
}
