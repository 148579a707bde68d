import type { Express } from "express";
import { type AppOptions, createApp } from "../../src/server/index.ts";
import { NEWS_SCHEMA } from "./news-schema.ts";
import { newsStore } from "./news-store.ts";

export const BASE = "http://localhost:4321/";

/** The app over the news. A bug in it fails the test that met it. */
export function newsApp(options: Partial<AppOptions> = {}): Express {
  return createApp({
    store: newsStore(),
    schema: NEWS_SCHEMA,
    base: BASE,
    reportBug: (error) => {
      throw error;
    },
    ...options,
  });
}
