import type { Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { compareStrings } from "../base/index.ts";
import { iri } from "./vocabulary.ts";

/** The quads by graph, subject, predicate and object, each once; `rdf:type` before other predicates. */
export function sortQuads(quads: Iterable<Quad>): Quad[] {
  const keyed = new Map<string, Quad>();
  for (const quad of quads) keyed.set(quadKey(quad), quad);
  return [...keyed.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, quad]) => quad);
}

/** The triples of all graphs together, sorted, each once. */
export function mergeGraphs(quads: Iterable<Quad>): Quad[] {
  const triples: Quad[] = [];
  for (const { subject, predicate, object } of quads) {
    triples.push(DataFactory.quad(subject, predicate, object));
  }
  return sortQuads(triples);
}

/** U+0001 stands in no IRI and sorts before all that does, so that keys sort part by part. */
const SEPARATOR = "\u0001";

function quadKey({ graph, subject, predicate, object }: Quad): string {
  const property = predicate.value === iri("rdf", "type") ? "" : predicate.value;
  return [termKey(graph), termKey(subject), property, termKey(object)].join(SEPARATOR);
}

function termKey(term: Term): string {
  switch (term.termType) {
    case "Literal":
      return `"${term.value}"${SEPARATOR}${term.language}${SEPARATOR}${term.datatype.value}`;
    case "BlankNode":
      return `_:${term.value}`;
    case "Quad":
      return `<<${termKey(term.subject)} ${termKey(term.predicate)} ${termKey(term.object)}>>`;
    default:
      return term.value;
  }
}
