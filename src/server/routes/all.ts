import type { Route } from "../http/route.ts";
import type { Context } from "../options.ts";
import { documentRoutes } from "./api/documents.ts";
import { entityRoutes } from "./api/entities.ts";
import { graphRoutes } from "./api/graph.ts";
import { searchRoutes } from "./api/search.ts";
import { statementRoutes } from "./api/statements.ts";
import { explorerRoutes } from "./explorer.ts";
import { healthRoutes } from "./health.ts";
import { openApiRoutes } from "./openapi.ts";
import { downloadRoutes } from "./rdf/downloads.ts";
import { resourceRoutes } from "./rdf/resources.ts";
import { voidRoutes } from "./rdf/void.ts";
import { sparqlRoutes } from "./sparql/sparql.ts";

/** Every route but `/healthz`, which is served before the others' guards. */
export function allRoutes(context: Context): readonly Route[] {
  const routes = [
    ...explorerRoutes(context),
    ...downloadRoutes(context),
    ...sparqlRoutes(context),
    ...resourceRoutes(context),
    ...graphRoutes(context),
    ...searchRoutes(context),
    ...entityRoutes(context),
    ...statementRoutes(context),
    ...documentRoutes(context),
    ...voidRoutes(context),
  ];
  return [...routes, ...openApiRoutes([...healthRoutes(context), ...routes])];
}
