import { sendPage } from "../http/explorer.ts";
import { type Route, route } from "../http/route.ts";
import type { Context } from "../options.ts";

/** Pages of the explorer that no data shares its address with. */
const PAGES: readonly (readonly [string, string])[] = [
  ["/", "The explorer: the graph"],
  ["/documents", "The explorer: the documents"],
];

export function explorerRoutes(context: Context): readonly Route[] {
  return PAGES.map(([path, summary]) =>
    route({
      method: "get",
      path,
      summary,
      tag: "explorer",
      answers: { 200: { description: "The page", content: { "text/html": null } } },
      handle: ({ response }) => sendPage(response, context.webRoot),
    }),
  );
}
