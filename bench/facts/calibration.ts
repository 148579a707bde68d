import { markdownTable, type Observation, type PartReport, percent } from "./report.ts";

/** The statements whose confidence falls into one tenth. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  /** Means over the statements of the bin; 0 where there are none. */
  readonly confidence: number;
  readonly accuracy: number;
}

/** Ten bins of equal width; a confidence of 1 belongs to the last. */
export function reliability(observations: readonly Observation[]): Bin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = observations.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === tenth,
    );
    const count = own.length;
    const mean = (sum: number): number => (count === 0 ? 0 : sum / count);
    return {
      from: tenth / 10,
      count,
      confidence: mean(own.reduce((sum, { confidence }) => sum + confidence, 0)),
      accuracy: mean(own.filter(({ right }) => right).length),
    };
  });
}

/**
 * The expected calibration error: how far confidence and accuracy are apart, over bins weighted by
 * their size (Naeini, Cooper and Hauskrecht 2015, "Obtaining Well Calibrated Probabilities Using
 * Bayesian Binning"). 0 where there is nothing to count.
 */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return 0;
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / all) * Math.abs(confidence - accuracy),
    0,
  );
}

/** Calibration over statements with a verdict, from several sources by their names. */
export function reportCalibration(
  sources: readonly (readonly [name: string, observations: readonly Observation[]])[],
): PartReport {
  const named = sources.filter(([, observations]) => observations.length > 0);
  const all = named.flatMap(([, observations]) => observations);
  const measured = named
    .map(([name, observations]) => {
      const error = expectedCalibrationError(reliability(observations));
      return `${error.toFixed(3)} (${name}, ${observations.length})`;
    })
    .join("; ");
  const head = ["confidence", "statements", "mean confidence", "right"];
  const details = [...named, ["all", all] as const].map(([name, observations]) =>
    markdownTable(
      [`${name}: ${head[0]}`, ...head.slice(1)],
      reliability(observations).map(({ from, count, confidence, accuracy }) => [
        `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
        String(count),
        count === 0 ? "" : confidence.toFixed(3),
        count === 0 ? "" : `${percent(accuracy)} %`,
      ]),
    ),
  );
  const row = {
    figure: "expected calibration error (source, statements)",
    measured: measured === "" ? "nothing judged" : measured,
    aim: "report",
  };
  return { rows: [row], details, observations: [] };
}
