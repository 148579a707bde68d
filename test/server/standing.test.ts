import { Parser } from "n3";
import request from "supertest";
import { describe, expect, test } from "vitest";
import type { PropertyIri, Statement, StatementId } from "../../src/extract/index.ts";
import { buildGraph } from "../../src/graph/index.ts";
import type { EntityId } from "../../src/resolve/index.ts";
import { BIRTH, MEMBERSHIP, NEWS, NEWS_DOCUMENTS, NOMINATION, VISIT } from "./news.ts";
import { newsApp } from "./news-app.ts";
import { newsStore } from "./news-store.ts";

const STOOD_BY = "https://w3id.org/epigraph/rel#stand_by" as PropertyIri;
const WENT_ON = "https://w3id.org/epigraph/rel#go_on" as PropertyIri;

/** The news with a doubtful membership and two statements in its own words, one of them doubtful. */
const doubtfulMembership = { ...MEMBERSHIP, confidence: 0.4 };
const stoodBy: Statement<EntityId> = {
  ...VISIT,
  id: "1111111111111111" as StatementId,
  property: STOOD_BY,
};
const wentOn: Statement<EntityId> = {
  ...VISIT,
  id: "2222222222222222" as StatementId,
  property: WENT_ON,
  confidence: 0.3,
};
const graph = buildGraph(
  {
    entities: NEWS.entities,
    statements: [stoodBy, wentOn, NOMINATION, doubtfulMembership, VISIT, BIRTH].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
  },
  NEWS_DOCUMENTS.map(({ document }) => document),
);
const app = newsApp({ store: { ...newsStore(), graph: () => graph } });

async function get(path: string) {
  return (await request(app).get(path).expect(200)).body;
}

const ids = (statements: readonly { readonly id: string }[]) =>
  statements.map(({ id }) => id).sort();
const named = (property: string) => `property=${encodeURIComponent(property)}`;

describe("statements in the documents' own words, and doubtful ones", () => {
  test("are all there unless a parameter leaves them out", async () => {
    expect((await get("/api/graph")).edges).toHaveLength(5);
    expect((await get("/api/graph?open=true&confidence=0")).edges).toHaveLength(5);
    expect((await get("/api/statements")).total).toBe(6);
  });

  test("leave the drawing, its totals and the degrees of its nodes", async () => {
    const drawn = await get("/api/graph?open=false&confidence=0.6");
    expect(ids(drawn.edges)).toEqual(ids([NOMINATION, VISIT]));
    expect(drawn).toMatchObject({ totalNodes: 3, totalEdges: 2 });
    expect(
      drawn.nodes.map(({ id, degree }: { id: string; degree: number }) => [id, degree]),
    ).toEqual([
      ["bo-birk", 2],
      ["ada-amsel", 3],
      ["norland", 1],
    ]);
    expect(ids((await get("/api/graph?open=false")).edges)).toEqual(
      ids([NOMINATION, VISIT, MEMBERSHIP]),
    );
    expect(ids((await get("/api/graph?confidence=0.6")).edges)).toEqual(
      ids([NOMINATION, VISIT, stoodBy]),
    );
  });

  test("a property that is named is there, whatever `open` says", async () => {
    const path = `open=false&${named(STOOD_BY)}`;
    expect(ids((await get(`/api/graph?${path}`)).edges)).toEqual([stoodBy.id]);
    expect(ids((await get(`/api/statements?${path}`)).statements)).toEqual([stoodBy.id]);
    expect((await get(`/api/graph?confidence=0.6&${named(WENT_ON)}`)).edges).toEqual([]);
  });

  test("leave neighbours, ways and lists alike", async () => {
    const near = await get("/api/entities/norland/neighbours?open=false&confidence=0.6");
    expect(near.nodes.map(({ id }: { id: string }) => id)).toEqual(["norland", "bo-birk"]);
    const way = "/api/path?from=ada-amsel&to=reed-pact";
    expect((await get(`${way}&open=false`)).nodes).toHaveLength(4);
    expect((await get(`${way}&confidence=0.6`)).nodes).toEqual([]);
    const list = await get("/api/statements?open=false&confidence=0.6&limit=1");
    expect(list.total).toBe(3);
    expect(list.statements).toHaveLength(1);
  });

  test("leave the downloads, and with them what only they speak of", async () => {
    const read = async (query: string) => {
      const { text } = await request(app).get(`/graph.ttl?profile=rdf11${query}`).expect(200);
      return new Parser().parse(text).map((quad) => quad.object.value);
    };
    expect(await read("")).toEqual(expect.arrayContaining([STOOD_BY, WENT_ON, "Reed Pact"]));
    const printed = await read("&open=false&confidence=0.6");
    expect(printed).toContain(NOMINATION.property);
    for (const gone of [STOOD_BY, WENT_ON, "Reed Pact"]) expect(printed).not.toContain(gone);
    const etag = async (query: string) =>
      (await request(app).get(`/graph.ttl?profile=rdf11${query}`)).get("ETag");
    expect(await etag("&open=false")).not.toBe(await etag("&confidence=0.6"));
  });

  test("stay findable by name", async () => {
    expect((await get("/api/search?q=reed")).totalEntities).toBe(1);
    expect((await get("/api/entities/reed-pact")).statements).toHaveLength(1);
  });

  test("are counted by the summary", async () => {
    expect(await get("/api/summary?confidence=0.6")).toMatchObject({
      statements: 6,
      openStatements: 2,
      doubtful: { ontology: 1, open: 1 },
    });
    expect((await get("/api/summary")).doubtful).toEqual({ ontology: 0, open: 0 });
    await request(app).get("/api/summary?confidence=2").expect(400);
  });

  test.each(["/api/statements", "/api/entities/norland/neighbours", "/graph.ttl", "/graph"])(
    "%s says which of the parameters is wrong",
    async (path) => {
      for (const [query, where] of [
        ["open=maybe", "open"],
        ["confidence=60", "confidence"],
      ]) {
        const response = await request(app).get(`${path}?${query}`).expect(400);
        expect(response.type).toBe("application/problem+json");
        expect(JSON.parse(response.text)).toMatchObject({ status: 400, where });
      }
    },
  );
});
