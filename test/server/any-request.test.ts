import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp, type Listening, listen } from "../../src/server/index.ts";
import { FIRST, NOMINATION } from "./news.ts";
import { BASE } from "./news-app.ts";
import { NEWS_SCHEMA, NOMINATED } from "./news-schema.ts";
import { newsStore } from "./news-store.ts";
import { rawRequest } from "./raw-request.ts";

const bugs: unknown[] = [];
let server: Listening;
beforeAll(async () => {
  const store = newsStore(() => ({ form: "select", mediaType: "x", body: "{}" }));
  const reportBug = (bug: unknown) => bugs.push(bug);
  const app = createApp({ store, schema: NEWS_SCHEMA, base: BASE, reportBug });
  server = await listen(app, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

/** Words that mean something somewhere, and the characters that paths and queries are cut at. */
const word = fc.oneof(
  fc.constantFrom(
    ...["api", "entities", "statements", "documents", "document", "entity", "graph", "sparql"],
    ...["search", "path", "neighbours", "ada-amsel", FIRST.id, NOMINATION.id, "ttl", "jsonld"],
    ...["limit", "offset", "class", "property", "status", "q", "from", "to", "profile", "query"],
    ...["0", "-1", "9999999999", "facts", "asserted", encodeURIComponent(NOMINATED)],
    ...["..", "%2e%2e", "%2f", "%00", "%", "%ff", "\\", ";", "constructor", "__proto__"],
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => encodeURIComponent(text)),
);
const target = fc
  .tuple(
    fc.array(word, { maxLength: 5 }),
    fc.constantFrom("/", "."),
    fc.array(fc.tuple(word, word), { maxLength: 4 }),
  )
  .map(([path, glue, query]) => {
    const search = query.map(([name, value]) => `${name}=${value}`).join("&");
    return `/${path.join(glue)}${search === "" ? "" : `?${search}`}`;
  });
const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
const accept = fc.constantFrom("*/*", "text/html", "text/turtle", "application/ld+json", "x", "");

test("no request makes the server fail", async () => {
  await fc.assert(
    fc.asyncProperty(method, target, accept, async (verb, path, media) => {
      const answer = await rawRequest(server.url, path, {
        method: verb,
        headers: { accept: media },
      });
      expect(bugs).toEqual([]);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400 && verb !== "HEAD" && media !== "text/html") {
        expect(JSON.parse(answer.body)).toMatchObject({ status: answer.status });
      }
    }),
    { numRuns: 400 },
  );
});
