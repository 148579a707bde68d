import type { Annotation, Token } from "../../src/annotate/index.ts";
import { containsSpan, overlapsSpan, type Span } from "../../src/documents/index.ts";

const HELPERS = /^(?:aux|cop|compound:prt)\b/u;
const NEGATIONS = new Set(["not", "n't", "never"]);

/** Answers what stands around a stretch of an annotated text, by its tree and its mentions. */
export class WordView {
  readonly #annotation: Annotation;

  constructor(annotation: Annotation) {
    this.#annotation = annotation;
  }

  /** Indices of the words that a stretch touches. */
  wordsIn(span: Span): number[] {
    const { tokens } = this.#annotation;
    return [...tokens.keys()].filter((index) => {
      const token = tokens[index];
      return token !== undefined && overlapsSpan(token.span, span);
    });
  }

  /** The word that governs the stretch: the first whose own governor stands outside. */
  headOf(span: Span): number | undefined {
    const words = this.wordsIn(span);
    const isTop = (word: number): boolean => {
      const { head = word } = this.#annotation.tokens[word] ?? {};
      return head === word || !words.includes(head);
    };
    return words.find(isTop) ?? words[0];
  }

  /** The phrase of the mention that the stretch is of or in, if the annotator marks one. */
  phraseAround(span: Span): Span {
    const head = this.headOf(span);
    const around = this.#annotation.mentions
      .filter((mention) => mention.head === head && containsSpan(mention.span, span))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const phrase = around[0]?.phrase;
    return phrase !== undefined && containsSpan(phrase, span) ? phrase : span;
  }

  /** The stretch with the preposition in front of it, if one is: "in 1913" for "1913". */
  withPreposition(span: Span): Span {
    const before = this.#annotation.tokens[(this.wordsIn(span)[0] ?? 0) - 1];
    return before?.upos === "ADP" ? { start: before.span.start, end: span.end } : span;
  }

  /** The words of a stretch and the auxiliaries, particles and negations of its words, in order. */
  withHelpers(span: Span): Span[] {
    const { tokens } = this.#annotation;
    const own = this.wordsIn(span);
    const isHelper = ({ deprel = "", head, lemma }: Token): boolean =>
      head !== undefined &&
      own.includes(head) &&
      (HELPERS.test(deprel) || (deprel === "advmod" && NEGATIONS.has(lemma)));
    return tokens
      .filter((token, index) => own.includes(index) || isHelper(token))
      .map((token) => token.span);
  }

  /** Whether the second word is coordinated with the first: "Rome" with "Paris" in "Paris and Rome". */
  isConjunct(first: number | undefined, second: number | undefined): boolean {
    let word = second;
    while (word !== undefined) {
      const token: Token | undefined = this.#annotation.tokens[word];
      if (token?.deprel !== "conj" || token.head === word) return false;
      if (token.head === first) return true;
      word = token.head;
    }
    return false;
  }
}
