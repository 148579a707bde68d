import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createPipeline, graphOf, ontologyFile, type Pipeline } from "../src/pipeline.ts";
import { FORMATS, type Profile, serialize, toQuads, validate } from "../src/rdf/index.ts";
import { resolve } from "../src/resolve/index.ts";
import type { StoredDocument } from "../src/store/index.ts";

const SEEDS = new URL("../seeds/", import.meta.url);
const BASE = "http://localhost:4321/";

async function readSeeds(pipeline: Pipeline, names: readonly string[]): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (const source of names) {
    documents.push(await pipeline.read({ bytes: readFileSync(new URL(source, SEEDS)), source }));
  }
  return documents;
}

async function write(
  pipeline: Pipeline,
  documents: readonly StoredDocument[],
  extension: string,
  profile: Profile,
): Promise<string> {
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  if (format === undefined) {
    throw new RangeError(extension);
  }
  const { schema } = pipeline;
  let text = "";
  const quads = toQuads(graphOf(documents, schema), { profile, base: BASE, schema });
  for await (const piece of serialize(quads, format, { base: BASE })) {
    text += piece;
  }
  return text;
}

const names = readdirSync(SEEDS).toSorted();

describe("the pipeline over seeds/", () => {
  it("gives the same bytes in every syntax, whatever the order of the files", async () => {
    const forwards = await createPipeline();
    const backwards = await createPipeline();
    const first = await readSeeds(forwards, names);
    const second = await readSeeds(backwards, names.toReversed());
    for (const { extension, profiles } of FORMATS) {
      for (const profile of profiles) {
        const bytes = await write(forwards, first, extension, profile);
        expect(bytes.length).toBeGreaterThan(1000);
        expect(await write(backwards, second, extension, profile)).toBe(bytes);
      }
    }
  });

  it("conforms to the shapes", async () => {
    const pipeline = await createPipeline();
    const { schema } = pipeline;
    const graph = graphOf(await readSeeds(pipeline, names), schema);
    const quads = toQuads(graph, { profile: "rdf11", base: BASE, schema });
    const report = await validate(quads, ontologyFile("shapes.ttl"));
    expect(report.violations).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  it("quotes every statement from its document", async () => {
    const pipeline = await createPipeline();
    const documents = await readSeeds(pipeline, names);
    const texts = new Map(documents.map(({ document }) => [document.id, document.text]));
    const statements = documents.flatMap(({ record }) => record.statements);
    expect(statements.length).toBeGreaterThan(20);
    for (const { evidence } of statements) {
      for (const { document, span, subject, cue, object } of evidence) {
        const text = texts.get(document) ?? "";
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end).trim()).not.toBe("");
        for (const part of [subject, cue, object]) {
          if (part !== null) {
            expect(text.slice(part.start, part.end).trim()).not.toBe("");
          }
        }
      }
    }
  });
});

describe("what has no name", () => {
  it.each([
    ["Bob Smith and his brother attacked Tom Brown.", "Bob Smith's brother"],
    ["Mary Jones rejected Macron's statement.", "Macron's statement"],
    ["Bob Smith announced a two-day shutdown.", "two-day shutdown"],
    ["A spokesperson for Blue Bank met Mary Jones.", "spokesperson for Blue Bank"],
    ["Bob Smith joined the Bank of Egypt and Sudan.", "Bank of Egypt and Sudan"],
  ])("is called by whose or which it is: %s", async (text, label) => {
    const pipeline = await createPipeline();
    const bytes = new TextEncoder().encode(text);
    const stored = await pipeline.read({ bytes, source: "note.txt", mediaType: "text/plain" });
    const { entities } = resolve([stored.record], [stored.document], pipeline.schema);
    expect(entities.map((entity) => entity.label)).toContain(label);
  });
});

describe("the README's library example", () => {
  it("prints a property and its sentence", async () => {
    const pipeline = await createPipeline();
    const bytes = new TextEncoder().encode("On Tuesday Tokayev nominated Alikhan Smailov.");
    const stored = await pipeline.read({ bytes, source: "note.txt", mediaType: "text/plain" });
    const [statement] = stored.record.statements;
    const { start = 0, end = 0 } = statement?.evidence[0].span ?? {};
    expect(statement?.property).toBe("https://w3id.org/epigraph#nominated");
    expect(stored.document.text.slice(start, end)).toBe(
      "On Tuesday Tokayev nominated Alikhan Smailov.",
    );
  });
});
