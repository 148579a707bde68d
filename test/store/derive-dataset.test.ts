import fc from "fast-check";
import { expect, it } from "vitest";
import { buildGraph } from "../../src/graph/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import { datasetChange, EMPTY_DATASET } from "../../src/store/dataset.ts";
import { deriveDataset } from "../../src/store/derive-dataset.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { report } from "../resolve/report.ts";
import { BASE, manyReports, newPortrait, nomination, portrait } from "./reports.ts";

/** Renames, narrows and places what other reports speak of, so that their RDF changes with it. */
const meddling: StoredDocument = report({
  source: "meddling.txt",
  text: "Ann R. Lee, or Ann Lee, nominated Bob Ray in Paris.",
  mentions: [
    { words: "Ann R. Lee", type: "person", chain: "a" },
    { words: "Ann Lee", type: "person", chain: "a" },
    { words: "Bob Ray", type: "person" },
    { words: "Paris", type: "city" },
  ],
  said: [{ subject: 0, property: "nominated", object: 2, place: 3, confidence: 0.9 }],
});

/** Calls the place by another name: this changes whatever statement stands there, in all reports. */
const nickname: StoredDocument = report({
  source: "nickname.txt",
  text: "Lutetia rejoices.",
  mentions: [{ words: "Lutetia", name: "Paris", type: "city" }],
});

const options = { base: BASE, schema: newsSchema };
const pool: readonly StoredDocument[] = [
  nomination,
  portrait,
  newPortrait,
  meddling,
  nickname,
  ...manyReports(2),
];
const graphOf = (documents: readonly StoredDocument[]) => {
  const texts = documents.map(({ document }) => document);
  return buildGraph(
    resolve(
      documents.map(({ record }) => record),
      texts,
      newsSchema,
    ),
    texts,
  );
};

it("from an earlier dataset is the same as from none, whatever comes and goes", () => {
  fc.assert(
    fc.property(fc.array(fc.subarray([...pool.keys()]), { maxLength: 4 }), (steps) => {
      let dataset = EMPTY_DATASET;
      for (const step of steps) {
        const graph = graphOf(step.flatMap((index) => pool[index] ?? []));
        dataset = deriveDataset(graph, options, dataset);
        expect(dataset).toEqual(deriveDataset(graph, options, EMPTY_DATASET));
      }
    }),
  );
});

it("changes by the graphs that differ alone, and by nothing where nothing differs", () => {
  const [before, after] = [
    [nomination, ...manyReports(2)],
    [nomination, portrait, ...manyReports(2)],
  ].map((documents) => deriveDataset(graphOf(documents), options, EMPTY_DATASET));
  const parts = before && after ? [...datasetChange(before, after)] : [];
  const graphs = parts.flatMap(({ named }) => named.match(/<[^<>]*> \.$/gm) ?? []);
  expect(new Set(graphs)).toEqual(new Set([`<${BASE}document/${portrait.document.id}> .`]));
  expect(parts.map(({ retracted }) => retracted).join("")).toBe("");
  expect(after && [...datasetChange(after, after)]).toEqual([]);
});
