import type { Express } from "express";
import request from "supertest";
import { describe, expect, test } from "vitest";
import { FIRST } from "./news.ts";
import { newsApp } from "./news-app.ts";

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly security?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const app = newsApp();

function neverRead(): never {
  throw new Error("this document must not be read");
}

async function description(): Promise<Description> {
  return (await request(app).get("/openapi.json").expect(200)).body;
}

function operationOf(paths: Description["paths"], path: string): Operation | undefined {
  const { get } = paths[path] ?? {};
  return get;
}

/**
 * Every method and path that Express itself knows of, as "GET /api/entities/{id}". Routes of all
 * methods at once are not among them: they say which method would be right.
 */
function served({ router }: Express): readonly string[] {
  const layers = router.stack as unknown as readonly {
    readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  }[];
  return layers.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    return methods.length > 1
      ? []
      : methods.map(
          (method) => `${method.toUpperCase()} ${route?.path.replace(/:(\w+)/g, "{$1}")}`,
        );
  });
}

describe("GET /openapi.json", () => {
  test("describes exactly the routes that are served", async () => {
    const { openapi, paths } = await description();
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...served(app)].sort());
    expect(described).toContain("GET /api/entities/{id}/neighbours");
    expect(described.length).toBeGreaterThan(20);
  });

  test("points at no shape that it does not have", async () => {
    const text = (await request(app).get("/openapi.json")).text;
    const { components } = await description();
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      expect(Object.keys(components.schemas)).toContain(name);
    }
  });

  test("names the parameters of a path and of a query", async () => {
    const { paths } = await description();
    const parameters = (path: string) =>
      operationOf(paths, path)?.parameters.map(({ name, in: place }) => `${place} ${name}`);
    expect(parameters("/api/entities/{id}/neighbours")).toEqual([
      "path id",
      "query limit",
      "query class",
      "query property",
      "query status",
      "query document",
      "query open",
      "query confidence",
    ]);
    expect(parameters("/sparql")).toEqual([
      "query query",
      "query default-graph-uri",
      "query named-graph-uri",
    ]);
    expect(parameters("/graph.{extension}")?.[0]).toBe("path extension");
  });

  test("says which operations take the token, and these do", async () => {
    const { paths } = await description();
    const guarded = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { security }]) => security !== undefined)
        .map(([method]) => ({ method, path: path.replace("{id}", FIRST.id) })),
    );
    expect(guarded).toHaveLength(2);
    const far = newsApp({ read: neverRead, token: "token", trustLoopback: false });
    for (const { method, path } of guarded) {
      const ask = method === "post" ? request(far).post(path) : request(far).delete(path);
      await ask.expect(401);
    }
  });

  test("says of every operation what it does and how it fails", async () => {
    const { paths } = await description();
    for (const operation of Object.values(paths).flatMap((operations) =>
      Object.values(operations),
    )) {
      expect(operation.summary).not.toBe("");
      expect(operation.responses).toHaveProperty("default.content.application/problem+json");
    }
  });
});
