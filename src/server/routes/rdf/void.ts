import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { FORMATS, PREFIXES, serialize } from "../../../rdf/index.ts";
import { negotiate, RDF_CONTENT } from "../../http/negotiate.ts";
import { type Route, route } from "../../http/route.ts";
import { sendPieces } from "../../http/send-pieces.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import { toSummaryWire } from "../../mapping/summary.ts";
import type { Context } from "../../options.ts";
import type { SummaryWire } from "../../wire.ts";

const { blankNode, literal, namedNode, quad } = DataFactory;

const VOID = "http://rdfs.org/ns/void#";

/** The data set in the words of VoID: where to get it, and how much of what is in it. */
function describeDataset(base: string, summary: SummaryWire): Quad[] {
  const dataset = namedNode(`${base}.well-known/void`);
  const term = (name: string) => namedNode(VOID + name);
  const count = (number: number) => literal(String(number), namedNode(`${PREFIXES.xsd}integer`));
  return [
    quad(dataset, namedNode(`${PREFIXES.rdf}type`), term("Dataset")),
    quad(dataset, namedNode(`${PREFIXES.dcterms}title`), literal("Epigraph", "en")),
    quad(dataset, term("uriSpace"), literal(base)),
    quad(dataset, term("sparqlEndpoint"), namedNode(`${base}sparql`)),
    quad(dataset, term("entities"), count(summary.entities)),
    quad(dataset, term("documents"), count(summary.documents)),
    ...FORMATS.map(({ extension }) =>
      quad(dataset, term("dataDump"), namedNode(`${base}graph.${extension}`)),
    ),
    ...summary.classes.flatMap(({ iri, count: uses }, index) => {
      const partition = blankNode(`class${index}`);
      return [
        quad(dataset, term("classPartition"), partition),
        quad(partition, term("class"), namedNode(iri)),
        quad(partition, term("entities"), count(uses)),
      ];
    }),
    ...summary.properties.flatMap(({ iri }, index) => {
      const partition = blankNode(`property${index}`);
      return [
        quad(dataset, term("propertyPartition"), partition),
        quad(partition, term("property"), namedNode(iri)),
      ];
    }),
  ];
}

export function voidRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/.well-known/void",
      summary: "The data set described in RDF (VoID)",
      tag: "about",
      answers: { 200: { description: "The description", content: RDF_CONTENT } },
      async handle({ request, response }) {
        const format = negotiate(request);
        const version = context.store.version();
        await sendPieces(request, response, {
          mediaType: format.mediaType,
          identity: ["void", version, context.base],
          make: () => {
            const summary = toSummaryWire(mapperOf(context), {
              version,
              writable: false,
              confidence: 0,
            });
            return serialize(describeDataset(context.base, summary), format, context);
          },
        });
      },
    }),
  ];
}
