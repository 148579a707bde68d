import type { Term } from "@rdfjs/types";
import type {
  ClassIri,
  LearnedLabel,
  LiteralKind,
  Phrase,
  PropertyDefinition,
  PropertyIri,
} from "../extract/index.ts";
import { SchemaError } from "./error.ts";
import type { OntologyReader } from "./schema-reader.ts";
import { iri } from "./vocabulary.ts";

const LITERAL_KINDS: Readonly<Record<LiteralKind, true>> = {
  string: true,
  date: true,
  integer: true,
  decimal: true,
  duration: true,
};

/** @throws SchemaError */
export function readProperties(reader: OntologyReader): readonly PropertyDefinition[] {
  const inverses = readInverses(reader);
  return [...reader.properties].map((subject) => {
    reader.refuseUnknownTerms(subject);
    const types = reader.triples.objects(subject, iri("rdf", "type")).map(({ term }) => term.value);
    return {
      iri: subject as PropertyIri,
      label: reader.text(subject, "label"),
      comment: reader.text(subject, "comment"),
      domain: readDomain(subject, reader),
      range: readRange(subject, reader),
      inverse: inverses.get(subject),
      past: reader.ownProperties(subject, iri("epi", "pastForm"))[0],
      parents: reader.ownProperties(subject, iri("rdfs", "subPropertyOf")),
      symmetric: types.includes(iri("owl", "SymmetricProperty")),
      functional: types.includes(iri("owl", "FunctionalProperty")),
      phrases: readPhrases(subject, reader),
      learned: readLearned(subject, reader),
      cues: reader.words(subject, "cue").map(({ term }) => term.value),
      direct: reader.isTrue(subject, "direct"),
      needsWord: reader.isTrue(subject, "needsWord"),
      endsLife: reader.isTrue(subject, "endsLife"),
    };
  });
}

function readInverses(reader: OntologyReader): ReadonlyMap<string, PropertyIri> {
  const inverses = new Map<string, PropertyIri>();
  for (const subject of reader.properties) {
    for (const inverse of reader.ownProperties(subject, iri("owl", "inverseOf"))) {
      const pairs: [string, PropertyIri][] = [
        [subject, inverse],
        [inverse, subject as PropertyIri],
      ];
      for (const [one, other] of pairs) {
        const known = inverses.get(one);
        if (known !== undefined && known !== other) {
          throw new SchemaError(
            "schema-conflict",
            `<${one}> has two inverses, <${known}> and <${other}>.`,
            reader.triples.objects(subject, iri("owl", "inverseOf"))[0]?.line,
            "Leave it with one of them.",
          );
        }
        inverses.set(one, other);
      }
    }
  }
  return inverses;
}

function readDomain(subject: string, reader: OntologyReader): readonly ClassIri[] {
  const members = membersOf(subject, "domain", reader);
  return classesAmong(members, subject, "domain", reader);
}

function readRange(subject: string, reader: OntologyReader): readonly ClassIri[] | LiteralKind {
  const members = membersOf(subject, "range", reader);
  const [first] = members.terms;
  const kind = first?.value.startsWith(iri("xsd", ""))
    ? first.value.slice(iri("xsd", "").length)
    : undefined;
  if (kind === undefined) return classesAmong(members, subject, "range", reader);
  if (members.terms.length === 1 && Object.hasOwn(LITERAL_KINDS, kind)) return kind as LiteralKind;
  throw new SchemaError(
    "schema-unknown-term",
    `The range of <${subject}> is not one that extraction knows.`,
    members.line,
    `Use classes, or one of ${Object.keys(LITERAL_KINDS)
      .map((name) => `xsd:${name}`)
      .join(", ")}.`,
  );
}

interface Members {
  readonly terms: readonly Term[];
  readonly line: number;
}

