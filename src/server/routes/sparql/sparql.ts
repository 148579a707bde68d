import type { Request, Response } from "express";
import express from "express";
import { serialize } from "../../../rdf/index.ts";
import { contentType } from "../../http/content-type.ts";
import { prefersPage, sendPage } from "../../http/explorer.ts";
import { negotiate, RDF_TYPES } from "../../http/negotiate.ts";
import type { Parameter } from "../../http/parameters.ts";
import { type Content, type Route, route, searchOf } from "../../http/route.ts";
import { sendPieces } from "../../http/send-pieces.ts";
import type { Context } from "../../options.ts";
import {
  FORM_TYPE,
  fromBody,
  fromUrl,
  type ProtocolRequest,
  QUERY_TYPE,
} from "./protocol-request.ts";
import { acceptableOf, mediaTypeOf, RESULT_TYPES } from "./result-formats.ts";
import { serviceDescription } from "./service-description.ts";

const RESULTS: Content = Object.fromEntries(RESULT_TYPES.map((mediaType) => [mediaType, null]));

const QUERY_PARAMETER: Parameter = {
  name: "query",
  repeatable: false,
  required: false,
  description: "A SPARQL query",
  schema: { type: "string" },
};

const GRAPH_PARAMETERS: readonly Parameter[] = [
  { name: "default-graph-uri", description: "Graphs that make up the default graph" },
  { name: "named-graph-uri", description: "Graphs that GRAPH sees" },
].map((one) => ({
  ...one,
  repeatable: true,
  required: false,
  schema: { type: "array", items: { type: "string", format: "uri" } },
}));

/** SPARQL 1.1 Protocol, queries only: https://www.w3.org/TR/sparql11-protocol/. */
export function sparqlRoutes(context: Context): readonly Route[] {
  const { queryMs, queryBytes } = context.limits;

  const stateLimits = (response: Response): void => {
    response.vary("Accept").set({
      "Epigraph-Query-Timeout-Ms": String(queryMs),
      "Epigraph-Query-Max-Bytes": String(queryBytes),
    });
  };

  const answer = async (
    request: Request,
    response: Response,
    { query, defaultGraphs, namedGraphs }: ProtocolRequest,
  ): Promise<void> => {
    const acceptable = acceptableOf(request);
    const ownDataset = defaultGraphs.length === 0 && namedGraphs.length === 0;
    const result = await context.store.query(query, {
      selectFormat: acceptable.select?.[1] ?? "json",
      graphFormat: acceptable.graph?.[1] ?? "ttl",
      timeoutMs: queryMs,
      ...(ownDataset ? {} : { defaultGraphs, namedGraphs }),
    });
    response.set("Content-Type", contentType(mediaTypeOf(result, acceptable)));
    response.send(Buffer.from(result.body));
  };

  return [
    route({
      method: "get",
      path: "/sparql",
      summary: "Answer a SPARQL query; without one, describe the service",
      tag: "data",
      parameters: [QUERY_PARAMETER, ...GRAPH_PARAMETERS],
      answers: { 200: { description: "The results", content: RESULTS } },
      async handle({ request, response }) {
        stateLimits(response);
        const isQuery = [...searchOf(request).keys()].length > 0;
        if (prefersPage(request, isQuery ? RESULT_TYPES : RDF_TYPES)) {
          await sendPage(response, context.webRoot);
        } else if (isQuery) {
          await answer(request, response, fromUrl(request, queryBytes));
        } else {
          const { mediaType, ...format } = negotiate(request);
          await sendPieces(request, response, {
            mediaType,
            identity: ["service", context.base],
            make: () =>
              serialize(serviceDescription(context.base), { mediaType, ...format }, context),
          });
        }
      },
    }),
    route({
      method: "post",
      path: "/sparql",
      summary: "Answer a SPARQL query",
      tag: "data",
      parameters: GRAPH_PARAMETERS,
      body: { [QUERY_TYPE]: null, [FORM_TYPE]: null },
      // As bytes: `fromBody` decodes them. A form spends up to three bytes on one of the query.
      before: [express.raw({ type: [QUERY_TYPE, FORM_TYPE], limit: 3 * queryBytes })],
      answers: { 200: { description: "The results", content: RESULTS } },
      async handle({ request, response }) {
        stateLimits(response);
        await answer(request, response, fromBody(request, queryBytes));
      },
    }),
  ];
}
