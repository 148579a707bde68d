import type { MentionType } from "../../src/annotate/index.ts";
import type {
  ClassDefinition,
  ClassIri,
  LiteralKind,
  PropertyDefinition,
  PropertyIri,
  Schema,
} from "../../src/extract/index.ts";

const EX = "https://example.org/terms#";

export function classIri(name: string): ClassIri {
  return `${EX}${name}` as ClassIri;
}

export function propertyIri(name: string): PropertyIri {
  return `${EX}${name}` as PropertyIri;
}

const CLASSES: readonly (readonly [string, string | undefined, ...MentionType[]])[] = [
  ["Thing", undefined, "concept"],
  ["Person", "Thing", "person"],
  ["Organization", "Thing", "organization"],
  ["Company", "Organization"],
  ["Alliance", "Organization"],
  ["GovernmentBody", "Organization", "governmentBody"],
  ["Place", "Thing", "place"],
  ["Country", "Place", "country"],
  ["City", "Place", "city"],
  ["Facility", "Thing", "facility"],
  ["Event", "Thing", "event"],
  ["Work", "Thing", "work"],
  ["Product", "Thing", "product"],
  ["Group", "Thing", "group"],
  ["Law", "Thing", "law"],
  ["Office", "Thing", "office"],
];

interface PropertyOptions {
  readonly inverse?: string;
  readonly symmetric?: boolean;
  readonly verb?: string;
  readonly range?: LiteralKind;
  readonly rangeClass?: string;
}

const PROPERTIES: Readonly<Record<string, PropertyOptions>> = {
  nominated: { verb: "nominate" },
  criticized: { verb: "criticize" },
  holdsOffice: { rangeClass: "Office" },
  leftOffice: { verb: "leave", rangeClass: "Office" },
  includes: { verb: "include", inverse: "memberOf" },
  memberOf: {},
  ownedBy: {},
  owns: { verb: "own", inverse: "ownedBy" },
  childOf: { inverse: "parentOf" },
  parentOf: { inverse: "childOf" },
  met: { verb: "meet", symmetric: true },
  elected: { verb: "elect" },
  age: { range: "integer" },
};

const classes = new Map<ClassIri, ClassDefinition>(
  CLASSES.map(([name, parent, ...mentionTypes]) => [
    classIri(name),
    {
      iri: classIri(name),
      label: name,
      comment: `A ${name}.`,
      parents: parent === undefined ? [] : [classIri(parent)],
      mentionTypes,
      nouns: [],
    },
  ]),
);

const properties = new Map<PropertyIri, PropertyDefinition>(
  Object.entries(PROPERTIES).map(
    ([name, { inverse, symmetric = false, verb, range, rangeClass }]) => [
      propertyIri(name),
      {
        iri: propertyIri(name),
        label: name,
        comment: `Says ${name}.`,
        domain: [],
        range: range ?? (rangeClass === undefined ? [] : [classIri(rangeClass)]),
        inverse: inverse === undefined ? undefined : propertyIri(inverse),
        parents: [],
        symmetric,
        functional: false,
        phrases: verb === undefined ? [] : [{ kind: "verb", text: verb }],
        learned: [],
        past: undefined,
        cues: [],
        direct: false,
        needsWord: false,
        endsLife: false,
      },
    ],
  ),
);

function isSubclass(narrow: ClassIri, wide: ClassIri): boolean {
  return (
    narrow === wide ||
    (classes.get(narrow)?.parents ?? []).some((parent) => isSubclass(parent, wide))
  );
}

/** A small ontology with what the rules of resolving, drawing and storing turn on. */
export const newsSchema: Schema = {
  version: "test",
  classes,
  properties,
  sheet: {
    sections: [],
    ofSubject: new Map(),
    ofObject: new Map(),
    ofClass: new Map(),
    ofSpeaker: undefined,
    ofPlace: undefined,
    inverseLabels: new Map(),
    former: new Set(),
  },
  classOf: (type) =>
    [...classes.values()].find(({ mentionTypes }) => mentionTypes.includes(type))?.iri ??
    classIri("Thing"),
  isSubclass,
};
