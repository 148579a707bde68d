import type { DocumentId } from "../../documents/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { Mapper } from "./mapper.ts";

/** The mentions of a document that are of an entity, by index in its annotation; entity by entity. */
export function documentMentions(
  { view }: Mapper,
  document: DocumentId,
): { readonly entity: EntityId; readonly mention: number }[] {
  return view.graph
    .mapNodes((id, { entity }) =>
      entity.mentions
        .filter((ref) => ref.document === document)
        .map(({ mention }) => ({ entity: id as EntityId, mention })),
    )
    .flat();
}
