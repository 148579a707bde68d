import { z } from "zod";
import { PROBLEM_TYPE } from "../errors/error-handler.ts";
import type { Answer, Content, Route } from "../http/route.ts";
import { problemSchema, WIRE_SHAPES } from "./wire-schemas.ts";

type Json = Readonly<Record<string, unknown>>;

const SHAPES = "#/components/schemas/";

function schemaOf(schema: z.ZodType | null): Json {
  if (schema === null) {
    return {};
  }
  const name = WIRE_SHAPES.get(schema)?.id;
  if (name !== undefined) {
    return { schema: { $ref: SHAPES + name } };
  }
  const { $schema, ...inline } = z.toJSONSchema(schema, { io: "input" });
  return { schema: inline };
}

function contentOf(content: Content): Json {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, schema]) => [mediaType, schemaOf(schema)]),
  );
}

function answerOf({ description, content }: Answer): Json {
  return { description, ...(content === undefined ? {} : { content: contentOf(content) }) };
}

function parametersOf({ path, parameters }: Route): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = parameters.map(({ name, required, description, schema, repeatable }) => ({
    name,
    in: "query",
    required,
    description,
    schema,
    ...(repeatable ? { style: "form", explode: true } : {}),
  }));
  return [...inPath, ...inQuery];
}

function operationOf(route: Route): Json {
  return {
    summary: route.summary,
    tags: [route.tag],
    parameters: parametersOf(route),
    // Without the token it is enough to ask from the server's own machine.
    ...(route.writes ? { security: [{ token: [] }, {}] } : {}),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf(route.body) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer)]),
      ),
      default: answerOf({
        description: "What went wrong, where, and what to do (RFC 9457)",
        content: { [PROBLEM_TYPE]: problemSchema },
      }),
    },
  };
}

/** Changes when the API does: its major number with what would break a program that uses it. */
const API_VERSION = "1.0.0";

/** The OpenAPI 3.1 description of the routes. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of routes) {
    paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) };
  }
  const { schemas } = z.toJSONSchema(WIRE_SHAPES, { uri: (id) => SHAPES + id });
  const shapes = Object.entries(schemas).map(([name, { $schema, $id, ...shape }]) => [name, shape]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Epigraph",
      description: "A knowledge graph whose every fact quotes its source.",
      version: API_VERSION,
    },
    paths,
    components: {
      schemas: Object.fromEntries(shapes),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}
