import { type Schema, type Statement, typeConflict } from "../extract/index.ts";
import type { Draft } from "./describe-entity.ts";
import type { EntityId, Misfit } from "./entity.ts";

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
      property &&
      typeConflict(
        property,
        drafts.get(subject)?.class,
        object.kind === "ref" ? drafts.get(object.ref)?.class : "literal",
        schema,
      );
    return reason === undefined ? [] : [{ statement, reason }];
  });
}
