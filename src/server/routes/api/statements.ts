import { z } from "zod";
import type { Statement, StatementId } from "../../../extract/index.ts";
import { findStatement, findStatements } from "../../../graph/index.ts";
import type { EntityId } from "../../../resolve/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { idOf, json } from "../../http/json-answer.ts";
import { pagingShape } from "../../http/paging.ts";
import { type Route, route } from "../../http/route.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import { toStatementWire } from "../../mapping/statement.ts";
import { statementListSchema, statementSchema } from "../../openapi/wire-schemas.ts";
import type { Context } from "../../options.ts";
import type { StatementListWire } from "../../wire.ts";
import { filterValues, STANDING_SHAPE } from "./filters.ts";

/** @throws RequestError `not-found` */
export function knownStatement({ store }: Context, id: string): Statement<EntityId> {
  const statement = findStatement(store.graph(), id as StatementId);
  if (statement === undefined) {
    throw new RequestError("not-found", "There is no such statement.", {
      where: "id",
      remedy: "See /api/statements for those that there are.",
    });
  }
  return statement;
}

export function statementRoutes(context: Context): readonly Route[] {
  const { property, status, document } = filterValues(context.schema);
  const isEntity = (id: string): id is EntityId => /^[a-z0-9-]+$/.test(id);
  const query = z.object({
    entity: z
      .string()
      .refine(isEntity, "This is no entity's id")
      .exactOptional()
      .describe("Id of an entity that takes part"),
    property: property.exactOptional().describe("IRI of a property"),
    status: status.exactOptional().describe("How the document puts it"),
    document: document.exactOptional().describe("Id of a document that says it"),
    ...STANDING_SHAPE,
    ...pagingShape(context.limits),
  });
  return [
    route({
      method: "get",
      path: "/api/statements",
      summary: "Statements, narrowed by who takes part, property, status, document and confidence",
      tag: "api",
      query,
      answers: json("One page of the statements", statementListSchema),
      handle({ response, query: asked }) {
        const mapper = mapperOf(context);
        const { statements, total } = findStatements(mapper.view.graph, asked);
        response.json({
          statements: statements.map((one) => toStatementWire(mapper, one)),
          total,
        } satisfies StatementListWire);
      },
    }),
    route({
      method: "get",
      path: "/api/statements/{id}",
      summary: "A statement with all its evidence",
      tag: "api",
      answers: json("The statement", statementSchema),
      handle({ request, response }) {
        const statement = knownStatement(context, idOf(request));
        response.json(toStatementWire(mapperOf(context), statement));
      },
    }),
  ];
}
