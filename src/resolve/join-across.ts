import type { Schema } from "../extract/index.ts";
import { areCompatible, isNarrowerClass } from "./classes.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { groupBy } from "./group-by.ts";
import { type Identity, isOf } from "./identity.ts";
import type { LocalThing } from "./local-thing.ts";
import { canBeSamePerson } from "./name-relations.ts";
import { settle } from "./settle.ts";

/**
 * Joins the things of all documents that are known again: those of one name first, then short with
 * long names, then what belongs to them (bodies before offices, since an office can be a body's).
 *
 * @param things in the order of `compareThings`, numbered as in `sets` and `identities`
 */
export function joinAcross(
  things: readonly LocalThing[],
  identities: readonly Identity[],
  schema: Schema,
  sets: DisjointSets,
): void {
  const byName = (thing: LocalThing, identity: Identity) => {
    switch (identity.kind) {
      case "named":
        return `named ${identity.key}`;
      case "local":
        return `local ${thing.document} ${identity.key}`;
      default:
        return undefined;
    }
  };
  const byOwner = (offices: boolean) => (thing: LocalThing, identity: Identity) =>
    identity.kind === "owned" && isOf(thing, ["office"], schema) === offices
      ? `${sets.find(identity.owner.thing)} ${identity.key}`
      : undefined;
  joinAlike(things, identities, byName, schema, sets);
  joinAliases(things, identities, schema, sets);
  joinAlike(things, identities, byOwner(false), schema, sets);
  joinAliases(things, identities, schema, sets);
  joinAlike(things, identities, byOwner(true), schema, sets);
}

/** Joins things of the same mark whose classes can be one; homonyms of other classes stay apart. */
function joinAlike(
  things: readonly LocalThing[],
  identities: readonly Identity[],
  markOf: (thing: LocalThing, identity: Identity) => string | undefined,
  schema: Schema,
  sets: DisjointSets,
): void {
  const alike = groupBy(
    things.flatMap((thing, index) => {
      const identity = identities[index];
      const mark = identity === undefined ? undefined : markOf(thing, identity);
      return mark === undefined ? [] : [{ index, mark, class: thing.class }];
    }),
    ({ mark }) => mark,
  );
  for (const members of alike.values()) {
    const settled = settle(
      members.map((member) => member.class),
      (narrow, wide) => isNarrowerClass(narrow, wide, schema),
    );
    for (const [first, ...rest] of groupBy(members, (one) => settled.get(one.class)).values()) {
      for (const { index } of rest) {
        sets.join(first.index, index);
      }
    }
  }
}

/**
 * Joins what one document calls by a name that another document gives beside a fuller one: "OTS"
 * alone, where elsewhere "Organization of Turkic States (OTS)" is; "Joe Biden", where elsewhere he
 * is "Joe R. Biden" as well. Only where all documents give one fuller name.
 */
function joinAliases(
  things: readonly LocalThing[],
  identities: readonly Identity[],
  schema: Schema,
  sets: DisjointSets,
): void {
  const fuller = groupBy(
    things.flatMap((thing, index) => {
      const kind = identities[index]?.kind;
      const aliases = kind === "named" || kind === "owned" ? aliasesOf(thing, schema) : [];
      return aliases.map((alias) => ({ alias, index, class: thing.class }));
    }),
    ({ alias }) => alias,
  );
  const joins = things.flatMap((thing, index) => {
    const identity = identities[index];
    const fitting = identity?.kind === "named" ? (fuller.get(identity.key) ?? []) : [];
    const roots = new Set(
      fitting
        .filter((long) => areCompatible(long.class, thing.class, schema))
        .map((long) => sets.find(long.index)),
    );
    const [only] = roots;
    return roots.size === 1 && only !== undefined ? [[index, only] as const] : [];
  });
  for (const [index, root] of joins) {
    sets.join(index, root);
  }
}

/** Keys of the names beside the fullest one by which a thing is safely known elsewhere. */
function aliasesOf(thing: LocalThing, schema: Schema): readonly string[] {
  const main = thing.names.fullest();
  const isPerson = isOf(thing, ["person"], schema);
  return thing.names
    .list()
    .filter(
      (name) =>
        main !== undefined &&
        name.key !== main.key &&
        (isPerson ? canBeSamePerson(name.words, main.words) : name.isAcronym),
    )
    .map(({ key }) => key);
}
