import { describe, expect, it } from "vitest";
import { applyLemmaScript } from "../../../src/annotate/neural/lemma-script.ts";
import { looksEnglish } from "../../../src/annotate/neural/looks-english.ts";
import { pieceShape, wordShape } from "../../../src/annotate/neural/word-shape.ts";

describe("applyLemmaScript", () => {
  it.each([
    ["l3+y", "Flies", "fly"],
    ["k0+", "Paris", "Paris"],
    ["k1+", "Alps", "Alp"],
    ["=be", "were", "be"],
    ["l9+go", "Ran", "go"],
    ["l1+", "𝔘𝔫𝔰", "𝔘𝔫"],
    ["l0++", "c", "c+"],
  ])("%s makes of %s %s", (script, form, lemma) => {
    expect(applyLemmaScript(script, form)).toBe(lemma);
  });
});

describe("wordShape", () => {
  it.each([
    ["…", 0],
    ["the", 1],
    ["日本", 1],
    ["Turkey", 2],
    ["O'neil", 2],
    ["NATO", 3],
    ["A", 4],
    ["McKay", 5],
    ["iPhone", 5],
    ["2,000", 6],
    ["G20", 7],
    ["٣", 0],
  ])("of %s is %i", (word, shape) => {
    expect(wordShape(word)).toBe(shape);
  });

  it("joins with what stands before and where the piece is", () => {
    expect(pieceShape(2, true, true)).toBe(11);
    expect(pieceShape(2, false, false)).toBe(8);
  });
});

describe("looksEnglish", () => {
  it("takes news, and a list of names too short to tell", () => {
    const news =
      "The president said on Tuesday that he would not sign the bill, which the parliament had passed after weeks of debate over its costs.";
    expect(looksEnglish(news)).toBe(true);
    expect(looksEnglish("Paris, Berlin, Wien")).toBe(true);
    expect(looksEnglish("")).toBe(true);
  });

  it.each([
    "Der Präsident sagte am Dienstag, dass er das Gesetz nicht unterzeichnen werde, das das Parlament nach Wochen der Debatte über die Kosten verabschiedet hatte.",
    "Le président a déclaré mardi qu’il ne signerait pas la loi que le parlement avait adoptée après des semaines de débat sur son coût et ses effets.",
    "Президент заявил во вторник, что не подпишет закон.",
  ])("does not take %s", (text) => {
    expect(looksEnglish(text)).toBe(false);
  });
});
