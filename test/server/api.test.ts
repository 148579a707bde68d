import request from "supertest";
import { describe, expect, test } from "vitest";
import {
  documentListSchema,
  documentSchema,
  entitySchema,
  pathSchema,
  searchSchema,
  statementListSchema,
  statementSchema,
  subgraphSchema,
  summarySchema,
} from "../../src/server/openapi/wire-schemas.ts";
import { BIRTH, FIRST, HOSTILE_TITLE, MEMBERSHIP, NOMINATION, SECOND, VISIT } from "./news.ts";
import { newsApp } from "./news-app.ts";
import {
  BORN_ON,
  CAREER,
  COUNTRY,
  NOMINATED,
  ORGANIZATION,
  PERSON,
  TRAVELS,
  WORDS,
} from "./news-schema.ts";

const app = newsApp();

async function get(path: string, status = 200): Promise<unknown> {
  const response = await request(app).get(path).expect(status);
  return response.body;
}

/** A path with parameters, encoded. */
function withQuery(path: string, parameters: readonly (readonly [string, string])[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of parameters) {
    search.append(name, value);
  }
  return `${path}?${search}`;
}

describe("GET /api/summary", () => {
  test("counts what there is, most used terms first", async () => {
    const summary = summarySchema.parse(await get("/api/summary"));
    expect(summary).toMatchObject({ documents: 2, entities: 4, statements: 4, writable: false });
    expect(summary).toMatchObject({ openStatements: 0, doubtful: { ontology: 0, open: 0 } });
    expect(summary.classes[0]).toMatchObject({ iri: PERSON, label: "person", count: 2 });
    expect(summary.classes.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(summary.properties).toContainEqual({
      iri: NOMINATED,
      curie: "epi:nominated",
      label: "nominated",
      comment: "nominated.",
      count: 1,
    });
    expect(summary.statuses).toEqual([
      { status: "asserted", count: 3 },
      { status: "reported", count: 1 },
    ]);
  });
});

test("GET /api answers are asked for again, and not sent twice", async () => {
  const first = await request(app).get("/api/graph").expect(200);
  expect(first.get("Cache-Control")).toBe("no-cache");
  const etag = first.get("ETag") ?? "";
  await request(app).get("/api/graph").set("If-None-Match", etag).expect(304, "");
});

describe("GET /api/graph", () => {
  test("gives every entity and edge, with totals", async () => {
    const graph = subgraphSchema.parse(await get("/api/graph"));
    expect(graph.nodes.map(({ id }) => id).sort()).toEqual([
      "ada-amsel",
      "bo-birk",
      "norland",
      "reed-pact",
    ]);
    expect(graph).toMatchObject({ totalNodes: 4, totalEdges: 3 });
    expect(graph.edges).toContainEqual({
      id: NOMINATION.id,
      source: "ada-amsel",
      target: "bo-birk",
      property: NOMINATED,
      label: "nominated",
      status: "asserted",
      sentences: 2,
      documents: 2,
    });
  });

  test("with a limit says how much is left out", async () => {
    const graph = subgraphSchema.parse(await get("/api/graph?limit=2"));
    expect(graph.nodes).toHaveLength(2);
    expect(graph).toMatchObject({ totalNodes: 4, totalEdges: 3 });
  });

  test("is narrowed by each filter, and by several values of one", async () => {
    const edges = async (...parameters: (readonly [string, string])[]) =>
      subgraphSchema
        .parse(await get(withQuery("/api/graph", parameters)))
        .edges.map(({ id }) => id)
        .sort();
    expect(await edges(["property", NOMINATED])).toEqual([NOMINATION.id]);
    expect(await edges(["status", "reported"])).toEqual([VISIT.id]);
    expect(await edges(["status", "reported"], ["status", "asserted"])).toHaveLength(3);
    expect(await edges(["class", PERSON])).toEqual([NOMINATION.id]);
    expect(await edges(["document", SECOND.id])).toEqual([NOMINATION.id, VISIT.id].sort());
  });

  test.each([
    ["limit=0", "limit"],
    ["limit=-1", "limit"],
    ["limit=1e3", "limit"],
    ["limit=", "limit"],
    ["limit=99999999999999999999", "limit"],
    ["limit=5&limit=6", "limit"],
    ["status=maybe", "status"],
    ["class=Person", "class"],
    [`property=${encodeURIComponent("https://w3id.org/epigraph#nosuch")}`, "property"],
    ["document=../../etc/passwd", "document"],
    ["open=yes", "open"],
    ["open=", "open"],
    ["open=true&open=false", "open"],
    ["confidence=1.1", "confidence"],
    ["confidence=-0.5", "confidence"],
    ["confidence=high", "confidence"],
    ["confidence=1e-1", "confidence"],
    ["confidence=", "confidence"],
    ["limt=5", "limt"],
    ["__proto__=1", "__proto__"],
  ])("?%s gives a problem that names %s", async (query, where) => {
    const response = await request(app).get(`/api/graph?${query}`).expect(400);
    expect(response.type).toBe("application/problem+json");
    expect(JSON.parse(response.text)).toMatchObject({ status: 400, where });
  });
});

describe("GET /api/entities/{id}", () => {
  test("gives the entity with its statements and documents", async () => {
    const entity = entitySchema.parse(await get("/api/entities/ada-amsel"));
    expect(entity).toMatchObject({
      id: "ada-amsel",
      iri: "http://localhost:4321/entity/ada-amsel",
      label: "Ada Amsel",
      class: PERSON,
      classLabel: "person",
      aliases: ["Amsel"],
      degree: 3,
      documents: 2,
    });
    expect(entity.statements.map(({ id }) => id).sort()).toEqual(
      [NOMINATION.id, BIRTH.id, VISIT.id].sort(),
    );
    expect(entity.totalStatements).toBeUndefined();
    expect(entity.mentionedIn.map(({ id, mentions }) => [id, mentions]).sort()).toEqual(
      [
        [FIRST.id, 1],
        [SECOND.id, 1],
      ].sort(),
    );
  });

  test("says where its statements stand on a fact sheet", async () => {
    const { sheet } = entitySchema.parse(await get("/api/entities/bo-birk"));
    expect(sheet.sections.map(({ label }) => label)).toEqual([
      "Career",
      "Memberships",
      "Travels",
      "Statements by",
    ]);
    expect(sheet.properties).toEqual([
      {
        iri: NOMINATED,
        subject: null,
        object: CAREER.iri,
        inverse: "nominated by",
        former: false,
      },
    ]);
    expect(sheet.classes).toEqual([{ iri: COUNTRY, section: TRAVELS.iri }]);
    expect([sheet.speaker, sheet.place]).toEqual([WORDS.iri, null]);
  });

  test("with a limit says how many statements there are", async () => {
    const entity = entitySchema.parse(await get("/api/entities/ada-amsel?limit=1"));
    expect(entity.statements).toHaveLength(1);
    expect(entity.totalStatements).toBe(3);
  });

  test.each(["/api/entities/nobody", "/api/entities/nobody/neighbours"])(
    "GET %s gives 404",
    async (path) => {
      expect(await get(path, 404)).toMatchObject({ status: 404, where: "id" });
    },
  );

  test("its neighbours come with the edges between them", async () => {
    const near = subgraphSchema.parse(await get("/api/entities/bo-birk/neighbours"));
    expect(near.nodes.map(({ id }) => id).sort()).toEqual(["ada-amsel", "bo-birk", "norland"]);
    expect(near.edges.map(({ id }) => id).sort()).toEqual([NOMINATION.id, VISIT.id].sort());
  });
});

describe("GET /api/path", () => {
  test("gives the way between two entities with each edge once", async () => {
    const path = pathSchema.parse(await get("/api/path?from=ada-amsel&to=reed-pact"));
    expect(path.nodes.map(({ id }) => id)).toEqual([
      "ada-amsel",
      "bo-birk",
      "norland",
      "reed-pact",
    ]);
    expect(path.edges.map(({ id }) => id)).toEqual([NOMINATION.id, VISIT.id, MEMBERSHIP.id]);
  });

  test("gives no nodes where a filter leaves no way", async () => {
    const path = await get("/api/path?from=ada-amsel&to=reed-pact&status=asserted");
    expect(pathSchema.parse(path)).toEqual({ nodes: [], edges: [] });
  });

  test.each([
    ["from=ada-amsel", 400, "to"],
    ["from=nobody&to=ada-amsel", 404, "from"],
    ["from=ada-amsel&to=nobody", 404, "to"],
  ])("?%s gives %i naming %s", async (query, status, where) => {
    expect(await get(`/api/path?${query}`, status)).toMatchObject({ where });
  });
});

describe("GET /api/search", () => {
  test("finds entities by any of their names", async () => {
    const found = searchSchema.parse(await get("/api/search?q=amsel"));
    expect(found.entities.map(({ id, matched }) => [id, matched])).toEqual([
      ["ada-amsel", "Amsel"],
    ]);
    expect(found).toMatchObject({ totalEntities: 1, totalDocuments: 0 });
  });

  test("finds a document by a hostile title and gives it as it is, as JSON", async () => {
    const response = await request(app).get("/api/search?q=script").expect(200);
    expect(response.type).toBe("application/json");
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
    const found = searchSchema.parse(response.body);
    expect(found.documents.map(({ title }) => title)).toEqual([HOSTILE_TITLE]);
  });

  test.each(["", "?q=", `?q=${"a".repeat(201)}`])("%s gives 400 naming q", async (query) => {
    expect(await get(`/api/search${query}`, 400)).toMatchObject({ where: "q" });
  });
});

describe("GET /api/statements", () => {
  test("gives pages with the total", async () => {
    const first = statementListSchema.parse(await get("/api/statements?limit=3"));
    const rest = statementListSchema.parse(await get("/api/statements?limit=3&offset=3"));
    expect([first.statements.length, rest.statements.length]).toEqual([3, 1]);
    expect([first.total, rest.total]).toEqual([4, 4]);
    const ids = [...first.statements, ...rest.statements].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test.each([
    ["entity", "norland", [MEMBERSHIP.id, VISIT.id]],
    ["property", BORN_ON, [BIRTH.id]],
    ["property", "https://w3id.org/epigraph/rel#stand_by", []],
    ["status", "reported", [VISIT.id]],
    ["document", SECOND.id, [NOMINATION.id, VISIT.id]],
  ])("is narrowed by %s", async (name, value, ids) => {
    const list = await get(withQuery("/api/statements", [[name, value]]));
    const { statements } = statementListSchema.parse(list);
    expect(statements.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test("?class= is no parameter of it", async () => {
    const path = withQuery("/api/statements", [["class", ORGANIZATION]]);
    expect(await get(path, 400)).toMatchObject({ where: "class" });
  });
});

describe("GET /api/statements/{id}", () => {
  test("quotes each document verbatim, with spans that hold the words", async () => {
    const statement = statementSchema.parse(await get(`/api/statements/${VISIT.id}`));
    expect(statement.speaker?.id).toBe("ada-amsel");
    const [evidence] = statement.evidence;
    expect(evidence?.quote).toBe("Officials 😀 said Bo Birk visited Norland.");
    expect(evidence?.title).toBe(HOSTILE_TITLE);
    const slice = (span: { start: number; end: number } | null | undefined) =>
      span && SECOND.text.slice(span.start, span.end);
    expect([evidence?.subject, evidence?.cue, evidence?.object].map(slice)).toEqual([
      "Bo Birk",
      "visited",
      "Norland",
    ]);
  });

  test("gives values, times and qualifiers", async () => {
    const birth = statementSchema.parse(await get(`/api/statements/${BIRTH.id}`));
    expect(birth.object).toEqual({ literal: { value: "1961-05-02", datatype: "date" } });
    const nomination = statementSchema.parse(await get(`/api/statements/${NOMINATION.id}`));
    expect(nomination.time).toEqual({ value: "2022-01-11", words: "on Tuesday" });
    expect(nomination.qualifiers).toEqual([
      { name: "role", value: { literal: { value: "minister", datatype: "string" } } },
    ]);
  });

  test("of an unknown id gives 404", async () => {
    expect(await get("/api/statements/0000000000000000", 404)).toMatchObject({ where: "id" });
  });
});

describe("GET /api/documents", () => {
  test("lists the documents, dated ones first, with totals", async () => {
    const list = documentListSchema.parse(await get("/api/documents"));
    expect(list.documents.map(({ id, statements }) => [id, statements])).toEqual([
      [FIRST.id, 3],
      [SECOND.id, 2],
    ]);
    expect(list.total).toBe(2);
    expect(documentListSchema.parse(await get("/api/documents?limit=1&offset=1"))).toMatchObject({
      documents: [{ id: SECOND.id }],
      total: 2,
    });
  });

  test("/{id} gives the text with its mentions and facts marked", async () => {
    const document = documentSchema.parse(await get(`/api/documents/${SECOND.id}`));
    expect(document.text).toBe(SECOND.text);
    expect(
      document.mentions.map(({ entity, span }) => [
        entity,
        document.text.slice(span.start, span.end),
      ]),
    ).toEqual([
      ["bo-birk", "Bo Birk"],
      ["norland", "Norland"],
      ["ada-amsel", "Ada Amsel"],
    ]);
    expect(document.facts.map(({ id }) => id)).toEqual([VISIT.id, NOMINATION.id]);
  });

  test("/{id} of an unknown id gives 404", async () => {
    expect(await get("/api/documents/0000000000000000", 404)).toMatchObject({ where: "id" });
  });

  test("/{id} numbers the sentences", async () => {
    const { text, sentences } = documentSchema.parse(await get(`/api/documents/${FIRST.id}`));
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n"));
  });
});
