import type { Weights } from "../../src/extract/index.ts";

/** One case of a logistic regression: the features that are present, and the outcome. */
export interface Case {
  readonly features: readonly string[];
  readonly right: boolean;
}

const SWEEPS = 60;

/**
 * Logistic regression with a ridge on the weights (le Cessie and van Houwelingen 1992), by cyclic Newton
 * steps, one coordinate at a time. The same cases in the same order give the same weights.
 *
 * @param ridge strength of the pull towards no weight; the bias is free
 * @param least features of fewer cases are left out
 */
export function fitLogistic(
  cases: readonly Case[],
  { ridge, least }: { readonly ridge: number; readonly least: number },
): Weights {
  const holders = new Map<string, number[]>();
  for (const [index, { features }] of cases.entries()) {
    for (const feature of new Set(features)) {
      const own = holders.get(feature);
      if (own === undefined) holders.set(feature, [index]);
      else own.push(index);
    }
  }
  const used = [...holders].filter(([, own]) => own.length >= least);
  const margins = new Float64Array(cases.length);
  const outcomes = cases.map(({ right }) => (right ? 1 : 0));
  const weights = new Map(used.map(([feature]) => [feature, 0]));
  const step = (own: readonly number[], weight: number, pull: number): number => {
    let gradient = -pull * weight;
    let curvature = pull + 1e-9;
    for (const index of own) {
      const p = 1 / (1 + Math.exp(-(margins[index] ?? 0)));
      gradient += (outcomes[index] ?? 0) - p;
      curvature += Math.max(p * (1 - p), 0.02);
    }
    const change = gradient / curvature;
    for (const index of own) margins[index] = (margins[index] ?? 0) + change;
    return weight + change;
  };
  const everyone = [...cases.keys()];
  let bias = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    bias = step(everyone, bias, 0);
    for (const [feature, own] of used) {
      weights.set(feature, step(own, weights.get(feature) ?? 0, ridge));
    }
  }
  return { bias, grounds: Object.fromEntries(weights) };
}
