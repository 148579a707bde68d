import { expect, test } from "vitest";
import { type ExtractionJson, toJson } from "../../src/cli/extraction-json.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { resolve } from "../../src/resolve/index.ts";

const TEXT = `Talks in Vienna

Kazakh President Aidar Sadykov nominated Dana Omarova as finance minister on Tuesday, 11 January 2022. The strike will last less than two weeks, he said.

"Turkey did not invade Hungary," Omarova said. President Sadykov, 58, met Omarova in Vienna.
`;
const pipeline = await createPipeline();

async function json(): Promise<ExtractionJson> {
  const { document, record } = await pipeline.read({
    bytes: new TextEncoder().encode(TEXT),
    source: "talks.txt",
    published: "2022-01-12",
  });
  const resolution = resolve([record], [document], pipeline.schema);
  return toJson(document, record, resolution, pipeline.schema);
}

test("entities have plain types and the forms in the text", async () => {
  const { entities, title, published } = await json();
  expect({ title, published }).toEqual({ title: "Talks in Vienna", published: "2022-01-12" });
  expect(entities.find(({ name }) => name === "Aidar Sadykov")).toMatchObject({
    type: "Person",
    aliases: ["Sadykov"],
    salient: true,
  });
  expect(entities.find(({ name }) => name === "Kazakhstan")).toMatchObject({
    type: "Country",
    aliases: ["Kazakh"],
  });
});

test("facts point at entities, or hold values, with qualifiers", async () => {
  const { entities, facts } = await json();
  const name = (id: unknown): string => entities.find((entity) => entity.id === id)?.name ?? "?";
  const nominated = facts.find(({ p }) => p === "nominated");
  expect(name(nominated?.s)).toBe("Aidar Sadykov");
  expect(name(nominated?.o)).toBe("Dana Omarova");
  expect(nominated?.qualifiers).toMatchObject({ status: "asserted", time: "2022-01-11" });
  expect(facts.find(({ p }) => p === "age")?.o).toEqual({
    literal: "58",
    value: "58",
    datatype: "integer",
  });
  expect(facts.find(({ p }) => p === "lasted")?.o).toEqual({
    literal: "less than two weeks",
    value: "P2W",
    datatype: "duration",
  });
  const invaded = facts.find(({ p }) => p === "invaded");
  expect(invaded?.qualifiers).toMatchObject({ status: "denied" });
  expect(
    facts.every(({ s, o }) => name(s) !== "?" && (typeof o !== "string" || name(o) !== "?")),
  ).toBe(true);
});

test("each fact quotes the text, with the ranges of its parts", async () => {
  const { facts } = await json();
  expect(facts.length).toBeGreaterThan(5);
  for (const { evidence, furtherEvidence } of facts) {
    for (const { start, end, quote, subject, cue, object } of [evidence, ...furtherEvidence]) {
      expect(TEXT.slice(start, end)).toBe(quote);
      for (const range of [subject, cue, object]) {
        if (range === null) continue;
        expect(range.start).toBeGreaterThanOrEqual(start);
        expect(range.end).toBeLessThanOrEqual(end);
      }
    }
  }
  const office = facts.find(({ p }) => p === "holdsOffice");
  expect(office?.evidence.cue).toBeNull();
  expect(office?.furtherEvidence.length).toBe(1);
});

test("can be written and read as JSON", async () => {
  const result = await json();
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
