import request from "supertest";
import { describe, expect, test } from "vitest";
import { type AppOptions, createApp } from "../../src/server/index.ts";
import { QueryError, type QueryErrorCode } from "../../src/store/query-error.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { BASE } from "./news-app.ts";
import { NEWS_SCHEMA } from "./news-schema.ts";
import { newsStore } from "./news-store.ts";

/** An app whose engine throws, with the bugs it reports. */
function failing(error: unknown, options: Partial<AppOptions> = {}) {
  const bugs: unknown[] = [];
  const store = newsStore(() => {
    throw error;
  });
  const reportBug = (bug: unknown) => bugs.push(bug);
  const app = createApp({ store, schema: NEWS_SCHEMA, base: BASE, reportBug, ...options });
  return { app, bugs, store };
}

const ask = (app: ReturnType<typeof createApp>) =>
  request(app).get("/sparql").query({ query: "ASK {}" });

describe("errors of the engine", () => {
  test.each([
    ["syntax", 400],
    ["unsupported", 400],
    ["too-large", 422],
    ["busy", 503],
    ["failed", 503],
    ["timeout", 504],
  ] as const)("%s gives %i", async (code: QueryErrorCode, status: number) => {
    const error = new QueryError(code, "It was so.", {
      where: "line 1, column 2",
      remedy: "Do so.",
    });
    const { app, bugs } = failing(error);
    const response = await ask(app).expect(status);
    expect(response.type).toBe("application/problem+json");
    expect(response.get("Cache-Control")).toBe("no-store");
    expect(response.get("Epigraph-Query-Timeout-Ms")).toBe("10000");
    expect(response.get("Retry-After")).toBe(status === 503 ? "2" : undefined);
    expect(JSON.parse(response.text)).toEqual({
      type: `https://w3id.org/epigraph/problem/${code}`,
      title: code === "too-large" ? "Too large" : code[0]?.toUpperCase() + code.slice(1),
      status,
      detail: "It was so.",
      where: "line 1, column 2",
      remedy: "Do so.",
    });
    expect(bugs).toEqual([]);
  });
});

describe("faults of the server", () => {
  test.each([
    ["a bug", new TypeError("secret of /home/someone")],
    ["a store that is broken", new StoreError("store-corrupt", "secret", { where: "/var/secret" })],
    ["something that is no error", "secret"],
  ])("%s gives 500 without the inside, and is reported once", async (_what, error) => {
    const { app, bugs } = failing(error);
    const response = await ask(app).expect(500);
    expect(response.type).toBe("application/problem+json");
    expect(response.text).not.toContain("secret");
    expect(bugs).toEqual([error]);
    await request(app).get("/api/summary").expect(200);
  });

  test("one that shows before the first piece of a download is told as a problem", async () => {
    const { app, bugs, store } = failing(undefined);
    store.graph().updateNodeAttribute("ada-amsel", "entity", (entity) => {
      if (entity === undefined) {
        throw new Error("the news has Ada Amsel");
      }
      return { ...entity, sameAs: ["no IRI"] };
    });
    const response = await request(app).get("/graph.ttl").expect(500);
    expect(response.type).toBe("application/problem+json");
    expect(response.get("Content-Disposition")).toBeUndefined();
    expect(response.get("ETag")).toBeUndefined();
    expect(bugs).toHaveLength(1);
  });
});

describe("createApp", () => {
  test.each([
    [{ base: "localhost" }, /base/],
    [{ base: "http://localhost:4321" }, /base/],
    [{ base: "http://localhost/?a/" }, /base/],
    [{ limits: { queryMs: 0 } }, /limits.queryMs/],
    [{ limits: { rows: 1.5 } }, /limits.rows/],
  ])("refuses %j", (options, message) => {
    expect(() => failing(undefined, options)).toThrow(message);
  });
});

describe("GET of nothing", () => {
  test("gives a 404 problem that says where to look", async () => {
    const response = await request(failing(undefined).app).get("/nothing/here").expect(404);
    expect(JSON.parse(response.text)).toMatchObject({
      title: "Not found",
      status: 404,
      remedy: "See /openapi.json for what there is.",
    });
  });
});
