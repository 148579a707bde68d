import { describe, expect, it } from "vitest";
import { greatestMatching } from "../../../bench/conll/assignment.ts";
import { f1, precision, recall } from "../../../bench/conll/f-score.ts";
import {
  addChainScores,
  type ChainedMention,
  conllAverage,
  scoreChains,
} from "../../../bench/conll/score-chains.ts";

/** `"abc de"`: two chains, of the mentions a, b, c and of d, e. */
function chains(notation: string): ChainedMention[] {
  return notation
    .split(" ")
    .flatMap((chain, index) => [...chain].map((span) => ({ span, chain: String(index) })));
}

describe("scoreChains", () => {
  it("gives the figures of the worked example of Pradhan et al. 2014", () => {
    const { muc, b3, ceafe } = scoreChains(chains("abc defg"), chains("ab cd fghi"));
    expect([recall(muc), precision(muc), f1(muc)]).toEqual([0.4, 0.4, expect.closeTo(0.4)]);
    expect(recall(b3)).toBeCloseTo(35 / 12 / 7);
    expect(precision(b3)).toBeCloseTo(0.5);
    expect(recall(ceafe)).toBeCloseTo(0.65);
    expect(precision(ceafe)).toBeCloseTo(1.3 / 3);
  });

  it("gives 1 for equal partitions, whatever the chains are called", () => {
    const score = scoreChains(chains("ab cde"), chains("cde ab"));
    expect(conllAverage(score)).toBe(1);
  });

  it("tells one great chain from the truth", () => {
    const { muc, b3, ceafe } = scoreChains(chains("ab cd"), chains("abcd"));
    expect([precision(muc), recall(muc)]).toEqual([expect.closeTo(2 / 3), 1]);
    expect([precision(b3), recall(b3)]).toEqual([0.5, 1]);
    expect(precision(ceafe)).toBeCloseTo(2 / 3);
    expect(recall(ceafe)).toBeCloseTo(1 / 3);
  });

  it("drops chains of one mention from both sides unless asked to keep them", () => {
    const gold = chains("ab c");
    const system = chains("ab c d");
    expect(conllAverage(scoreChains(gold, system))).toBe(1);
    expect(precision(scoreChains(gold, system, { singletons: true }).b3)).toBeCloseTo(3 / 4);
  });

  it("gives 0 and no NaN where one side is empty", () => {
    expect(conllAverage(scoreChains(chains("ab"), []))).toBe(0);
    expect(conllAverage(scoreChains([], chains("ab")))).toBe(0);
  });

  it("adds documents up before dividing", () => {
    const sum = addChainScores(
      scoreChains(chains("ab"), chains("ab")),
      scoreChains(chains("abcd"), []),
    );
    expect(recall(sum.muc)).toBeCloseTo(1 / 4);
    expect(recall(sum.b3)).toBeCloseTo(2 / 6);
    expect(recall(sum.ceafe)).toBeCloseTo(1 / 2);
  });
});

describe("greatestMatching", () => {
  it.each([
    [
      [
        [5, 1],
        [4, 0],
      ],
      5,
    ],
    [
      [
        [1, 2, 3],
        [2, 4, 6],
        [3, 6, 9],
      ],
      14,
    ],
    [
      [
        [7, 5, 11],
        [5, 4, 1],
        [9, 3, 2],
      ],
      24,
    ],
    [[[1], [9], [4]], 9],
    [[], 0],
  ])("of %j is %i", (weights: number[][], total) => {
    const columns = weights[0]?.length ?? 0;
    expect(greatestMatching(weights.length, columns, (r, c) => weights[r]?.[c] ?? 0)).toBe(total);
  });
});
