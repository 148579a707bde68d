import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { afterAll, describe, expect, test } from "vitest";
import { newsApp } from "./news-app.ts";

const root = mkdtempSync(join(tmpdir(), "epigraph-web-"));
const PAGE = "<!doctype html><title>Explorer</title>";
mkdirSync(join(root, "assets"));
writeFileSync(join(root, "index.html"), PAGE);
writeFileSync(join(root, "favicon.svg"), "<svg/>");
writeFileSync(join(root, "assets", "main-1a2b.js"), "export {};");
afterAll(() => rmSync(root, { recursive: true }));

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
const app = newsApp({ webRoot: root });

describe("the explorer", () => {
  test.each([
    "/",
    "/documents",
    "/sparql",
    "/sparql?query=ASK%7B%7D",
    "/entity/ada-amsel",
    "/entity/ada-amsel?class=x&focus=y&limit=3",
  ])("GET %s by a browser gives the page, which is asked for anew each time", async (path) => {
    const response = await request(app).get(path).set("Accept", BROWSER).expect(200, PAGE);
    expect(response.headers["cache-control"]).toBe("no-cache");
    expect(response.get("Vary")).toContain("Accept");
    expect(response.type).toBe("text/html");
  });

  test("GET /entity/nobody by a browser gives the page, saying 404", async () => {
    await request(app).get("/entity/nobody").set("Accept", BROWSER).expect(404, PAGE);
  });

  test("files with a hash in their names are kept for ever, others are not", async () => {
    const script = await request(app).get("/assets/main-1a2b.js").expect(200);
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const icon = await request(app).get("/favicon.svg").expect(200);
    expect(icon.headers["cache-control"]).toBe("no-cache");
  });

  test.each(["/assets", "/assets/", "/assets/none.js", "/elsewhere", "/index.html/x"])(
    "GET %s is no page of the explorer: 404",
    async (path) => {
      const response = await request(app).get(path).set("Accept", BROWSER).expect(404);
      expect(response.type).toBe("application/problem+json");
    },
  );

  test("GET / says how to build it where it is not built", async () => {
    for (const webRoot of [join(root, "absent"), join(root, "favicon.svg")]) {
      const response = await request(newsApp({ webRoot })).get("/").expect(200);
      expect(response.text).toContain("npm run build");
    }
    const response = await request(newsApp()).get("/").expect(200);
    expect(response.text).toContain("npm run build");
  });
});
