import type { Annotation } from "../annotate/index.ts";
import type { Schema } from "./schema.ts";
import { type MentionRef, type Statement, statementId } from "./statement.ts";

/**
 * What the dead held, led or owned is past: a report of a death still calls the dead "Justice Stevens". Statements
 * whose property has a past form (`epi:pastForm`) take it where the document says that one of their ends has died
 * (`epi:endsLife`).
 */
export function afterDeath(
  statements: readonly Statement<MentionRef>[],
  { mentions }: Annotation,
  { properties }: Schema,
): Statement<MentionRef>[] {
  const chainOf = ({ mention }: MentionRef): number | undefined => mentions[mention]?.chain;
  const dead = new Set(
    statements.flatMap(({ subject, property, status }) => {
      const isSaid = status === "asserted" || status === "reported";
      const isDead = isSaid && properties.get(property)?.endsLife === true;
      return isDead && mentions[subject.mention]?.type === "person" ? [chainOf(subject)] : [];
    }),
  );
  if (dead.size === 0) return [...statements];
  return statements.map((statement) => {
    const { id, subject, property, object, status } = statement;
    const past = status === "asserted" ? properties.get(property)?.past : undefined;
    const ends = [subject, ...(object.kind === "ref" ? [object.ref] : [])];
    if (past === undefined || !ends.some((end) => dead.has(chainOf(end)))) return statement;
    return { ...statement, id: statementId(id, past), property: past };
  });
}
