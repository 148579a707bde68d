import { classLabel } from "../shell/summary.ts";
import { StatusBadge } from "../statement/status-badge.tsx";
import { counted } from "../text/counts.ts";
import { Name } from "../text/name.tsx";
import { pointed } from "./pointed.ts";
import type { Shown } from "./subgraph.ts";

interface TooltipProps {
  readonly shown: Shown;
  /** Where the pointer entered, in CSS pixels of the canvas. */
  readonly place: { readonly x: number; readonly y: number };
}

/** A few words on what the pointer is on. For sight only: list and panel say the same to all. */
export function Tooltip({ shown, place }: TooltipProps) {
  const item = pointed.value;
  if (item === null) return null;
  const content = item.kind === "node" ? nodeWords(shown, item.id) : edgeWords(shown, item.id);
  if (content === null) return null;
  return (
    <div
      class="tooltip"
      aria-hidden="true"
      style={{ insetInlineStart: `${place.x + 14}px`, insetBlockStart: `${place.y + 14}px` }}
    >
      {content}
    </div>
  );
}

function nodeWords(shown: Shown, id: string) {
  const node = shown.nodes.find((candidate) => candidate.id === id);
  if (!node) return null;
  return (
    <>
      <p class="tooltip-title">
        <Name>{node.label}</Name>
      </p>
      <p>
        {classLabel(node.class)}, {counted(node.degree, "connection")},{" "}
        {counted(node.documents, "report")}
      </p>
      <p class="tooltip-hint">Click for facts, double-click for neighbours</p>
    </>
  );
}

function edgeWords(shown: Shown, id: string) {
  const edge = shown.edges.find((candidate) => candidate.id === id);
  if (!edge) return null;
  const name = (key: string) => shown.nodes.find((node) => node.id === key)?.label ?? "";
  return (
    <>
      <p class="tooltip-title">
        <Name>{name(edge.source)}</Name> <i>{edge.label}</i> <Name>{name(edge.target)}</Name>
      </p>
      <p>
        <StatusBadge status={edge.status} /> {counted(edge.sentences, "sentence")} in{" "}
        {counted(edge.documents, "report")}
      </p>
      <p class="tooltip-hint">Click to read the quotes</p>
    </>
  );
}
