import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import { RdfError } from "./error.ts";
import type { Format } from "./format.ts";
import { fromOxigraph } from "./oxigraph-terms.ts";

/**
 * Reads RDF in any of the syntaxes that Epigraph writes.
 * @throws RdfError `rdf-syntax` with the parser's words, which name the line
 */
export async function parseRdf(text: string, format: Format): Promise<Quad[]> {
  // Only here and in writing RDF/XML: the engine takes a tenth of a second to load.
  const byOxigraph = format.name === "JSON-LD" || format.name === "RDF/XML";
  const oxigraph = byOxigraph ? await import("oxigraph") : undefined;
  try {
    return oxigraph === undefined
      ? new Parser({ format: format.mediaType }).parse(text)
      : fromOxigraph(oxigraph.parse(text, { format: format.mediaType }));
  } catch (error) {
    // Both parsers throw plain errors for what is wrong with the text; any subclass is a bug.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw new RdfError("rdf-syntax", `The text is not valid ${format.name}: ${error.message}`, {
      remedy: "Correct it, or name the syntax that it is in.",
      cause: error,
    });
  }
}
