import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PropertyIri } from "../../src/extract/index.ts";
import {
  buildGraph,
  countTerms,
  findStatements,
  type GraphFilter,
  mostConnected,
  neighbourhood,
  type Subgraph,
  searchEntities,
  shortestPath,
} from "../../src/graph/index.ts";
import { newsSchema, propertyIri } from "../resolve/news-schema.ts";
import { crisisGraph, id, personClass, reports } from "./crisis.ts";

const OPEN = "https://w3id.org/epigraph/rel#run_into" as PropertyIri;
const localName = (iri: string) => iri.slice(iri.lastIndexOf("#") + 1);

const graph = crisisGraph();
const names = (part: Subgraph | undefined) => part?.nodes.map(({ entity }) => entity.id);
const totals = (part: Subgraph | undefined) => [
  part?.edges.length,
  part?.totalNodes,
  part?.totalEdges,
];

describe("mostConnected", () => {
  it("gives the entities with most edges and tells how many there are", () => {
    const all = mostConnected(graph, { limit: 100 });
    expect(names(all)).toEqual(["bob-ray", "ann-lee", "cid-fox", "dan-tod"]);
    expect(totals(all)).toEqual([4, 4, 4]);
    const two = mostConnected(graph, { limit: 2 });
    expect(names(two)).toEqual(["bob-ray", "ann-lee"]);
    expect(totals(two)).toEqual([2, 4, 4]);
  });

  it("counts only what passes the filter", () => {
    const [, two] = reports.map(({ document }) => document.id);
    expect(names(mostConnected(graph, { limit: 9, filter: { statuses: ["reported"] } }))).toEqual([
      "cid-fox",
      "dan-tod",
    ]);
    expect(
      names(mostConnected(graph, { limit: 9, filter: { properties: [propertyIri("nominated")] } })),
    ).toEqual(["ann-lee", "bob-ray", "cid-fox", "dan-tod"]);
    expect(
      totals(mostConnected(graph, { limit: 9, filter: { documents: two ? [two] : [] } })),
    ).toEqual([2, 4, 2]);
    expect(
      totals(mostConnected(graph, { limit: 9, filter: { classes: [newsSchema.classOf("city")] } })),
    ).toEqual([0, 0, 0]);
  });
});

describe("what is sure and in the ontology's words", () => {
  const doubted = new Map([["criticized", 0.3]]);
  const { nodes: whole } = mostConnected(graph, { limit: 9 });
  const doubtful = buildGraph(
    {
      entities: graph.mapNodes((_, { entity }) => entity),
      statements: findStatements(graph, {}).statements.map((statement) => ({
        ...statement,
        property: statement.property === propertyIri("met") ? OPEN : statement.property,
        confidence: doubted.get(localName(statement.property)) ?? 0.8,
      })),
    },
    reports.map(({ document }) => document),
  );
  const drawn = (filter: GraphFilter) => mostConnected(doubtful, { limit: 9, filter });

  it("is all without a word of the filter", () => {
    expect(names(drawn({}))).toEqual(whole.map(({ entity }) => entity.id));
    expect(names(drawn({ open: true, confidence: 0 }))).toEqual(names(drawn({})));
  });

  it("decides the rank, the degrees and the totals", () => {
    const printed = drawn({ open: false, confidence: 0.6 });
    expect(names(printed)).toEqual(["ann-lee", "bob-ray", "cid-fox", "dan-tod"]);
    expect(totals(printed)).toEqual([2, 4, 2]);
    expect(printed.nodes.map(({ degree }) => degree)).toEqual([2, 1, 1, 1]);
    expect(totals(drawn({ open: false }))).toEqual([3, 4, 3]);
    expect(totals(drawn({ confidence: 0.6 }))).toEqual([3, 4, 3]);
    expect(totals(drawn({ confidence: 0.8 }))).toEqual([3, 4, 3]);
    expect(totals(drawn({ confidence: 0.9 }))).toEqual([0, 0, 0]);
  });

  it("holds an open property that is named", () => {
    expect(totals(drawn({ open: false, properties: [OPEN] }))).toEqual([1, 2, 1]);
    const list = findStatements(doubtful, { open: false, property: OPEN });
    expect(list.total).toBe(1);
    expect(findStatements(doubtful, { open: false, confidence: 0.6 }).total).toBe(3);
  });

  it("leaves ways and neighbours, not what search finds", () => {
    const filter = { open: false };
    expect(shortestPath(doubtful, id("ann-lee"), id("dan-tod"), filter)).toBeUndefined();
    expect(names(neighbourhood(doubtful, id("cid-fox"), { limit: 9, filter }))).toEqual([
      "cid-fox",
      "dan-tod",
    ]);
    expect(searchEntities(doubtful, "cid", { limit: 9, filter }).total).toBe(1);
    expect(countTerms(doubtful, filter)).toMatchObject({ entities: 7, statements: 4 });
  });
});

