import { Parser } from "n3";
import request from "supertest";
import { describe, expect, test } from "vitest";
import type { QueryForm } from "../../src/store/index.ts";
import { asText } from "./as-text.ts";
import { newsApp } from "./news-app.ts";
import { type NewsStore, newsStore } from "./news-store.ts";

const ASK = "ASK {}";
const FORM = "application/x-www-form-urlencoded";
const QUERY = "application/sparql-query";

/** An app whose engine answers every query of a form with its own text. */
function echo(form: QueryForm = "ask", limits = {}) {
  const store: NewsStore = newsStore(({ sparql, options }) => ({
    form,
    mediaType:
      form === "select" || form === "ask" ? `select/${options.selectFormat}` : options.graphFormat,
    body: JSON.stringify([sparql, options.selectFormat, options.graphFormat]),
  }));
  return { app: newsApp({ store, limits }), store };
}

describe("GET /sparql", () => {
  test("without query gives the service description in the syntax asked for", async () => {
    const { app } = echo();
    const response = await request(app)
      .get("/sparql")
      .set("Accept", "application/n-triples")
      .buffer(true)
      .parse(asText)
      .expect(200);
    expect(response.type).toBe("application/n-triples");
    const objects = new Parser().parse(response.body).map(({ object }) => object.value);
    const sd = "http://www.w3.org/ns/sparql-service-description#";
    expect(objects).toContain(`${sd}Service`);
    expect(objects).toContain(`${sd}SPARQL11Query`);
    expect(objects).not.toContain(`${sd}SPARQL11Update`);
    expect(objects).toContain("http://www.w3.org/ns/formats/SPARQL_Results_JSON");
  });

  test("with a query answers it and states its limits", async () => {
    const { app, store } = echo("ask", { queryMs: 1234, queryBytes: 99 });
    const response = await request(app).get("/sparql").query({ query: ASK }).expect(200);
    expect(response.headers).toMatchObject({
      "epigraph-query-timeout-ms": "1234",
      "epigraph-query-max-bytes": "99",
    });
    expect(store.asked).toEqual([
      { sparql: ASK, options: { selectFormat: "json", graphFormat: "ttl", timeoutMs: 1234 } },
    ]);
  });

  test("takes a query of any characters", async () => {
    const { app, store } = echo();
    const query = 'SELECT * { ?s ?p "a+b %41 é 😀\n\t&=#" }';
    await request(app).get("/sparql").query({ query }).expect(200);
    expect(store.asked[0]?.sparql).toBe(query);
  });

  test("passes on every default and named graph", async () => {
    const { app, store } = echo();
    await request(app)
      .get(
        `/sparql?query=${encodeURIComponent(ASK)}&default-graph-uri=urn:a&default-graph-uri=urn:b`,
      )
      .expect(200);
    await request(app).get("/sparql").query({ query: ASK, "named-graph-uri": "urn:c" }).expect(200);
    expect(store.asked.map(({ options }) => [options.defaultGraphs, options.namedGraphs])).toEqual([
      [["urn:a", "urn:b"], []],
      [[], ["urn:c"]],
    ]);
  });

  test.each([
    ["query=", "query"],
    ["query=%20%0A", "query"],
    ["query=ASK%7B%7D&query=ASK%7B%7D", "query"],
    ["default-graph-uri=urn:a", "query"],
    ["query=ASK%7B%7D&default-graph-uri=relative", "default-graph-uri"],
    ["query=ASK%7B%7D&named-graph-uri=urn:a%20b", "named-graph-uri"],
    ["query=ASK%ZZ", "URL"],
    ["query=%C3%28", "URL"],
    ["query=ASK%00", "URL"],
  ])("?%s gives 400 naming %s", async (search, where) => {
    const { app, store } = echo();
    const response = await request(app).get(`/sparql?${search}`).expect(400);
    expect(JSON.parse(response.text)).toMatchObject({ where });
    expect(store.asked).toEqual([]);
  });

  test("with an update gives 403 and says how to change things", async () => {
    const { app } = echo();
    const response = await request(app).get("/sparql").query({ update: "CLEAR ALL" }).expect(403);
    expect(JSON.parse(response.text).remedy).toContain("/api/documents");
  });
});

