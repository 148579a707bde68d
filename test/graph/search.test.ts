import { expect, it } from "vitest";
import { buildGraph, searchDocuments, searchEntities } from "../../src/graph/index.ts";
import { report } from "../resolve/report.ts";
import { naming, resolveAll } from "../resolve/resolve-all.ts";
import { crisisGraph } from "./crisis.ts";

const states = naming(
  "Organisation of Turkic States (OTS), State Street, Mevlüt Çavuşoğlu, Stateville.",
  { words: "Organisation of Turkic States", type: "organization", chain: "o" },
  { words: "OTS", type: "organization", chain: "o" },
  { words: "State Street", type: "organization" },
  { words: "Mevlüt Çavuşoğlu", type: "person" },
  { words: "Stateville", type: "city" },
);
const graph = buildGraph(resolveAll(states), [states.document]);

const found = (query: string, limit = 10) => {
  const { entities, total } = searchEntities(graph, query, { limit });
  return [entities.map(({ matched }) => matched), total];
};

it.each([
  ["ots", ["OTS"]],
  ["Organisat", ["Organisation of Turkic States"]],
  ["organization of t", ["Organisation of Turkic States"]],
  ["states turk", ["Organisation of Turkic States"]],
  ["cavusoglu", ["Mevlüt Çavuşoğlu"]],
  ["state", ["State Street", "Stateville", "Organisation of Turkic States"]],
  ["stateville", ["Stateville"]],
  ["tate", []],
  ["", []],
  ["?!", []],
])("finds for %s %j", (query, names) => {
  expect(found(query)).toEqual([names, names.length]);
});

it("gives no more than the limit and says how many there are", () => {
  expect(found("state", 1)).toEqual([["State Street"], 3]);
});

it("keeps to the filter", () => {
  const filter = { classes: graph.mapNodes((_, { entity }) => entity.class).slice(0, 1) };
  const { entities } = searchEntities(graph, "m", { limit: 9, filter });
  expect(entities.map(({ node }) => node.entity.label)).toEqual(["Mevlüt Çavuşoğlu"]);
});

it("finds documents by the words of their titles", () => {
  const titles = (query: string) => {
    const { documents, total } = searchDocuments(crisisGraph(), query, { limit: 1 });
    return [documents.map(({ title }) => title), total];
  };
  expect(titles("nominat")).toEqual([["A nomination at the Organisation"], 1]);
  expect(titles("organization")).toEqual([["A nomination at the Organisation"], 1]);
  expect(titles("flood")).toEqual([[], 0]);
  const twice = ["2021-01-01", "2022-01-01"].map((published) =>
    report({ source: published, text: "x", title: "Flood", published, mentions: [] }),
  );
  const floods = buildGraph(
    resolveAll(...twice),
    twice.map(({ document }) => document),
  );
  expect(searchDocuments(floods, "flood", { limit: 9 }).documents[0]?.published).toBe("2022-01-01");
});
