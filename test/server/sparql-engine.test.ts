import request from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { asText } from "./as-text.ts";
import { HOSTILE_TITLE, NEWS_DOCUMENTS } from "./news.ts";
import { BASE, newsApp } from "./news-app.ts";
import { NEWS_SCHEMA } from "./news-schema.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore({ base: BASE, schema: NEWS_SCHEMA, limits: { workers: 1 } });
  await store.put(NEWS_DOCUMENTS);
});
afterAll(() => store.close());

const TITLES =
  "SELECT ?title { GRAPH ?g { ?report <http://purl.org/dc/terms/title> ?title } } ORDER BY ?title";

function ask(query: string, accept = "application/sparql-results+json", queryMs = 10_000) {
  return request(newsApp({ store, limits: { queryMs } }))
    .post("/sparql")
    .set({ "Content-Type": "application/sparql-query", Accept: accept })
    .buffer(true)
    .parse(asText)
    .send(query);
}

async function expectToAnswer(): Promise<void> {
  const { results } = JSON.parse((await ask(TITLES).expect(200)).body);
  expect(results.bindings).toHaveLength(2);
}

describe("POST /sparql on the engine", () => {
  test("answers in each syntax, hostile titles escaped as the syntax wants", async () => {
    const { results } = JSON.parse((await ask(TITLES).expect(200)).body);
    expect(results.bindings.map((row: { title: { value: string } }) => row.title.value)).toContain(
      HOSTILE_TITLE,
    );
    const xml = await ask(TITLES, "application/sparql-results+xml").expect(200);
    expect(xml.body).toContain("&lt;script&gt;");
    expect(xml.body).not.toContain("<script>");
    const csv = await ask(TITLES, "text/csv").expect(200);
    expect(csv.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(csv.body.split("\r\n")[0]).toBe("title");
    await ask("ASK {}", "text/csv").expect(200);
  });

  test("gives graphs as RDF", async () => {
    const construct = "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }";
    for (const mediaType of ["text/turtle", "application/n-triples", "application/rdf+xml"]) {
      const response = await ask(construct, mediaType).expect(200);
      expect(response.type).toBe(mediaType);
      expect(response.body).toContain("Cabinet news");
    }
  });

  test("keeps to the graphs of the protocol", async () => {
    const [first] = NEWS_DOCUMENTS;
    const graph = `${BASE}document/${first?.document.id}`;
    const response = await request(newsApp({ store }))
      .get("/sparql")
      .query({
        query: "SELECT (COUNT(*) AS ?n) { ?report <http://purl.org/dc/terms/title> ?title }",
        "default-graph-uri": graph,
      })
      .buffer(true)
      .parse(asText)
      .expect(200);
    expect(JSON.parse(response.body).results.bindings[0].n.value).toBe("1");
  });

  test.each([
    ["no SPARQL", "SELEKT * {}"],
    ["an open brace", "SELECT * { ?s ?p ?o"],
    ["an unknown prefix", "SELECT * { ?s nosuch:thing ?o }"],
    ["an update", "INSERT DATA { <a:a> <a:b> <a:c> }"],
    ["another service", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"],
    ["braces within braces", `SELECT * ${"{".repeat(5_000)}${"}".repeat(5_000)}`],
    ["controls", "SELECT\u0001 * {}"],
  ])("with %s gives 400 and goes on", async (_what, query) => {
    const response = await ask(query).expect(400);
    expect(JSON.parse(response.body)).toMatchObject({ status: 400 });
    await expectToAnswer();
  });

  test("ends a query that never ends, says the limit, and goes on", async () => {
    const pattern = Array.from({ length: 9 }, (_, i) => `GRAPH ?g${i} { ?a${i} ?b${i} ?c${i} }`);
    const endless = `SELECT (COUNT(*) AS ?n) { ${pattern.join(" ")} }`;
    const response = await ask(endless, "*/*", 300).expect(504);
    expect(response.type).toBe("application/problem+json");
    const problem = JSON.parse(response.body);
    expect(problem.detail).toContain("300 ms");
    expect(problem.remedy).toContain("LIMIT");
    expect(response.get("Epigraph-Query-Timeout-Ms")).toBe("300");
    await expectToAnswer();
  });

  test("refuses a query over the limit before the engine sees it", async () => {
    await ask(`ASK {} #${"x".repeat(1_100_000)}`).expect(413);
    await ask(`ASK {} #${"x".repeat(20_000_000)}`).expect(413);
    await expectToAnswer();
  });
});
