import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../api/problem.ts";
import { HeldBack } from "../filters/held-back.tsx";
import { navigate } from "../routing/location.ts";
import { countTicked, type GraphScope, type Selection } from "../routing/route.ts";
import { rescope } from "../routing/scope.ts";
import { prefersStill } from "../shell/motion.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { dark } from "../shell/theme.ts";
import { count } from "../text/counts.ts";
import { CanvasTools } from "./canvas-tools.tsx";
import type { Pointed } from "./emphasis.ts";
import { Legend } from "./legend.tsx";
import { pointed } from "./pointed.ts";
import { ShownCount } from "./shown-count.tsx";
import { Stage } from "./stage.ts";
import type { Shown } from "./subgraph.ts";
import { Tooltip } from "./tooltip.tsx";

interface CanvasAreaProps {
  readonly scope: GraphScope;
  readonly selection: Selection | null;
  /** Null until the first answer has come. */
  readonly shown: Shown | null;
  /** Whether another part of the graph is on its way. */
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly onRetry: () => void;
  /** The panel that may cover a part of the canvas. */
  readonly panel: RefObject<HTMLElement | null>;
}

/** The drawing with its tools, count and legend. The list beside it says the same without sight. */
export function CanvasArea(props: CanvasAreaProps) {
  const { scope, selection, shown, loading, problem, onRetry, panel } = props;
  const container = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [noWebGl, setNoWebGl] = useState(false);
  const [settled, setSettled] = useState(false);
  const [drawing, setDrawing] = useState<Shown | null>(null);
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  const latest = useRef({ scope, selection });
  latest.current = { scope, selection };
  const selected = selectedItem(selection);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!hasWebGl()) {
      setNoWebGl(true);
      return;
    }
    const created = new Stage(element, {
      onSelect: (item) => {
        const now = latest.current;
        if (item === null && now.selection === null) return;
        navigate({ view: "graph", selection: selectionOf(item), scope: now.scope });
      },
      onExpand: (id) => {
        const { expanded } = latest.current.scope;
        if (!expanded.includes(id)) rescope({ expanded: [...expanded, id] });
      },
      onPoint: (item, at) => {
        pointed.value = item;
        setPlace(item && { x: at.x, y: at.y });
      },
      onSettled: () => setSettled(true),
    });
    setStage(created);
    return () => created.kill();
  }, []);

  useEffect(() => {
    if (!stage || !shown) return;
    setDrawing(shown);
    // A later drawing that took over goes on.
    const done = () => setDrawing((current) => (current === shown ? null : current));
    void stage.show(shown, prefersStill()).finally(done);
  }, [stage, shown]);

  useEffect(() => {
    stage?.point(selected, pointed.value);
  }, [stage, shown, selected?.kind, selected?.id, pointed.value]);

  useEffect(() => {
    if (!stage) return;
    const cover = () => stage.cover(insetsOf(container.current, panel.current));
    cover();
    if (!panel.current) return;
    const observer = new ResizeObserver(cover);
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [stage, panel, selection === null]);

  useEffect(() => {
    if (stage && settled && selected) stage.reveal(selected, prefersStill());
  }, [stage, settled, shown, selected?.kind, selected?.id]);

  useEffect(() => {
    if (stage && dark.value !== null) stage.recolour();
  }, [stage, dark.value]);

  return (
    <section class="canvas-area" aria-label="Drawing of the graph">
      <div
        ref={container}
        class={settled ? "canvas is-settled" : "canvas"}
        data-settled={settled}
        aria-hidden="true"
      />
      {noWebGl && (
        <p class="canvas-note">
          This browser has no WebGL, so nothing can be drawn. The list at the left and the search
          show the same graph.
        </p>
      )}
      {problem && (
        <div class="canvas-note">
          <ProblemNote title="The graph cannot be shown" problem={problem} onRetry={onRetry} />
        </div>
      )}
      {shown?.nodes.length === 0 && !problem && (
        <div class="canvas-note">
          <p>
            {countTicked(scope.filters) > 0
              ? "Nothing fits these filters. Take one away to see more."
              : "There is nothing to draw."}
          </p>
          <HeldBack filters={scope.filters} />
        </div>
      )}
      {!problem && !noWebGl && !(settled || shown?.nodes.length === 0) && (
        <p class="canvas-note waiting">
          {shown ? `Laying out ${count(shown.nodes.length)} entities …` : "Fetching the graph …"}
        </p>
      )}
      {shown && shown.nodes.length > 0 && (
        <ShownCount shown={shown} scope={scope} busy={settled && (loading || drawing !== null)} />
      )}
      {stage && <CanvasTools stage={stage} />}
      <Legend />
      {shown && place && <Tooltip shown={shown} place={place} />}
    </section>
  );
}

function hasWebGl(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function selectedItem(selection: Selection | null): Pointed | null {
  if (selection === null) return null;
  return { kind: selection.kind === "entity" ? "node" : "edge", id: selection.id };
}

function selectionOf(item: Pointed | null): Selection | null {
  if (item === null) return null;
  return { kind: item.kind === "node" ? "entity" : "statement", id: item.id };
}

/** How far the panel reaches into the canvas from the right or, as a sheet, from below. */
function insetsOf(canvas: HTMLElement | null, panel: HTMLElement | null) {
  if (!canvas || !panel) return { right: 0, bottom: 0 };
  const area = canvas.getBoundingClientRect();
  const cover = panel.getBoundingClientRect();
  const isSheet = cover.width > area.width * 0.8;
  return {
    right: isSheet ? 0 : Math.max(0, area.right - cover.left),
    bottom: isSheet ? Math.max(0, area.bottom - cover.top) : 0,
  };
}
