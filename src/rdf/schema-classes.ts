import type { MentionType } from "../annotate/index.ts";
import type { ClassDefinition, ClassIri } from "../extract/index.ts";
import { SchemaError } from "./error.ts";
import type { OntologyReader } from "./schema-reader.ts";
import { iri } from "./vocabulary.ts";

/** Every mention type, so that an ontology that forgets one is refused; the compiler keeps it complete. */
const MENTION_TYPES: Readonly<Record<MentionType, true>> = {
  person: true,
  organization: true,
  governmentBody: true,
  country: true,
  city: true,
  place: true,
  event: true,
  facility: true,
  work: true,
  product: true,
  group: true,
  law: true,
  office: true,
  concept: true,
};

function isMentionType(value: string): value is MentionType {
  return Object.hasOwn(MENTION_TYPES, value);
}

/** @throws SchemaError */
export function readClasses(reader: OntologyReader): readonly ClassDefinition[] {
  const definitions = [...reader.classes].map((subject) => readClass(subject, reader));
  const owners = new Map<MentionType, ClassIri>();
  for (const { iri: owner, mentionTypes } of definitions) {
    for (const type of mentionTypes) {
      const other = owners.get(type);
      if (other !== undefined) {
        throw new SchemaError(
          "schema-conflict",
          `The mention type "${type}" belongs to both <${other}> and <${owner}>.`,
          reader.triples.objects(owner, iri("epi", "mentionType"))[0]?.line,
          "Leave it with one of them.",
        );
      }
      owners.set(type, owner);
    }
  }
  const missing = Object.keys(MENTION_TYPES).filter((type) => !owners.has(type as MentionType));
  if (missing.length > 0) {
    throw new SchemaError(
      "schema-incomplete",
      `No class has the mention type ${missing.map((type) => `"${type}"`).join(", ")}.`,
      undefined,
      "Give each mention type to one class with epi:mentionType.",
    );
  }
  return definitions;
}

function readClass(subject: string, reader: OntologyReader): ClassDefinition {
  reader.refuseUnknownTerms(subject);
  const mentionTypes = reader.triples
    .objects(subject, iri("epi", "mentionType"))
    .map(({ term, line }) => {
      if (isMentionType(term.value)) return term.value;
      throw new SchemaError(
        "schema-unknown-term",
        `"${term.value}" is not a mention type.`,
        line,
        `Use one of ${Object.keys(MENTION_TYPES).join(", ")}.`,
      );
    });
  return {
    iri: subject as ClassIri,
    label: reader.text(subject, "label"),
    comment: reader.text(subject, "comment"),
    parents: reader.ownClasses(subject, iri("rdfs", "subClassOf")),
    mentionTypes,
    nouns: reader.words(subject, "noun").map(({ term }) => term.value),
  };
}
