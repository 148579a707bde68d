import type { IRouter, Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { RequestError } from "../errors/request-error.ts";
import { type Parameter, parametersOf, parseQuery, type QueryShape } from "./parameters.ts";

type Method = "get" | "post" | "delete";

/** A body that a route takes or gives, by media type; without a schema it is not JSON. */
export interface Content {
  readonly [mediaType: string]: z.ZodType | null;
}

/** What a route answers with one status. */
export interface Answer {
  readonly description: string;
  readonly content?: Content;
}

/** A route as it is served and as it is described: one value, so the two cannot differ. */
export interface Route {
  readonly method: Method;
  /** With parameters in braces, as OpenAPI writes them: `/api/entities/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: "explorer" | "data" | "api" | "about";
  readonly parameters: readonly Parameter[];
  readonly body: Content | undefined;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Whether it takes write access: this machine, or the token. */
  readonly writes: boolean;
  /** What comes before `handle`: who may, and the body. */
  readonly before: readonly RequestHandler[];
  handle(request: Request, response: Response): Promise<void> | void;
}

interface RouteDefinition<Shape extends QueryShape>
  extends Pick<Route, "method" | "path" | "summary" | "tag" | "answers"> {
  /** Validated before `handle`; other parameters are refused. */
  readonly query?: Shape;
  /** For the description of a route that reads its parameters itself. */
  readonly parameters?: readonly Parameter[];
  readonly writes?: boolean;
  readonly before?: readonly RequestHandler[];
  readonly body?: Content;
  handle(input: {
    readonly request: Request;
    readonly response: Response;
    readonly query: z.output<Shape>;
  }): Promise<void> | void;
}

/** Makes a route whose handler sees only valid parameters. */
export function route<Shape extends QueryShape>(definition: RouteDefinition<Shape>): Route {
  const { query: shape, body, handle, before = [], writes = false, ...rest } = definition;
  const parameters = shape === undefined ? (rest.parameters ?? []) : parametersOf(shape);
  return {
    ...rest,
    body,
    before,
    writes,
    parameters,
    handle(request, response) {
      const query =
        shape === undefined
          ? ({} as z.output<Shape>)
          : parseQuery(shape, parameters, searchOf(request));
      return handle({ request, response, query });
    },
  };
}

/** The query string of a request, undecorated by Express. */
export function searchOf(request: Request): URLSearchParams {
  const start = request.originalUrl.indexOf("?");
  return new URLSearchParams(start < 0 ? "" : request.originalUrl.slice(start + 1));
}

/** Express's notation of a path: `/api/entities/:id`. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

/** Adds the routes, and for each path an answer to every other method. */
export function addRoutes(router: IRouter, routes: readonly Route[]): void {
  for (const { method, path, before, handle } of routes) {
    router[method](expressPath(path), ...before, (request, response) => handle(request, response));
  }
  for (const path of new Set(routes.map((one) => one.path))) {
    const methods = routes
      .filter((one) => one.path === path)
      .map((one) => one.method.toUpperCase());
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
    router.all(expressPath(path), (request, response) => {
      if (request.method === "OPTIONS") {
        response.set("Allow", allow).status(204).end();
        return;
      }
      throw new RequestError("method-not-allowed", `${request.method} is not possible here.`, {
        remedy: `Use one of ${allow}.`,
        headers: { Allow: allow },
      });
    });
  }
}
