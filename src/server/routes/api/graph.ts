import { z } from "zod";
import { mostConnected, shortestPath } from "../../../graph/index.ts";
import { json } from "../../http/json-answer.ts";
import { nodeLimit } from "../../http/paging.ts";
import { type Route, route } from "../../http/route.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import { toPathWire, toSubgraphWire } from "../../mapping/subgraph.ts";
import { toSummaryWire } from "../../mapping/summary.ts";
import { pathSchema, subgraphSchema, summarySchema } from "../../openapi/wire-schemas.ts";
import type { Context } from "../../options.ts";
import { mayWrite } from "../../security/write-access.ts";
import { knownEntity } from "./entities.ts";
import { filterOf, filterShape, STANDING_SHAPE } from "./filters.ts";

export function graphRoutes(context: Context): readonly Route[] {
  const filters = filterShape(context.schema);
  return [
    route({
      method: "get",
      path: "/api/summary",
      summary: "What there is: numbers, and the classes, properties and statuses in use",
      tag: "api",
      query: z.object({
        confidence: STANDING_SHAPE.confidence.describe(
          "Statements of less confidence are counted as doubtful, from 0 to 1",
        ),
      }),
      answers: json("The summary", summarySchema),
      handle({ request, response, query: { confidence = 0 } }) {
        const writable = mayWrite(request, context);
        const version = context.store.version();
        response.json(toSummaryWire(mapperOf(context), { version, writable, confidence }));
      },
    }),
    route({
      method: "get",
      path: "/api/graph",
      summary: "The most connected entities and the statements between them",
      tag: "api",
      query: z.object({ limit: nodeLimit(context.limits), ...filters }),
      answers: json("The part of the graph", subgraphSchema),
      handle({ response, query }) {
        const mapper = mapperOf(context);
        const options = { limit: query.limit, filter: filterOf(query) };
        response.json(toSubgraphWire(mapper, mostConnected(mapper.view.graph, options)));
      },
    }),
    route({
      method: "get",
      path: "/api/path",
      summary: "A shortest way between two entities, along statements in either direction",
      tag: "api",
      query: z.object({
        from: z.string().describe("Id of an entity"),
        to: z.string().describe("Id of an entity"),
        ...filters,
      }),
      answers: json("The way; no nodes where there is none", pathSchema),
      handle({ response, query }) {
        const mapper = mapperOf(context);
        const from = knownEntity(context, query.from, "from").entity.id;
        const to = knownEntity(context, query.to, "to").entity.id;
        const path = shortestPath(mapper.view.graph, from, to, filterOf(query));
        response.json(toPathWire(mapper, path));
      },
    }),
  ];
}
