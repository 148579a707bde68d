import type { SummaryWire } from "../../src/server/wire.ts";
import type { GraphFilters } from "../routing/route.ts";
import { rescope } from "../routing/scope.ts";
import { count, percent } from "../text/counts.ts";
import { DOUBTFUL_BELOW, switchCounts } from "./standing.ts";

interface StandingSwitchesProps {
  readonly totals: SummaryWire;
  readonly filters: GraphFilters;
}

/** Lets in what the graph is first drawn without, with how many statements each would add. */
export function StandingSwitches({ totals, filters }: StandingSwitchesProps) {
  const counts = switchCounts(totals, filters);
  const switches = [
    {
      name: "open",
      label: "In the documents’ own words",
      help: "Statements that the ontology has no property for",
    },
    {
      name: "doubtful",
      label: `Doubtful statements, below ${percent(DOUBTFUL_BELOW)}`,
      help: "Statements that were probably or possibly read wrongly",
    },
  ] as const;
  return (
    <fieldset class="facet standing">
      <legend>Draw as well</legend>
      <ul>
        {switches.map(({ name, label, help }) => (
          <li key={name}>
            <label class="option" title={help}>
              <input
                type="checkbox"
                checked={filters[name]}
                onChange={() => rescope({ filters: { ...filters, [name]: !filters[name] } })}
              />
              <span class="option-label">{label}</span>
              <span class="option-count">{count(counts[name])}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
