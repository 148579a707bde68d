import { describe, expect, it } from "vitest";
import { type Places, placeRelations } from "../../../src/annotate/neural/place-relations.ts";
import type { RelationUnit } from "../../../src/annotate/neural/relation-units.ts";

/** "President Tokayev left Kazakhstan on 11 January 2022 ." */
const PLACES: Places = {
  mentions: [
    { first: 0, last: 0, kind: "nominal" },
    { first: 1, last: 1, kind: "name" },
    { first: 3, last: 3, kind: "name" },
  ],
  times: [{ span: { start: 5, end: 8 } }],
  spanOf: ({ first, last }) => ({ start: first, end: last + 1 }),
};

function unit(first: number, last: number, kind: RelationUnit["kind"] = "name"): RelationUnit {
  return { first, last, head: first, kind };
}

describe("placeRelations", () => {
  it("prefers the mention of the unit's own kind to one that its head word lies in", () => {
    const relation = { subject: unit(0, 1), object: unit(3, 3), label: "P27", score: 0.9 };
    expect(placeRelations([relation], PLACES)).toEqual([
      { subject: 1, object: { kind: "mention", index: 2 }, label: "P27", score: 0.9 },
    ]);
  });

  it("finds a date among the times", () => {
    const relation = { subject: unit(1, 1), object: unit(4, 6, "time"), label: "P569", score: 0.7 };
    expect(placeRelations([relation], PLACES)).toEqual([
      { subject: 1, object: { kind: "time", index: 0 }, label: "P569", score: 0.7 },
    ]);
  });

  it("leaves out what has no place in the annotation, and what comes to a mention itself", () => {
    const relations = [
      { subject: unit(1, 1), object: unit(2, 2), label: "P19", score: 0.9 },
      { subject: unit(1, 1), object: unit(8, 8, "time"), label: "P569", score: 0.9 },
      { subject: unit(1, 1), object: unit(0, 1), label: "P26", score: 0.9 },
    ];
    expect(placeRelations(relations, PLACES)).toEqual([]);
  });

  it("keeps the likelier of two that come to the same", () => {
    const relations = [
      { subject: unit(1, 1), object: unit(3, 3), label: "P27", score: 0.4 },
      { subject: unit(0, 1), object: unit(3, 3), label: "P27", score: 0.8 },
    ];
    expect(placeRelations(relations, PLACES).map(({ score }) => score)).toEqual([0.8]);
  });
});
