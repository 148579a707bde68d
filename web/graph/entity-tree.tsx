import { useMemo, useRef, useState } from "preact/hooks";
import { navigate } from "../routing/location.ts";
import type { Selection } from "../routing/route.ts";
import { selecting } from "../routing/scope.ts";
import { ClassDot } from "../shell/class-dot.tsx";
import { LineSample } from "../statement/line-sample.tsx";
import { STATUS_WORDS } from "../statement/statuses.ts";
import { count } from "../text/counts.ts";
import { Name } from "../text/name.tsx";
import type { Shown } from "./subgraph.ts";
import { type TreeItem, treeItems, treeMove } from "./tree.ts";
import { usePointing } from "./use-pointing.ts";

interface EntityTreeProps {
  readonly shown: Shown;
  readonly selection: Selection | null;
}

/** The drawing as a tree for keyboard and screen reader; what is focused stands out on the canvas. */
export function EntityTree({ shown, selection }: EntityTreeProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const items = useMemo(() => treeItems(shown, open), [shown, open]);
  const current = items.some(({ key }) => key === active) ? active : (items[0]?.key ?? null);

  const toggle = (key: string, to: boolean) => {
    const next = new Set(open);
    if (to) next.add(key);
    else next.delete(key);
    setOpen(next);
  };
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === null) return;
    const item = items.find(({ key }) => key === current);
    if ((event.key === "Enter" || event.key === " ") && item) {
      event.preventDefault();
      choose(item);
      return;
    }
    const step = treeMove(items, current, event.key);
    if (step === null) return;
    event.preventDefault();
    if ("open" in step) toggle(step.open, true);
    else if ("close" in step) toggle(step.close, false);
    else {
      setActive(step.active);
      lineOf(tree.current, step.active)?.focus();
    }
  };

  return (
    <>
      <p class="quiet rail-hint">
        Arrow keys walk the graph: right opens an entity, enters its facts and follows one to its
        other end.
      </p>
      <div ref={tree} class="tree" role="tree" aria-label="Entities on the canvas" onKeyDown={move}>
        {items.map((item) => (
          <TreeLine
            key={item.key}
            item={item}
            isCurrent={item.key === current}
            isSelected={isSelected(item, selection)}
            onFocus={() => setActive(item.key)}
            onToggle={(to) => toggle(item.key, to)}
          />
        ))}
      </div>
    </>
  );
}

interface TreeLineProps {
  readonly item: TreeItem;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onToggle: (open: boolean) => void;
}

function TreeLine({ item, isCurrent, isSelected, onFocus, onToggle }: TreeLineProps) {
  const isNode = item.kind === "node";
  const { point, unpoint } = usePointing(pointedOf(item));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys for all its lines
    <div
      class={`tree-line tree-${item.kind}`}
      role="treeitem"
      data-key={item.key}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={isNode ? 1 : 2}
      aria-expanded={isNode ? item.open : undefined}
      aria-selected={isSelected}
      onFocus={() => {
        onFocus();
        point();
      }}
      onBlur={unpoint}
      onMouseEnter={point}
      onMouseLeave={unpoint}
      onClick={() => choose(item)}
    >
      {item.kind === "node" ? (
        <>
          <span
            class="tree-toggle"
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onToggle(!item.open);
            }}
          />
          <ClassDot iri={item.node.class} />
          <span class="tree-name">
            <Name>{item.node.label}</Name>
          </span>
          <span class="tree-count">{count(item.node.degree)}</span>
        </>
      ) : (
        <>
          <LineSample status={item.edge.status} width={16} />
          <span class="tree-name">
            {item.outward ? "" : "← "}
            <i>{item.edge.label}</i> <Name>{item.to.label}</Name>
            <span class="visually-hidden">, {STATUS_WORDS[item.edge.status].label}</span>
          </span>
        </>
      )}
    </div>
  );
}

function choose(item: TreeItem): void {
  navigate(
    selecting(
      item.kind === "node"
        ? { kind: "entity", id: item.node.id }
        : { kind: "statement", id: item.edge.id },
    ),
  );
}

function pointedOf(item: TreeItem) {
  return item.kind === "node"
    ? ({ kind: "node", id: item.node.id } as const)
    : ({ kind: "edge", id: item.edge.id } as const);
}

function isSelected(item: TreeItem, selection: Selection | null): boolean {
  if (selection === null) return false;
  return item.kind === "node"
    ? selection.kind === "entity" && selection.id === item.node.id
    : selection.kind === "statement" && selection.id === item.edge.id;
}

function lineOf(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}
