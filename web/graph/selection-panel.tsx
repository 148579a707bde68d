import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { EntityPanel } from "../entity/entity-panel.tsx";
import type { Selection } from "../routing/route.ts";
import { ChevronIcon, CloseIcon } from "../shell/icons.tsx";
import { StatementPanel } from "../statement/statement-panel.tsx";
import type { Shown } from "./subgraph.ts";

interface SelectionPanelProps {
  readonly panel: RefObject<HTMLElement | null>;
  readonly selection: Selection;
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** What is selected: a panel at the right, on a phone a sheet at the bottom. */
export function SelectionPanel({ panel, selection, shown, onClose }: SelectionPanelProps) {
  const [tall, setTall] = useState(false);
  const key = `${selection.kind} ${selection.id}`;

  // Another selection starts at its top.
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [key]);

  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    addEventListener("keydown", closeByKey);
    return () => removeEventListener("keydown", closeByKey);
  }, [onClose]);

  return (
    <aside
      ref={panel}
      class={tall ? "selection-panel is-tall" : "selection-panel"}
      aria-label={selection.kind === "entity" ? "Entity" : "Statement"}
    >
      <div class="panel-bar">
        <button
          type="button"
          class="icon-button sheet-handle"
          aria-expanded={tall}
          onClick={() => setTall(!tall)}
        >
          <ChevronIcon />
          <span class="visually-hidden">{tall ? "Lower the sheet" : "Raise the sheet"}</span>
        </button>
        <button type="button" class="icon-button" onClick={onClose}>
          <CloseIcon />
          <span class="visually-hidden">Close</span>
        </button>
      </div>
      {selection.kind === "entity" ? (
        <EntityPanel key={key} id={selection.id} shown={shown} />
      ) : (
        <StatementPanel key={key} id={selection.id} />
      )}
    </aside>
  );
}
