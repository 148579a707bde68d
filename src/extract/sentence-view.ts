import type { Annotation, Mention, Quantity, TimeExpression } from "../annotate/index.ts";
import { containsSpan, type Document, type Span, sliceSpan } from "../documents/index.ts";

/** The Universal Features that the rules look at. */
export interface Features {
  readonly VerbForm?: string;
  readonly Tense?: string;
  readonly Number?: string;
  readonly Poss?: string;
  readonly PronType?: string;
}

/** A word of a sentence as extraction reads it. Quotation marks are no words: see `SentenceView.quoted`. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: Features;
  /** White space (or a mark that was left out) stands before it. */
  readonly spaced: boolean;
  /** An opening quotation mark stands before it. */
  readonly opensQuote: boolean;
}

/** One sentence with everything the annotator says of it, by word. Indices count in `words`. */
export interface SentenceView {
  readonly index: number;
  readonly span: Span;
  readonly words: readonly Word[];
  /** The mentions of the sentence with their words; `last` is included. */
  readonly mentions: readonly PlacedMention[];
  readonly times: readonly Placed<TimeExpression>[];
  readonly quantities: readonly Placed<Quantity>[];
  /** The quoted stretches, without their marks; an open one runs to the end of the sentence. */
  readonly quoted: readonly Span[];
}

export interface Placed<Item> {
  readonly item: Item;
  readonly first: number;
  readonly last: number;
}

export interface PlacedMention extends Placed<Mention> {
  /** The word that carries the meaning. */
  readonly head: number;
}

const QUOTE = /^["“”„«»]$/u;

/**
 * Lays out one sentence for reading.
 * @param contents its mentions, times and quantities
 * @param open whether a quotation begun in an earlier sentence of the paragraph runs on
 */
export function viewSentence(
  document: Document,
  annotation: Annotation,
  index: number,
  contents: SentenceContents | undefined,
  open: boolean,
): SentenceView {
  const sentence = annotation.sentences[index];
  const tokens = annotation.tokens.slice(sentence?.first ?? 0, (sentence?.last ?? -1) + 1);
  const span = sentence?.span ?? { start: 0, end: 0 };
  const words: Word[] = [];
  const quoted: Span[] = [];
  let from: number | undefined = open ? span.start : undefined;
  let end = span.start;
  let mark = false;
  for (const { span: place, lemma, upos = "", features = {} } of tokens) {
    const text = sliceSpan(document.text, place);
    if (QUOTE.test(text)) {
      if (from === undefined) from = place.end;
      else {
        quoted.push({ start: from, end: place.start });
        from = undefined;
      }
      mark = from !== undefined;
      continue;
    }
    const lower = text.toLowerCase().replaceAll("’", "'");
    words.push({
      span: place,
      text,
      lower,
      lemma,
      upos,
      features,
      spaced: place.start > end,
      opensQuote: mark,
    });
    mark = false;
    end = place.end;
  }
  if (from !== undefined && from < span.end) quoted.push({ start: from, end: span.end });
  const place = <Item extends { readonly span: Span }>(items: readonly Item[]): Placed<Item>[] =>
    items.flatMap((item) => {
      if (!containsSpan(span, item.span)) return [];
      const first = words.findIndex((word) => word.span.end > item.span.start);
      const last = words.findLastIndex((word) => word.span.start < item.span.end);
      return first < 0 || last < first ? [] : [{ item, first, last }];
    });
  return {
    index,
    span,
    words,
    mentions: place(contents?.mentions ?? []).map((placed): PlacedMention => {
      const start = annotation.tokens[placed.item.head]?.span.start;
      const head = words.findIndex((word) => word.span.start === start);
      return { ...placed, head: head < 0 ? placed.last : head };
    }),
    times: place(contents?.times ?? []),
    quantities: place(contents?.quantities ?? []),
    quoted,
  };
}

/** What the annotator found in one sentence. */
export interface SentenceContents {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
}

/** Sorts all that the annotator found by sentence, in one pass. */
export function sentenceContents(annotation: Annotation): SentenceContents[] {
  const contents = annotation.sentences.map(() => ({
    mentions: [] as Mention[],
    times: [] as TimeExpression[],
    quantities: [] as Quantity[],
  }));
  for (const mention of annotation.mentions) contents[mention.sentence]?.mentions.push(mention);
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

/** Whether a sentence leaves a quotation open that was open (or not) before it. */
export function leavesOpen(
  document: Document,
  annotation: Annotation,
  index: number,
  open: boolean,
): boolean {
  const sentence = annotation.sentences[index];
  let inside = open;
  for (let i = sentence?.first ?? 0; i <= (sentence?.last ?? -1); i++) {
    const token = annotation.tokens[i];
    if (token !== undefined && QUOTE.test(sliceSpan(document.text, token.span))) inside = !inside;
  }
  return inside;
}

/** The span from the first to the last of some words. */
export function spanOfWords(view: SentenceView, first: number, last: number): Span {
  return {
    start: view.words[first]?.span.start ?? view.span.start,
    end: view.words[last]?.span.end ?? view.span.end,
  };
}
