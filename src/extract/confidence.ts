import { WEIGHTS } from "./confidence-weights.ts";
import type { StatementKind } from "./open-property.ts";

/**
 * Statements of less confidence are doubtful: of those judged by hand fewer than half were right
 * (`npm run bench:facts -- --only calibration`). They are kept, and held back until somebody asks.
 */
export const DOUBTFUL_BELOW = 0.6;

/**
 * Statements of less confidence are dropped: of those judged by hand about one of three was right. Higher borders
 * cost more true statements than they spare readers wrong ones (docs/evaluation.md).
 */
export const KEPT_FROM: Readonly<Record<StatementKind, number>> = { ontology: 0.3, open: 0.4 };

/** A logistic regression: what is known of a kind before any ground, and what each ground adds to it. */
export interface Weights {
  readonly bias: number;
  readonly grounds: Readonly<Record<string, number>>;
}

/**
 * The probability that a statement is right, by what speaks for and against it.
 *
 * @param grounds as `groundsOf` names them
 */
export function confidenceOf(grounds: readonly string[], kind: StatementKind): number {
  return Math.round(1000 * probabilityOf(grounds, WEIGHTS[kind])) / 1000;
}

/** What a regression makes of the grounds that are there. */
export function probabilityOf(grounds: readonly string[], weights: Weights): number {
  const sum = grounds.reduce(
    (total, ground) => total + (weights.grounds[ground] ?? 0),
    weights.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** The grounds that speak for a statement, and those that speak against it, the strongest first. */
export function weighedGrounds(
  grounds: readonly string[],
  kind: StatementKind,
): { readonly pro: readonly string[]; readonly contra: readonly string[] } {
  const weights = WEIGHTS[kind].grounds;
  const weightOf = (ground: string): number => weights[ground] ?? 0;
  const sorted = [...grounds].sort((a, b) => weightOf(b) - weightOf(a));
  return {
    pro: sorted.filter((ground) => weightOf(ground) > 0),
    contra: sorted.filter((ground) => weightOf(ground) < 0).reverse(),
  };
}
