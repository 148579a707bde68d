import { expect, it } from "vitest";
import { statementId } from "../../src/extract/index.ts";
import { findStatement, findStatements, nodeOf } from "../../src/graph/index.ts";
import { crisisGraph, id, reports } from "./crisis.ts";

it("has a node for each entity, an edge for each statement between two, values as facts", () => {
  const graph = crisisGraph();
  expect(graph.nodes()).toEqual([
    "ann-lee",
    "bob-ray",
    "cid-fox",
    "dan-tod",
    "eve-poe",
    "gil-hay",
    "paris",
  ]);
  expect(
    graph.mapEdges((key, { statement }, from, to) => [key === statement.id, from, to]),
  ).toEqual(
    expect.arrayContaining([
      [true, "ann-lee", "bob-ray"],
      [true, "bob-ray", "ann-lee"],
      [true, "bob-ray", "cid-fox"],
      [true, "cid-fox", "dan-tod"],
    ]),
  );
  expect(graph.size).toBe(4);
  expect(graph.getNodeAttributes("ann-lee").facts).toMatchObject([
    { object: { literal: { value: "40" } } },
  ]);
});

it("exports the same whatever the order of the documents", () => {
  expect(JSON.stringify(crisisGraph(true).export())).toBe(JSON.stringify(crisisGraph().export()));
});

it("counts for each node the statements it has any part in and the documents that mention it", () => {
  const graph = crisisGraph();
  const figures = (name: string) => {
    const node = nodeOf(graph, id(name));
    return [node?.degree, node?.documents];
  };
  expect(figures("ann-lee")).toEqual([3, 2]);
  expect(figures("gil-hay")).toEqual([1, 1]);
  expect(figures("paris")).toEqual([1, 1]);
  expect(figures("eve-poe")).toEqual([0, 1]);
  expect(nodeOf(graph, id("nobody"))).toBeUndefined();
});

it("finds statements by id, be they edges or facts", () => {
  const graph = crisisGraph();
  for (const statement of findStatements(graph, {}).statements) {
    expect(findStatement(graph, statement.id)).toBe(statement);
  }
  expect(findStatement(graph, statementId("none"))).toBeUndefined();
});

it("finds statements by entity in any part, property, status and document, page by page", () => {
  const graph = crisisGraph();
  const [one, two] = reports.map(({ document }) => document.id);
  const properties = (query: Parameters<typeof findStatements>[1]) => {
    const { statements, total } = findStatements(graph, query);
    return [statements.map(({ property }) => property.replace(/.*#/, "")).sort(), total];
  };
  expect(properties({ entity: id("paris") })).toEqual([["nominated"], 1]);
  expect(properties({ entity: id("ann-lee") })).toEqual([["age", "criticized", "nominated"], 3]);
  expect(properties({ entity: id("nobody") })).toEqual([[], 0]);
  expect(properties({ status: "hypothetical" })).toEqual([["criticized"], 1]);
  expect(properties({ ...(one && { document: one }) })).toEqual([["age", "met", "nominated"], 3]);
  expect(properties({ ...(two && { document: two }), entity: id("bob-ray") })).toEqual([
    ["criticized"],
    1,
  ]);
  const all = findStatements(graph, {}).statements;
  expect(findStatements(graph, { offset: 1, limit: 2 })).toEqual({
    statements: all.slice(1, 3),
    total: all.length,
  });
});
