import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { probabilityOf, type StatementKind, type Weights } from "../src/extract/index.ts";
import { expectedCalibrationError, reliability } from "./facts/calibration.ts";
import { keyOfVerdict, readDevelopment, verdictKey } from "./facts/development.ts";
import { readJudged } from "./facts/judged-list.ts";
import { type Case, fitLogistic } from "./facts/logistic.ts";
import { createReader } from "./facts/reader.ts";
import { markdownTable, percent } from "./facts/report.ts";
import { allStatements, wikinewsArticles } from "./facts/wikinews.ts";

/**
 * `npm run fit:confidence`: fits the weights of `src/extract/confidence-weights.ts` on what was judged by hand
 * in the development half of the news, and prints how well they do on articles they were not fitted on
 * (five folds of articles).
 */
const KINDS: readonly StatementKind[] = ["ontology", "open"];
const FOLDS = 5;
/** Chosen by the folds' log loss among 1, 2, 4, 8 and 16. */
const RIDGE: Readonly<Record<StatementKind, number>> = { ontology: 8, open: 8 };
/** Grounds of fewer judged statements have no weight. */
const LEAST = 5;
const BORDERS = [0, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7];

interface JudgedCase extends Case {
  readonly kind: StatementKind;
  readonly fold: number;
}

const cases = await judgedCases();
const weights = Object.fromEntries(KINDS.map((kind) => [kind, weightsFor(kind)]));
writeWeights(weights);
console.log(KINDS.map((kind) => report(kind)).join("\n\n"));

/** What was judged and is still found, dropped or not. */
async function judgedCases(): Promise<JudgedCase[]> {
  const verdicts = new Map<string, boolean>();
  for (const kind of KINDS) {
    for (const row of readJudged(kind)) {
      if (row.verdict !== null) verdicts.set(verdictKey(row), row.verdict === "right");
    }
  }
  for (const row of readDevelopment()) verdicts.set(keyOfVerdict(row), row.error === null);
  const reader = await createReader(false);
  const found: JudgedCase[] = [];
  for (const [number, article] of wikinewsArticles().entries()) {
    if (article.heldOut) continue;
    for (const statement of await allStatements(reader, article)) {
      const right = verdicts.get(verdictKey(statement));
      const { kind, grounds: features } = statement;
      if (right !== undefined) found.push({ kind, fold: (number >> 1) % FOLDS, features, right });
    }
  }
  return found;
}

function weightsFor(kind: StatementKind): Weights {
  const own = cases.filter((one) => one.kind === kind);
  const { bias, grounds: fitted } = fitLogistic(own, { ridge: RIDGE[kind], least: LEAST });
  const rounded = Object.entries(fitted).map(
    ([ground, weight]) => [ground, round(weight)] as const,
  );
  const grounds = rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { bias: round(bias), grounds: Object.fromEntries(grounds) };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function writeWeights(fitted: Readonly<Record<string, Weights>>): void {
  const file = fileURLToPath(new URL("../src/extract/confidence-weights.ts", import.meta.url));
  const text = `import type { Weights } from "./confidence.ts";
import type { StatementKind } from "./open-property.ts";

/** Written by \`npm run fit:confidence\`: what each ground adds to the log odds that a statement is right. */
export const WEIGHTS: Readonly<Record<StatementKind, Weights>> = ${JSON.stringify(fitted, null, 2)};
`;
  writeFileSync(file, text);
}

/** What the folds predict of articles that they were not fitted on. */
function report(kind: StatementKind): string {
  const own = cases.filter((one) => one.kind === kind);
  const observations = Array.from({ length: FOLDS }, (_, fold) => {
    const others = own.filter((one) => one.fold !== fold);
    const model = fitLogistic(others, { ridge: RIDGE[kind], least: LEAST });
    return own
      .filter((one) => one.fold === fold)
      .map(({ features, right }) => ({ confidence: probabilityOf(features, model), right }));
  }).flat();
  const rows = BORDERS.map((border) => {
    const kept = observations.filter(({ confidence }) => confidence >= border);
    const right = kept.filter((one) => one.right).length;
    return [
      border.toFixed(2),
      `${percent(kept.length / own.length)} %`,
      `${percent(right / Math.max(1, kept.length))} %`,
    ];
  });
  const error = expectedCalibrationError(reliability(observations));
  return [
    `${kind}: ${own.length} judged, expected calibration error ${error.toFixed(3)}\n`,
    markdownTable(["confidence from", "share", "right"], rows),
  ].join("\n");
}
