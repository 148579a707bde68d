import type { Quad } from "@rdfjs/types";
import { DataFactory, type Quad as N3Quad } from "n3";
import type * as Oxigraph from "oxigraph";

/**
 * oxigraph takes and gives RDF/JS quads; its type declarations differ from `@rdfjs/types` in the
 * direction of literals, which nothing here uses. The two casts of this file are the only ones.
 */
export function toOxigraph(quad: Quad): Oxigraph.Quad {
  return quad as unknown as Oxigraph.Quad;
}

/** Copies the quads: oxigraph's own live in its memory and compare by its own rules. */
export function fromOxigraph(quads: readonly Oxigraph.Quad[]): Quad[] {
  return (quads as unknown as readonly N3Quad[]).map((quad) => DataFactory.fromQuad(quad));
}
