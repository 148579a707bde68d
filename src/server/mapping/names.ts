import { openLabel, type PropertyIri, type Schema } from "../../extract/index.ts";
import { localName, PREFIXES } from "../../rdf/index.ts";

/** `epi:nominated`; the IRI itself where no prefix is known for it. */
export function curie(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace));
  return known === undefined ? iri : `${known[0]}:${iri.slice(known[1].length)}`;
}

/** What the ontology calls a property; for one in a document's own words, these: "stand by". */
export function propertyLabel({ properties }: Schema, iri: PropertyIri): string {
  return properties.get(iri)?.label ?? openLabel(iri) ?? localName(iri);
}
