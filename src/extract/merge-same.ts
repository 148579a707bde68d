import type { Annotation } from "../annotate/index.ts";
import type { MentionRef, Statement, StatementObject } from "./statement.ts";

/**
 * Merges the statements of one document that say the same of the same things in the same way: the
 * first one keeps its place and gains the evidence of the others; the confidence is the highest.
 */
export function mergeSame(
  statements: readonly Statement<MentionRef>[],
  annotation: Annotation,
): Statement<MentionRef>[] {
  const merged = new Map<string, Statement<MentionRef>>();
  const chain = ({ mention }: MentionRef): string => `chain ${annotation.mentions[mention]?.chain}`;
  const value = (object: StatementObject<MentionRef>): string =>
    object.kind === "ref" ? chain(object.ref) : `literal ${object.literal.value}`;
  for (const statement of statements) {
    const { subject, property, object, status, speaker, time } = statement;
    const said = speaker === undefined ? "" : chain(speaker);
    const key = [
      chain(subject),
      property,
      value(object),
      status,
      said,
      time?.value ?? time?.words ?? "",
    ].join("\n");
    const known = merged.get(key);
    if (known === undefined) {
      merged.set(key, statement);
      continue;
    }
    const [first, ...rest] = known.evidence;
    const confidence = Math.max(known.confidence, statement.confidence);
    merged.set(key, { ...known, confidence, evidence: [first, ...rest, ...statement.evidence] });
  }
  return [...merged.values()];
}
