import { z } from "zod";
import { type Route, route } from "../http/route.ts";
import { describeApi } from "../openapi/describe.ts";

/** The description of the routes given, itself included. */
export function openApiRoutes(others: readonly Route[]): readonly Route[] {
  const own: Route = route({
    method: "get",
    path: "/openapi.json",
    summary: "This description",
    tag: "about",
    answers: {
      200: {
        description: "OpenAPI 3.1",
        content: { "application/json": z.looseObject({ openapi: z.string() }) },
      },
    },
    handle({ response }) {
      response.json(description);
    },
  });
  const description = describeApi([...others, own]);
  return [own];
}
