import type { Mention, MentionKind } from "../annotate/index.ts";
import { compareStrings } from "../base/index.ts";
import { type Document, type DocumentId, sliceSpan } from "../documents/index.ts";
import type { ClassIri, ExtractionRecord, Schema } from "../extract/index.ts";
import { electClass } from "./classes.ts";
import { groupBy } from "./group-by.ts";
import { NameCounts } from "./name-counts.ts";
import { isPartOf } from "./name-relations.ts";
import { nameWords } from "./normalize-name.ts";

/** One thing as one document speaks of it: the mentions of a chain, before documents are compared. */
export interface LocalThing {
  readonly document: DocumentId;
  /** In order of index; never empty. */
  readonly mentions: readonly Mention[];
  /** How many mentions of `kind` were read as each class. */
  readonly votes: ReadonlyMap<ClassIri, number>;
  /** The class that wins the votes. */
  readonly class: ClassIri;
  /** `name` where any mention is a name, else `nominal` where any is one, else `pronoun`. */
  readonly kind: MentionKind;
  /** How the mentions of `kind` call it. */
  readonly names: NameCounts;
  /** Words that stand for it in the text though its name is another: "Kazakh", "Moscow". */
  readonly surfaces: NameCounts;
}

const KINDS: readonly MentionKind[] = ["name", "nominal", "pronoun"];

/**
 * The things of a document, one for each chain, in order of first mention. Only offices are taken
 * mention by mention: a chain of "the president" easily runs through the presidents of two countries,
 * and which office is meant can be told from its owner and its holder.
 */
export function localThings(
  record: ExtractionRecord,
  document: Document,
  schema: Schema,
): readonly LocalThing[] {
  const chains = groupBy(record.annotation.mentions, ({ chain }) => chain);
  return [...chains.values()]
    .flatMap((mentions) => {
      const thing = localThing(mentions, record, document, schema);
      return schema.isSubclass(thing.class, schema.classOf("office"))
        ? mentions.map((mention) => localThing([mention], record, document, schema))
        : [thing];
    })
    .sort(compareThings);
}

function localThing(
  mentions: readonly Mention[],
  record: ExtractionRecord,
  document: Document,
  schema: Schema,
): LocalThing {
  const kind = KINDS.find((one) => mentions.some((mention) => mention.kind === one)) ?? "pronoun";
  const telling = mentions.filter((mention) => mention.kind === kind);
  const votes = new Map<ClassIri, number>();
  const names = new NameCounts();
  const surfaces = new NameCounts();
  for (const mention of telling) {
    const voted = record.classes[mention.index] ?? schema.classOf(mention.type);
    votes.set(voted, (votes.get(voted) ?? 0) + 1);
    names.add(mention.name);
    const surface = sliceSpan(document.text, mention.span);
    if (kind === "name" && !saysName(surface, mention.name)) {
      surfaces.add(surface);
    }
  }
  return {
    document: document.id,
    mentions: [...mentions].sort((a, b) => a.index - b.index),
    votes,
    class: electClass(votes, schema),
    kind,
    names,
    surfaces,
  };
}

function saysName(surface: string, name: string): boolean {
  if (surface === name) {
    return true;
  }
  const [said, named] = [nameWords(surface), nameWords(name)];
  return named.join(" ") === said.join(" ") || isPartOf(named, said);
}

/** One thing of what were several of the same kind in one document; undefined where there is none. */
export function mergeThings(things: readonly LocalThing[], schema: Schema): LocalThing | undefined {
  const [first] = things;
  if (first === undefined || things.length === 1) {
    return first;
  }
  const votes = sumVotes(things);
  return {
    ...first,
    mentions: things.flatMap(({ mentions }) => mentions).sort((a, b) => a.index - b.index),
    votes,
    class: electClass(votes, schema),
    names: NameCounts.sum(things.map(({ names }) => names)),
    surfaces: NameCounts.sum(things.map(({ surfaces }) => surfaces)),
  };
}

/** The votes of several things together. */
export function sumVotes(things: readonly LocalThing[]): ReadonlyMap<ClassIri, number> {
  const votes = new Map<ClassIri, number>();
  for (const thing of things) {
    for (const [voted, count] of thing.votes) {
      votes.set(voted, (votes.get(voted) ?? 0) + count);
    }
  }
  return votes;
}

/** Orders things by document, then by first mention. */
export function compareThings(a: LocalThing, b: LocalThing): number {
  return (
    compareStrings(a.document, b.document) ||
    (a.mentions[0]?.index ?? 0) - (b.mentions[0]?.index ?? 0)
  );
}