/** The classes that a domain or range is made of: one, or the members of an `owl:unionOf`. */
function membersOf(subject: string, name: "domain" | "range", reader: OntologyReader): Members {
  const [placed, second] = reader.triples.objects(subject, iri("rdfs", name));
  if (placed === undefined) {
    throw new SchemaError(
      "schema-incomplete",
      `<${subject}> has no rdfs:${name}.`,
      reader.triples.lineOf(subject),
      `Add rdfs:${name}; owl:Thing stands for anything.`,
    );
  }
  if (second !== undefined) {
    throw new SchemaError(
      "schema-conflict",
      `<${subject}> has two values of rdfs:${name}, which in RDF Schema means both at once.`,
      second.line,
      `To mean either, write rdfs:${name} [ owl:unionOf ( … ) ].`,
    );
  }
  if (placed.term.termType !== "BlankNode") return { terms: [placed.term], line: placed.line };
  const [union] = reader.triples.objects(`_:${placed.term.value}`, iri("owl", "unionOf"));
  const terms = union === undefined ? undefined : reader.triples.list(union.term);
  if (terms !== undefined && terms.length > 0) return { terms, line: placed.line };
  throw new SchemaError(
    "schema-unknown-term",
    `The rdfs:${name} of <${subject}> is neither a class nor a union of classes.`,
    placed.line,
    `Write rdfs:${name} ex:Class, or rdfs:${name} [ owl:unionOf ( ex:One ex:Other ) ].`,
  );
}

function classesAmong(
  members: Members,
  subject: string,
  name: string,
  reader: OntologyReader,
): readonly ClassIri[] {
  const [only] = members.terms;
  if (members.terms.length === 1 && only?.value === iri("owl", "Thing")) return [];
  return members.terms.map((term) => {
    if (reader.classes.has(term.value)) return term.value as ClassIri;
    throw new SchemaError(
      "schema-unknown-term",
      `The rdfs:${name} of <${subject}> names <${term.value}>, which is not a declared class.`,
      members.line,
      "Declare it as an owl:Class, or correct its name.",
    );
  });
}

function readPhrases(subject: string, reader: OntologyReader): readonly Phrase[] {
  const phrases = (["verb", "noun", "pattern"] as const).flatMap((kind) =>
    reader.words(subject, kind).map(({ term, line }): Phrase => {
      if (slotsFit(kind, term.value)) return { kind, text: term.value };
      throw new SchemaError(
        "schema-bad-phrase",
        `The epi:${kind} ${JSON.stringify(term.value)} of <${subject}> has the wrong slots.`,
        line,
        kind === "pattern"
          ? "A pattern has {subject} once and {object} once, and no other braces."
          : "Only an epi:pattern has slots.",
      );
    }),
  );
  if (phrases.length > 0) return phrases;
  throw new SchemaError(
    "schema-incomplete",
    `<${subject}> has no phrase, so nothing in a text can state it.`,
    reader.triples.lineOf(subject),
    "Add epi:verb, epi:noun or epi:pattern; or make it an rdf:Property, which is never looked for.",
  );
}

/** The labels of the relation head that mean this property, by the local names of their IRIs. */
function readLearned(subject: string, reader: OntologyReader): readonly LearnedLabel[] {
  const labels = (name: "learned" | "learnedInverse"): LearnedLabel[] =>
    reader.triples.objects(subject, iri("epi", name)).map(({ term }) => {
      return {
        label: term.value.slice(term.value.lastIndexOf("/") + 1),
        turned: name !== "learned",
      };
    });
  return [...labels("learned"), ...labels("learnedInverse")];
}

/** Each slot once in a pattern and nowhere else; no other braces. */
function slotsFit(kind: Phrase["kind"], text: string): boolean {
  const each = kind === "pattern" ? 1 : 0;
  const slots = ["{subject}", "{object}"];
  const rest = slots.reduce((left, slot) => left.replaceAll(slot, ""), text);
  return slots.every((slot) => text.split(slot).length - 1 === each) && !/[{}]/u.test(rest);
}
