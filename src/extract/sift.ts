import { KEPT_FROM } from "./confidence.ts";
import { statementKind } from "./open-property.ts";
import type { Dropped, MentionRef, Statement } from "./statement.ts";

/** Takes out the statements that are more likely wrong than right, each with its reason. */
export function sift(all: readonly Statement<MentionRef>[]): {
  readonly statements: readonly Statement<MentionRef>[];
  readonly dropped: readonly Dropped[];
} {
  const isLikely = ({ property, confidence }: Statement<MentionRef>): boolean =>
    confidence >= KEPT_FROM[statementKind(property)];
  return {
    statements: all.filter(isLikely),
    dropped: all
      .filter((statement) => !isLikely(statement))
      .map(({ property, confidence, evidence: [{ span, finder }] }) => {
        return { span, property, finder, reason: `too doubtful (confidence ${confidence})` };
      }),
  };
}
