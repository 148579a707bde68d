import type { EntityWire, SheetWire, StatementWire } from "../../src/server/wire.ts";

/** Which end of a statement the entity of the sheet is; its words or its place where it is neither. */
type Side = "subject" | "object" | "speaker" | "place";

/** Facts of one property, all with the entity at the same end. */
export interface FactGroup {
  readonly key: string;
  /** The property as read from the entity; null where each fact is read as a whole sentence. */
  readonly label: string | null;
  readonly side: Side;
  readonly statements: readonly StatementWire[];
}

/** What holds, what is over, and what is planned, denied or supposed. */
export type Phase = "current" | "former" | "unsettled";

export interface FactSection {
  readonly key: string;
  readonly title: string;
  /** Facts by their phase; only sections with something former are parted by it. */
  readonly phases: readonly { readonly phase: Phase; readonly groups: readonly FactGroup[] }[];
}

/** A fact sheet: each statement stands in one place only. */
export interface FactSheet {
  /** The ontology's sections, in its order. */
  readonly sections: readonly FactSection[];
  /** Facts without a section, by property. */
  readonly rest: readonly FactSection[];
  /** Statements whose property is in a document's own words. */
  readonly open: readonly StatementWire[];
}

/** Lays out an entity's statements as the ontology has it; what it says nothing of comes after. */
export function groupFacts(entity: EntityWire): FactSheet {
  const { id, label, sheet } = entity;
  const placed = new Map<string, Placed[]>();
  const open: StatementWire[] = [];
  for (const statement of entity.statements) {
    const side = sideOf(statement, id);
    const section = sectionOf(statement, side, sheet);
    if (statement.property.open && side !== "speaker") open.push(statement);
    else {
      const key = section ?? side;
      placed.set(key, [...(placed.get(key) ?? []), { statement, side }]);
    }
  }
  const inSection = (key: string, title: string): FactSection[] => {
    const members = placed.get(key);
    if (members === undefined) return [];
    const labels = key === "object" ? plainLabel : sideLabel(sheet);
    const isCore = (placed: Placed) => classSection(placed, sheet) === key;
    return [{ key, title, phases: phasesOf(members, sheet, { labelOf: labels, isCore }) }];
  };
  const sections = sheet.sections.flatMap(({ iri, label: title }) => inSection(iri, title));
  return {
    sections,
    rest: [
      ...inSection("subject", sections.length > 0 ? "Other facts" : "Facts"),
      ...inSection("object", "Facts that point here"),
      ...inSection("speaker", `Said by ${label}`),
      ...inSection("place", "Took place here"),
    ],
    open: open.sort(inOrder),
  };
}

interface Placed {
  readonly statement: StatementWire;
  readonly side: Side;
}

function sideOf({ subject, object, speaker }: StatementWire, id: string): Side {
  if (subject.id === id) return "subject";
  if ("entity" in object && object.entity.id === id) return "object";
  return speaker?.id === id ? "speaker" : "place";
}

function sectionOf(statement: StatementWire, side: Side, sheet: SheetWire): string | null {
  if (side === "speaker" || side === "place") return sheet[side];
  const own = propertyOf(statement, sheet)?.[side];
  if (own) return own;
  return classSection({ statement, side }, sheet);
}

/** The section that the class of the other end asks for. */
function classSection({ statement, side }: Placed, sheet: SheetWire): string | null {
  const { subject, object } = statement;
  const other = side === "object" ? subject : "entity" in object ? object.entity : null;
  return sheet.classes.find(({ iri }) => iri === other?.class)?.section ?? null;
}

function propertyOf({ property }: StatementWire, sheet: SheetWire) {
  return sheet.properties.find(({ iri }) => iri === property.iri);
}

function phasesOf(
  members: readonly Placed[],
  sheet: SheetWire,
  order: Order,
): FactSection["phases"] {
  const over = members.filter(({ statement }) => isOver(statement, sheet));
  if (over.length === 0) return [{ phase: "current", groups: byProperty(members, order) }];
  const phaseOf = (placed: Placed): Phase => {
    const { status } = placed.statement;
    if (status !== "asserted" && status !== "reported") return "unsettled";
    return over.includes(placed) || isOutdated(placed, over) ? "former" : "current";
  };
  return (["current", "former", "unsettled"] as const).flatMap((phase) => {
    const inPhase = members.filter((placed) => phaseOf(placed) === phase);
    return inPhase.length === 0 ? [] : [{ phase, groups: byProperty(inPhase, order) }];
  });
}

/** Whether the property says so, or the time has an end that lies before the last report of it. */
function isOver(statement: StatementWire, sheet: SheetWire): boolean {
  if (statement.status !== "asserted" && statement.status !== "reported") return false;
  if (propertyOf(statement, sheet)?.former) return true;
  const [, end] = statement.time?.value?.split("/") ?? [];
  return end !== undefined && /^\d/.test(end) && end < lastReported(statement);
}

/** Whether a report at least as new says that the same is over. */
function isOutdated({ statement, side }: Placed, over: readonly Placed[]): boolean {
  const other = otherEnd(statement, side);
  return (
    other !== null &&
    over.some(
      (former) =>
        former.side === side &&
        otherEnd(former.statement, side) === other &&
        lastReported(former.statement) >= lastReported(statement),
    )
  );
}

function otherEnd({ subject, object }: StatementWire, side: Side): string | null {
  if (side !== "subject") return subject.id;
  return "entity" in object ? object.entity.id : null;
}

/** The day of the newest report that says it; empty where none has a date. */
function lastReported({ evidence }: StatementWire): string {
  return evidence.reduce(
    (last, { published }) => (published !== null && published > last ? published : last),
    "",
  );
}

/** What the entity is or does; null where only a whole sentence says it. */
type Labels = (placed: Placed) => string | null;

/** The name of the property, whichever end the entity is. */
const plainLabel: Labels = ({ statement }) => statement.property.label;

/** The name of the property as read from the entity: of its inverse where the entity is the object. */
function sideLabel(sheet: SheetWire): Labels {
  return ({ statement, side }) => {
    if (side === "subject") return statement.property.label;
    return side === "object" ? (propertyOf(statement, sheet)?.inverse ?? null) : null;
  };
}

interface Order {
  readonly labelOf: Labels;
  /** Whether a fact is of the kind that the section is for: of an office among offices. */
  readonly isCore: (placed: Placed) => boolean;
}

/**
 * Groups by what the entity is or does. What the section is for comes first, then the largest group,
 * and in it the earliest fact; whole sentences come last.
 */
function byProperty(members: readonly Placed[], { labelOf, isCore }: Order): FactGroup[] {
  const groups = new Map<
    string,
    Omit<FactGroup, "statements"> & { core: boolean; statements: StatementWire[] }
  >();
  for (const placed of members) {
    const { statement, side } = placed;
    const label = labelOf(placed);
    const key = label === null ? "" : `${side} ${statement.property.iri}`;
    const group = groups.get(key) ?? { key, label, side, core: isCore(placed), statements: [] };
    group.statements.push(statement);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        Number(a.label === null) - Number(b.label === null) ||
        Number(b.core) - Number(a.core) ||
        b.statements.length - a.statements.length ||
        (a.label ?? "").localeCompare(b.label ?? ""),
    )
    .map(({ core: _, statements, ...group }) => ({
      ...group,
      statements: statements.sort(inOrder),
    }));
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
