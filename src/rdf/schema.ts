import type { MentionType } from "../annotate/index.ts";
import { compareStrings, stableHash } from "../base/index.ts";
import type { ClassDefinition, ClassIri, PropertyDefinition, Schema } from "../extract/index.ts";
import { SchemaError } from "./error.ts";
import { readOntologyTriples } from "./ontology-triples.ts";
import { readClasses } from "./schema-classes.ts";
import { readProperties } from "./schema-properties.ts";
import { OntologyReader } from "./schema-reader.ts";
import { readSheet } from "./schema-sheet.ts";
import { iri } from "./vocabulary.ts";

/**
 * Reads an ontology: its `owl:Class`es with their nouns, and its `owl:ObjectProperty`s and
 * `owl:DatatypeProperty`s with their phrases. docs/ontology.md tells how they are written.
 *
 * @param turtle RDF 1.2 Turtle; several files may be joined into one text
 * @throws SchemaError with the line and what is wrong there
 */
export function readSchema(turtle: string): Schema {
  const triples = readOntologyTriples(turtle);
  const classIris = triples.instancesOf(iri("owl", "Class"));
  const propertyIris = [
    ...new Set([
      ...triples.instancesOf(iri("owl", "ObjectProperty")),
      ...triples.instancesOf(iri("owl", "DatatypeProperty")),
    ]),
  ].sort(compareStrings);
  const reader = new OntologyReader(triples, classIris, propertyIris);
  const classes = readClasses(reader);
  const properties = readProperties(reader);
  return {
    ...schemaOf(stableHash("ontology", triples.fingerprint()), classes, properties),
    sheet: readSheet(reader, classes, properties),
  };
}

function schemaOf(
  version: string,
  classes: readonly ClassDefinition[],
  properties: readonly PropertyDefinition[],
): Omit<Schema, "sheet"> {
  const byType = new Map(
    classes.flatMap(({ iri: owner, mentionTypes }) =>
      mentionTypes.map((type): [MentionType, ClassIri] => [type, owner]),
    ),
  );
  const ancestors = new Map(classes.map(({ iri: owner }) => [owner, ancestorsOf(owner, classes)]));
  return {
    version,
    classes: new Map(classes.map((definition) => [definition.iri, definition])),
    properties: new Map(properties.map((definition) => [definition.iri, definition])),
    classOf(type) {
      const found = byType.get(type);
      // readClasses has refused an ontology that leaves a type out.
      if (found === undefined) throw new TypeError(`No class for the mention type ${type}`);
      return found;
    },
    isSubclass: (narrow, wide) => narrow === wide || (ancestors.get(narrow)?.has(wide) ?? false),
  };
}

/** @throws SchemaError `schema-conflict` when a class is its own ancestor */
function ancestorsOf(start: ClassIri, classes: readonly ClassDefinition[]): Set<ClassIri> {
  const parents = new Map(classes.map((definition) => [definition.iri, definition.parents]));
  const found = new Set<ClassIri>();
  const open = [...(parents.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) {
      throw new SchemaError(
        "schema-conflict",
        `The class <${start}> is a subclass of itself.`,
        undefined,
        "Remove one rdfs:subClassOf of the circle.",
      );
    }
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return found;
}
