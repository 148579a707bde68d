import type { ClassIri, PropertyIri } from "../extract/index.ts";
import { SchemaError } from "./error.ts";
import { isNamedNode, type OntologyTriples, type PlacedTerm } from "./ontology-triples.ts";
import { iri, namespaceOf } from "./vocabulary.ts";

/** The predicates of the `epi:` namespace that an ontology may use: to find facts, to lay them out. */
const READING_TERMS: ReadonlySet<string> = new Set(
  [
    ...["mentionType", "noun", "verb", "pattern", "pastForm"],
    ...["learned", "learnedInverse", "cue", "direct", "needsWord", "endsLife"],
    ...["section", "objectSection", "inverseLabel", "former"],
  ].map((name) => iri("epi", name)),
);

/** What the readers of classes and of properties share: lookups that know what may stand where. */
export class OntologyReader {
  readonly triples: OntologyTriples;
  readonly classes: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
  readonly #namespaces: ReadonlySet<string>;

  constructor(triples: OntologyTriples, classes: readonly string[], properties: readonly string[]) {
    this.triples = triples;
    this.classes = new Set(classes);
    this.properties = new Set(properties);
    this.#namespaces = new Set([...classes, ...properties].map(namespaceOf));
  }

  /** @throws SchemaError when the subject uses an `epi:` predicate that means nothing here */
  refuseUnknownTerms(subject: string): void {
    for (const [predicate, line] of this.triples.predicates(subject)) {
      if (predicate.startsWith(iri("epi", "")) && !READING_TERMS.has(predicate)) {
        throw new SchemaError(
          "schema-unknown-term",
          `<${subject}> has <${predicate}>, which says nothing to the reader of an ontology.`,
          line,
          "Use epi:mentionType, epi:noun, epi:verb, epi:pattern, epi:learned, epi:learnedInverse, epi:cue, epi:direct, epi:needsWord, epi:endsLife or epi:pastForm; epi:section, epi:objectSection, epi:inverseLabel or epi:former.",
        );
      }
    }
  }

  /** The English text of `rdfs:label` or `rdfs:comment`, which must be there. */
  text(subject: string, name: "label" | "comment"): string {
    const texts = this.triples.objects(subject, iri("rdfs", name)).map(({ term }) => term);
    const literals = texts.filter((term) => term.termType === "Literal");
    const english = literals.find(({ language }) => language === "en") ?? literals[0];
    if (english !== undefined && english.value.trim() !== "") return english.value;
    throw new SchemaError(
      "schema-incomplete",
      `<${subject}> has no rdfs:${name}.`,
      this.triples.lineOf(subject),
      `Add rdfs:${name} "…"@en.`,
    );
  }

  /** Whether the ontology says `true` of a subject by one of the `epi:` terms. */
  isTrue(subject: string, name: "direct" | "needsWord" | "endsLife" | "former"): boolean {
    return this.triples
      .objects(subject, iri("epi", name))
      .some(({ term }) => term.value === "true");
  }

  /** English words: nouns of a class, phrases and the inverse label of a property. */
  words(
    subject: string,
    name: "noun" | "verb" | "pattern" | "cue" | "inverseLabel",
  ): readonly PlacedTerm[] {
    const found = this.triples.objects(subject, iri("epi", name));
    for (const { term, line } of found) {
      const english =
        term.termType === "Literal" && (term.language === "en" || term.language === "");
      if (!english || term.value !== term.value.trim().replace(/\s+/gu, " ") || term.value === "") {
        throw new SchemaError(
          "schema-bad-phrase",
          `epi:${name} of <${subject}> is not a phrase of English words: ${JSON.stringify(term.value)}.`,
          line,
          'Write it as "words"@en, with single spaces between the words and none around them.',
        );
      }
    }
    return found;
  }

  /** Objects that are classes of this ontology; terms of other vocabularies are alignments. */
  ownClasses(subject: string, predicate: string): readonly ClassIri[] {
    return this.#own<ClassIri>(subject, predicate, this.classes, "class");
  }

  /** Objects that are properties of this ontology, likewise. */
  ownProperties(subject: string, predicate: string): readonly PropertyIri[] {
    return this.#own<PropertyIri>(subject, predicate, this.properties, "property");
  }

  #own<Own extends string>(
    subject: string,
    predicate: string,
    known: ReadonlySet<string>,
    kind: string,
  ): Own[] {
    const own: Own[] = [];
    for (const { term, line } of this.triples.objects(subject, predicate)) {
      if (known.has(term.value)) own.push(term.value as Own);
      else if (isNamedNode(term) && this.#namespaces.has(namespaceOf(term.value))) {
        throw new SchemaError(
          "schema-unknown-term",
          `<${subject}> refers to the ${kind} <${term.value}>, which is not declared.`,
          line,
          `Declare the ${kind}, or correct its name.`,
        );
      }
    }
    return own;
  }
}
