import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LanguageModel } from "../../src/annotate/neural/language-model.ts";
import { readWithModel } from "../../src/annotate/neural/read-with-model.ts";
import { readJsonLines } from "./read-data.ts";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Words of news a second of processor time, all heads, by rounds over the same articles after one to
 * warm up. Processor time is what one core would take with nothing else on the machine.
 */
export async function measureSpeed(model: LanguageModel, articles: number): Promise<number[]> {
  const texts = readJsonLines<{ text: string }>("wikinews/articles.jsonl.gz")
    .slice(0, articles)
    .map(({ text }) => text);
  const rounds: number[] = [];
  for (let round = 0; round <= 5; round++) {
    let words = 0;
    const before = process.cpuUsage();
    for (const text of texts) words += (await readWithModel(model, text, [])).words.length;
    const { user, system } = process.cpuUsage(before);
    if (round > 0) rounds.push(words / ((user + system) / 1e6));
  }
  return rounds;
}

/** Milliseconds from a new process's first import to its first annotation, five times. */
export function measureStart(folder: string): number[] {
  const script = fileURLToPath(new URL("./first-annotation.ts", import.meta.url));
  return Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, [...process.execArgv, script, folder], { encoding: "utf8" }),
    ),
  );
}
