import type { Quad } from "@rdfjs/types";
import { Writer } from "n3";
import { RdfError } from "./error.ts";
import type { Format } from "./format.ts";
import { FOLDERS } from "./instance-iri.ts";
import { mergeGraphs, sortQuads } from "./sort-quads.ts";
import { PREFIXES } from "./vocabulary.ts";
import { writeJsonLd } from "./write-json-ld.ts";
import { writeRdfXml } from "./write-rdf-xml.ts";

export interface SerializeOptions {
  /** The base of instance IRIs, for the prefixes `doc:`, `ent:` and `st:`. */
  readonly base: string;
}

/** Pieces are about this long, in UTF-16 code units. */
const PIECE = 1 << 16;

/**
 * Writes RDF, sorted: the same quads in any order give the same text. Where the syntax holds
 * triples only, the graphs are merged. Turtle, TriG, N-Triples, N-Quads and JSON-LD are written
 * piece by piece; RDF/XML is one piece.
 *
 * @throws RdfError `rdf-profile` when the syntax cannot hold triple terms, `rdf-literal` when it
 *   cannot hold a character
 */
export async function* serialize(
  quads: Iterable<Quad>,
  format: Format,
  { base }: SerializeOptions,
): AsyncGenerator<string, void, undefined> {
  const sorted = format.quads ? sortQuads(quads) : mergeGraphs(quads);
  const prefixes: Record<string, string> = { ...PREFIXES };
  for (const [prefix, folder] of Object.entries(FOLDERS)) prefixes[prefix] = base + folder;
  if (!format.profiles.includes("rdf12")) refuseTripleTerms(sorted, format);
  switch (format.name) {
    case "JSON-LD":
      return yield* writeJsonLd(sorted, prefixes);
    case "RDF/XML":
      return yield await writeRdfXml(sorted);
    default:
      return yield* writeByN3(sorted, format, prefixes);
  }
}

function* writeByN3(
  quads: readonly Quad[],
  format: Format,
  prefixes: Readonly<Record<string, string>>,
): Generator<string, void, undefined> {
  let piece = "";
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void) {
      piece += chunk;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const named = format.name === "Turtle" || format.name === "TriG";
  const writer = new Writer(sink, {
    format: format.mediaType,
    ...(named ? { prefixes: { ...prefixes } } : {}),
  });
  for (const quad of quads) {
    writer.addQuad(quad);
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  writer.end();
  if (piece !== "") yield piece;
}

function refuseTripleTerms(quads: readonly Quad[], format: Format): void {
  if (quads.every(({ object }) => object.termType !== "Quad")) return;
  throw new RdfError("rdf-profile", `${format.name} cannot hold triple terms.`, {
    where: "profile",
    remedy: `Choose the profile ${format.profiles.join(" or ")}, or another syntax.`,
  });
}
