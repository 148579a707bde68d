import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "../../src/server/index.ts";
import { newsApp } from "./news-app.ts";
import { rawRequest } from "./raw-request.ts";

const SECRET = "the secret outside of the explorer's folder";
const folder = mkdtempSync(join(tmpdir(), "epigraph-web-"));
let server: Listening;

beforeAll(async () => {
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), SECRET);
  writeFileSync(join(folder, "web", ".hidden"), SECRET);
  writeFileSync(join(folder, "web", "index.html"), "<!doctype html><title>Explorer</title>");
  writeFileSync(join(folder, "web", "assets", "main-1a2b.js"), "export {};");
  server = await listen(newsApp({ webRoot: join(folder, "web") }), { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Ways to write "one folder up", plain and disguised. */
const CLIMBS = [
  "../secret.txt",
  "..%2fsecret.txt",
  "..%2Fsecret.txt",
  "%2e%2e/secret.txt",
  "%2e%2e%2fsecret.txt",
  "%252e%252e%252fsecret.txt",
  "..\\secret.txt",
  "..%5csecret.txt",
  "....//secret.txt",
  "..;/secret.txt",
  "..%00/secret.txt",
  "../secret.txt%00.html",
  "%c0%ae%c0%ae%c0%afsecret.txt",
  "%c0%ae%c0%ae/secret.txt",
  "%ef%bc%8e%ef%bc%8e/secret.txt",
  "..%ffsecret.txt",
  "%2fetc%2fpasswd",
  "/etc/passwd",
  "%",
  "%zz",
  ".hidden",
  "%2ehidden",
];

/** Every place where a path goes on with something of the asker's. */
const PREFIXES = [
  "/",
  "/assets/",
  "/entity/",
  "/statement/",
  "/document/",
  "/graph.",
  "/api/entities/",
  "/api/statements/",
  "/api/documents/",
  "/.well-known/",
  "/sparql/",
];

describe.each(PREFIXES)("path traversal below %s", (prefix) => {
  test.each(CLIMBS)("%s gives a problem and no file", async (climb) => {
    for (const accept of ["*/*", "application/json"]) {
      const answer = await rawRequest(server.url, prefix + climb, { headers: { accept } });
      expect(answer.body).not.toContain(SECRET);
      expect(answer.body).not.toContain("root:");
      expect([400, 403, 404]).toContain(answer.status);
      expect(answer.headers["content-type"]).toBe("application/problem+json");
    }
  });

  test("the neighbours of an entity that climbs are a problem", async () => {
    const answer = await rawRequest(server.url, "/api/entities/..%2f..%2fsecret.txt/neighbours");
    expect(answer.status).toBe(404);
  });
});

test("a page asked for an entity that climbs is the explorer and no other file", async () => {
  const answer = await rawRequest(server.url, "/entity/..%2f..%2fsecret.txt", {
    headers: { accept: "text/html" },
  });
  expect([answer.status, answer.body]).toEqual([404, "<!doctype html><title>Explorer</title>"]);
});

test("the server still serves afterwards", async () => {
  expect((await rawRequest(server.url, "/assets/main-1a2b.js")).status).toBe(200);
  expect((await rawRequest(server.url, "/healthz")).status).toBe(200);
});
