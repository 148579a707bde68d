import { z } from "zod";
import { searchDocuments, searchEntities } from "../../../graph/index.ts";
import { json } from "../../http/json-answer.ts";
import { wholeNumber } from "../../http/parameters.ts";
import { type Route, route } from "../../http/route.ts";
import { toDocumentSummary } from "../../mapping/document-summary.ts";
import { toNodeWire } from "../../mapping/entity.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import { searchSchema } from "../../openapi/wire-schemas.ts";
import type { Context } from "../../options.ts";
import type { SearchWire } from "../../wire.ts";

/** Characters; names are shorter. */
const LONGEST_QUERY = 200;

export function searchRoutes(context: Context): readonly Route[] {
  const { rows } = context.limits;
  return [
    route({
      method: "get",
      path: "/api/search",
      summary: "Entities and documents whose names fit, best first",
      tag: "api",
      query: z.object({
        q: z.string().min(1).max(LONGEST_QUERY).describe("A name, or how it begins"),
        limit: wholeNumber(1, rows).default(Math.min(20, rows)).describe("At most so many of each"),
      }),
      answers: json("What fits", searchSchema),
      handle({ response, query: { q, limit } }) {
        const mapper = mapperOf(context);
        const { graph } = mapper.view;
        const entities = searchEntities(graph, q, { limit });
        const documents = searchDocuments(graph, q, { limit });
        response.json({
          entities: entities.entities.map(({ node, matched }) => ({
            ...toNodeWire(mapper, node),
            matched,
          })),
          documents: documents.documents.map((one) => toDocumentSummary(mapper, one)),
          totalEntities: entities.total,
          totalDocuments: documents.total,
        } satisfies SearchWire);
      },
    }),
  ];
}
