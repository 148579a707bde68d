import fc from "fast-check";
import { expect, it } from "vitest";
import { normalizeName } from "../../src/resolve/index.ts";

it.each([
  ["The Organisation of Turkic States", "organization of turkic states"],
  ["Kazakhstan’s", "kazakhstan"],
  ["U.N.", "un"],
  ["J. Biden", "j biden"],
  ["O'Brien", "obrien"],
  ["Mevlüt Çavuşoğlu", "mevlut cavusoglu"],
  ["İstanbul", "istanbul"],
  ["Łódź", "lodz"],
  ["Kassym-Jomart  Tokayev", "kassym jomart tokayev"],
  ["AT&T", "at and t"],
  ["Токаев", "токаев"],
  ["한국", "한국"],
  ["“—”", ""],
])("folds %s to %s", (name, folded) => {
  expect(normalizeName(name)).toBe(folded);
});

it("gives words of letters, marks and digits with single spaces, whatever goes in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(normalizeName(name)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
    }),
  );
});
