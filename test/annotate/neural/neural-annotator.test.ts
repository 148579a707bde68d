import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation, Lexicon } from "../../../src/annotate/index.ts";
import { annotatorOf } from "../../../src/annotate/neural/neural-annotator.ts";
import { containsSpan, type Document, documentId } from "../../../src/documents/index.ts";
import { stubModel } from "./stub-model.ts";

const LEXICON: Lexicon = {
  nouns: new Map([
    ["prime minister", "office"],
    ["summit", "event"],
  ]),
  verbs: new Set(["resign"]),
};

/** A document whose paragraphs are its blocks; one that begins with `#` is page furniture. */
function documentOf(text: string): Document {
  const blocks: Document["blocks"][number][] = [];
  for (const { 0: part, index } of text.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*\n\s*\n|\s*$)/gu)) {
    const kind = part.startsWith("#") ? "boilerplate" : "paragraph";
    blocks.push({ kind, span: { start: index, end: index + part.length } });
  }
  return {
    id: documentId("test", text),
    text,
    title: "Test",
    published: "2022-01-11",
    authors: [],
    publisher: undefined,
    language: "en",
    source: "test",
    mediaType: "text/plain",
    blocks,
  };
}

function annotate(text: string): Promise<Annotation> {
  return annotatorOf(stubModel(), { lexicon: LEXICON }).annotate(documentOf(text));
}

const word = fc.constantFrom(
  ...'The prime minister of Kazakhstan resigned on Tuesday , 49 said . Kazakh U.S. "won\'t" NATO 🙂 👩‍👩‍👧 a\u200bb 日本語 Москва — ... summit in 2019 $5 % | he'.split(
    " ",
  ),
);
const text = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: word },
      fc.constantFrom("\n\n", "\n", "# menu\n\n"),
      fc.string(),
    ),
    {
      maxLength: 150,
    },
  )
  .map((words) => words.join(" ").normalize("NFC").replaceAll("\0", ""));

describe("the trained annotator, whatever its model answers", () => {
  it("gives tokens that cover the text in order, by sentence, and trees with one root", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const document = documentOf(source);
        const { tokens, sentences } = await annotatorOf(stubModel(), { lexicon: LEXICON }).annotate(
          document,
        );
        const readable = document.blocks
          .filter(({ kind }) => kind !== "boilerplate")
          .map(({ span }) => source.slice(span.start, span.end))
          .join("");
        const forms = tokens.map(({ span }) => source.slice(span.start, span.end));
        expect(forms.join("").replace(/\s/gu, "")).toBe(readable.replace(/\s/gu, ""));
        expect(tokens.filter(({ span }, i) => span.start < (tokens[i - 1]?.span.end ?? 0))).toEqual(
          [],
        );
        expect(sentences.map(({ first }) => first)).toEqual([
          ...(tokens.length > 0 ? [0] : []),
          ...sentences.slice(0, -1).map(({ last }) => last + 1),
        ]);
        for (const { first, last } of sentences) {
          const own = tokens.slice(first, last + 1);
          expect(own.filter(({ head }, i) => head === first + i)).toHaveLength(1);
          expect(own.filter(({ head = -1 }) => head < first || head > last)).toEqual([]);
          expect(
            own.filter(({ deprel }, i) => deprel === "root" && own[i]?.head !== first + i),
          ).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives mentions that nest, lie in their sentence and have their head inside", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { tokens, sentences, mentions } = await annotate(source);
        for (const mention of mentions) {
          const sentence = sentences[mention.sentence];
          const head = tokens[mention.head];
          expect(sentence && containsSpan(sentence.span, mention.span)).toBe(true);
          expect(head && containsSpan(mention.span, head.span)).toBe(true);
          expect(containsSpan(mention.phrase ?? mention.span, mention.span)).toBe(true);
          expect(mention.name.trim()).not.toBe("");
        }
        const crossing = mentions.flatMap((a) =>
          mentions.filter(
            (b) =>
              a.span.start < b.span.start && b.span.start < a.span.end && a.span.end < b.span.end,
          ),
        );
        expect(crossing).toEqual([]);
        const chains = mentions.map(({ chain }) => chain);
        const firsts = [...new Set(chains)];
        expect(firsts).toEqual(firsts.map((_, index) => index));
      }),
      { numRuns: 60 },
    );
  });

  it("proposes relations between two mentions, or a mention and a time, of one sentence", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { sentences, mentions, times, relations } = await annotate(source);
        for (const { subject, object, label } of relations) {
          const from = mentions[subject];
          const to = object.kind === "time" ? times[object.index] : mentions[object.index];
          expect(["P26", "P569"]).toContain(label);
          expect(to).not.toBe(from);
          const sentence = sentences[from?.sentence ?? -1];
          expect(sentence && to && containsSpan(sentence.span, to.span)).toBe(true);
        }
        const subjects = relations.map(({ subject }) => subject);
        expect(subjects).toEqual([...subjects].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same annotation for the same document", async () => {
    const source =
      "The prime minister of Kazakhstan resigned. He left in 2019.\n\nMore than 2,000 troops came.";
    expect(await annotate(source)).toEqual(await annotate(source));
  });

  it("resolves times against publication and counts what numbers count", async () => {
    const { times, quantities } = await annotate("More than 2,000 troops left in 2019.");
    expect(times.map(({ value }) => value)).toEqual(["2019"]);
    expect(quantities.map(({ value, bound }) => [value, bound])).toEqual([[2000, "atLeast"]]);
  });

  it("reads long documents, and text without any white space", async () => {
    const { tokens } = await annotate("The summit ended , he said . ".repeat(400));
    expect(tokens).toHaveLength(2800);
    expect((await annotate("ab🙂-".repeat(3000))).tokens.length).toBeGreaterThan(0);
  });

  it("warns where the text is not English, and reads it all the same", async () => {
    const warned: string[] = [];
    const annotator = annotatorOf(stubModel(), {
      lexicon: LEXICON,
      onWarning: ({ code, document }) => warned.push(`${code} ${document.source}`),
    });
    await annotator.annotate(
      documentOf("The government of the country said that it was on its way."),
    );
    expect(warned).toEqual([]);
    const { tokens } = await annotator.annotate(
      documentOf("Президент заявил, что не подпишет закон."),
    );
    expect(warned).toEqual(["notEnglish test"]);
    expect(tokens).toHaveLength(8);
  });
});
