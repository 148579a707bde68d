import type { Request, RequestHandler } from "express";
import { RequestError } from "../errors/request-error.ts";
import type { Context } from "../options.ts";

/** Whether a page of the same origin asked; also when no page did (programs send no Origin). */
export function isSameOrigin(request: Request): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

function refuse(): never {
  throw new RequestError("forbidden", "Pages of other origins may not read from this server.", {
    where: "Origin",
    remedy: "Start it with this origin among its allowed ones.",
  });
}

/**
 * Who may read in a browser: pages of this server, and those of the origins in the options (CORS).
 * Others get no CORS headers; beyond that their requests are refused before any work is done, so that
 * a page cannot keep the query engine busy with answers it never sees (Fetch Metadata: a "resource
 * isolation policy"). Following a link from elsewhere is always allowed.
 */
export function checkOrigin({ origins }: Context): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary("Origin");
    const allowed = origin !== undefined && (origins === "*" || origins.includes(origin));
    if (allowed) {
      response.set({
        "Access-Control-Allow-Origin": origins === "*" ? "*" : origin,
        "Access-Control-Expose-Headers":
          "ETag, Content-Disposition, Epigraph-Query-Timeout-Ms, Epigraph-Query-Max-Bytes",
        "Cross-Origin-Resource-Policy": "cross-origin",
      });
    }
    if (request.method === "OPTIONS" && request.headers["access-control-request-method"]) {
      // Answered without the methods that write: pages elsewhere never may.
      response.set({
        "Access-Control-Allow-Methods": "GET, HEAD, POST",
        "Access-Control-Allow-Headers": "Accept, Content-Type",
        "Access-Control-Max-Age": "600",
      });
      response.status(204).end();
      return;
    }
    if (!allowed && (!isSameOrigin(request) || isForeignFetch(request))) {
      refuse();
    }
    next();
  };
}

function isForeignFetch(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  const navigation = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  return (site === "cross-site" || site === "same-site") && !navigation;
}
