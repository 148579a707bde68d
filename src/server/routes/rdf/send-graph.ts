import type { Quad } from "@rdfjs/types";
import type { Request, Response } from "express";
import type { KnowledgeGraph } from "../../../graph/index.ts";
import { type Format, type Profile, serialize, toQuads } from "../../../rdf/index.ts";
import { profileFor } from "../../http/negotiate.ts";
import { sendPieces } from "../../http/send-pieces.ts";
import type { Context } from "../../options.ts";

export interface GraphAnswer {
  readonly format: Format;
  readonly profile: Profile | undefined;
  /** What part of the store's graph it is: same words, same part. */
  readonly part: readonly string[];
  readonly graph: () => KnowledgeGraph;
  /** Keeps some of the quads; all without it. */
  readonly keep?: (quad: Quad) => boolean;
  readonly fileName?: string;
}

/** Answers with a graph as RDF: negotiated, conditional, streamed. */
export async function sendGraph(
  context: Context,
  request: Request,
  response: Response,
  { format, profile: asked, part, graph, keep = () => true, fileName }: GraphAnswer,
): Promise<void> {
  const { base, schema, store } = context;
  const profile = profileFor(format, asked);
  await sendPieces(request, response, {
    mediaType: format.mediaType,
    identity: [store.version(), schema.version, base, profile, ...part],
    ...(fileName === undefined ? {} : { fileName }),
    make: () => {
      const quads = toQuads(graph(), { profile, base, schema }).filter(keep);
      return serialize(quads, format, { base });
    },
  });
}
