import { FactRow } from "./fact-row.tsx";
import type { FactGroup } from "./group-facts.ts";

interface FactGroupsProps {
  readonly title: string;
  readonly groups: readonly FactGroup[];
  readonly show: "subject" | "object";
}

/** A part of the fact sheet: property by property. */
export function FactGroups({ title, groups, show }: FactGroupsProps) {
  if (groups.length === 0) return null;
  return (
    <section class="sheet-section">
      <h3>{title}</h3>
      {groups.map(({ property, label, statements }) => (
        <div class="fact-group" key={property}>
          <h4>{label}</h4>
          <ul>
            {statements.map((statement) => (
              <FactRow key={statement.id} statement={statement} show={show} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
