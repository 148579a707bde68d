import type { MentionType } from "../annotate/index.ts";
import type { Schema } from "../extract/index.ts";
import { isGenericName } from "./generic-words.ts";
import type { LocalThing } from "./local-thing.ts";
import { findOwner, type Owner, type Setting } from "./owner.ts";

/**
 * By what a thing can be known again.
 * - `named`: by its name, in any document.
 * - `owned`: by its name and its owner: the Interior Ministry of one country is not another's.
 * - `local`: by its name, in its document only: a bare surname, "the Interior Ministry", "the
 *   prime minister" where no country is named.
 * - `single`: by nothing but its chain: "protesters", "the summit", "he".
 */
export type Identity =
  | { readonly kind: "named"; readonly key: string }
  | { readonly kind: "owned"; readonly key: string; readonly owner: Owner }
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
    return ownedOrLocal(index, setting, OFFICE_OWNERS, schema, name.key);
  }
  if (thing.kind !== "name") {
    return { kind: "single" };
  }
  if (isOf(thing, ["person"], schema)) {
    return { kind: name.words.length > 1 ? "named" : "local", key: name.key };
  }
  if (isOf(thing, PLACES, schema)) {
    return { kind: "named", key: name.key };
  }
  if (isGenericName(name.words)) {
    return ownedOrLocal(index, setting, PLACES, schema, name.key);
  }
  const owner = findOwner(index, setting, PLACES, schema);
  return owner?.names.list().every(({ words }) => isGenericName(words))
    ? { kind: "owned", key: owner.names.fullest()?.key ?? name.key, owner }
    : { kind: "named", key: name.key };
}

/** Whether a thing is of a class that one of these mention types stands for. */
export function isOf(thing: LocalThing, types: readonly MentionType[], schema: Schema): boolean {
  return types.some((type) => schema.isSubclass(thing.class, schema.classOf(type)));
}

function ownedOrLocal(
  index: number,
  setting: Setting,
  types: readonly MentionType[],
  schema: Schema,
  key: string,
): Identity {
  const owner = findOwner(index, setting, types, schema);
  return owner === undefined
    ? { kind: "local", key }
    : { kind: "owned", key: owner.names.fullest()?.key ?? key, owner };
}
