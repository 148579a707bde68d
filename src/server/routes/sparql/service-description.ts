import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { PREFIXES } from "../../../rdf/index.ts";

const { blankNode, namedNode, quad } = DataFactory;

const SD = "http://www.w3.org/ns/sparql-service-description#";
const FORMAT = "http://www.w3.org/ns/formats/";

/** Syntaxes of results by their names in the W3C's registry of formats. */
const RESULT_FORMATS = [
  "SPARQL_Results_JSON",
  "SPARQL_Results_XML",
  "SPARQL_Results_CSV",
  "SPARQL_Results_TSV",
  "Turtle",
  "N-Triples",
  "RDF_XML",
  "TriG",
  "N-Quads",
];

/**
 * What the endpoint can do, in the words of SPARQL 1.1 Service Description: one named graph a
 * document, a default graph of asserted facts, types and labels.
 */
export function serviceDescription(base: string): Quad[] {
  const service = namedNode(`${base}sparql`);
  const dataset = blankNode("dataset");
  const defaultGraph = blankNode("defaultGraph");
  const a = namedNode(`${PREFIXES.rdf}type`);
  const sd = (name: string) => namedNode(SD + name);
  return [
    quad(service, a, sd("Service")),
    quad(service, sd("endpoint"), service),
    quad(service, sd("supportedLanguage"), sd("SPARQL11Query")),
    ...RESULT_FORMATS.map((name) => quad(service, sd("resultFormat"), namedNode(FORMAT + name))),
    quad(service, sd("defaultDataset"), dataset),
    quad(dataset, a, sd("Dataset")),
    quad(dataset, sd("defaultGraph"), defaultGraph),
    quad(defaultGraph, a, sd("Graph")),
  ];
}
