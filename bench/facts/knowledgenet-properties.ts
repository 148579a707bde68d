import type { KnowledgeNetProperty } from "./knowledgenet-data.ts";

/** How statements of one of our properties read as facts of KnowledgeNet. */
export interface PropertyReading {
  readonly target: KnowledgeNetProperty;
  /** Local name of the property in the ontology. */
  readonly property: string;
  /** The set's subject is our object. */
  readonly turned?: true;
  /** Local names of the classes that the statement's subject and object must be of. */
  readonly subject?: string;
  readonly object?: string;
}

/** Several properties of ours that read as one of the set in the same way. */
function readings(
  target: KnowledgeNetProperty,
  properties: readonly string[],
  rest: Omit<PropertyReading, "target" | "property"> = {},
): PropertyReading[] {
  return properties.map((property) => ({ target, property, ...rest }));
}

/**
 * The ontology's properties in those of KnowledgeNet, by the alignments of `ontology/epigraph.ttl`
 * to Wikidata (P108 and P463 for EMPLOYEE_OR_MEMBER_OF, P169 for CEO, …) and the set's own
 * directions. What the set means beyond them was learned from folds 1 to 3: past employers and
 * parties count, the head of an organisation is of it, and an owned company is a subsidiary. A
 * property that the ontology lacks does no harm here.
 */
export const READINGS: readonly PropertyReading[] = [
  ...readings(
    "EMPLOYEE_OR_MEMBER_OF",
    ["worksFor", "workedFor", "memberOf", "wasMemberOf", "joined", "left", "affiliatedWith"],
    { subject: "Person" },
  ),
  ...readings(
    "EMPLOYEE_OR_MEMBER_OF",
    ["leads", "chiefExecutiveOf", "formerLeaderOf", "formerChiefExecutiveOf"],
    { subject: "Person", object: "Organization" },
  ),
  { target: "EMPLOYEE_OR_MEMBER_OF", property: "includes", turned: true, object: "Person" },
  { target: "EMPLOYEE_OR_MEMBER_OF", property: "politicalAffiliation" },
  ...readings("EMPLOYEE_OR_MEMBER_OF", ["ledBy", "formerlyLedBy"], {
    turned: true,
    subject: "Organization",
    object: "Person",
  }),
  ...readings("POLITICAL_AFFILIATION", ["memberOf", "wasMemberOf", "joined", "left"], {
    subject: "Person",
    object: "PoliticalParty",
  }),
  { target: "POLITICAL_AFFILIATION", property: "politicalAffiliation" },
  ...readings("CEO", ["chiefExecutiveOf", "formerChiefExecutiveOf"], { turned: true }),
  { target: "FOUNDED_BY", property: "founded", turned: true },
  { target: "DATE_FOUNDED", property: "foundedOn" },
  { target: "HEADQUARTERS", property: "headquarteredIn" },
  { target: "HEADQUARTERS", property: "locatedIn", subject: "Organization" },
  { target: "SUBSIDIARY_OF", property: "subsidiaryOf" },
  ...readings("SUBSIDIARY_OF", ["owns", "owned"], {
    turned: true,
    subject: "Organization",
    object: "Organization",
  }),
  { target: "SPOUSE", property: "spouse" },
  { target: "SPOUSE", property: "spouse", turned: true },
  { target: "CHILD_OF", property: "childOf" },
  { target: "CHILD_OF", property: "parentOf", turned: true },
  { target: "DATE_OF_BIRTH", property: "bornOn" },
  { target: "PLACE_OF_BIRTH", property: "bornIn" },
  { target: "DATE_OF_DEATH", property: "diedOn" },
  { target: "NATIONALITY", property: "nationality" },
  { target: "EDUCATED_AT", property: "educatedAt" },
  ...readings("PLACE_OF_RESIDENCE", ["livesIn", "livedIn", "movedTo"]),
];

/** Statements whose time is itself a fact of the set: of which end, and in which of its properties. */
export const TIME_READINGS: readonly {
  readonly target: KnowledgeNetProperty;
  readonly property: string;
  readonly of: "subject" | "object";
}[] = [
  { target: "DATE_FOUNDED", property: "founded", of: "object" },
  { target: "DATE_OF_BIRTH", property: "bornIn", of: "subject" },
  { target: "DATE_OF_DEATH", property: "diedIn", of: "subject" },
];

/**
 * A person who holds an office, and the office of an organisation, say together that the person is
 * of the organisation. These are the properties from a person to an office, in whichever time.
 */
export const OFFICE_HOLDING: ReadonlySet<string> = new Set([
  "holdsOffice",
  "heldOffice",
  "actsAs",
  "appointedAs",
  "electedAs",
  "steppedDownFrom",
]);
export const OFFICE_OF = "officeOf";
/** The office whose holder is a CEO in the set. */
export const CHIEF_EXECUTIVE = /\bCEO\b|\bchief executive\b/iu;

/** The set lists every place that a place lies in: born in Rochdale, Lancashire, is born in both. */
export const OF_PLACES: ReadonlySet<KnowledgeNetProperty> = new Set([
  "HEADQUARTERS",
  "PLACE_OF_BIRTH",
  "PLACE_OF_RESIDENCE",
]);
export const LIES_IN = "locatedIn";