describe("neighbourhood", () => {
  it("gives the entity, its neighbours by number of statements with it, and all edges among them", () => {
    const part = neighbourhood(graph, id("bob-ray"), { limit: 100 });
    expect(names(part)).toEqual(["bob-ray", "ann-lee", "cid-fox"]);
    expect(totals(part)).toEqual([3, 3, 3]);
    const small = neighbourhood(graph, id("bob-ray"), { limit: 2 });
    expect(names(small)).toEqual(["bob-ray", "ann-lee"]);
    expect(totals(small)).toEqual([2, 3, 3]);
  });

  it("keeps the entity itself where its class is filtered out or nothing is said of it", () => {
    const classes = [newsSchema.classOf("city")];
    expect(names(neighbourhood(graph, id("bob-ray"), { limit: 9, filter: { classes } }))).toEqual([
      "bob-ray",
    ]);
    expect(names(neighbourhood(graph, id("eve-poe"), { limit: 9 }))).toEqual(["eve-poe"]);
    expect(neighbourhood(graph, id("nobody"), { limit: 9 })).toBeUndefined();
  });
});

describe("any part of a graph", () => {
  const filters = fc.record(
    {
      classes: fc.subarray([personClass, newsSchema.classOf("city")]),
      properties: fc.subarray(["nominated", "met", "criticized"].map(propertyIri)),
      statuses: fc.subarray(["asserted", "reported", "hypothetical"] as const),
      documents: fc.subarray(reports.map(({ document }) => document.id)),
      open: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: [] },
  );

  it("keeps to its limit, has no loose ends, and with room for all leaves nothing out", () => {
    fc.assert(
      fc.property(
        filters,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(...graph.nodes()),
        (filter, limit, node) => {
          const parts = (most: number): readonly (Subgraph | undefined)[] => [
            mostConnected(graph, { limit: most, filter: filter as GraphFilter }),
            neighbourhood(graph, id(node), { limit: most, filter: filter as GraphFilter }),
          ];
          const whole = parts(1000);
          for (const [index, part] of parts(limit).entries()) {
            const shown = new Set(names(part));
            expect(shown.size).toBeLessThanOrEqual(limit);
            for (const { subject, object } of part?.edges ?? []) {
              expect(shown).toContain(subject);
              expect(object.kind === "ref" && shown.has(object.ref)).toBe(true);
            }
            expect(totals(part).slice(1)).toEqual(totals(whole[index]).slice(1));
            expect(whole[index]?.nodes.length).toBe(part?.totalNodes);
            expect(whole[index]?.edges.length).toBe(part?.totalEdges);
          }
        },
      ),
    );
  });
});

describe("shortestPath", () => {
  it("goes along statements in either direction and gives all of each step", () => {
    const path = shortestPath(graph, id("dan-tod"), id("ann-lee"));
    expect(path?.nodes.map(({ entity }) => entity.id)).toEqual([
      "dan-tod",
      "cid-fox",
      "bob-ray",
      "ann-lee",
    ]);
    expect(path?.steps.map((step) => step.length)).toEqual([1, 1, 2]);
  });

  it("is a point for an entity with itself, and nothing where there is no way", () => {
    expect(shortestPath(graph, id("ann-lee"), id("ann-lee"))).toMatchObject({
      nodes: [{ entity: { id: "ann-lee" } }],
      steps: [],
    });
    expect(shortestPath(graph, id("ann-lee"), id("eve-poe"))).toBeUndefined();
    expect(shortestPath(graph, id("ann-lee"), id("nobody"))).toBeUndefined();
    expect(
      shortestPath(graph, id("ann-lee"), id("dan-tod"), { statuses: ["asserted"] }),
    ).toBeUndefined();
  });
});

it("counts terms in use, most used first, with or without a filter", () => {
  const counts = countTerms(graph);
  expect(counts).toMatchObject({ entities: 7, statements: 5 });
  expect(counts.classes).toEqual([
    { term: personClass, count: 6 },
    { term: newsSchema.classOf("city"), count: 1 },
  ]);
  expect(counts.properties[0]).toEqual({ term: propertyIri("nominated"), count: 2 });
  expect(counts.statuses).toEqual([
    { term: "asserted", count: 3 },
    { term: "hypothetical", count: 1 },
    { term: "reported", count: 1 },
  ]);
  expect(countTerms(graph, { statuses: ["reported"] }).statements).toBe(1);
});
