import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/annotate/tokenize.ts";

function words(text: string): string[] {
  return tokenize(text, { start: 0, end: text.length }).map((piece) => piece.text);
}

describe("tokenize", () => {
  test.each([
    ["He didn't go.", ["He", "did", "n't", "go", "."]],
    ["Tokayev's rule", ["Tokayev", "'s", "rule"]],
    ["the country’s leader", ["the", "country", "’s", "leader"]],
    ["They cannot stay", ["They", "can", "not", "stay"]],
    ["an attempted coup d'etat", ["an", "attempted", "coup", "d'etat"]],
    ["Russia-led troops", ["Russia", "-", "led", "troops"]],
    ["81-year-old", ["81", "-", "year", "-", "old"]],
    ["ex-President Smith", ["ex", "-", "President", "Smith"]],
    ["Kassym-Jomart al-Assad", ["Kassym-Jomart", "al-Assad"]],
    ["oil-rich", ["oil-rich"]],
    ["9,900 people, 3.5 percent", ["9,900", "people", ",", "3.5", "percent"]],
    ["$1.5 million (OTS)", ["$", "1.5", "million", "(", "OTS", ")"]],
    ["Gen. Smith of the U.S. army", ["Gen.", "Smith", "of", "the", "U.S.", "army"]],
    ["AT&T bought it...", ["AT&T", "bought", "it", "..."]],
    ["see https://example.org/a?b=c, now", ["see", "https://example.org/a?b=c", ",", "now"]],
    ["“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"]],
    ["a Smith\u00a0Jones\u200b", ["a", "Smith", "Jones"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("cuts a credit off the name that it was run together with", () => {
    expect(words("Bob SmithPhoto: Agency")).toEqual(["Bob", "Smith", "Photo", ":", "Agency"]);
  });

  test("reads only what lies within the span, at the document's offsets", () => {
    expect(tokenize("one two three", { start: 4, end: 7 })).toEqual([
      { start: 4, end: 7, text: "two" },
    ]);
  });
});
