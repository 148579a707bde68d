import { type Schema, type Statement, typeConflict } from "../extract/index.ts";
import type { Draft } from "./describe-entity.ts";
import type { EntityId, Misfit } from "./entity.ts";

/** A pronoun whose antecedent nobody found is no entity that one could look up. */
function unresolved(
  { subject, object }: Statement<EntityId>,
  drafts: ReadonlyMap<EntityId, Draft>,
): string | undefined {
  const ends = object.kind === "ref" ? [subject, object.ref] : [subject];
  const pronoun = ends.find((end) => drafts.get(end)?.pronominal);
  return pronoun === undefined
    ? undefined
    : `"${drafts.get(pronoun)?.label}" has no antecedent in the document`;
}

/**
 * Checks statements once more, now by the classes of their entities: extraction knew one mention of
 * each, and a later one may have shown that "Europe" here was part of an organisation's name.
 */
export function findMisfits(
  statements: readonly Statement<EntityId>[],
  drafts: ReadonlyMap<EntityId, Draft>,
  schema: Schema,
): readonly Misfit[] {
  return statements.flatMap((statement): Misfit[] => {
    const property = schema.properties.get(statement.property);
    const { subject, object } = statement;
    const reason =
      unresolved(statement, drafts) ??
      (property &&
        typeConflict(
          property,
          drafts.get(subject)?.class,
          object.kind === "ref" ? drafts.get(object.ref)?.class : "literal",
          schema,
        ));
    return reason === undefined ? [] : [{ statement, reason }];
  });
}
