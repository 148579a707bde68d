import { PREFIXES } from "../../rdf/index.ts";

/** `epi:nominated`; the IRI itself where no prefix is known for it. */
export function curie(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace));
  return known === undefined ? iri : `${known[0]}:${iri.slice(known[1].length)}`;
}
