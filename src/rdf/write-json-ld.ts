import { Readable } from "node:stream";
import type { Quad } from "@rdfjs/types";
import { JsonLdSerializer } from "jsonld-streaming-serializer";
import { CONTEXT } from "./json-ld-context.ts";

/** @param quads sorted, so that each graph and each subject is written once */
export async function* writeJsonLd(
  quads: readonly Quad[],
  prefixes: Readonly<Record<string, string>>,
): AsyncGenerator<string, void, undefined> {
  const serializer = new JsonLdSerializer({ space: " ", context: { ...CONTEXT, ...prefixes } });
  for await (const piece of Readable.from(quads).pipe(serializer)) yield String(piece);
}
