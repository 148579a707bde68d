import type { MentionType } from "../annotate/index.ts";
import type { Schema } from "../extract/index.ts";
import { isGenericName, isUniqueBody } from "./generic-words.ts";
import type { LocalThing } from "./local-thing.ts";
import { findOwner, type Owner, type Setting } from "./owner.ts";

/**
 * By what a thing can be known again.
 * - `named`: by its name, in any document.
 * - `owned`: by its name and its owner: the Interior Ministry of one country is not another's.
 * - `held`: an office whose owner is not told, by its name and by whoever holds it: the "prime
 *   minister" of one sentence may be another country's than that of the next.
 * - `local`: by its name, in its document only: a bare surname, "the Interior Ministry".
 * - `single`: by nothing but its chain: "protesters", "the summit", "he".
 */
export type Identity =
  | { readonly kind: "named"; readonly key: string }
  | { readonly kind: "owned"; readonly key: string; readonly owner: Owner }
  | { readonly kind: "held"; readonly key: string }
  | { readonly kind: "local"; readonly key: string }
  | { readonly kind: "single" };

const PLACES: readonly MentionType[] = ["country", "city", "place"];
const OFFICE_OWNERS: readonly MentionType[] = [...PLACES, "organization", "governmentBody"];

/** How the thing with this number can be known again. */
export function identify(index: number, setting: Setting, schema: Schema): Identity {
  const thing = setting.things[index];
  const name = thing?.names.fullest();
  if (thing === undefined || name === undefined) {
    return { kind: "single" };
  }
  if (isOf(thing, ["office"], schema)) {
    return owned(index, setting, OFFICE_OWNERS, schema) ?? { kind: "held", key: name.key };
  }
  if (thing.kind !== "name") {
    const identity =
      isOf(thing, ["governmentBody"], schema) && owned(index, setting, PLACES, schema);
    return identity && isUniqueBody(identity.key) ? identity : { kind: "single" };
  }
  if (isOf(thing, ["person"], schema)) {
    return { kind: name.words.length > 1 ? "named" : "local", key: name.key };
  }
  if (isOf(thing, PLACES, schema)) {
    return { kind: "named", key: name.key };
  }
  const identity = owned(index, setting, PLACES, schema);
  if (identity?.owner.names.list().every(({ words }) => isGenericName(words))) {
    return identity;
  }
  return { kind: isGenericName(name.words) ? "local" : "named", key: name.key };
}

/** Whether a thing is of a class that one of these mention types stands for. */
export function isOf(thing: LocalThing, types: readonly MentionType[], schema: Schema): boolean {
  return types.some((type) => schema.isSubclass(thing.class, schema.classOf(type)));
}

function owned(
  index: number,
  setting: Setting,
  types: readonly MentionType[],
  schema: Schema,
): (Identity & { readonly kind: "owned" }) | undefined {
  const owner = findOwner(index, setting, types, schema);
  const name = owner?.names.fullest();
  return owner && name && { kind: "owned", key: name.key, owner };
}
