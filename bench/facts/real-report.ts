import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toJson } from "../../src/cli/extraction-json.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { resolve } from "../../src/resolve/index.ts";
import { type PartReport, percent, type Row, skipped } from "./report.ts";

const GOLD = fileURLToPath(new URL("../../../shared/gold/", import.meta.url));
const REPORT = join(GOLD, "seed.txt");

/** What the scorer of the real report says, or why it says nothing. */
export type RealReportScore =
  | {
      readonly ok: true;
      /** By the scorer's own names; null where there is nothing to count. */
      readonly figures: Readonly<Record<string, number | null>>;
      /** What was missed, line by line, if asked for. */
      readonly misses: string;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Scores the extraction from one real report against what a reader found in it. The report and the
 * scorer are not part of the repository: without them there is nothing to do.
 */
export async function scoreRealReport(misses: boolean): Promise<RealReportScore> {
  if (!existsSync(REPORT)) return { ok: false, reason: "the real report is not here" };
  const pipeline = await createPipeline();
  const { document, record } = await pipeline.read({
    bytes: readFileSync(REPORT),
    source: "seed.txt",
    mediaType: "text/plain",
  });
  const resolution = resolve([record], [document], pipeline.schema);
  const json = toJson(document, record, resolution, pipeline.schema);
  const directory = mkdtempSync(join(tmpdir(), "epigraph-gold-"));
  try {
    const output = join(directory, "output.json");
    writeFileSync(output, JSON.stringify(json, null, 1));
    return runScorer(output, misses);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function runScorer(output: string, misses: boolean): RealReportScore {
  const options = misses ? ["--misses"] : [];
  const scorer = join(GOLD, "score.py");
  const run = spawnSync("python3", [scorer, join(GOLD, "seed.gold.json"), output, ...options], {
    encoding: "utf8",
  });
  if (run.error !== undefined) {
    return { ok: false, reason: "there is no python3 to run the scorer" };
  }
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.stderr}`);
  const lines = run.stdout.trim().split("\n");
  const figures: Record<string, number | null> = JSON.parse(lines.pop() ?? "{}");
  return { ok: true, figures, misses: misses ? lines.join("\n") : "" };
}

/** The rows of the real report in the table of facts. */
export async function reportRealReport(misses: boolean): Promise<PartReport> {
  const score = await scoreRealReport(misses);
  if (!score.ok) return skipped("the real report", score.reason);
  const { figures } = score;
  const share = (key: string): string => {
    const value = figures[key] ?? null;
    return value === null ? "n/a" : `${percent(value)} %`;
  };
  const count = (key: string): string => String(figures[key] ?? "n/a");
  const rows: Row[] = [
    {
      figure: "real report: tier 1 / all facts, strict recall",
      measured: `${share("fact_recall_tier1_strict")} / ${share("fact_recall_tier12_strict")}`,
      least: "60 % / 45 %",
      aim: "90 % / 75 %",
    },
    {
      figure: "real report: traps hit; evidence valid",
      measured: `${count("trap_hits")}; ${share("evidence_valid")}`,
      least: "2; 100 %",
      aim: "0; 100 %",
    },
    {
      figure: "real report: salient entities found; entities split / merged",
      measured: `${share("entity_recall_salient")}; ${count("entity_splits")} / ${count("entity_merges")}`,
      least: "95 %; 1",
      aim: "100 %; 0",
    },
  ];
  return { rows, details: misses ? [score.misses] : [], observations: [] };
}
