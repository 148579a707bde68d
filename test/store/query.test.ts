import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, QueryError, type QueryOptions, type Store } from "../../src/store/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { BASE, manyReports, nomination, portrait } from "./reports.ts";
import { CSV, rows } from "./store-contract.ts";

const NEVER_ENDING =
  "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";

async function failure(store: Store, sparql: string, options: Partial<QueryOptions> = {}) {
  const error = await store.query(sparql, { ...CSV, ...options }).then(
    ({ body }) => body,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QueryError);
  return error as QueryError;
}

describe("answers", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ base: BASE, schema: newsSchema, limits: { workers: 1 } });
    await store.put([nomination, portrait]);
  });
  afterAll(() => store.close());

  it.each([
    ["json", "application/sparql-results+json", /^\{"head":\{"vars":\["n"\]\}/],
    ["xml", "application/sparql-results+xml", /^<\?xml/],
    ["csv", "text/csv; charset=utf-8", /^n\r?\n1\r?\n$/],
    ["tsv", "text/tab-separated-values; charset=utf-8", /^\?n\n1\n$/],
  ] as const)("a SELECT as %s", async (selectFormat, mediaType, body) => {
    expect(await store.query("SELECT (1 AS ?n) {}", { ...CSV, selectFormat })).toEqual({
      form: "select",
      mediaType,
      body: expect.stringMatching(body),
    });
  });

  it.each([
    ["ttl", "text/turtle"],
    ["nt", "application/n-triples"],
    ["nq", "application/n-quads"],
    ["trig", "application/trig"],
    ["rdf", "application/rdf+xml"],
  ] as const)("a CONSTRUCT as %s", async (graphFormat, mediaType) => {
    const construct = "CONSTRUCT { <a:s> <http://a.b/p> 'é' } {}";
    const result = await store.query(construct, { ...CSV, graphFormat });
    expect(result).toEqual({ form: "construct", mediaType, body: expect.stringContaining("é") });
  });

  it("an ASK and a DESCRIBE", async () => {
    const ask = await store.query("ASK { ?s ?p ?o }", { ...CSV, selectFormat: "json" });
    expect([ask.form, JSON.parse(ask.body)]).toEqual(["ask", { head: {}, boolean: true }]);
    const described = await store.query(`DESCRIBE <${BASE}entity/ann-lee>`, CSV);
    expect(described).toMatchObject({
      form: "describe",
      body: expect.stringContaining('"Ann Lee"'),
    });
  });

  it("a question about triple terms", async () => {
    const sparql = `SELECT ?status { GRAPH ?g {
      ?st <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>
        <<( <${BASE}entity/bob-ray> <https://example.org/terms#met> <${BASE}entity/cid-fox> )>> ;
      <https://w3id.org/epigraph#status> ?status } }`;
    expect(await rows(store, sparql)).toEqual(["https://w3id.org/epigraph#Denied"]);
  });

  it("a SELECT * with its columns in the order of the query", async () => {
    const columns = async (sparql: string) =>
      (await store.query(sparql, CSV)).body.split(/\r?\n/)[0];
    expect(await columns("SELECT * { ?who ?does ?a }")).toBe("who,does,a");
    expect(await columns("PREFIX ex: <http://e/> # *\nselect distinct * { ?z ?y ?x }")).toBe(
      "z,y,x",
    );
    expect(
      await columns(
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?c ?b ?a } { SELECT ?q { ?q ?m ?n } } }",
      ),
    ).toBe("s,p,o,q");
    expect(await columns("SELECT (?b AS ?a) (2 * 3 AS ?six) { BIND(1 AS ?b) }")).toBe("a,six");
  });

  it("of the dataset that the protocol names, and of no other graph", async () => {
    const named = `${BASE}document/${nomination.document.id}`;
    const ask = async (sparql: string, options: Partial<QueryOptions>) =>
      (await store.query(sparql, { ...CSV, ...options })).body.trim();
    const status = "<https://w3id.org/epigraph#status>";
    const asDefault = { defaultGraphs: [named] };
    const asNamed = { namedGraphs: [named] };
    expect(await ask(`ASK { ?s ${status} ?o }`, {})).toBe("false");
    expect(await ask(`ASK { ?s ${status} ?o }`, asDefault)).toBe("true");
    expect(await ask(`ASK { GRAPH ?g { ?s ${status} ?o } }`, asDefault)).toBe("false");
    expect(await ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", asNamed)).toMatch(
      new RegExp(`^g\\s+${named}$`),
    );
    expect(await ask("ASK { ?s ?p ?o }", asNamed)).toBe("false");
    expect(await failure(store, "ASK {}", { defaultGraphs: ["no iri"] })).toMatchObject({
      code: "unsupported",
    });
  });

  it.each([
    ["SELECT * { ?s ?p ?o", "syntax", "line 1, column 20"],
    ["SELECT *\n{ ?s ?p ?o .\n  FILTER(foo(?s)) }", "syntax", "line 3, column"],
    ["SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", "syntax", "line 1"],
    ["SELECT * { ?s ex:p ?o }", "syntax", "line 1"],
    ["# nothing\n", "syntax", "line 2, column 1"],
    ["", "syntax", "line 1, column 1"],
    ["\n  HELLO", "syntax", "line 2, column 3"],
    ["PREFIX ex: <http://e/>\nINSERT DATA { ex:a ex:b ex:c }", "unsupported", "line 2, column 1"],
    ["DROP ALL", "unsupported", "line 1, column 1"],
    ["LOAD <http://localhost/x>", "unsupported", "line 1, column 1"],
    ["SELECT * { SERVICE SILENT <http://localhost/> { ?s ?p ?o } }", "unsupported", "column 12"],
    ["SELECT (<http://e/f>(1) AS ?x) {}", "unsupported", undefined],
    [`ASK { ${"{".repeat(5000)}`, "syntax", "line 1, column"],
    [`ASK { FILTER(${"(".repeat(5000)}`, "syntax", "line 1, column"],
  ])("%j with %s", async (sparql, code, where) => {
    const error = await failure(store, sparql);
    expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\.$/) });
    expect(error.where ?? "").toContain(where ?? "");
    expect(error.message.length).toBeLessThan(200);
    expect(await rows(store, "SELECT (1 AS ?n) {}")).toEqual(["1"]);
  });

  it("queries whose strings, comments and names only look like what is refused", async () => {
    const sparql = `# SERVICE <http://e/> { } INSERT
      PREFIX service: <http://service/INSERT#>
      SELECT ("SERVICE { \\" }" AS ?service) ('''a ' SERVICE ''' AS ?b) ("x"@service AS ?c)
      { OPTIONAL { ?s service:SERVICE ?o } OPTIONAL { ?x <http://e/SERVICE> ?y } }`;
    expect(await rows(store, sparql)).toHaveLength(1);
  });

  it("as deep nesting as is let through", async () => {
    const deep = `ASK { FILTER(${"(".repeat(120)}1${")".repeat(120)}) ${"{".repeat(120)}${"}".repeat(120)} }`;
    expect((await store.query(deep, CSV)).body.trim()).toBe("true");
  });
});

