import type { Statement } from "../extract/index.ts";
import type { EntityId } from "./entity.ts";

/** Every entity that takes part in a statement; one may come twice. */
export function entitiesIn(statement: Omit<Statement<EntityId>, "evidence">): readonly EntityId[] {
  const { subject, object, speaker, place, qualifiers } = statement;
  const objects = [object, ...qualifiers.map(({ value }) => value)];
  return [
    subject,
    ...objects.flatMap((value) => (value.kind === "ref" ? [value.ref] : [])),
    ...[speaker, place].filter((one) => one !== undefined),
  ];
}
