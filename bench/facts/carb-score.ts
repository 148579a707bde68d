import { matchExtraction, type OpenExtraction, type WordMatch } from "./carb-match.ts";

/** A sentence with its gold extractions and those of a system. */
export interface CarbSentence {
  readonly gold: readonly OpenExtraction[];
  readonly system: readonly OpenExtraction[];
}

/** Precision and recall of all extractions whose confidence is at least the threshold. */
export interface CurvePoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Sums over sentences at one threshold; precision and recall are made of them at the end. */
interface Sums {
  precise: number;
  given: number;
  recalled: number;
  gold: number;
}

/**
 * Precision and recall at every confidence that occurs, as CaRB's `carb.py` counts them: extractions
 * are matched to gold ones one to one, the pair of greatest precision first; recall takes for each
 * gold extraction the best of all. In order of threshold; empty if there are no extractions.
 */
export function precisionRecallCurve(sentences: readonly CarbSentence[]): CurvePoint[] {
  const confidences = sentences.flatMap(({ system }) => system.map(({ confidence }) => confidence));
  const thresholds = [...new Set(confidences)].sort((a, b) => a - b);
  const sums = thresholds.map((): Sums => ({ precise: 0, given: 0, recalled: 0, gold: 0 }));
  for (const sentence of sentences) addSentence(sentence, thresholds, sums);
  return thresholds.map((threshold, index) => {
    const { precise = 0, given = 0, recalled = 0, gold = 0 } = sums[index] ?? {};
    const precision = given > 0 ? precise / given : 1;
    const recall = gold > 0 ? recalled / gold : 0;
    const sum = precision + recall;
    return { threshold, precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
  });
}

function addSentence(
  { gold, system }: CarbSentence,
  thresholds: readonly number[],
  sums: readonly Sums[],
): void {
  const matches = gold.map((one) => system.map((other) => matchExtraction(one, other)));
  const own = [...new Set(system.map(({ confidence }) => confidence))].sort((a, b) => a - b);
  let level = 0;
  let kept = keptAt(own[0]);
  for (const [index, threshold] of thresholds.entries()) {
    while (level < own.length && (own[level] ?? 0) < threshold) {
      level += 1;
      kept = keptAt(own[level]);
    }
    const sum = sums[index];
    if (sum === undefined) continue;
    sum.precise += kept.precise;
    sum.given += kept.given;
    sum.recalled += kept.recalled;
    sum.gold += gold.length;
  }

  function keptAt(confidence: number | undefined): Omit<Sums, "gold"> {
    if (confidence === undefined) return { precise: 0, given: 0, recalled: 0 };
    const columns = [...system.keys()].filter(
      (column) => (system[column]?.confidence ?? 0) >= confidence,
    );
    const chosen = matches.map((row) => columns.flatMap((column) => row[column] ?? []));
    const recalled = chosen
      .map((row) => Math.max(0, ...row.map(({ recall }) => recall)))
      .reduce((a, b) => a + b, 0);
    return { precise: greedyPrecision(chosen), given: columns.length, recalled };
  }
}

/** The sum of precisions of a one-to-one matching, the greatest first, the earliest among equals. */
function greedyPrecision(rows: readonly (readonly WordMatch[])[]): number {
  const pairs = rows.flatMap((row, gold) =>
    row.map(({ precision }, system) => ({ gold, system, precision })),
  );
  pairs.sort((a, b) => b.precision - a.precision);
  const usedGold = new Set<number>();
  const usedSystem = new Set<number>();
  let sum = 0;
  for (const { gold, system, precision } of pairs) {
    if (usedGold.has(gold) || usedSystem.has(system)) continue;
    usedGold.add(gold);
    usedSystem.add(system);
    sum += precision;
  }
  return sum;
}

/** The point of greatest F1, the one of the lowest threshold among equals. */
export function bestPoint(curve: readonly CurvePoint[]): CurvePoint | undefined {
  return curve.reduce<CurvePoint | undefined>(
    (best, point) => (best === undefined || point.f1 > best.f1 ? point : best),
    undefined,
  );
}

/** The area under the curve with the point of precision 1 and recall 0 added, by trapezoids. */
export function areaUnder(curve: readonly CurvePoint[]): number {
  const points = [...curve, { precision: 1, recall: 0 }];
  let area = 0;
  for (const [index, { precision, recall }] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined) area += ((recall - next.recall) * (precision + next.precision)) / 2;
  }
  return area;
}
