import type { Mention, MentionType } from "../annotate/index.ts";
import { containsSpan, type Document, type Span, sliceSpan } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import type { LocalThing } from "./local-thing.ts";
import type { MentionsByPlace } from "./mentions-by-place.ts";
import { NameCounts } from "./name-counts.ts";
import { isLinkingWord } from "./name-relations.ts";
import { nameWords, normalizeName } from "./normalize-name.ts";

/** Room for "'s " and for " of the ", in UTF-16 code units, with line breaks and a space to spare. */
const GAP_BEFORE = 4;
const GAP_AFTER = 10;

/** Whose office or body it is: the "Kazakh" of "Kazakh Interior Ministry". */
export interface Owner {
  /** The number of the owning thing. */
  readonly thing: number;
  /** The names without the words for the owner: "Interior Ministry". */
  readonly names: NameCounts;
}

/** A document with its things, and how to get from a mention to the number of its thing. */
export interface Setting {
  readonly document: Document;
  readonly mentions: MentionsByPlace;
  readonly things: readonly LocalThing[];
  readonly thingOf: (mention: number) => number;
}

/**
 * The one thing that a document names as the owner of another one, in the words of a mention or
 * right beside it; undefined where there is none or more than one.
 *
 * @param types what an owner can be
 */
export function findOwner(
  index: number,
  setting: Setting,
  types: readonly MentionType[],
  schema: Schema,
): Owner | undefined {
  const thing = setting.things[index];
  const classes = types.map((type) => schema.classOf(type));
  const owners = new Set<number>();
  const names = new NameCounts();
  for (const mention of thing?.mentions ?? []) {
    if (mention.kind !== thing?.kind) {
      continue;
    }
    const candidates = around(mention.span, setting.mentions).filter((other) => {
      const number = setting.thingOf(other.index);
      const owner = setting.things[number];
      return (
        number !== index &&
        owner?.kind === "name" &&
        classes.some((wide) => schema.isSubclass(owner.class, wide)) &&
        belongsBeside(other.span, mention.span, setting.document.text)
      );
    });
    const outer = candidates.filter(
      (one) => !candidates.some((two) => two !== one && containsSpan(two.span, one.span)),
    );
    for (const owner of outer) {
      owners.add(setting.thingOf(owner.index));
    }
    names.add(
      outer.reduce((name, owner) => withoutOwner(name, owner, setting.document), mention.name),
    );
  }
  const [only] = owners;
  return owners.size === 1 && only !== undefined && names.fullest() !== undefined
    ? { thing: only, names }
    : undefined;
}

/** The mentions inside a span or near it, each once. */
function around({ start, end }: Span, mentions: MentionsByPlace): readonly Mention[] {
  const before = mentions.endingIn({ start: start - GAP_BEFORE, end: start + 1 });
  const from = mentions.startingIn({ start, end: end + GAP_AFTER + 1 });
  return [...new Set([...before, ...from])];
}

/**
 * Inside it, right before it ("Kazakh President", "Turkey's parliament"), or after it and "of". A
 * possessive owns what follows it: the head of Kazakhstan's bank is not the head of Kazakhstan.
 */
function belongsBeside(owner: Span, owned: Span, text: string): boolean {
  if (owner.end <= owned.start && owned.start - owner.end <= GAP_BEFORE) {
    return /^(?:['’]s?)?\s+$/.test(sliceSpan(text, { start: owner.end, end: owned.start }));
  }
  const isInside = containsSpan(owned, owner);
  const isAfter =
    owned.end <= owner.start &&
    owner.start - owned.end <= GAP_AFTER &&
    /^\s+of(?:\s+the)?\s+$/.test(sliceSpan(text, { start: owned.end, end: owner.start }));
  const owns =
    /['’]s?$/.test(sliceSpan(text, owner)) || /^['’]/.test(text.slice(owner.end, owner.end + 1));
  return (isInside && (owner.start === owned.start || !owns)) || (isAfter && !owns);
}

function withoutOwner(name: string, owner: Mention, document: Document): string {
  const words = name.split(/\s+/);
  const folded = words.map(normalizeName);
  for (const form of [sliceSpan(document.text, owner.span), owner.name]) {
    const run = nameWords(form);
    const at = folded.findIndex(
      (_, start) => run.length > 0 && run.every((word, offset) => folded[start + offset] === word),
    );
    if (at >= 0) {
      return trimLinking([...words.slice(0, at), ...words.slice(at + run.length)]);
    }
  }
  return name;
}

function trimLinking(words: readonly string[]): string {
  const meaning = words.map((word) => !isLinkingWord(normalizeName(word)));
  return words.slice(Math.max(0, meaning.indexOf(true)), meaning.lastIndexOf(true) + 1).join(" ");
}
