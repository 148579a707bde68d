import type {
  ClassDefinition,
  ClassIri,
  PropertyDefinition,
  PropertyIri,
  Schema,
  SectionDefinition,
} from "../../src/extract/index.ts";

const EPI = "https://w3id.org/epigraph#";
export const PERSON = "https://schema.org/Person" as ClassIri;
export const COUNTRY = `${EPI}Country` as ClassIri;
export const ORGANIZATION = `${EPI}Organization` as ClassIri;
export const ALLIANCE = `${EPI}Alliance` as ClassIri;
export const NOMINATED = `${EPI}nominated` as PropertyIri;
export const MEMBER_OF = `${EPI}memberOf` as PropertyIri;
export const VISITED = `${EPI}visited` as PropertyIri;
export const BORN_ON = `${EPI}bornOn` as PropertyIri;

function classOf(iri: ClassIri, label: string, parents: readonly ClassIri[] = []): ClassDefinition {
  return { iri, label, comment: `A ${label}.`, parents, mentionTypes: [], nouns: [] };
}

function propertyOf(
  iri: PropertyIri,
  label: string,
  range: PropertyDefinition["range"],
): PropertyDefinition {
  return {
    iri,
    label,
    comment: `${label}.`,
    domain: [],
    range,
    inverse: undefined,
    parents: [],
    symmetric: false,
    functional: false,
    phrases: [],
    learned: [],
    past: undefined,
    cues: [],
    direct: false,
    needsWord: false,
    endsLife: false,
  };
}

const CLASSES = [
  classOf(PERSON, "person"),
  classOf(COUNTRY, "country"),
  classOf(ORGANIZATION, "organization"),
  classOf(ALLIANCE, "alliance", [ORGANIZATION]),
];

function sectionOf(name: string, label: string): SectionDefinition {
  return { iri: EPI + name, label };
}

export const CAREER = sectionOf("Career", "Career");
const MEMBERSHIPS = sectionOf("Memberships", "Memberships");
export const TRAVELS = sectionOf("Travels", "Travels");
export const WORDS = sectionOf("Words", "Statements by");

/** Four classes, one below another, and four properties, one of them with values. */
export const NEWS_SCHEMA: Schema = {
  version: "test",
  classes: new Map(CLASSES.map((one) => [one.iri, one])),
  properties: new Map(
    [
      propertyOf(NOMINATED, "nominated", [PERSON]),
      propertyOf(MEMBER_OF, "member of", [ORGANIZATION]),
      propertyOf(VISITED, "visited", []),
      propertyOf(BORN_ON, "born on", "date"),
    ].map((one) => [one.iri, one]),
  ),
  sheet: {
    sections: [CAREER, MEMBERSHIPS, TRAVELS, WORDS],
    ofSubject: new Map([[MEMBER_OF, MEMBERSHIPS]]),
    ofObject: new Map([[NOMINATED, CAREER]]),
    ofClass: new Map([[COUNTRY, TRAVELS]]),
    ofSpeaker: WORDS,
    ofPlace: undefined,
    inverseLabels: new Map([[NOMINATED, "nominated by"]]),
    former: new Set(),
  },
  classOf: () => PERSON,
  isSubclass: (narrow, wide) => narrow === wide || (narrow === ALLIANCE && wide === ORGANIZATION),
};
