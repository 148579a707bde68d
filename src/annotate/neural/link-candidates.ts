import type { MentionKind } from "../annotation.ts";
import { bucket } from "./bucket.ts";
import type { LinkConfig } from "./model-config.ts";

/** What linking needs to know of a mention. Words count through the document, both ends included. */
export interface LinkMention {
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Its head word in lower case. */
  readonly headForm: string;
  readonly content: Content;
}

/** A mention's words in lower case, without those that say nothing. */
export interface Content {
  readonly words: ReadonlySet<string>;
  /** A bit for each word: what lacks another's bits cannot contain its words. */
  readonly bits: number;
}

/** A mention, an earlier one that it may go back to, how alike they are, and the four features of the pair. */
export interface LinkPair {
  readonly mention: number;
  readonly antecedent: number;
  /** 3 for the same content words, 2 where one has all of the other's, 1 for the same head word, else 0. */
  readonly likeness: number;
  readonly features: readonly [distance: number, sentences: number, kinds: number, nested: number];
}

const KIND: Readonly<Record<MentionKind, number>> = { name: 0, nominal: 1, pronoun: 2 };

export function contentOf(forms: readonly string[], stop: ReadonlySet<string>): Content {
  const words = new Set<string>();
  let bits = 0;
  for (const form of forms) {
    const word = form.toLowerCase();
    if (stop.has(word)) continue;
    words.add(word);
    bits |=
      1 << ((word.charCodeAt(0) * 31 + word.length * 7 + word.charCodeAt(word.length - 1)) & 31);
  }
  return { words, bits };
}

/**
 * Finds the pairs to score: each mention with the nearest before it and, unless it is a pronoun, with
 * some further back that have the same head word, nearest first. Mentions are given in order of
 * start, the longer one first, a stretch of the document at a time.
 */
export function createLinkCandidates(
  config: LinkConfig,
): (mentions: readonly LinkMention[], from: number) => LinkPair[] {
  const byHead = new Map<string, number[]>();
  return (mentions, from) => {
    const pairs: LinkPair[] = [];
    for (let index = from; index < mentions.length; index++) {
      const mention = mentions[index];
      if (mention === undefined) continue;
      const border = Math.max(0, index - config.nearest);
      for (let before = index - 1; before >= border; before--) {
        addPair(pairs, mentions, index, before, config);
      }
      const same = byHead.get(mention.headForm) ?? [];
      if (mention.kind !== "pronoun") {
        let far = same.length;
        while (far > 0 && (same[far - 1] ?? 0) >= border) far -= 1;
        for (let at = far - 1; at >= Math.max(0, far - config.matched); at--) {
          addPair(pairs, mentions, index, same[at] ?? 0, config);
        }
      }
      same.push(index);
      byHead.set(mention.headForm, same);
    }
    return pairs;
  };
}

function addPair(
  pairs: LinkPair[],
  mentions: readonly LinkMention[],
  index: number,
  antecedent: number,
  { bucketsFrom }: LinkConfig,
): void {
  const mention = mentions[index];
  const other = mentions[antecedent];
  if (mention === undefined || other === undefined) return;
  const likeness = likenessOf(mention, other);
  pairs.push({
    mention: index,
    antecedent,
    likeness,
    features: [
      bucket(index - antecedent - 1, bucketsFrom),
      bucket(mention.sentence - other.sentence, bucketsFrom),
      likeness * 9 + KIND[mention.kind] * 3 + KIND[other.kind],
      other.last >= mention.first ? 1 : 0,
    ],
  });
}

function likenessOf(a: LinkMention, b: LinkMention): number {
  const [small, large] =
    a.content.words.size <= b.content.words.size ? [a.content, b.content] : [b.content, a.content];
  if (small.words.size > 0 && (small.bits & ~large.bits) === 0 && isWithin(small, large)) {
    return small.words.size === large.words.size ? 3 : 2;
  }
  return a.headForm === b.headForm ? 1 : 0;
}

function isWithin(small: Content, large: Content): boolean {
  for (const word of small.words) {
    if (!large.words.has(word)) return false;
  }
  return true;
}
