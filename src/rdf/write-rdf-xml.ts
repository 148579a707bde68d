import type { Quad } from "@rdfjs/types";
import { RdfError } from "./error.ts";
import { toOxigraph } from "./oxigraph-terms.ts";

/** Characters that no XML 1.0 document can hold, escaped or not. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The triples of the default graph as one RDF/XML document.
 * @throws RdfError `rdf-literal` when a literal has a character that XML does not know
 */
export async function writeRdfXml(triples: readonly Quad[]): Promise<string> {
  for (const { object, subject } of triples) {
    if (object.termType === "Literal" && NOT_XML.test(object.value)) {
      throw new RdfError("rdf-literal", "RDF/XML cannot hold a control character of a literal.", {
        where: subject.value,
        remedy: "Choose another syntax.",
      });
    }
  }
  // Only here and in reading: the engine takes a tenth of a second to load.
  const { defaultGraph, Store } = await import("oxigraph");
  const store = new Store(triples.map(toOxigraph));
  return store.dump({ format: "application/rdf+xml", from_graph_name: defaultGraph() });
}
