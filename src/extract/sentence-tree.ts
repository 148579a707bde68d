import type {
  Annotation,
  Mention,
  Quantity,
  RelationProposal,
  TimeExpression,
} from "../annotate/index.ts";
import { containsSpan, type Document, type Span, sliceSpan } from "../documents/index.ts";
import { afterSpeech } from "./after-speech.ts";
import { secondObjects } from "./second-objects.ts";

/** The Universal Features that the rules look at. */
export interface Features {
  readonly VerbForm?: string;
  readonly Tense?: string;
  readonly Mood?: string;
  readonly Number?: string;
  readonly Voice?: string;
  readonly PronType?: string;
}

/** A word of a sentence with its place in the dependency tree. Indices count in `SentenceTree.words`. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: Features;
  /** Universal Dependencies relation to `head`, with its subtype: `nsubj:pass`. */
  readonly relation: string;
  /** The governing word; the word itself for a root. */
  readonly head: number;
}

export interface Placed<Item> {
  readonly item: Item;
  readonly first: number;
  /** Included. */
  readonly last: number;
}

export interface PlacedMention extends Placed<Mention> {
  /** The word that carries the meaning. */
  readonly head: number;
}

export interface PlacedTime extends Placed<TimeExpression> {
  /** Index in `Annotation.times`. */
  readonly index: number;
}

/** One sentence as a tree, with everything the annotator says of it by word. */
export interface SentenceTree {
  /** Index in `Annotation.sentences`. */
  readonly index: number;
  readonly span: Span;
  /** Index of the block that the sentence stands in, in `Document.blocks`. */
  readonly block: number;
  readonly words: readonly Word[];
  /** The dependents of each word, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  readonly mentions: readonly PlacedMention[];
  readonly times: readonly PlacedTime[];
  readonly quantities: readonly Placed<Quantity>[];
  /** What the model's relation head proposes for pairs of the sentence's mentions. */
  readonly relations: readonly RelationProposal[];
  /** The quoted stretches, without their marks; an open one runs to the end of the sentence. */
  readonly quoted: readonly Span[];
}

const QUOTE = /^["“”„«»]$/u;

/** Lays out every sentence of a document. A quotation may run on through the sentences of a block. */
export function sentenceTrees(document: Document, annotation: Annotation): SentenceTree[] {
  const contents = contentsBySentence(annotation);
  const indexOf = new Map(annotation.times.map((time, index) => [time, index]));
  let block = 0;
  let open = false;
  return annotation.sentences.map(({ span, first, last }, index) => {
    const before = block;
    while (
      block < document.blocks.length - 1 &&
      (document.blocks[block]?.span.end ?? 0) <= span.start
    ) {
      block += 1;
    }
    if (block !== before) open = false;
    const tokens = annotation.tokens.slice(first, last + 1);
    const words = tokens.map((token, at): Word => {
      const text = sliceSpan(document.text, token.span);
      const head = (token.head ?? first + at) - first;
      return {
        span: token.span,
        text,
        lower: text.toLowerCase().replaceAll("’", "'"),
        lemma: token.lemma,
        upos: token.upos ?? "X",
        features: token.features ?? {},
        relation: token.deprel ?? "dep",
        head: head < 0 || head >= tokens.length ? at : head,
      };
    });
    const quotes = quotedStretches(words, span, open);
    open = quotes.open;
    const settled = secondObjects(afterSpeech(words));
    return {
      index,
      span,
      block,
      words: settled,
      children: childrenOfAll(settled),
      quoted: quotes.stretches,
      ...placeContents(contents[index], words, first, (time) => indexOf.get(time) ?? -1),
    };
  });
}

function childrenOfAll(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => []);
  for (const [at, { head }] of words.entries()) if (head !== at) children[head]?.push(at);
  return children;
}

function quotedStretches(
  words: readonly Word[],
  span: Span,
  open: boolean,
): { readonly stretches: readonly Span[]; readonly open: boolean } {
  const stretches: Span[] = [];
  let from: number | undefined = open ? span.start : undefined;
  for (const { text, span: place } of words) {
    if (!QUOTE.test(text)) continue;
    if (from === undefined) from = place.end;
    else {
      if (from < place.start) stretches.push({ start: from, end: place.start });
      from = undefined;
    }
  }
  if (from !== undefined && from < span.end) stretches.push({ start: from, end: span.end });
  return { stretches, open: from !== undefined };
}

interface SentenceContents {
  readonly mentions: Mention[];
  readonly times: TimeExpression[];
  readonly quantities: Quantity[];
  readonly relations: RelationProposal[];
}

