import { expect, test } from "vitest";
import { fitLogistic } from "../../bench/facts/logistic.ts";
import { probabilityOf } from "../../src/extract/index.ts";

function cases(features: readonly string[], right: number, wrong: number) {
  const made = (count: number, outcome: boolean) =>
    Array.from({ length: count }, () => ({ features, right: outcome }));
  return [...made(right, true), ...made(wrong, false)];
}

test("a hardly bound regression gives each feature its share", () => {
  const fitted = fitLogistic([...cases([], 80, 20), ...cases(["doubt"], 20, 80)], {
    ridge: 0.001,
    least: 1,
  });
  expect(probabilityOf([], fitted)).toBeCloseTo(0.8, 2);
  expect(probabilityOf(["doubt"], fitted)).toBeCloseTo(0.2, 2);
  expect(probabilityOf(["nobody knows this one"], fitted)).toBeCloseTo(0.8, 2);
});

test("the ridge pulls weights to nothing, and rare features have none", () => {
  const data = [...cases([], 50, 50), ...cases(["rare"], 3, 0), ...cases(["sure"], 40, 0)];
  const weightOf = (ridge: number): number => {
    const { sure = 0 } = fitLogistic(data, { ridge, least: 5 }).grounds;
    return sure;
  };
  expect(weightOf(1)).toBeGreaterThan(weightOf(10));
  expect(weightOf(10)).toBeGreaterThan(0);
  expect(fitLogistic(data, { ridge: 1, least: 5 }).grounds).not.toHaveProperty("rare");
});
