import { z } from "zod";
import { type Route, route } from "../http/route.ts";
import type { Context } from "../options.ts";

const healthSchema = z.strictObject({ status: z.literal("ok"), documents: z.int().min(0) });

/** The app exists only once its store is open, so an answer at all means that it can serve. */
export function healthRoutes({ store }: Context): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/healthz",
      summary: "Whether the server can serve",
      tag: "about",
      answers: { 200: { description: "It can", content: { "application/json": healthSchema } } },
      handle({ response }) {
        response.set("Cache-Control", "no-store");
        response.json({ status: "ok", documents: store.documents().length });
      },
    }),
  ];
}
