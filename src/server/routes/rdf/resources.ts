import type { Request, Response } from "express";
import { z } from "zod";
import { findStatements } from "../../../graph/index.ts";
import { documentIri, type Profile } from "../../../rdf/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { prefersPage, sendPage } from "../../http/explorer.ts";
import { idOf } from "../../http/json-answer.ts";
import { negotiate, PROFILE_SHAPE, RDF_CONTENT, RDF_TYPES } from "../../http/negotiate.ts";
import { type Route, route } from "../../http/route.ts";
import type { Context } from "../../options.ts";
import { storedDocument } from "../api/documents.ts";
import { knownEntity } from "../api/entities.ts";
import { knownStatement } from "../api/statements.ts";
import { partOf } from "./narrow.ts";
import { type GraphAnswer, sendGraph } from "./send-graph.ts";

type Part = Pick<GraphAnswer, "graph" | "keep">;

/** What is known of an entity: the statements it takes part in. @throws RequestError `not-found` */
function entityPart(context: Context, id: string): Part {
  const graph = context.store.graph();
  const { entity } = knownEntity(context, id);
  return {
    graph: () =>
      partOf(graph, findStatements(graph, { entity: entity.id }).statements, [entity.id]),
  };
}

/** @throws RequestError `not-found` */
function statementPart(context: Context, id: string): Part {
  const statement = knownStatement(context, id);
  return { graph: () => partOf(context.store.graph(), [statement], []) };
}

/** A document's own named graph, whole. @throws RequestError `not-found` */
function documentPart(context: Context, id: string): Part {
  const { document } = storedDocument(context, id);
  const iri = documentIri(context.base, document.id);
  return { graph: () => context.store.graph(), keep: ({ graph }) => graph.value === iri };
}

const RESOURCES = [
  { kind: "entity", part: entityPart },
  { kind: "statement", part: statementPart },
  { kind: "document", part: documentPart },
] as const;

/**
 * The IRIs of the data, dereferenced: a page for people, RDF for programs. Both are the same
 * resource's, told apart by Accept alone.
 */
export function resourceRoutes(context: Context): readonly Route[] {
  // The explorer keeps its own state in the other parameters.
  const query = z.looseObject(PROFILE_SHAPE);
  return RESOURCES.map(({ kind, part }) =>
    route({
      method: "get",
      path: `/${kind}/{id}`,
      summary: `What is known of one ${kind}: a page, or RDF`,
      tag: "data",
      query,
      answers: {
        200: {
          description: "The page, or the RDF",
          content: { ...RDF_CONTENT, "text/html": null },
        },
      },
      handle: async ({ request, response, query: { profile } }) => {
        const id = idOf(request);
        if (prefersPage(request, RDF_TYPES)) {
          await sendPage(response, context.webRoot, exists(context, part, id) ? 200 : 404);
        } else {
          await sendPart(context, request, response, part(context, id), [kind, id], profile);
        }
      },
    }),
  );
}

function exists(
  context: Context,
  part: (context: Context, id: string) => Part,
  id: string,
): boolean {
  try {
    part(context, id);
    return true;
  } catch (error) {
    if (error instanceof RequestError && error.code === "not-found") {
      return false;
    }
    throw error;
  }
}

function sendPart(
  context: Context,
  request: Request,
  response: Response,
  part: Part,
  name: readonly string[],
  profile: Profile | undefined,
): Promise<void> {
  const format = negotiate(request);
  return sendGraph(context, request, response, { ...part, format, profile, part: name });
}
