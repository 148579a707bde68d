import { Parser, type Quad } from "n3";
import request from "supertest";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/rdf/index.ts";
import { asText } from "./as-text.ts";
import { FIRST, HOSTILE_TITLE, NOMINATION, SECOND } from "./news.ts";
import { newsApp } from "./news-app.ts";
import { NOMINATED, PERSON } from "./news-schema.ts";
import { newsStore } from "./news-store.ts";

const app = newsApp();
const ADA = "http://localhost:4321/entity/ada-amsel";
const BO = "http://localhost:4321/entity/bo-birk";

async function quadsAt(path: string): Promise<Quad[]> {
  const response = await request(app).get(path).buffer(true).parse(asText).expect(200);
  return new Parser({ format: response.type }).parse(response.body);
}

function facts(quads: readonly Quad[], predicate: string): readonly string[] {
  return [
    ...new Set(
      quads
        .filter((quad) => quad.predicate.value === predicate)
        .map(({ subject, object }) => `${subject.value} ${object.value}`),
    ),
  ].sort();
}

describe("GET /graph", () => {
  test.each(FORMATS.map(({ mediaType, extension }) => [mediaType, extension]))(
    "by Accept: %s is the same as GET /graph.%s, which has a file name",
    async (mediaType, extension) => {
      const negotiated = await request(app)
        .get("/graph")
        .set("Accept", mediaType)
        .buffer(true)
        .parse(asText)
        .expect(200);
      const file = await request(app).get(`/graph.${extension}`).buffer(true).parse(asText);
      expect(file.status).toBe(200);
      expect([negotiated.type, file.type]).toEqual([mediaType, mediaType]);
      expect(file.body).toBe(negotiated.body);
      expect(file.get("Content-Disposition")).toBe(`attachment; filename=epigraph.${extension}`);
      expect(negotiated.get("Vary")).toContain("Accept");
      expect(file.body).toContain("ada-amsel");
    },
  );

  test("without Accept, and for a browser, is Turtle", async () => {
    for (const accept of ["*/*", "text/html,application/xhtml+xml,*/*;q=0.8"]) {
      const response = await request(app).get("/graph").set("Accept", accept).expect(200);
      expect(response.get("Content-Type")).toBe("text/turtle; charset=utf-8");
    }
  });

  test("follows the weights of Accept", async () => {
    const response = await request(app)
      .get("/graph")
      .set("Accept", "text/turtle;q=0.5, application/n-quads;q=0.9, application/trig;q=0")
      .expect(200);
    expect(response.type).toBe("application/n-quads");
  });

  test.each(["image/png", "application/x-nothing", "text/turtle;q=0"])(
    "by Accept: %s gives 406 with what is offered",
    async (accept) => {
      const response = await request(app).get("/graph").set("Accept", accept).expect(406);
      const problem = JSON.parse(response.text);
      expect(problem).toMatchObject({ status: 406, where: "Accept" });
      for (const { mediaType } of FORMATS) {
        expect(problem.remedy).toContain(mediaType);
      }
    },
  );

  test("GET /graph.docx gives 404 with what is offered", async () => {
    const response = await request(app).get("/graph.docx").expect(404);
    expect(JSON.parse(response.text).remedy).toContain("/graph.ttl");
  });

  test("POST /graph gives 405 with Allow", async () => {
    const response = await request(app).post("/graph").expect(405);
    expect(response.get("Allow")).toBe("GET, HEAD, OPTIONS");
    const options = await request(app).options("/graph").expect(204);
    expect(options.get("Allow")).toBe("GET, HEAD, OPTIONS");
  });

  test("HEAD /graph.nq gives the headers of GET and no body", async () => {
    const get = await request(app).get("/graph.nq").set("Accept-Encoding", "gzip");
    const head = await request(app).head("/graph.nq").set("Accept-Encoding", "gzip").expect(200);
    expect(head.get("ETag")).toBe(get.get("ETag"));
    expect(head.text ?? "").toBe("");
  });
});

describe("profiles", () => {
  test("facts has asserted facts, types and labels only", async () => {
    const quads = await quadsAt("/graph.nt?profile=facts");
    expect(facts(quads, NOMINATED)).toEqual([`${ADA} ${BO}`]);
    expect(quads.some(({ predicate }) => predicate.value.endsWith("visited"))).toBe(false);
    expect(quads.some(({ subject }) => subject.value.includes("/statement/"))).toBe(false);
  });

  test("rdf11 and rdf12 say who denied or reported what, without asserting it", async () => {
    for (const profile of ["rdf11", "rdf12"]) {
      const quads = await quadsAt(`/graph.nq?profile=${profile}`);
      expect(quads.some(({ predicate }) => predicate.value.endsWith("#visited"))).toBe(false);
      expect(facts(quads, "https://w3id.org/epigraph#speaker")).toHaveLength(1);
    }
  });

  test("an unknown one, or one that the syntax cannot carry, gives 400 naming profile", async () => {
    for (const path of ["/graph?profile=all", "/graph.jsonld?profile=rdf12"]) {
      const response = await request(app).get(path).expect(400);
      expect(JSON.parse(response.text)).toMatchObject({ where: "profile" });
    }
  });

  test("hostile titles are literals, whatever the syntax", async () => {
    const titles = facts(await quadsAt("/graph.trig"), "http://purl.org/dc/terms/title");
    expect(titles).toContain(`http://localhost:4321/document/${SECOND.id} ${HOSTILE_TITLE}`);
    const xml = await request(app).get("/graph.rdf").buffer(true).parse(asText).expect(200);
    expect(xml.body).not.toContain("<script>");
    expect(xml.body).toContain("&lt;script&gt;");
  });
});

