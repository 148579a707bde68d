import { scoreRealReport } from "./facts/real-report.ts";
import { markdownTable, percent } from "./facts/report.ts";

// `npm run bench:gold [-- --misses]`: every figure of the extraction from one real report, against
// what a reader found in it.

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

const score = await scoreRealReport(process.argv.includes("--misses"));
if (score.ok) {
  if (score.misses !== "") console.log(score.misses);
  const lines = ROWS.map(([key, label, share]) => {
    const value = score.figures[key] ?? null;
    return [label, value === null ? "n/a" : share ? `${percent(value)} %` : String(value)];
  });
  console.log(markdownTable(["figure", "value"], lines));
} else {
  console.log(`bench:gold skipped: ${score.reason}.`);
}
