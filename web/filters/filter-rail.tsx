import { useState } from "preact/hooks";
import { EntityTree } from "../graph/entity-tree.tsx";
import type { Shown } from "../graph/subgraph.ts";
import { countTicked, type GraphScope, type Selection } from "../routing/route.ts";
import { CloseIcon, FilterIcon, ListIcon } from "../shell/icons.tsx";
import { Filters } from "./filters.tsx";
import { Opening } from "./opening.tsx";

interface FilterRailProps {
  readonly scope: GraphScope;
  readonly shown: Shown;
  readonly selection: Selection | null;
}

type Tab = "filters" | "list";

const TABS = [
  { tab: "filters", label: "Filters", Icon: FilterIcon },
  { tab: "list", label: "List", Icon: ListIcon },
] as const;

/** Beside the canvas: what it shows, as filters or as a list. On a phone it opens from the foot. */
export function FilterRail({ scope, shown, selection }: FilterRailProps) {
  const [tab, setTab] = useState<Tab>("filters");
  const [sheet, setSheet] = useState(false);
  const active = countTicked(scope.filters);
  const show = (next: Tab) => {
    setTab(next);
    setSheet(true);
  };
  return (
    <div class={sheet ? "rail is-open" : "rail"}>
      <Opening filters={scope.filters} />
      <div class="tabs" role="tablist" aria-label="Beside the canvas">
        {TABS.map(({ tab: name, label, Icon }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="rail-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => show(name)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
              const other = name === "filters" ? "list" : "filters";
              setTab(other);
              document.getElementById(`tab-${other}`)?.focus();
            }}
          >
            <Icon />
            {label}
            {name === "filters" && active > 0 && <span class="tab-count">{active}</span>}
          </button>
        ))}
        <button type="button" class="icon-button rail-close" onClick={() => setSheet(false)}>
          <CloseIcon />
          <span class="visually-hidden">Close</span>
        </button>
      </div>
      <div class="rail-panel" id="rail-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "filters" ? (
          <Filters scope={scope} />
        ) : (
          <EntityTree shown={shown} selection={selection} />
        )}
      </div>
    </div>
  );
}
