import type { PropertyIri, Schema } from "../extract/index.ts";
import type { Member } from "./describe-entity.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { groupBy } from "./group-by.ts";
import { isOf } from "./identity.ts";
import { isEndOf } from "./name-relations.ts";

/** A statement between two things, given by their numbers. */
export interface Link {
  readonly subject: number;
  readonly property: PropertyIri;
  readonly object: number;
}

/** That a person has, had or is to have an office. */
interface Tenure {
  readonly person: number;
  readonly office: number;
}

/**
 * Joins what a name alone does not tell apart and a name with a second signal does:
 * - an office whose owner is not told with the office of the same name that the same person has
 *   elsewhere, where there is one: "President Tokayev" and "Kazakh President Kassym-Jomart Tokayev";
 * - a bare surname with the one full name that ends in it and has an office of the same name, where
 *   the owner of that office is told or at least spoken of: "Kazakh President Tokayev", or "President
 *   Tokayev" in a report that mentions Kazakhstan.
 *
 * @param members numbered as in `links` and `sets`
 */
export function joinByOffice(
  members: readonly Member[],
  links: readonly Link[],
  schema: Schema,
  sets: DisjointSets,
): void {
  const tenures = links.flatMap((link) => tenureOf(link, members, schema));
  joinOffices(members, tenures, sets);
  joinSurnames(members, tenures, sets);
  joinOffices(members, tenures, sets);
}

function tenureOf(
  { subject, property, object }: Link,
  members: readonly Member[],
  schema: Schema,
): readonly Tenure[] {
  const range = schema.properties.get(property)?.range ?? [];
  const office = schema.classOf("office");
  const isOfOffices =
    typeof range !== "string" && range.some((wide) => schema.isSubclass(wide, office));
  const [holder, held] = [members[subject], members[object]];
  return isOfOffices &&
    holder !== undefined &&
    held !== undefined &&
    isOf(holder.thing, ["person"], schema) &&
    isOf(held.thing, ["office"], schema)
    ? [{ person: subject, office: object }]
    : [];
}

/**
 * Joins the offices of one name that one person has, unless they belong to different owners. An
 * office that one sentence gives to two persons tells nothing of either.
 */
function joinOffices(
  members: readonly Member[],
  tenures: readonly Tenure[],
  sets: DisjointSets,
): void {
  const holders = groupBy(tenures, ({ office }) => office);
  const plain = tenures.filter(
    ({ office }) => new Set(holders.get(office)?.map(({ person }) => sets.find(person))).size === 1,
  );
  const alike = groupBy(
    plain,
    ({ person, office }) => `${sets.find(person)} ${keyOf(members[office])}`,
  );
  const owners = ownersOf(members, sets);
  const joins = [...alike.values()].flatMap((same) => {
    const owned = new Set(
      same.flatMap(({ office }) => (owners.has(sets.find(office)) ? [sets.find(office)] : [])),
    );
    const [{ office: first }] = same;
    return owned.size > 1 ? [] : same.map(({ office }) => [first, office] as const);
  });
  for (const [one, other] of joins) {
    sets.join(one, other);
  }
}

function joinSurnames(
  members: readonly Member[],
  tenures: readonly Tenure[],
  sets: DisjointSets,
): void {
  const owners = ownersOf(members, sets);
  const spokenOf = groupBy(
    members.map(({ thing }, index) => ({ document: thing.document, root: sets.find(index) })),
    ({ document }) => document,
  );
  const joins = [...groupBy(tenures, ({ office }) => keyOf(members[office])).values()].flatMap(
    (same) =>
      same.flatMap(({ person, office }) => {
        const surname = members[person];
        if (surname?.identity.kind !== "local") {
          return [];
        }
        const around = new Set(spokenOf.get(surname.thing.document)?.map(({ root }) => root));
        const fitting = same.filter((other) => {
          const full = members[other.person];
          const owner = owners.get(sets.find(other.office));
          return (
            owner !== undefined &&
            full?.identity.kind === "named" &&
            isEndOf(wordsOf(surname), wordsOf(full)) &&
            (owners.has(sets.find(office))
              ? sets.find(office) === sets.find(other.office)
              : around.has(owner))
          );
        });
        const roots = new Set(fitting.map((other) => sets.find(other.person)));
        const [only] = roots;
        return roots.size === 1 && only !== undefined ? [[person, only] as const] : [];
      }),
  );
  for (const [person, root] of joins) {
    sets.join(person, root);
  }
}

/** The owner of each office or body that has one, both by the number that stands for their set. */
function ownersOf(members: readonly Member[], sets: DisjointSets): ReadonlyMap<number, number> {
  return new Map(
    members.flatMap(({ identity }, index) =>
      identity.kind === "owned"
        ? [[sets.find(index), sets.find(identity.owner.thing)] as const]
        : [],
    ),
  );
}

function wordsOf({ thing }: Member): readonly string[] {
  return thing.names.fullest()?.words ?? [];
}

/** The name of an office without its owner's; empty for anything else. */
function keyOf(office: Member | undefined): string {
  const { identity } = office ?? {};
  return identity?.kind === "held" || identity?.kind === "owned" ? identity.key : "";
}
