import type { EntityWire, StatementWire } from "../../src/server/wire.ts";

/** Facts of one property, all with the entity at the same end. */
export interface FactGroup {
  readonly property: string;
  readonly label: string;
  readonly statements: readonly StatementWire[];
}

/** A fact sheet: each statement stands in one place only. */
export interface FactSheet {
  /** The entity is the subject. */
  readonly about: readonly FactGroup[];
  /** The entity is the object. */
  readonly pointingHere: readonly FactGroup[];
  /** The entity is whose words they are. */
  readonly said: readonly StatementWire[];
  /** The entity is where it happened. */
  readonly here: readonly StatementWire[];
}

/** Groups an entity's statements; the largest group and the earliest fact come first. */
export function groupFacts({ id, statements }: EntityWire): FactSheet {
  const about: StatementWire[] = [];
  const pointingHere: StatementWire[] = [];
  const said: StatementWire[] = [];
  const here: StatementWire[] = [];
  for (const statement of statements) {
    if (statement.subject.id === id) about.push(statement);
    else if ("entity" in statement.object && statement.object.entity.id === id) {
      pointingHere.push(statement);
    } else if (statement.speaker?.id === id) said.push(statement);
    else here.push(statement);
  }
  return {
    about: byProperty(about),
    pointingHere: byProperty(pointingHere),
    said: said.sort(inOrder),
    here: here.sort(inOrder),
  };
}

function byProperty(statements: readonly StatementWire[]): FactGroup[] {
  const groups = new Map<string, StatementWire[]>();
  for (const statement of statements) {
    const group = groups.get(statement.property.iri);
    if (group) group.push(statement);
    else groups.set(statement.property.iri, [statement]);
  }
  return [...groups]
    .map(([property, members]) => ({
      property,
      label: members[0]?.property.label ?? property,
      statements: members.sort(inOrder),
    }))
    .sort((a, b) => b.statements.length - a.statements.length || a.label.localeCompare(b.label));
}

/** By time, undated last; then by what the other end is called. */
function inOrder(a: StatementWire, b: StatementWire): number {
  const [timeA, timeB] = [a.time?.value ?? "\uffff", b.time?.value ?? "\uffff"];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  return endOf(a).localeCompare(endOf(b)) || (a.id < b.id ? -1 : 1);
}

function endOf({ object }: StatementWire): string {
  return "entity" in object ? object.entity.label : object.literal.value;
}
