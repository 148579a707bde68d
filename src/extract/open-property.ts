import type { PropertyDefinition, PropertyIri } from "./schema.ts";

/** The namespace of properties that no ontology declares: they are minted from the document's own words. */
export const OPEN_NAMESPACE = "https://w3id.org/epigraph/rel#";

/** Whether a property is one minted from a document's words. */
export function isOpenProperty(iri: string): boolean {
  return iri.startsWith(OPEN_NAMESPACE);
}

/** Statements of the ontology, and those in a sentence's own words. */
export type StatementKind = "ontology" | "open";

/** Of which kind the statements of a property are. */
export function statementKind(property: PropertyIri): StatementKind {
  return isOpenProperty(property) ? "open" : "ontology";
}

/** The words of an open property: "stand by". Undefined for a property of the ontology. */
export function openLabel(iri: string): string | undefined {
  return isOpenProperty(iri)
    ? decodeURIComponent(iri.slice(OPEN_NAMESPACE.length)).replaceAll("_", " ")
    : undefined;
}

/**
 * The property for a relation that the ontology has none for, from its head words in their dictionary
 * form: `rel:stand_by`. Anything may be its subject or object.
 */
export function openProperty(words: readonly string[], literal: boolean): PropertyDefinition {
  const label = words.join(" ").toLowerCase();
  const iri = `${OPEN_NAMESPACE}${encodeURIComponent(label.replace(/\s+/gu, "_"))}` as PropertyIri;
  return {
    iri,
    label,
    comment: "In the document's own words.",
    domain: [],
    range: literal ? "string" : [],
    inverse: undefined,
    parents: [],
    symmetric: false,
    functional: false,
    phrases: [],
    learned: [],
    past: undefined,
    cues: [],
    endsLife: false,
    direct: false,
    needsWord: false,
  };
}