describe("POST /sparql", () => {
  test("takes a query as a form", async () => {
    const { app, store } = echo();
    await request(app)
      .post("/sparql")
      .type("form")
      .send({ query: ASK, "default-graph-uri": ["urn:a", "urn:b"] })
      .expect(200);
    expect(store.asked[0]).toMatchObject({
      sparql: ASK,
      options: { defaultGraphs: ["urn:a", "urn:b"] },
    });
  });

  test("takes a query directly, with graphs in the URL", async () => {
    const { app, store } = echo();
    await request(app)
      .post("/sparql?named-graph-uri=urn:a")
      .set("Content-Type", QUERY)
      .send(ASK)
      .expect(200);
    expect(store.asked[0]).toMatchObject({ sparql: ASK, options: { namedGraphs: ["urn:a"] } });
  });

  test("reads the charset that Content-Type names, else UTF-8", async () => {
    const { app, store } = echo();
    const latin = Buffer.from("# caf\u00e9\nASK {}", "latin1");
    await send(app, `${QUERY}; charset=iso-8859-1`, latin).expect(200);
    await send(app, `${QUERY};charset="UTF-8"`, Buffer.from("# café\nASK {}")).expect(200);
    expect(store.asked.map(({ sparql }) => sparql)).toEqual(Array(2).fill("# café\nASK {}"));
    await send(app, QUERY, latin).expect(400);
    await send(app, `${QUERY}; charset=klingon`, latin).expect(415);
  });

  test.each([
    ["a form without query", FORM, "x=y", 400],
    ["an empty form", FORM, "", 400],
    ["a form with two queries", FORM, "query=ASK%7B%7D&query=ASK%7B%7D", 400],
    ["a form of broken escapes", FORM, "query=ASK%7", 400],
    ["a form with an update", FORM, "update=CLEAR+ALL", 403],
    ["an empty query", QUERY, "", 400],
    ["an update", "application/sparql-update", "CLEAR ALL", 403],
    ["JSON", "application/json", '{"query":"ASK {}"}', 415],
    ["a type that is none", "nonsense", ASK, 415],
  ])("with %s gives a problem", async (_what, type, body, status) => {
    const { app, store } = echo();
    const response = await send(app, type, Buffer.from(body)).expect(status);
    expect(response.type).toBe("application/problem+json");
    expect(store.asked).toEqual([]);
  });

  test("with a query in the URL and another in the body gives 400", async () => {
    const { app } = echo();
    const url = `/sparql?query=${encodeURIComponent(ASK)}`;
    await request(app).post(url).set("Content-Type", QUERY).send(ASK).expect(400);
  });

  test("with a query over the limit gives 413, however it is sent", async () => {
    const { app, store } = echo("ask", { queryBytes: 1000 });
    const long = `ASK {} #${"x".repeat(1000)}`;
    await request(app).get("/sparql").query({ query: long }).expect(413);
    await send(app, QUERY, Buffer.from(long)).expect(413);
    await send(app, QUERY, Buffer.from(long.repeat(100))).expect(413);
    await request(app).post("/sparql").type("form").send({ query: long }).expect(413);
    expect(store.asked).toEqual([]);
    await send(app, QUERY, Buffer.from(ASK)).expect(200);
  });

  test("PUT /sparql gives 405", async () => {
    const response = await request(echo().app).put("/sparql").expect(405);
    expect(response.get("Allow")).toBe("GET, POST, HEAD, OPTIONS");
  });
});

function send(app: ReturnType<typeof newsApp>, type: string, body: Buffer) {
  return request(app).post("/sparql").set("Content-Type", type).serialize(asIs).send(body);
}

/** superagent would write a Buffer as JSON for types that it does not know. */
function asIs(body: unknown): string {
  return body as string;
}

describe("the results of GET /sparql", () => {
  test.each([
    ["select", "*/*", "application/sparql-results+json", "json"],
    ["select", "application/sparql-results+xml", "application/sparql-results+xml", "xml"],
    ["select", "text/csv", "text/csv", "csv"],
    ["select", "text/tab-separated-values", "text/tab-separated-values", "tsv"],
    ["select", "application/json", "application/json", "json"],
    ["ask", "application/xml", "application/xml", "xml"],
    ["select", "text/turtle, text/csv;q=0.5", "text/csv", "csv"],
    ["construct", "*/*", "text/turtle", "ttl"],
    ["construct", "application/n-triples", "application/n-triples", "nt"],
    ["describe", "application/rdf+xml", "application/rdf+xml", "rdf"],
    ["construct", "application/sparql-results+json, text/turtle;q=0.1", "text/turtle", "ttl"],
  ] as const)("of %s by Accept: %s are %s", async (form, accept, mediaType, name) => {
    const { app } = echo(form);
    const response = await request(app)
      .get("/sparql")
      .query({ query: ASK })
      .set("Accept", accept)
      .buffer(true)
      .parse(asText)
      .expect(200);
    expect(response.type).toBe(mediaType);
    expect(JSON.parse(response.body)).toContain(name);
    expect(response.get("Vary")).toContain("Accept");
  });

  test("of a type that is not offered give 406 before the query runs", async () => {
    const { app, store } = echo();
    const response = await request(app)
      .get("/sparql")
      .query({ query: ASK })
      .set("Accept", "image/png")
      .expect(406);
    expect(JSON.parse(response.text).remedy).toContain("application/sparql-results+json");
    expect(store.asked).toEqual([]);
  });

  test("of a type that the form of query has not give 406", async () => {
    const response = await request(echo("select").app)
      .get("/sparql")
      .query({ query: "SELECT * {}" })
      .set("Accept", "text/turtle")
      .expect(406);
    expect(JSON.parse(response.text).remedy).toContain("text/csv");
  });
});
