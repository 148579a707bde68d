import type { TermWire } from "../../src/server/wire.ts";
import { countTicked, type FacetName, type GraphScope, NO_FACETS } from "../routing/route.ts";
import { rescope } from "../routing/scope.ts";
import { ClassDot } from "../shell/class-dot.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { loadSummary, summary, summaryProblem } from "../shell/summary.ts";
import { LineSample } from "../statement/line-sample.tsx";
import { STATUS_WORDS } from "../statement/statuses.ts";
import { sentenceCase } from "../text/sentence-case.ts";
import { DocumentFilter } from "./document-filter.tsx";
import { Facet } from "./facet.tsx";
import { StandingSwitches } from "./standing-switches.tsx";

/** The facets: nothing ticked shows all, ticks keep only what is ticked. */
export function Filters({ scope }: { readonly scope: GraphScope }) {
  const totals = summary.value;
  if (summaryProblem.value) {
    return (
      <ProblemNote
        title="The filters cannot be counted"
        problem={summaryProblem.value}
        onRetry={() => void loadSummary()}
      />
    );
  }
  if (!totals) return <p class="waiting">Counting …</p>;
  const { filters } = scope;
  const set = (facet: FacetName) => (values: readonly string[]) =>
    rescope({ filters: { ...filters, [facet]: values } });
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      {countTicked(filters) > 0 && (
        <button
          type="button"
          class="text-button clear-filters"
          onClick={() => rescope({ filters: { ...filters, ...NO_FACETS } })}
        >
          Clear all filters
        </button>
      )}
      {filters.document.map((id) => (
        <DocumentFilter
          key={id}
          id={id}
          onRemove={() => set("document")(filters.document.filter((other) => other !== id))}
        />
      ))}
      <StandingSwitches totals={totals} filters={filters} />
      <Facet
        title="Kind of thing"
        options={totals.classes.map((term) => ({
          ...option(term),
          sample: <ClassDot iri={term.iri} />,
        }))}
        chosen={filters.class}
        onChange={set("class")}
      />
      <Facet
        title="Status of the statement"
        options={totals.statuses.map(({ status, count }) => ({
          value: status,
          label: STATUS_WORDS[status].label,
          help: STATUS_WORDS[status].meaning,
          count,
          sample: <LineSample status={status} width={22} />,
        }))}
        chosen={filters.status}
        onChange={set("status")}
      />
      <Facet
        title="Property"
        options={totals.properties.map(option)}
        chosen={filters.property}
        onChange={set("property")}
      />
      <Facet
        title="In the documents’ own words"
        options={totals.openProperties.map(option)}
        total={totals.totalOpenProperties}
        chosen={filters.property}
        onChange={set("property")}
      />
    </form>
  );
}

function option({ iri, label, comment, count }: TermWire) {
  return { value: iri, label: sentenceCase(label), help: comment, count };
}
