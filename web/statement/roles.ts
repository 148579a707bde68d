import type { EvidenceWire } from "../../src/server/wire.ts";
import type { Mark } from "../text/cut.ts";

/** What words of a quote stand for. */
export type Role = "subject" | "cue" | "object";

/** The marks of a statement's words, in the spans of the document. */
export function roleMarks(evidence: EvidenceWire): Mark<Role>[] {
  const marks: Mark<Role>[] = [];
  for (const role of ["subject", "cue", "object"] as const) {
    const span = evidence[role];
    if (span) marks.push({ span, value: role });
  }
  return marks;
}
