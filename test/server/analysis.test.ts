import request from "supertest";
import { describe, expect, test } from "vitest";
import type { PropertyIri } from "../../src/extract/index.ts";
import { curie, propertyLabel } from "../../src/server/mapping/names.ts";
import { analysisSchema } from "../../src/server/openapi/wire-schemas.ts";
import { FIRST } from "./news.ts";
import { newsApp } from "./news-app.ts";
import { NEWS_SCHEMA, NOMINATED } from "./news-schema.ts";

const app = newsApp();

describe("GET /api/documents/{id}/sentences/{n}/analysis", () => {
  const analysisOf = async (document: string, sentence: number) =>
    analysisSchema.parse(
      (await request(app).get(`/api/documents/${document}/sentences/${sentence}/analysis`)).body,
    );

  test("gives the words with their tree, numbered as in CoNLL-U", async () => {
    const { words, parsed, span } = await analysisOf(FIRST.id, 0);
    expect(parsed).toBe(true);
    expect(FIRST.text.slice(span.start, span.end)).toBe("Ada Amsel nominated Bo Birk.");
    expect(words.map(({ text, head, relation }) => [text, head, relation])).toEqual([
      ["Ada", 3, "nsubj"],
      ["Amsel", 1, "flat"],
      ["nominated", 0, "root"],
      ["Bo", 3, "obj"],
      ["Birk", 4, "flat"],
      [".", 3, "punct"],
    ]);
    expect(words[2]).toMatchObject({
      lemma: "nominate",
      upos: "VERB",
      features: { Tense: "Past" },
    });
  });

  test("gives mentions by their words, with the others of their chain and the entity", async () => {
    const { mentions, chains } = await analysisOf(FIRST.id, 0);
    expect(mentions).toMatchObject([
      { text: "Ada Amsel", first: 1, last: 2, type: "person", kind: "name", chain: 0 },
      { text: "Bo Birk", first: 4, last: 5, chain: 1 },
    ]);
    expect(chains.map(({ entity, total }) => [entity?.id, total])).toEqual([
      ["ada-amsel", 1],
      ["bo-birk", 1],
    ]);
    expect(chains[0]?.mentions).toMatchObject([{ sentence: 0, text: "Ada Amsel" }]);
  });

  test("gives times with their values, and says where there is no tree", async () => {
    const { parsed, words, times, mentions } = await analysisOf(FIRST.id, 1);
    expect(parsed).toBe(false);
    expect(words.every(({ head, upos }) => head === null && upos === null)).toBe(true);
    expect(mentions).toEqual([]);
    expect(times).toMatchObject([{ text: "2 May 1961", first: 6, last: 8, value: "1961-05-02" }]);
  });

  test.each([
    [FIRST.id, "3", "n"],
    [FIRST.id, "-1", "n"],
    [FIRST.id, "0x0", "n"],
    [FIRST.id, "99999999999999999999", "n"],
    ["0000000000000000", "0", "id"],
  ])("of %s sentence %s gives 404 naming %s", async (document, sentence, where) => {
    const path = `/api/documents/${document}/sentences/${sentence}/analysis`;
    const response = await request(app).get(path).expect(404);
    expect(response.type).toBe("application/problem+json");
    expect(JSON.parse(response.text)).toMatchObject({ status: 404, where });
  });
});

describe("a property in a document's own words", () => {
  const label = (iri: string) => propertyLabel(NEWS_SCHEMA, iri as PropertyIri);

  test.each([
    ["https://w3id.org/epigraph/rel#stand_by", "rel:stand_by", "stand by"],
    ["https://w3id.org/epigraph/rel#be_na%C3%AFve", "rel:be_na%C3%AFve", "be naïve"],
  ])("%s is written %s and reads «%s»", (iri, short, words) => {
    expect([curie(iri), label(iri)]).toEqual([short, words]);
  });

  test("is told from those of the ontology", () => {
    expect([curie(NOMINATED), label(NOMINATED)]).toEqual(["epi:nominated", "nominated"]);
    expect(label("https://example.org/no_such")).toBe("no_such");
  });
});
