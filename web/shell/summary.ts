import { signal } from "@preact/signals";
import type { SummaryWire } from "../../src/server/wire.ts";
import { getJson } from "../api/get-json.ts";
import { summaryPath } from "../api/paths.ts";
import { Problem } from "../api/problem.ts";
import { sentenceCase } from "../text/sentence-case.ts";

/** What the graph holds, for counts and labels everywhere; null until it has come. */
export const summary = signal<SummaryWire | null>(null);
export const summaryProblem = signal<Problem | null>(null);

export async function loadSummary(): Promise<void> {
  summaryProblem.value = null;
  try {
    summary.value = await getJson<SummaryWire>(summaryPath);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    summaryProblem.value = error;
  }
}

/** The label of a class, or the end of its IRI where the server does not list it. */
export function classLabel(iri: string): string {
  const label = summary.value?.classes.find((term) => term.iri === iri)?.label;
  if (label !== undefined) return sentenceCase(label);
  return iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
}