describe("filters", () => {
  test("by property keep its statements, with the names of what they are between", async () => {
    const quads = await quadsAt(`/graph.nq?property=${encodeURIComponent(NOMINATED)}`);
    expect(facts(quads, NOMINATED)).toEqual([`${ADA} ${BO}`]);
    expect(facts(quads, "https://w3id.org/epigraph#memberOf")).toEqual([]);
    expect(facts(quads, "http://www.w3.org/2000/01/rdf-schema#label")).toEqual([
      `${ADA} Ada Amsel`,
      `${BO} Bo Birk`,
    ]);
  });

  test("by class keep statements between its entities", async () => {
    const quads = await quadsAt(`/graph.nt?profile=facts&class=${encodeURIComponent(PERSON)}`);
    expect(facts(quads, NOMINATED)).toHaveLength(1);
    expect(quads.some(({ subject }) => subject.value.endsWith("norland"))).toBe(false);
  });

  test("by status keep statements, not facts of other statuses", async () => {
    const quads = await quadsAt("/graph.nq?status=reported");
    expect(facts(quads, NOMINATED)).toEqual([]);
    expect(facts(quads, "https://w3id.org/epigraph#status")).toHaveLength(1);
  });

  test("by document keep that document's graph, as it is in the whole", async () => {
    const whole = await quadsAt("/graph.nq");
    const part = await quadsAt(`/graph.nq?document=${FIRST.id}`);
    const own = whole.filter(({ graph }) => graph.value.endsWith(FIRST.id));
    expect(own.length).toBeGreaterThan(0);
    expect(part).toEqual(own);
  });

  test("a slip in their names gives 400", async () => {
    const response = await request(app).get("/graph.ttl?propery=x").expect(400);
    expect(JSON.parse(response.text)).toMatchObject({ where: "propery" });
  });
});

describe("ETags", () => {
  test("are strong, and the same bytes are not sent twice", async () => {
    const first = await request(app).get("/graph.nq").expect(200);
    const etag = first.get("ETag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    await request(app).get("/graph.nq").set("If-None-Match", etag).expect(304, "");
  });

  test("differ by syntax, profile, filter, content coding and version", async () => {
    const store = newsStore();
    const changing = newsApp({ store });
    const etagOf = async (path: string, coding = "identity") =>
      (await request(changing).get(path).set("Accept-Encoding", coding).expect(200)).get("ETag");
    const before = [
      await etagOf("/graph.nq"),
      await etagOf("/graph.nt"),
      await etagOf("/graph.nq?profile=facts"),
      await etagOf("/graph.nq?status=reported"),
      await etagOf("/graph.nq", "gzip"),
      await etagOf("/entity/ada-amsel"),
    ];
    await store.remove([]);
    expect(new Set([...before, await etagOf("/graph.nq")]).size).toBe(7);
  });

  test("gzip carries the same text", async () => {
    const plain = await request(app).get("/graph.nq").set("Accept-Encoding", "identity");
    const packed = await request(app)
      .get("/graph.nq")
      .set("Accept-Encoding", "gzip")
      .buffer(true)
      .parse(asText);
    expect(packed.get("Content-Encoding")).toBe("gzip");
    expect(packed.body).toBe(plain.text);
  });
});

describe("dereferencing", () => {
  const turtle = (path: string) =>
    request(app).get(path).set("Accept", "application/n-quads").buffer(true).parse(asText);

  test("GET /entity/{id} gives what is known of it and nothing of others", async () => {
    const response = await turtle("/entity/norland").expect(200);
    const quads = new Parser().parse(response.body);
    const statements = new Set(
      quads.map(({ subject }) => subject.value).filter((iri) => iri.includes("/statement/")),
    );
    expect(statements.size).toBeGreaterThanOrEqual(2);
    expect(response.body).not.toContain(NOMINATION.id);
    expect(response.body).toContain("http://www.wikidata.org/entity/Q1");
  });

  test("GET /statement/{id} gives it with the evidence of every document", async () => {
    const response = await turtle(`/statement/${NOMINATION.id}`).expect(200);
    const graphs = new Set(new Parser().parse(response.body).map(({ graph }) => graph.value));
    expect([...graphs].sort()).toEqual(
      [FIRST, SECOND].map(({ id }) => `http://localhost:4321/document/${id}`).sort(),
    );
  });

  test("GET /document/{id} gives its named graph, in triples where the syntax has no graphs", async () => {
    const response = await turtle(`/document/${FIRST.id}`).expect(200);
    const own = new Parser().parse(response.body);
    const whole = await quadsAt("/graph.nq");
    expect(own).toEqual(whole.filter(({ graph }) => graph.value.endsWith(FIRST.id)));
    await request(app).get(`/document/${FIRST.id}`).set("Accept", "text/turtle").expect(200);
  });

  test.each(["/entity/nobody", "/statement/0000000000000000", "/document/0000000000000000"])(
    "GET %s gives a 404 problem to programs",
    async (path) => {
      const response = await turtle(path).expect(404);
      expect(response.type).toBe("application/problem+json");
    },
  );

  test("GET /.well-known/void names downloads, endpoint and the classes in use", async () => {
    const response = await request(app).get("/.well-known/void").expect(200);
    const quads = new Parser().parse(response.text);
    const objects = new Set(quads.map(({ object }) => object.value));
    expect(objects).toContain("http://localhost:4321/graph.ttl");
    expect(objects).toContain("http://localhost:4321/sparql");
    expect(objects).toContain(PERSON);
  });
});
