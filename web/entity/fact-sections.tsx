import { useState } from "preact/hooks";
import type { StatementWire } from "../../src/server/wire.ts";
import { FactRow } from "./fact-row.tsx";
import type { FactGroup, FactSection, Phase } from "./group-facts.ts";

const PHASES: Readonly<Record<Phase, string | null>> = {
  current: null,
  former: "Formerly",
  unsettled: "Planned, denied or supposed",
};

/** A section of the fact sheet: what holds, then what is over, property by property. */
export function FactSectionView({ section }: { readonly section: FactSection }) {
  return (
    <section class="sheet-section">
      <h3 dir="auto">{section.title}</h3>
      {section.phases.map(({ phase, groups }) => (
        <div key={phase} class={`phase phase-${phase}`}>
          {PHASES[phase] && <h4 class="phase-name">{PHASES[phase]}</h4>}
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: FactGroup }) {
  const { label, side, statements } = group;
  if (label === null) return <FactRows statements={statements} show="all" />;
  return (
    <div class="fact-group">
      <h4>{label}</h4>
      <FactRows statements={statements} show={side === "subject" ? "object" : "subject"} />
    </div>
  );
}

/** What the reports state in words that the ontology has no property for. */
export function OpenFacts({ statements }: { readonly statements: readonly StatementWire[] }) {
  if (statements.length === 0) return null;
  return (
    <section class="sheet-section open-facts">
      <h3>In the documents’ own words</h3>
      <p class="section-note">
        The ontology has no property for these: the words between are the report’s, in their
        dictionary form.
      </p>
      <FactRows statements={statements} show="all" />
    </section>
  );
}

/** So many facts of one group are shown at first, unless hardly more would be hidden. */
const FEW = 8;
const SPARED = 3;

interface FactRowsProps {
  readonly statements: readonly StatementWire[];
  readonly show: "subject" | "object" | "all";
}

function FactRows({ statements, show }: FactRowsProps) {
  const [all, setAll] = useState(false);
  const visible = all || statements.length <= FEW + SPARED ? statements : statements.slice(0, FEW);
  const hidden = statements.length - visible.length;
  return (
    <div>
      <ul>
        {visible.map((statement) => (
          <FactRow key={statement.id} statement={statement} show={show} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="text-button more-facts" onClick={() => setAll(true)}>
          Show {hidden} more
        </button>
      )}
    </div>
  );
}
