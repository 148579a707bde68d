import type { StatementKind } from "../src/extract/index.ts";
import { reportCalibration } from "./facts/calibration.ts";
import { reportCarb } from "./facts/carb.ts";
import { readJudged, writeJudged } from "./facts/judged-list.ts";
import { reportKnowledgeNet } from "./facts/knowledgenet.ts";
import { reportNewsRate } from "./facts/news-rate.ts";
import { type PartName, readOptions } from "./facts/options.ts";
import { createReader } from "./facts/reader.ts";
import { reportRealReport } from "./facts/real-report.ts";
import { redraw } from "./facts/redraw.ts";
import { type PartReport, rowTable, skipped } from "./facts/report.ts";
import { reportSamples } from "./facts/samples.ts";
import { reportSpeed } from "./facts/speed.ts";
import { type ShownStatement, shownStatements, wikinewsArticles } from "./facts/wikinews.ts";

/**
 * `npm run bench:facts`: how good the extraction is, as one table. With
 * - `--only PART` (again for another): one part and its details; see `PARTS`
 * - `--sample N [--seed S]`: N passages of KnowledgeNet, N sentences of CaRB, N articles for speed
 * - `--misses`: what was missed and what was wrong, to read
 * - `--fresh`: without the annotations of an earlier run
 * - `--draw ontology|open N [--seed S]`: draw statements of the held-out half of the news for judging by hand
 *   instead, N of all and N of those that the explorer shows at first
 */
const options = readOptions(process.argv.slice(2));
const reader = await createReader(options.fresh);
const articles = once(wikinewsArticles);
const given = once(async () => {
  const found: ShownStatement[] = [];
  for (const article of articles()) found.push(...(await shownStatements(reader, article)));
  return found;
});
const knowledgeNet = once(() => reportKnowledgeNet(reader, options));

const PARTS: Readonly<Record<PartName, () => PartReport | Promise<PartReport>>> = {
  report: () => reportRealReport(options.misses),
  knowledgenet: knowledgeNet,
  carb: () => reportCarb(reader, options),
  samples: async () => reportSamples(await given()),
  calibration: async () =>
    reportCalibration([
      ["judged news", reportSamples(await given()).observations],
      ["KnowledgeNet", (await knowledgeNet()).observations],
    ]),
  news: async () => reportNewsRate(articles(), await given()),
  speed: () => reportSpeed(articles(), options.sample),
};

if (options.draw === undefined) await measure();
else await draw(options.draw.kind, options.draw.count);

async function measure(): Promise<void> {
  const reports: PartReport[] = [];
  for (const part of options.only) reports.push(await runPart(part));
  console.log(rowTable(reports.flatMap(({ rows }) => rows)));
  if (!options.detailed) return;
  for (const detail of reports.flatMap(({ details }) => details)) console.log(`\n${detail}`);
}

async function runPart(part: PartName): Promise<PartReport> {
  try {
    return await PARTS[part]();
  } catch (error) {
    // Without its data set a part has nothing to measure; the others have.
    if (error instanceof Error && error.message.includes("EPIGRAPH_DATA")) {
      return skipped(part, "its data set is not here");
    }
    throw error;
  }
}

async function draw(kind: StatementKind, count: number): Promise<void> {
  const heldOut = new Set(articles().flatMap((one) => (one.heldOut ? [one.source] : [])));
  const statements = (await given()).filter((one) => one.kind === kind && heldOut.has(one.url));
  const rows = redraw(statements, readJudged(kind), { seed: options.seed, count });
  writeJudged(kind, rows);
  const drawn = rows.filter((row) => row.drawn.length > 0);
  const open = drawn.filter(({ verdict }) => verdict === null).length;
  console.log(
    `${drawn.length} of ${statements.length} ${kind} statements drawn, ${open} to judge: bench/facts/judged/${kind}.jsonl`,
  );
}

/** Calls a function the first time only. */
function once<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
