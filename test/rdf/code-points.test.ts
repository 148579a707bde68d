import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointCounter, wholeCharacters } from "../../src/rdf/code-points.ts";

describe("codePointCounter", () => {
  it("counts an emoji as one", () => {
    const count = codePointCounter("a😀b😀");
    expect([0, 1, 3, 4, 6].map(count)).toEqual([0, 1, 2, 3, 4]);
  });

  it("agrees with counting the characters before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        expect(codePointCounter(before + after)(before.length)).toBe([...before].length);
      }),
    );
  });

  it.each([-1, 1.5, 5])("refuses the offset %s of a text of four units", (offset) => {
    expect(() => codePointCounter("text")(offset)).toThrow(RangeError);
  });

  it("refuses an offset inside a character", () => {
    expect(() => codePointCounter("a😀")(2)).toThrow(RangeError);
  });
});

describe("wholeCharacters", () => {
  it("steps back out of a character and stays otherwise", () => {
    expect([0, 1, 2, 3, 4].map((offset) => wholeCharacters("a😀b", offset))).toEqual([
      0, 1, 1, 3, 4,
    ]);
  });
});
