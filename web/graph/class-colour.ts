/** Slots of the palette in `styles/theme.css`; the last is for everything without a hue of its own. */
export const OTHER_SLOT = 8;
const SPARE_SLOT = 7;

/**
 * Kinds of things that share a hue: seven hues can be told apart with any colour vision, twenty
 * cannot. By local name of the class IRI, whatever vocabulary it comes from.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ["Person", "Group", "EthnicGroup", "People"],
  [
    "Organization",
    "Organisation",
    "GovernmentOrganization",
    "GovernmentBody",
    "Corporation",
    "Company",
    "NewsMediaOrganization",
    "PoliticalParty",
  ],
  [
    "Place",
    "Country",
    "City",
    "AdministrativeArea",
    "State",
    "Region",
    "Facility",
    "CivicStructure",
    "LandmarksOrHistoricalBuildings",
  ],
  ["Event", "Meeting", "Conflict", "Election"],
  ["CreativeWork", "Work", "Product", "Report", "Article"],
  ["Office", "Position", "Role", "Occupation", "Concept", "Law", "Legislation", "Intangible"],
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
