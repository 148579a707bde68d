import { describe, expect, it } from "vitest";
import { settleTypes } from "../../../src/annotate/neural/settle-types.ts";

const LABELS = ["person", "place", "organization"];

function mention(head: number, chain: number, types: number[], isName = false) {
  return { head, isName, chain, types: Float32Array.from(types) };
}

describe("settleTypes", () => {
  it("keeps the type of a mention that stands alone", () => {
    const settled = settleTypes([mention(0, 0, [0, 2, 1]), mention(3, 1, [3, 0, 0])], [], LABELS);
    expect(settled).toEqual(["place", "person"]);
  });

  it("lets a sure chain carry an unsure mention, and not the other way round", () => {
    const sure = [5, 0, 0];
    const settled = settleTypes(
      [mention(0, 0, sure), mention(5, 0, [0.9, 1, 0]), mention(9, 0, sure)],
      [],
      LABELS,
    );
    expect(settled).toEqual(["person", "person", "person"]);
  });

  it("hears what the name head says of a name's head word", () => {
    const names = [{ first: 4, last: 5, type: "government" }];
    const unsure = [0.5, 0.6, 0.4];
    expect(settleTypes([mention(5, 0, unsure, true)], names, LABELS)).toEqual(["organization"]);
    expect(settleTypes([mention(5, 0, unsure)], names, LABELS)).toEqual(["place"]);
  });
});
