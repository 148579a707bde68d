import fc from "fast-check";
import { expect, test } from "vitest";
import { lexicon } from "./lexicon.ts";
import { plainDocument } from "./plain-document.ts";
import { shippedAnnotator } from "./shipped-annotator.ts";

const annotator = await shippedAnnotator(lexicon);

const PIECES = [
  "Kazakh President Bob Smith",
  "Union of Rail Workers (URW)",
  "the prime minister",
  "dozens of people",
  "in 2019",
  "last week",
  "$5 million",
  "81-year-old",
  "didn't",
  "“quoted”",
  ". ",
  "\n\n",
  ", ",
  " - ",
  "👩‍👩‍👧 ",
  "\u200b",
  "e\u0301",
  "\ud800",
  "الرئيس",
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constant(" "),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(" ").normalize("NFC").replaceAll("\0", ""));

test("tokens are in order, disjoint, hold no white space and leave out nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { tokens } = await annotator.annotate(plainDocument(source));
      let end = 0;
      for (const { span } of tokens) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(source.slice(end, span.start)).toMatch(/^[\s\p{Cf}\p{Cc}]*$/u);
        expect(source.slice(span.start, span.end)).not.toMatch(/\s/u);
        end = span.end;
      }
      expect(source.slice(end)).toMatch(/^[\s\p{Cf}\p{Cc}]*$/u);
    }),
  );
});

test("sentences cover the tokens in order", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { tokens, sentences } = await annotator.annotate(plainDocument(source));
      let next = 0;
      for (const { first, last, span } of sentences) {
        expect(first).toBe(next);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(span).toEqual({ start: tokens[first]?.span.start, end: tokens[last]?.span.end });
        next = last + 1;
      }
      expect(next).toBe(tokens.length);
    }),
  );
});

test("mentions are sorted, lie in their sentence, hold their head, and nest or are disjoint", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { tokens, sentences, mentions } = await annotator.annotate(plainDocument(source));
      for (const [index, mention] of mentions.entries()) {
        expect(mention.index).toBe(index);
        const sentence = sentences[mention.sentence];
        const head = tokens[mention.head];
        expect(sentence?.span.start).toBeLessThanOrEqual(mention.span.start);
        expect(sentence?.span.end).toBeGreaterThanOrEqual(mention.span.end);
        expect(head?.span.start).toBeGreaterThanOrEqual(mention.span.start);
        expect(head?.span.end).toBeLessThanOrEqual(mention.span.end);
        expect(mention.name).not.toBe("");
        for (const other of mentions.slice(index + 1)) {
          const disjoint = other.span.start >= mention.span.end;
          expect(other.span.start).toBeGreaterThanOrEqual(mention.span.start);
          expect(disjoint || other.span.end <= mention.span.end).toBe(true);
        }
      }
      const chains = mentions.map(({ chain }) => chain);
      expect([...new Set(chains)]).toEqual([...new Set(chains).keys()].map((_, index) => index));
    }),
  );
});

test("times and quantities lie in the text and do not overlap", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { times, quantities } = await annotator.annotate(plainDocument(source, "2022-01-11"));
      const spans = [...times, ...quantities].map(({ span }) => span);
      spans.sort((a, b) => a.start - b.start);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(source.length);
      for (const { value } of quantities) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});

test("the same document gives the same annotation", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const document = plainDocument(source, "2022-01-11");
      expect(await annotator.annotate(document)).toEqual(await annotator.annotate(document));
    }),
    { numRuns: 20 },
  );
});
