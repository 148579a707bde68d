/** Slots of the palette in `styles/theme.css`; the last is for everything without a hue of its own. */
const OTHER_SLOT = 8;
const SPARE_SLOT = 7;

/**
 * Kinds of things that share a hue: seven hues can be told apart with any colour vision, twenty
 * cannot. By local name of the class IRI, whatever vocabulary it comes from.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ["Person", "Group", "People"],
  [
    ...["Organization", "Organisation", "GovernmentBody", "Legislature", "Court", "Corporation"],
    ...["Company", "PoliticalParty", "MilitaryForce", "SportsTeam"],
  ],
  [
    ...["Place", "PoliticalEntity", "Country", "Region", "City", "Facility"],
    ...["AdministrativeArea", "State", "CivicStructure"],
  ],
  [
    ...["Event", "Meeting", "Summit", "Election", "Protest", "Conflict", "Attack", "Disaster"],
    ...["Agreement"],
  ],
  ["CreativeWork", "Work", "Product", "Report", "Article"],
  [
    ...["Office", "Position", "Role", "Occupation", "Concept", "Law", "Legislation"],
    ...["Crime", "Disease", "Award"],
  ],
];

const SLOT_OF = new Map(
  FAMILIES.flatMap((names, family) =>
    names.map((name) => [name.toLowerCase(), family + 1] as const),
  ),
);

/** The palette slot (1 to 8) of a class. */
export function classSlot(iri: string): number {
  const local = iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1).toLowerCase();
  const known = SLOT_OF.get(local);
  if (known !== undefined) return known;
  // A class of the user's own: "MilitaryAlliance" has no family, but may end in one that does.
  for (const [name, slot] of SLOT_OF) if (local.endsWith(name)) return slot;
  return local === "thing" || local === "" ? OTHER_SLOT : SPARE_SLOT;
}
