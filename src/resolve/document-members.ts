import { type Document, sliceSpan } from "../documents/index.ts";
import type { ExtractionRecord, Schema } from "../extract/index.ts";
import type { Member } from "./describe-entity.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { groupBy } from "./group-by.ts";
import { identify } from "./identity.ts";
import { joinWithin } from "./join-within.ts";
import { compareThings, type LocalThing, localThings, mergeThings } from "./local-thing.ts";
import { MentionsByPlace } from "./mentions-by-place.ts";
import type { Setting } from "./owner.ts";
import { ownersByNoun, possessorOf } from "./possessor.ts";

interface Known {
  readonly document: Document;
  readonly schema: Schema;
  readonly members: readonly Member[];
}

/** A record is read once, not again whenever another document comes or goes. */
const known = new WeakMap<ExtractionRecord, Known>();

/**
 * The things of one document in order, each with the identity that it has by its document alone;
 * owners are numbered within the document.
 */
export function documentMembers(
  record: ExtractionRecord,
  document: Document,
  schema: Schema,
): readonly Member[] {
  const earlier = known.get(record);
  if (earlier?.document === document && earlier.schema === schema) {
    return earlier.members;
  }
  const members = makeMembers(record, document, schema);
  known.set(record, { document, schema, members });
  return members;
}

function makeMembers(
  record: ExtractionRecord,
  document: Document,
  schema: Schema,
): readonly Member[] {
  const things = thingsOf(record, document, schema);
  const thingOf = new Map<number, number>();
  for (const [index, thing] of things.entries()) {
    for (const mention of thing.mentions) {
      thingOf.set(mention.index, index);
    }
  }
  const setting: Setting = {
    document,
    mentions: new MentionsByPlace(record.annotation.mentions),
    things,
    thingOf: (mention) => thingOf.get(mention) ?? -1,
  };
  const owners = ownersByNoun(record.annotation);
  const members = things.map((thing, index) => {
    const identity = identify(index, setting, schema);
    const possessor = identity.kind === "single" ? possessorOf(thing, setting, owners) : undefined;
    return { thing, identity, possessor };
  });
  return members.map((member) => ({ ...member, identity: officeMeant(member, members, document) }));
}

/**
 * "The presidency" is that of the one president whose country or body the document names: a noun for
 * the office itself, unlike "the president", who may be another one's.
 */
function officeMeant(
  { thing, identity }: Member,
  members: readonly Member[],
  document: Document,
): Member["identity"] {
  if (identity.kind !== "held") return identity;
  const [mention] = thing.mentions;
  const surface = mention === undefined ? "" : sliceSpan(document.text, mention.span);
  if (mention === undefined || surface.toLowerCase().endsWith(mention.name.toLowerCase()))
    return identity;
  const owned = members.flatMap(({ identity: other }) =>
    other.kind === "owned" && other.key === identity.key ? [other] : [],
  );
  const owners = new Set(owned.map(({ owner }) => owner.thing));
  return owners.size === 1 ? (owned[0] ?? identity) : identity;
}

/** The things of a document after joining what it calls by long and short names. */
function thingsOf(
  record: ExtractionRecord,
  document: Document,
  schema: Schema,
): readonly LocalThing[] {
  const chains = localThings(record, document, schema);
  const sets = new DisjointSets(chains.length);
  joinWithin(chains, document, schema, sets);
  return [...groupBy(chains.keys(), (index) => sets.find(index)).values()]
    .map((indices) => indices.flatMap((index) => chains[index] ?? []))
    .flatMap((things) => mergeThings(things, schema) ?? [])
    .sort(compareThings);
}
