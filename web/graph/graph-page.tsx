import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem.ts";
import { FilterRail } from "../filters/filter-rail.tsx";
import { navigate } from "../routing/location.ts";
import type { GraphScope, Selection } from "../routing/route.ts";
import { announce } from "../shell/announcer.tsx";
import { summary } from "../shell/summary.ts";
import { useTitle } from "../shell/use-title.ts";
import { count } from "../text/counts.ts";
import { CanvasArea } from "./canvas-area.tsx";
import { EmptyGraph } from "./empty-graph.tsx";
import { type Answers, loadShown } from "./load-shown.ts";
import { SelectionPanel } from "./selection-panel.tsx";
import { NOTHING_SHOWN, type Shown } from "./subgraph.ts";

interface GraphPageProps {
  readonly scope: GraphScope;
  readonly selection: Selection | null;
}

/** The graph: filters and list at the left, canvas in the middle, what is selected at the right. */
export function GraphPage({ scope, selection }: GraphPageProps) {
  const { shown, loading, problem, retry } = useShown(scope, selection);
  const panel = useRef<HTMLElement>(null);
  useTitle(selection === null ? "" : null);
  if (summary.value?.documents === 0) return <EmptyGraph />;
  const close = () => navigate({ view: "graph", selection: null, scope });
  return (
    <main class="graph-page">
      <FilterRail scope={scope} shown={shown ?? NOTHING_SHOWN} selection={selection} />
      <CanvasArea
        scope={scope}
        selection={selection}
        shown={shown}
        loading={loading}
        problem={problem}
        onRetry={retry}
        panel={panel}
      />
      {selection && (
        <SelectionPanel
          panel={panel}
          selection={selection}
          shown={shown ?? NOTHING_SHOWN}
          onClose={close}
        />
      )}
    </main>
  );
}

/** Loads what the route shows; while a new part is on its way, the old one stays. */
function useShown(scope: GraphScope, selection: Selection | null) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState(true);
  const key = JSON.stringify([scope, selection]);
  const scopeKey = JSON.stringify(scope);
  // A selection leaves the scope as it is: what was fetched for the scope is fetched once.
  const answers = useMemo<Answers>(() => new Map(), [scopeKey, attempt]);

  // The key stands for scope and selection.
  useEffect(() => {
    const controller = new AbortController();
    setLoading(true);
    loadShown(scope, selection, answers, controller.signal).then(
      (next) => {
        if (controller.signal.aborted) return;
        setProblem(null);
        setLoading(false);
        setShown((before) => {
          if (before?.nodes.length !== next.nodes.length) {
            announce(
              `${count(next.nodes.length)} of ${count(next.totalNodes)} entities on the canvas`,
            );
          }
          return next;
        });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        setProblem(error);
        setLoading(false);
      },
    );
    return () => controller.abort();
  }, [key, attempt]);

  return { shown, loading, problem, retry: () => setAttempt((number) => number + 1) };
}