/** Sorts all that the annotator found by sentence, in one pass. */
function contentsBySentence(annotation: Annotation): SentenceContents[] {
  const contents = annotation.sentences.map(
    (): SentenceContents => ({ mentions: [], times: [], quantities: [], relations: [] }),
  );
  for (const mention of annotation.mentions) contents[mention.sentence]?.mentions.push(mention);
  for (const relation of annotation.relations) {
    const sentence = annotation.mentions[relation.subject]?.sentence ?? -1;
    contents[sentence]?.relations.push(relation);
  }
  const assign = <Item extends { readonly span: Span }>(
    items: readonly Item[],
    add: (index: number, item: Item) => void,
  ): void => {
    let index = 0;
    for (const item of [...items].sort((a, b) => a.span.start - b.span.start)) {
      while ((annotation.sentences[index]?.span.end ?? Number.POSITIVE_INFINITY) <= item.span.start)
        index += 1;
      add(index, item);
    }
  };
  assign(annotation.times, (index, time) => contents[index]?.times.push(time));
  assign(annotation.quantities, (index, quantity) => contents[index]?.quantities.push(quantity));
  return contents;
}

function placeContents(
  contents: SentenceContents | undefined,
  words: readonly Word[],
  firstToken: number,
  indexOfTime: (time: TimeExpression) => number,
): Pick<SentenceTree, "mentions" | "times" | "quantities" | "relations"> {
  const place = <Item extends { readonly span: Span }>(items: readonly Item[]): Placed<Item>[] =>
    items.flatMap((item) => {
      const first = words.findIndex(({ span }) => span.end > item.span.start);
      const last = words.findLastIndex(({ span }) => span.start < item.span.end);
      return first < 0 || last < first ? [] : [{ item, first, last }];
    });
  return {
    mentions: place(contents?.mentions ?? []).map((placed): PlacedMention => {
      const head = placed.item.head - firstToken;
      return { ...placed, head: head < placed.first || head > placed.last ? placed.last : head };
    }),
    times: place(contents?.times ?? []).map((placed) => {
      return { ...placed, index: indexOfTime(placed.item) };
    }),
    quantities: place(contents?.quantities ?? []),
    relations: contents?.relations ?? [],
  };
}

/** Whether a relation is one of those named, or a subtype of one: `obl:agent` is an `obl`. */
export function isRelation(relation: string, ...names: readonly string[]): boolean {
  return names.some((name) => relation.startsWith(name) && (relation[name.length] ?? ":") === ":");
}

/** The dependents of a word by the relations named (subtypes included); all of them if none is named. */
export function dependents(tree: SentenceTree, at: number, ...names: readonly string[]): number[] {
  const all = tree.children[at] ?? [];
  return all.filter(
    (child) => names.length === 0 || isRelation(tree.words[child]?.relation ?? "", ...names),
  );
}

/** A word with everything below it. */
export function subtree(tree: SentenceTree, at: number): Set<number> {
  const found = new Set([at]);
  for (const word of found) for (const child of tree.children[word] ?? []) found.add(child);
  return found;
}

/** Whether the phrase or clause of a word begins behind a comma or another mark. */
export function isAfterPunctuation(tree: SentenceTree, at: number): boolean {
  const first = Math.min(...subtree(tree, at));
  return [first, first - 1].some((word) => tree.words[word]?.upos === "PUNCT");
}

/** The preposition of a noun phrase in lower case, "" if it has none: "in", "because of". */
export function prepositionOf(tree: SentenceTree, at: number): string {
  return dependents(tree, at, "case")
    .filter((word) => tree.words[word]?.upos !== "PART" && word < at)
    .flatMap((word) => [word, ...dependents(tree, word, "fixed")])
    .map((word) => tree.words[word]?.lower ?? "")
    .join(" ");
}

/** The words up to the root, the governor first. */
export function ancestors(tree: SentenceTree, at: number): number[] {
  const found: number[] = [];
  for (let word = at; ; ) {
    const head = tree.words[word]?.head ?? word;
    if (head === word || found.includes(head)) return found;
    found.push(head);
    word = head;
  }
}

/** The span from the first to the last of some words. */
export function spanOfWords(tree: SentenceTree, words: Iterable<number>): Span {
  const sorted = [...words].sort((a, b) => a - b);
  return {
    start: tree.words[sorted[0] ?? -1]?.span.start ?? tree.span.start,
    end: tree.words[sorted.at(-1) ?? -1]?.span.end ?? tree.span.end,
  };
}

/** Whether a word stands inside a stretch of text. */
export function isInside(tree: SentenceTree, at: number, stretch: Span): boolean {
  const word = tree.words[at];
  return word !== undefined && containsSpan(stretch, word.span);
}

/** Whether a word is one of those that something is placed on. */
export function covers(
  { first, last }: Pick<Placed<unknown>, "first" | "last">,
  at: number,
): boolean {
  return first <= at && at <= last;
}

/** Whether a word is part of an expression of time. */
export function isInTime(tree: SentenceTree, at: number): boolean {
  return tree.times.some((time) => covers(time, at));
}

/** Whether a predicate is an infinitive with "to". */
export function isInfinitive(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, "mark").some((mark) => tree.words[mark]?.lower === "to");
}

/** The adverbs that deny a predicate outright: "not" and "never". */
export function negationsOf(tree: SentenceTree, at: number): number[] {
  return dependents(tree, at, "advmod").filter((child) => isNegation(tree, child));
}

export function isNegation(tree: SentenceTree, at: number): boolean {
  return /^(?:not|n't|never)$/u.test(tree.words[at]?.lower ?? "");
}
