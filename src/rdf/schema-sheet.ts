import { compareStrings } from "../base/index.ts";
import type {
  ClassDefinition,
  PropertyDefinition,
  SectionDefinition,
  SheetDefinition,
} from "../extract/index.ts";
import { SchemaError } from "./error.ts";
import type { OntologyReader } from "./schema-reader.ts";
import { iri } from "./vocabulary.ts";

/**
 * Reads in which section of a fact sheet statements stand.
 * @throws SchemaError
 */
export function readSheet(
  reader: OntologyReader,
  classes: readonly ClassDefinition[],
  properties: readonly PropertyDefinition[],
): SheetDefinition {
  const sections = readSections(reader);
  const named = (name: "section" | "objectSection") => (subject: string) => {
    const [placed] = reader.triples.objects(subject, iri("epi", name));
    if (placed === undefined) return undefined;
    const section = sections.find((one) => one.iri === placed.term.value);
    if (section !== undefined) return section;
    throw new SchemaError(
      "schema-unknown-term",
      `The epi:${name} of <${subject}> names <${placed.term.value}>, which is not a section.`,
      placed.line,
      "Declare it as an epi:Section with rdfs:label and epi:order, or correct its name.",
    );
  };
  const section = named("section");
  const ofSubject = handedDown(properties, section);
  const ofOwnObject = handedDown(properties, named("objectSection"));
  return {
    sections,
    ofSubject,
    ofObject: found(properties, ({ iri: own, inverse, symmetric }) => {
      const other = symmetric ? own : inverse;
      return ofOwnObject.get(own) ?? (other === undefined ? undefined : ofSubject.get(other));
    }),
    ofClass: handedDown(classes, section),
    ofSpeaker: section(iri("epi", "speaker")),
    ofPlace: section(iri("epi", "place")),
    inverseLabels: readInverseLabels(reader, properties),
    former: new Set(properties.map((one) => one.iri).filter((own) => reader.isTrue(own, "former"))),
  };
}

function readSections(reader: OntologyReader): readonly SectionDefinition[] {
  return reader.triples
    .instancesOf(iri("epi", "Section"))
    .map((own) => {
      const [order] = reader.triples.objects(own, iri("epi", "order"));
      return {
        section: { iri: own, label: reader.text(own, "label") },
        order: Number(order?.term.value ?? Number.POSITIVE_INFINITY),
      };
    })
    .sort((a, b) =>
      a.order === b.order ? compareStrings(a.section.iri, b.section.iri) : a.order - b.order,
    )
    .map(({ section }) => section);
}

function readInverseLabels(
  reader: OntologyReader,
  properties: readonly PropertyDefinition[],
): SheetDefinition["inverseLabels"] {
  const labels = new Map(properties.map((one) => [one.iri, one.label]));
  return new Map(
    properties.flatMap(({ iri: own, inverse, symmetric }) => {
      const [written] = reader.words(own, "inverseLabel");
      const other = symmetric ? own : inverse;
      const label = written?.term.value ?? (other === undefined ? undefined : labels.get(other));
      return label === undefined ? [] : [[own, label] as const];
    }),
  );
}

interface Term<Iri> {
  readonly iri: Iri;
  readonly parents: readonly Iri[];
}

/** What each term says itself, or else the nearest of those above it. */
function handedDown<Iri extends string>(
  terms: readonly Term<Iri>[],
  own: (iri: string) => SectionDefinition | undefined,
): ReadonlyMap<Iri, SectionDefinition> {
  const parents = new Map(terms.map((term) => [term.iri, term.parents]));
  return found(terms, ({ iri: start }) => {
    // A set grows while it is walked: nearest first, and circles end.
    const above = new Set([start]);
    for (const next of above) {
      const section = own(next);
      if (section !== undefined) return section;
      for (const parent of parents.get(next) ?? []) above.add(parent);
    }
    return undefined;
  });
}

function found<Iri extends string, One extends { readonly iri: Iri }>(
  terms: readonly One[],
  sectionOf: (term: One) => SectionDefinition | undefined,
): ReadonlyMap<One["iri"], SectionDefinition> {
  return new Map(
    terms.flatMap((term) => {
      const section = sectionOf(term);
      return section === undefined ? [] : [[term.iri, section] as const];
    }),
  );
}
