import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { errorHandler } from "./errors/error-handler.ts";
import { RequestError } from "./errors/request-error.ts";
import { explorerFiles } from "./http/explorer.ts";
import { addRoutes } from "./http/route.ts";
import { type AppOptions, contextOf } from "./options.ts";
import { allRoutes } from "./routes/all.ts";
import { healthRoutes } from "./routes/health.ts";
import { securityHeaders } from "./security/headers.ts";
import { checkHost } from "./security/hosts.ts";
import { checkOrigin } from "./security/origins.ts";
import { checkUrl } from "./security/url.ts";

/** Everything changes with the next document, so it is asked for again, at the price of an ETag. */
const askAgain: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-cache");
  next();
};

/**
 * The HTTP face of a store: explorer, downloads, SPARQL, JSON API. Serve it with `listen`, or mount
 * it in another app. Needs nothing but its options; takes nothing over the network itself.
 *
 * @throws RangeError on options that cannot be
 */
export function createApp(options: AppOptions): Express {
  const context = contextOf(options);
  const app = express();
  app.disable("x-powered-by");
  app.set("case sensitive routing", true);
  // Routes read their own parameters (http/parameters.ts).
  app.set("query parser", false);

  app.use(securityHeaders(), checkUrl);
  // Before the host is checked: whoever watches over a server may call it by any name.
  addRoutes(app, healthRoutes(context));
  app.use(checkHost(context), checkOrigin(context), compression(), askAgain);
  addRoutes(app, allRoutes(context));
  if (context.webRoot !== undefined) {
    app.use(explorerFiles(context.webRoot));
  }
  app.use(() => {
    throw new RequestError("not-found", "There is nothing here.", {
      where: "URL",
      remedy: "See /openapi.json for what there is.",
    });
  });
  app.use(errorHandler(context.reportBug));
  return app;
}
