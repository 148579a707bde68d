import type { Annotation, Mention, Sentence, Token } from "../../src/annotate/index.ts";
import type { Document, Span } from "../../src/documents/index.ts";

/** What a test says of a word: lemma, part of speech, relation, and number of its head or 0. */
export type ParsedWord = readonly [lemma: string, upos: string, relation: string, head: number];

/** An annotation whose sentences are the document's lines, and whose trees are those that are given. */
export function annotateLines(
  document: Document,
  mentions: readonly { readonly span: Span; readonly chain: number; readonly name: string }[],
  trees: readonly (readonly ParsedWord[])[] = [],
): Annotation {
  const tokens: Token[] = [];
  const sentences = [...document.text.matchAll(/[^\n]+/g)].map((line, index): Sentence => {
    const first = tokens.length;
    for (const [at, word] of [...line[0].matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]+/gu)].entries()) {
      const start = line.index + word.index;
      const span = { start, end: start + word[0].length };
      const parsed = trees[index]?.[at];
      if (parsed === undefined) tokens.push({ span, lemma: word[0].toLowerCase() });
      else {
        const [lemma, upos, deprel, head] = parsed;
        const governor = head === 0 ? first + at : first + head - 1;
        const features = upos === "VERB" ? { Tense: "Past" } : {};
        tokens.push({ span, lemma, upos, deprel, head: governor, features });
      }
    }
    const span = { start: line.index, end: line.index + line[0].length };
    return { span, first, last: tokens.length - 1 };
  });
  const inside = (span: Span) => (wide: { readonly span: Span }) =>
    wide.span.start <= span.start && span.end <= wide.span.end;
  return {
    document: document.id,
    tokens,
    sentences,
    mentions: mentions.map(
      ({ span, chain, name }, index): Mention => ({
        index,
        span,
        head: tokens.findLastIndex((token) => inside(token.span)({ span })),
        type: "person",
        kind: "name",
        chain,
        sentence: sentences.findIndex(inside(span)),
        name,
      }),
    ),
    times: [...document.text.matchAll(/\d+ May \d+/g)].map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      value: "1961-05-02",
    })),
    quantities: [...document.text.matchAll(/more than (\d+) seats/g)].map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      value: Number(match[1]),
      bound: "atLeast",
      unit: "seat",
    })),
    relations: [],
  };
}
