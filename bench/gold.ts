import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toJson } from "../src/cli/extraction-json.ts";
import { createPipeline } from "../src/pipeline.ts";
import { resolve } from "../src/resolve/index.ts";

// Scores the extraction from one real report against what a reader found in it. The report and the
// scorer are not part of the repository: without them there is nothing to do.

const GOLD = fileURLToPath(new URL("../../shared/gold/", import.meta.url));
const REPORT = join(GOLD, "seed.txt");

/** The figures of the scorer, in the order of the table, with what they are. */
const ROWS: readonly (readonly [key: string, label: string, share: boolean])[] = [
  ["entity_recall_salient", "salient entities found", true],
  ["entity_recall_all", "all entities found", true],
  ["entity_precision_salient", "precision of entities marked salient", true],
  ["entity_precision_all", "precision of all entities", true],
  ["entity_splits", "entities split", false],
  ["entity_merges", "entities merged", false],
  ["type_accuracy", "types right", true],
  ["fact_recall_tier1_strict", "main facts found, strict", true],
  ["fact_recall_tier12_strict", "all facts found, strict", true],
  ["fact_recall_tier1_loose", "main facts found, loose", true],
  ["fact_recall_tier12_loose", "all facts found, loose", true],
  ["fact_supported_strict", "facts supported by the gold, strict", true],
  ["fact_supported_loose", "facts supported by the gold, loose", true],
  ["qualifier_recall", "qualifiers of found facts", true],
  ["status_agreement", "status of found facts", true],
  ["evidence_valid", "evidence valid", true],
  ["evidence_overlap", "evidence overlaps the gold's", true],
  ["trap_hits", "traps hit", false],
  ["system_entities", "entities given", false],
  ["system_facts", "facts given", false],
];

async function main(): Promise<void> {
  if (!existsSync(REPORT)) {
    console.log("bench:gold skipped: the real report is not here.");
    return;
  }
  const pipeline = createPipeline();
  const { document, record } = await pipeline.read({
    bytes: readFileSync(REPORT),
    source: "seed.txt",
    mediaType: "text/plain",
  });
  const json = toJson(
    document,
    record,
    resolve([record], [document], pipeline.schema),
    pipeline.schema,
  );
  const directory = mkdtempSync(join(tmpdir(), "epigraph-gold-"));
  try {
    const output = join(directory, "output.json");
    writeFileSync(output, JSON.stringify(json, null, 1));
    score(output);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function score(output: string): void {
  const misses = process.argv.includes("--misses") ? ["--misses"] : [];
  const scorer = join(GOLD, "score.py");
  const run = spawnSync("python3", [scorer, join(GOLD, "seed.gold.json"), output, ...misses], {
    encoding: "utf8",
  });
  if (run.error !== undefined) {
    console.log("bench:gold skipped: there is no python3 to run the scorer.");
    return;
  }
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.stderr}`);
  const lines = run.stdout.trim().split("\n");
  const figures: Record<string, number | null> = JSON.parse(lines.pop() ?? "{}");
  if (misses.length > 0) console.log(lines.join("\n"));
  console.log("| figure | value |\n|---|--:|");
  for (const [key, label, share] of ROWS) {
    const value = figures[key] ?? null;
    const shown = value === null ? "n/a" : share ? `${(100 * value).toFixed(1)} %` : String(value);
    console.log(`| ${label} | ${shown} |`);
  }
}

await main();
