import type { Annotation } from "../annotate/index.ts";
import type { Schema } from "./schema.ts";
import type { Dropped, MentionRef, Statement, StatementObject } from "./statement.ts";

export interface OneValue {
  readonly statements: readonly Statement<MentionRef>[];
  readonly dropped: readonly Dropped[];
}

/**
 * Of a functional property (`owl:FunctionalProperty`: somebody dies once) one document says one value:
 * of several the likeliest stays, and with it those that say it more or less exactly ("2014",
 * "2014-05-02"). What phrases found is kept in any case; what the relation head alone proposes is dropped.
 */
export function keepOneValue(
  statements: readonly Statement<MentionRef>[],
  annotation: Annotation,
  schema: Schema,
): OneValue {
  const wordsOf = (object: StatementObject<MentionRef>): string =>
    object.kind === "literal"
      ? object.literal.value
      : `chain ${annotation.mentions[object.ref.mention]?.chain}`;
  const keyOf = ({ subject, property, status }: Statement<MentionRef>): string =>
    [annotation.mentions[subject.mention]?.chain, property, status].join("\n");
  const likeliest = new Map<string, Statement<MentionRef>>();
  for (const statement of statements) {
    if (schema.properties.get(statement.property)?.functional !== true) continue;
    const best = likeliest.get(keyOf(statement));
    if (best === undefined || best.confidence < statement.confidence)
      likeliest.set(keyOf(statement), statement);
  }
  const isAnother = (statement: Statement<MentionRef>): boolean => {
    const best = likeliest.get(keyOf(statement));
    if (best === undefined) return false;
    const [one, other] = [wordsOf(statement.object), wordsOf(best.object)];
    const agrees = one.startsWith(other) || other.startsWith(one);
    return !agrees && statement.evidence.every(({ finder }) => finder.startsWith("learned:"));
  };
  return {
    statements: statements.filter((statement) => !isAnother(statement)),
    dropped: statements.filter(isAnother).map(({ property, evidence: [{ span, finder }] }) => {
      return { span, property, finder, reason: "the document says another value, more surely" };
    }),
  };
}
