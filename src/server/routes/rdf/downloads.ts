import type { Request, Response } from "express";
import { z } from "zod";
import { documentIri, FORMATS, type Format } from "../../../rdf/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { negotiate, PROFILE_SHAPE, RDF_CONTENT } from "../../http/negotiate.ts";
import { type Route, route } from "../../http/route.ts";
import type { Context } from "../../options.ts";
import { filterOf, filterShape } from "../api/filters.ts";
import { narrow } from "./narrow.ts";
import { sendGraph } from "./send-graph.ts";

function formatOf(extension: unknown): Format {
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  if (format === undefined) {
    const known = FORMATS.map((candidate) => `/graph.${candidate.extension}`).join(", ");
    throw new RequestError("not-found", "The graph cannot be written that way.", {
      where: "extension",
      remedy: `Ask for one of ${known}.`,
    });
  }
  return format;
}

/** The whole graph, or what filters leave of it, by Accept header and by extension. */
export function downloadRoutes(context: Context): readonly Route[] {
  const query = z.object({ ...PROFILE_SHAPE, ...filterShape(context.schema) });
  const send = (
    request: Request,
    response: Response,
    asked: z.output<typeof query>,
    format: Format,
    fileName?: string,
  ): Promise<void> => {
    const filter = filterOf(asked);
    const said = new Set(asked.document.map((id) => documentIri(context.base, id)));
    return sendGraph(context, request, response, {
      format,
      profile: asked.profile,
      part: ["graph", JSON.stringify(filter)],
      graph: () => narrow(context.store.graph(), filter),
      // A statement of several documents stands in the graph of each.
      keep: ({ graph }) => said.size === 0 || said.has(graph.value),
      ...(fileName === undefined ? {} : { fileName }),
    });
  };
  const answers = { 200: { description: "The graph as RDF", content: RDF_CONTENT } };
  return [
    route({
      method: "get",
      path: "/graph",
      summary: "The graph as RDF, in the syntax that Accept asks for",
      tag: "data",
      query,
      answers,
      handle: ({ request, response, query: asked }) =>
        send(request, response, asked, negotiate(request)),
    }),
    route({
      method: "get",
      path: "/graph.{extension}",
      summary: `The graph as a file: ${FORMATS.map(({ extension }) => extension).join(", ")}`,
      tag: "data",
      query,
      answers,
      handle: ({ request, response, query: asked }) => {
        const { extension } = request.params;
        const format = formatOf(extension);
        return send(request, response, asked, format, `epigraph.${format.extension}`);
      },
    }),
  ];
}
