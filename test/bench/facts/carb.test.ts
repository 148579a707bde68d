import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { carbPairs } from "../../../bench/facts/carb.ts";
import { carbGold, carbOpenIe5 } from "../../../bench/facts/carb-data.ts";
import { sentenceKey } from "../../../bench/facts/carb-key.ts";
import { matchExtraction, type OpenExtraction } from "../../../bench/facts/carb-match.ts";
import { areaUnder, bestPoint, precisionRecallCurve } from "../../../bench/facts/carb-score.ts";
import { joinPenn, pennWords } from "../../../bench/facts/penn-sentence.ts";

/** `"Ann; met; Bob; in Rome"`: subject, relation and further arguments. */
function extraction(notation: string, confidence = 1): OpenExtraction {
  const [subject = "", relation = "", ...others] = notation.split("; ");
  return { relation, args: [subject, ...others], confidence };
}

describe("matchExtraction", () => {
  it("counts the common words of each part", () => {
    const gold = extraction("the old king; was crowned in; Rome; in 800");
    expect(matchExtraction(gold, extraction("the king; was crowned; of Rome"))).toEqual({
      precision: 5 / 6,
      recall: 5 / 9,
    });
    const whole = extraction("the king; was crowned; in Rome; in 800");
    expect(matchExtraction(gold, whole)).toEqual({ precision: 7 / 8, recall: 7 / 9 });
  });

  it("is nothing without a common word in the relation, but for forms of be", () => {
    const gold = extraction("Ann; is; a judge");
    expect(matchExtraction(gold, extraction("Ann; became; a judge")).recall).toBe(0);
    expect(matchExtraction(gold, extraction("Ann; be; a judge"))).toEqual({
      precision: 1,
      recall: 1,
    });
  });

  it("is nothing where the object is missing", () => {
    const gold = extraction("Ann; slept; all night");
    expect(matchExtraction(gold, extraction("Ann; slept"))).toEqual({ precision: 0, recall: 0 });
  });

  it("lets speech and speaker change places for verbs of saying alone", () => {
    const turned = extraction("it rains; said; Ann");
    expect(matchExtraction(extraction("Ann; said; it rains"), turned).recall).toBe(1);
    const other = extraction("it rains; wrote; Ann");
    expect(matchExtraction(extraction("Ann; wrote; it rains"), other).recall).toBe(1 / 4);
  });
});

describe("precisionRecallCurve", () => {
  it("matches one to one for precision and takes the best for recall, at every confidence", () => {
    const sentences = [
      {
        gold: [extraction("Ann; met; Bob"), extraction("Ann; left; Rome")],
        system: [extraction("Ann; met; Bob", 0.9), extraction("Ann; met; Bob", 0.5)],
      },
      { gold: [extraction("Cy; ran; home")], system: [] },
    ];
    const curve = precisionRecallCurve(sentences);
    expect(curve).toEqual([
      // The second copy finds no gold extraction that shares a relation with it.
      { threshold: 0.5, precision: 1 / 2, recall: 1 / 3, f1: expect.closeTo(0.4) },
      { threshold: 0.9, precision: 1, recall: 1 / 3, f1: expect.closeTo(0.5) },
    ]);
    expect(bestPoint(curve)?.threshold).toBe(0.9);
    expect(areaUnder(curve)).toBeCloseTo(1 / 3);
  });

  it("is empty without extractions", () => {
    const curve = precisionRecallCurve([{ gold: [extraction("Ann; met; Bob")], system: [] }]);
    expect([curve, bestPoint(curve)]).toEqual([[], undefined]);
  });
});

describe("joinPenn", () => {
  it("puts a sentence together and finds its tokens again", () => {
    const sentence =
      "`` Is n't it , '' said Ann 's step - son -LRB- 49 -RRB- , `` $ 5 1\\/2 % - ish ? ''";
    const penn = joinPenn(sentence);
    expect(penn.text).toBe('"Isn\'t it," said Ann\'s step-son (49), "$5 1/2% - ish?"');
    const at = penn.text.indexOf("step-son (49)");
    expect(pennWords(penn, { start: at, end: at + 13 })).toBe("step - son -LRB- 49 -RRB-");
    expect(pennWords(penn, { start: 0, end: penn.text.length })).toBe(sentence);
  });

  it("keys sentences as the benchmark does", () => {
    expect(sentenceKey("`` A - B -LRB- c -RRB- , d . ''")).toBe("ABcd");
  });
});

// The benchmark's data is no part of the repository, so that where it is absent there is no test to
// run: developers see why, and CI has nothing skipped.
const { CI, EPIGRAPH_DATA = new URL("../../../../shared/data", import.meta.url).pathname } =
  process.env;
const absent = !existsSync(`${EPIGRAPH_DATA}/carb/dev.gold.tsv.gz`);

if (!absent || CI !== "true") {
  it.skipIf(absent)("gives OpenIE 5 the figures of the benchmark's own scorer", () => {
    const curve = precisionRecallCurve(carbPairs(carbGold(), carbOpenIe5()));
    const { precision = 0, recall = 0, f1 = 0 } = bestPoint(curve) ?? {};
    const figures = [precision, recall, f1, areaUnder(curve)].map((figure) => figure.toFixed(3));
    expect(figures).toEqual(["0.526", "0.406", "0.458", "0.240"]);
  });
}
