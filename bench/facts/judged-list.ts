import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StatementKind } from "../../src/extract/index.ts";
import type { ShownStatement } from "./wikinews.ts";

/** What is wrong with a statement; the worst where several things are. */
export const ERROR_CLASSES = [
  /** Of somebody or something else. */
  "subject",
  "object",
  /** Subject and object exchanged. */
  "reversed",
  /** The sentence does not say this of the two. */
  "property",
  /** Denied, planned, reported or hypothetical in the text, and shown as a plain fact. */
  "plainFact",
  /** Another wrong status. */
  "status",
  "speaker",
  /** Holds at another time than shown; a past state shown as present. */
  "time",
  /** A name cut short, run together or of the wrong kind. */
  "name",
  /** Says nothing that one could know without the sentence. */
  "vacuous",
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** What a draw is from: all statements that are kept, or those that the explorer shows at first. */
export type DrawName = "kept" | "shown";

/** A line of `judged/*.jsonl`: a statement with what a person said of it. */
export interface JudgedStatement extends Omit<ShownStatement, "kind"> {
  /** Of the last draws those that it belongs to; one in none is kept for its verdict only. */
  readonly drawn: readonly DrawName[];
  /** Right if the sentence, with its article, says just this, status, speaker and time included. */
  readonly verdict: "right" | "wrong" | null;
  readonly error: ErrorClass | null;
  readonly note: string;
}

function fileOf(kind: StatementKind): string {
  return fileURLToPath(new URL(`./judged/${kind}.jsonl`, import.meta.url));
}

/** The judged statements of a kind; empty before the first draw. */
export function readJudged(kind: StatementKind): JudgedStatement[] {
  const file = fileOf(kind);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line, index) => parseLine(line, kind, index + 1));
}

/** @throws Error that names the line and what a verdict may be */
function parseLine(line: string, kind: StatementKind, number: number): JudgedStatement {
  const row = JSON.parse(line) as JudgedStatement;
  const isVerdict = row.verdict === null || row.verdict === "right" || row.verdict === "wrong";
  const isError = row.error === null || ERROR_CLASSES.includes(row.error);
  if (isVerdict && isError && (row.error === null || row.verdict === "wrong")) return row;
  throw new Error(
    `judged/${kind}.jsonl, line ${number}: "verdict" is "right", "wrong" or null; "error" is null or, with "wrong", one of ${ERROR_CLASSES.join(", ")}.`,
  );
}

export function writeJudged(kind: StatementKind, rows: readonly JudgedStatement[]): void {
  const file = fileOf(kind);
  mkdirSync(fileURLToPath(new URL("./judged/", import.meta.url)), { recursive: true });
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
