import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordBorders } from "../../../src/annotate/neural/word-borders.ts";

function forms(text: string): string[] {
  return wordBorders(text).map(({ start, end }) => text.slice(start, end));
}

/** Text that breaks splitters: marks, emoji with joiners, zero-width characters, mixed scripts, long runs. */
const hardText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        ..."U.S. don't www.a.b/c?d=(e) 👩‍👩‍👧‍👦 a\u200bb \ufeff 中文字 x-y-z -- ...!? ’90s can't-won't 3.5km 1/2/2020 A&B \ud83d".split(
          " ",
        ),
      ),
      fc.constantFrom(" ", "\n", "\n\n", "\t", "\u00a0", "\u2028"),
      fc
        .tuple(
          fc.constantFrom("-", "a-", ".", "…", "'", "🙂", "w.w"),
          fc.integer({ min: 1, max: 900 }),
        )
        .map(([unit, times]) => unit.repeat(times)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("wordBorders", () => {
  it.each([
    ["She didn't call.", ["She", "did", "n't", "call", "."]],
    ["“We cannot,” he said…", ["“", "We", "can", "not", ",", "”", "he", "said", "…"]],
    ["the Russia-led bloc", ["the", "Russia", "-", "led", "bloc"]],
    ["81-year-old ex-minister", ["81", "-", "year", "-", "old", "ex-minister"]],
    ["Mr. Smith of the U.S. won.", ["Mr.", "Smith", "of", "the", "U.S.", "won", "."]],
    ["$2,000 (about 5km)", ["$", "2,000", "(", "about", "5", "km", ")"]],
    ["see https://a.org/b?c=d.", ["see", "https://a.org/b?c=d", "."]],
    ["write to a.b@c.org!", ["write", "to", "a.b@c.org", "!"]],
    ["on 11/01/2022 at 18:30", ["on", "11/01/2022", "at", "18:30"]],
    ["", []],
    [" \n\t", []],
  ])("splits %j", (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it("says what white space precedes", () => {
    expect(wordBorders(" a,b").map(({ spaceBefore }) => spaceBefore)).toEqual([true, false, false]);
  });

  it("puts every character that is not white space into one word, in order", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const words = wordBorders(text);
        const gaps = [...words, { start: text.length, end: 0 }].map(({ start }, index) => {
          const last = words[index - 1]?.end ?? 0;
          return start < last ? "overlap" : text.slice(last, start);
        });
        expect(gaps.join("").trim()).toBe("");
        expect(forms(text).filter((form) => form === "" || /\s/u.test(form))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
