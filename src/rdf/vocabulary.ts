import type { NamedNode } from "@rdfjs/types";
import { DataFactory } from "n3";
import { OPEN_NAMESPACE } from "../extract/index.ts";

/** The namespaces that Epigraph writes, by the prefixes that it writes them with. */
export const PREFIXES = {
  dcterms: "http://purl.org/dc/terms/",
  epi: "https://w3id.org/epigraph#",
  oa: "http://www.w3.org/ns/oa#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rel: OPEN_NAMESPACE,
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export type Prefix = keyof typeof PREFIXES;

/** The IRI of a prefixed name: `iri("rdf", "type")`. */
export function iri(prefix: Prefix, name: string): string {
  return PREFIXES[prefix] + name;
}

/** The same as a node. */
export function node(prefix: Prefix, name: string): NamedNode {
  return DataFactory.namedNode(iri(prefix, name));
}

/** The part of an IRI up to its last `#` or `/`: where the terms of one vocabulary stand together. */
export function namespaceOf(term: string): string {
  return term.slice(0, Math.max(term.lastIndexOf("#"), term.lastIndexOf("/")) + 1);
}
