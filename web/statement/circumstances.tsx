import type { EntityRefWire, StatementWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { selecting } from "../routing/scope.ts";
import { counted, percent } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";
import { Value } from "./sentence.tsx";

/** When and where a statement holds, and how well it is supported. */
export function Circumstances({ statement }: { readonly statement: StatementWire }) {
  const { time, place, qualifiers, confidence, evidence } = statement;
  const reports = new Set(evidence.map(({ document }) => document)).size;
  return (
    <dl class="circumstances">
      {time && (
        <>
          <dt>When</dt>
          <dd>
            {time.value ? dateInWords(time.value) : "Not resolved to a date"}
            {time.words && (
              <span class="aside">
                in the text: “<Name>{time.words}</Name>”
              </span>
            )}
          </dd>
        </>
      )}
      {place && (
        <>
          <dt>Where</dt>
          <dd>
            <EntityLink entity={place} />
          </dd>
        </>
      )}
      {qualifiers.map(({ name, value }, index) => (
        <Qualifier key={index} name={name} value={value} />
      ))}
      <dt>Support</dt>
      <dd>
        {counted(evidence.length, "sentence")} in {counted(reports, "report")}
      </dd>
      <dt>Confidence</dt>
      <dd>
        <meter class="confidence" min={0} max={1} value={confidence}>
          {percent(confidence)}
        </meter>
        {percent(confidence)}
      </dd>
      <dt>IRI</dt>
      <dd>
        <code class="iri">{statement.iri}</code>
      </dd>
    </dl>
  );
}

function Qualifier({ name, value }: StatementWire["qualifiers"][number]) {
  return (
    <>
      <dt>{name.charAt(0).toUpperCase() + name.slice(1)}</dt>
      <dd>
        {"entity" in value ? (
          <EntityLink entity={value.entity} />
        ) : (
          <Value literal={value.literal} />
        )}
      </dd>
    </>
  );
}

function EntityLink({ entity }: { readonly entity: EntityRefWire }) {
  return (
    <Link to={selecting({ kind: "entity", id: entity.id })}>
      <Name>{entity.label}</Name>
    </Link>
  );
}
