import { z } from "zod";
import { type GraphNode, neighbourhood, nodeOf } from "../../../graph/index.ts";
import type { EntityId } from "../../../resolve/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { idOf, json } from "../../http/json-answer.ts";
import { nodeLimit, pagingShape } from "../../http/paging.ts";
import { type Route, route } from "../../http/route.ts";
import { toEntityWire } from "../../mapping/entity.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import { toSubgraphWire } from "../../mapping/subgraph.ts";
import { entitySchema, subgraphSchema } from "../../openapi/wire-schemas.ts";
import type { Context } from "../../options.ts";
import { filterOf, filterShape } from "./filters.ts";

/** @throws RequestError `not-found` */
export function knownEntity({ store }: Context, id: string, where = "id"): GraphNode {
  const node = nodeOf(store.graph(), id as EntityId);
  if (node === undefined) {
    throw new RequestError("not-found", "There is no such entity.", {
      where,
      remedy: "Look for it by name at /api/search.",
    });
  }
  return node;
}

export function entityRoutes(context: Context): readonly Route[] {
  const { limit } = pagingShape(context.limits);
  return [
    route({
      method: "get",
      path: "/api/entities/{id}",
      summary: "An entity with its statements and the documents that mention it",
      tag: "api",
      query: z.object({ limit: limit.default(context.limits.rows) }),
      answers: json("The entity", entitySchema),
      handle({ request, response, query }) {
        const node = knownEntity(context, idOf(request));
        response.json(toEntityWire(mapperOf(context), node, query.limit));
      },
    }),
    route({
      method: "get",
      path: "/api/entities/{id}/neighbours",
      summary: "An entity, its neighbours, and the statements between all of them",
      tag: "api",
      query: z.object({ limit: nodeLimit(context.limits), ...filterShape(context.schema) }),
      answers: json("The part of the graph", subgraphSchema),
      handle({ request, response, query }) {
        const mapper = mapperOf(context);
        const { entity } = knownEntity(context, idOf(request));
        const options = { limit: query.limit, filter: filterOf(query) };
        const found = neighbourhood(mapper.view.graph, entity.id, options);
        if (found === undefined) {
          throw new Error(`the graph lost the entity ${entity.id} on the way`);
        }
        response.json(toSubgraphWire(mapper, found));
      },
    }),
  ];
}
