import { compareStrings } from "../base/index.ts";
import type { MentionRef, Schema } from "../extract/index.ts";
import { electClass } from "./classes.ts";
import type { Entity } from "./entity.ts";
import type { Naming } from "./entity-id.ts";
import type { Identity } from "./identity.ts";
import { type LocalThing, sumVotes } from "./local-thing.ts";
import { type CountedName, NameCounts } from "./name-counts.ts";

/** An entity before it has an id. */
export interface Draft extends Naming, Omit<Entity, "id"> {
  /** Whether it is kept without taking part in a statement. */
  readonly named: boolean;
  /** Whether only pronouns speak of it. */
  readonly pronominal: boolean;
}

/** Names that take an article inside a sentence: "of the United States", "of the Security Council". */
const WITH_ARTICLE = new RegExp(
  [
    "^(?!the )(?:",
    String.raw`.*\b(?:United|Republic|Kingdom|States|Islands|Emirates|Federation|Union)\b.*|`,
    ".*(?:Council|Committee|Commission|Ministry|Agency|Organi[sz]ation|Bank|Court|Party|Assembly|",
    "House|Senate|Government|Department|Office|Association|Guard|Army|Navy|Forces?)|",
    "Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|EU|UK|US|UN)$",
  ].join(""),
  "i",
);

/** A thing of one document and how it can be known again. */
export interface Member {
  readonly thing: LocalThing;
  readonly identity: Identity;
  /** The number of the thing with a name whose this is, if it has none itself: "his brother". */
  readonly possessor: number | undefined;
}

/**
 * Describes what several things of one or more documents together are.
 *
 * @param members in the order of `compareThings`, at least one
 * @param owner label of what it belongs to, where an identity is `owned`
 * @param possessor label of whose it is, where it has no name itself
 */
export function describeEntity(
  members: readonly [Member, ...Member[]],
  {
    owner,
    possessor,
  }: { readonly owner: string | undefined; readonly possessor: string | undefined },
  schema: Schema,
): Draft {
  const things = members.map(({ thing }) => thing);
  const [first] = members;
  const entityClass = electClass(sumVotes(things), schema);
  const label =
    owner === undefined
      ? possessed(nameOf(things, first), possessor)
      : `${ownName(members)} of ${withArticle(owner)}`;
  const common = members.every(
    ({ identity: { kind } }) => kind === "held" || kind === "local" || kind === "single",
  );
  return {
    label,
    class: entityClass,
    aliases: aliasesOf(label, things, owner !== undefined),
    mentions: things.flatMap(({ document, mentions }) =>
      mentions.map(({ index }): MentionRef => ({ document, mention: index })),
    ),
    sameAs: [],
    named: things.some(({ kind }) => kind === "name"),
    pronominal: things.every(({ kind }) => kind === "pronoun"),
    common,
    mark: common ? `${first.thing.document} ${first.thing.mentions[0]?.index}` : entityClass,
  };
}

/** "Kurdi's brother" of "brother". */
function possessed(name: string, possessor: string | undefined): string {
  return possessor === undefined || name.includes(possessor) ? name : `${possessor}'s ${name}`;
}

function nameOf(things: readonly LocalThing[], first: Member): string {
  const fullest = NameCounts.sum(things.map(({ names }) => names)).fullest();
  return fullest?.form ?? first.thing.mentions[0]?.type ?? "";
}

/** "Interior Ministry", of all the ways in which the documents say whose it is. */
function ownName(members: readonly Member[]): string {
  const names = members.flatMap(({ identity }) =>
    identity.kind === "owned" ? [identity.owner.names] : [],
  );
  const name = NameCounts.sum(names).fullest()?.form ?? "";
  const [first = ""] = name;
  return first.toUpperCase() + name.slice(first.length);
}

/** Nouns are names only where the label is made from them: "lower house" of "Lower house of Kazakhstan". */
function aliasesOf(
  label: string,
  things: readonly LocalThing[],
  isOwned: boolean,
): readonly string[] {
  const named = things.filter(({ kind }) => kind === "name" || (isOwned && kind === "nominal"));
  const own = new NameCounts();
  own.add(label);
  const known = new Set(own.list().map(({ key }) => key));
  const names = NameCounts.sum(named.flatMap((thing) => [thing.names, thing.surfaces]));
  return names
    .list()
    .filter(({ key }) => !known.has(key))
    .map(({ form }: CountedName) => form)
    .sort(compareStrings);
}

function withArticle(owner: string): string {
  return WITH_ARTICLE.test(owner) ? `the ${owner}` : owner;
}