describe("a query that takes too much", () => {
  it("time: is ended, those that wait are answered, and so is what is asked later", async () => {
    const store = await openStore({ base: BASE, schema: newsSchema, limits: { workers: 1 } });
    await store.put(manyReports(300));
    await rows(store, "SELECT (1 AS ?n) {}");
    const [endless, ...waiting] = [
      failure(store, NEVER_ENDING, { timeoutMs: 500 }),
      rows(store, "SELECT (1 AS ?n) {}"),
      rows(store, "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"),
    ];
    expect(await endless).toMatchObject({
      code: "timeout",
      message: expect.stringContaining("500"),
    });
    expect(await Promise.all(waiting)).toEqual([["1"], ["300"]]);
    await store.remove(
      store
        .documents()
        .slice(1)
        .map(({ document }) => document.id),
    );
    expect(
      await rows(store, "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"),
    ).toEqual(["1"]);
    await store.close();
  });

  it("memory: is ended, and the store answers on", async () => {
    const limits = { workers: 1, memory: 200 * 2 ** 20 };
    const store = await openStore({ base: BASE, schema: newsSchema, limits });
    await store.put(manyReports(100));
    const greedy = "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    expect(await failure(store, greedy)).toMatchObject({ code: "too-large" });
    expect(await rows(store, "SELECT (1 AS ?n) {}")).toEqual(["1"]);
    await store.close();
  });

  it("room: gives no result, and the store answers on", async () => {
    const limits = { workers: 1, resultLength: 1000 };
    const store = await openStore({ base: BASE, schema: newsSchema, limits });
    await store.put([nomination]);
    expect(await failure(store, "SELECT * { GRAPH ?g { ?s ?p ?o } }")).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("1000"),
    });
    expect(await rows(store, "SELECT (1 AS ?n) {}")).toEqual(["1"]);
    await store.close();
  });

  it("depth: costs an engine, and the store answers on", async () => {
    const store = await openStore({ base: BASE, schema: newsSchema, limits: { workers: 1 } });
    await store.put([nomination]);
    for (const deep of [
      `ASK { FILTER(${"!".repeat(50_000)}1) }`,
      `ASK { FILTER(${"1+".repeat(200_000)}1 = 1) }`,
      `ASK { {} ${"UNION {} ".repeat(50_000)} }`,
    ]) {
      expect(await failure(store, deep)).toMatchObject({ code: "failed" });
      expect(await rows(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).toHaveLength(1);
    }
    await store.close();
  });

  it("patience: is refused when too many wait or when it waited too long", async () => {
    const limits = { workers: 1, queue: 2 };
    const store = await openStore({ base: BASE, schema: newsSchema, limits });
    await store.put(manyReports(300));
    await rows(store, "SELECT (1 AS ?n) {}");
    const endless = failure(store, NEVER_ENDING, { timeoutMs: 3000 });
    const impatient = failure(store, "ASK {}", { timeoutMs: 100 });
    const patient = store.query("ASK {}", CSV);
    expect(await failure(store, "ASK {}")).toMatchObject({ code: "busy" });
    expect(await impatient).toMatchObject({
      code: "busy",
      message: expect.stringContaining("100 ms"),
    });
    expect(await endless).toMatchObject({ code: "timeout" });
    expect((await patient).body.trim()).toBe("true");
    await store.close();
  });

  it("a closed store: is refused, wherever it was", async () => {
    const store = await openStore({ base: BASE, schema: newsSchema, limits: { workers: 1 } });
    await store.put(manyReports(300));
    await rows(store, "SELECT (1 AS ?n) {}");
    const asked = [failure(store, NEVER_ENDING), failure(store, "ASK {}")];
    await store.close();
    for (const error of await Promise.all(asked)) {
      expect(error.code).toBe("failed");
    }
  });
});

it("answers on one engine while another one is stuck", async () => {
  const store = await openStore({ base: BASE, schema: newsSchema, limits: { workers: 2 } });
  await store.put(manyReports(300));
  await Promise.all([rows(store, "SELECT (1 AS ?n) {}"), rows(store, "SELECT (1 AS ?n) {}")]);
  let ended = false;
  const endless = failure(store, NEVER_ENDING, { timeoutMs: 8000 }).finally(() => {
    ended = true;
  });
  await rows(store, "SELECT (1 AS ?n) {}");
  expect(ended).toBe(false);
  await store.close();
  expect((await endless).code).toBe("failed");
});
