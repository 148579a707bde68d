import type { SearchWire } from "../../src/server/wire.ts";
import type { Resource } from "../api/use-resource.ts";
import { ClassDot } from "../shell/class-dot.tsx";
import { classLabel } from "../shell/summary.ts";
import { count, counted } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";
import type { Hit } from "./hits.ts";

interface SearchResultsProps {
  readonly id: string;
  readonly hidden: boolean;
  readonly query: string;
  readonly resource: Resource<SearchWire>;
  readonly hits: readonly Hit[];
  /** Index of the hit that the arrow keys are on, or -1. */
  readonly active: number;
  readonly onChoose: (hit: Hit) => void;
}

/** The list under the search box. */
export function SearchResults(props: SearchResultsProps) {
  const { id, hidden, query, resource, hits, active, onChoose } = props;
  const answer = resource.state === "ready" ? resource.value : null;
  return (
    <div class="search-results" hidden={hidden}>
      {resource.state === "failed" && <p class="search-note">{resource.problem.message}</p>}
      {resource.state === "loading" && <p class="search-note waiting">Searching …</p>}
      {answer && hits.length === 0 && (
        <p class="search-note">
          Nothing is called “<Name>{query}</Name>”. Try a shorter part of the name.
        </p>
      )}
      <div id={id} role="listbox" aria-label="Search results">
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus
          <div
            key={hit.kind === "entity" ? hit.entity.id : `document ${hit.document.id}`}
            id={`${id}-${index}`}
            role="option"
            class={`hit hit-${hit.kind}`}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      {answer && restOf(answer) && <p class="search-note">{restOf(answer)}</p>}
    </div>
  );
}

function HitLine({ hit }: { readonly hit: Hit }) {
  if (hit.kind === "document") {
    const { title, publisher, published } = hit.document;
    return (
      <>
        <span class="hit-name hit-title">
          <Name>{title}</Name>
        </span>
        <span class="hit-notes">
          Report{publisher && `, ${publisher}`}
          {published && `, ${dateInWords(published)}`}
        </span>
      </>
    );
  }
  const { label, matched, degree } = hit.entity;
  return (
    <>
      <ClassDot iri={hit.entity.class} />
      <span class="hit-name">
        <Name>{label}</Name>
        {matched !== label && (
          <span class="hit-matched">
            {" "}
            as “<Name>{matched}</Name>”
          </span>
        )}
      </span>
      <span class="hit-notes">
        {classLabel(hit.entity.class)}, {counted(degree, "statement")}
      </span>
    </>
  );
}

/** What the list leaves out, if anything. */
function restOf({ entities, documents, totalEntities, totalDocuments }: SearchWire): string {
  const parts: string[] = [];
  if (entities.length < totalEntities) {
    parts.push(`${count(entities.length)} of ${count(totalEntities)} entities`);
  }
  if (documents.length < totalDocuments) {
    parts.push(`${count(documents.length)} of ${count(totalDocuments)} reports`);
  }
  return parts.length === 0 ? "" : `Shown ${parts.join(", ")}, best first.`;
}
