import { expect, it } from "vitest";
import { restrictGraph } from "../../src/graph/index.ts";
import { toQuads } from "../../src/rdf/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { crisisGraph, reports } from "./crisis.ts";

const graph = crisisGraph();
const ids = reports.map(({ document }) => document.id);

it("holds what a document says and nothing else", () => {
  const part = restrictGraph(graph, new Set(ids.slice(1)));
  expect(part.getAttribute("documents")).toEqual([reports[1]?.document]);
  expect(part.nodes()).toEqual(["ann-lee", "bob-ray", "cid-fox", "dan-tod", "gil-hay", "paris"]);
  expect(part.size).toBe(2);
  for (const { entity } of part.mapNodes((_, attributes) => attributes)) {
    expect(new Set(entity.mentions.map(({ document }) => document))).toEqual(new Set(ids.slice(1)));
  }
});

it("of all documents is the whole, of none is empty", () => {
  expect(restrictGraph(graph, new Set(ids)).export()).toEqual(graph.export());
  expect(restrictGraph(graph, new Set()).order).toBe(0);
});

it("of each document by itself gives the RDF of the whole", () => {
  for (const profile of ["rdf12", "rdf11", "facts"] as const) {
    const options = { profile, base: "http://localhost:4321/", schema: newsSchema };
    const whole = toQuads(graph, options);
    const parts = ids
      .toSorted()
      .flatMap((id) => toQuads(restrictGraph(graph, new Set([id])), options));
    expect(parts).toEqual(whole);
  }
});
