import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotation, Mention, Token } from "../../src/annotate/index.ts";
import { extract } from "../../src/extract/index.ts";
import { plainDocument } from "../annotate/plain-document.ts";
import { newsSchema, read } from "./read-facts.ts";

const SENTENCES = [
  "Kazakh President Bob Smith nominated Mary Jones as prime minister on Tuesday.",
  "The Turkic Union (TU) includes Hungary, Turkey and Uzbekistan.",
  '"Turkey did not invade Hungary," said Mary Jones, 49.',
  "According to the Interior Ministry, police arrested 9,900 people in Osh.",
  "He criticised his mentor, 81-year-old Tom Brown.",
  "If Hungary leaves the Turkic Union, Turkey will follow!",
  "Who met whom?",
  "👩‍👩‍👧 Emoji\u200b and e\u0301 “marks”.",
  "\n\n",
];

test("every span of evidence slices to words of its sentence, whatever the text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ maxLength: 10 })), {
        maxLength: 12,
      }),
      async (parts) => {
        const { document, record } = await read(parts.join(" ").normalize("NFC"));
        const { mentions } = record.annotation;
        expect(record.classes.length).toBe(mentions.length);
        const ids = record.statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { evidence, confidence, subject, object } of record.statements) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(mentions[subject.mention]?.index).toBe(subject.mention);
          if (object.kind === "ref") {
            expect(mentions[object.ref.mention]?.index).toBe(object.ref.mention);
          }
          for (const { span, subject: who, cue, object: what } of evidence) {
            expect(document.text.slice(span.start, span.end).trim()).not.toBe("");
            for (const inner of [who, cue, what]) {
              if (inner === null) continue;
              expect(inner.start).toBeGreaterThanOrEqual(span.start);
              expect(inner.end).toBeLessThanOrEqual(span.end);
              expect(inner.end).toBeGreaterThan(inner.start);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe("an annotation made by hand", () => {
  const text = "Ann zapped Bob. Later Ann did zap Bob.";
  const document = plainDocument(text);
  const words = ["Ann", "zapped", "Bob", ".", "Later", "Ann", "did", "zap", "Bob", "."];
  const upos = ["PROPN", "VERB", "PROPN", "PUNCT", "ADV", "PROPN", "AUX", "VERB", "PROPN", "PUNCT"];
  const lemmas = ["Ann", "kill", "Bob", ".", "later", "Ann", "do", "kill", "Bob", "."];
  const heads = [1, 1, 1, 1, 7, 7, 7, 7, 7, 7];
  const relations = "nsubj root obj punct advmod nsubj aux root obj punct".split(" ");
  let at = 0;
  const tokens = words.map((word, index): Token => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return {
      span: { start, end: at },
      lemma: lemmas[index] ?? "",
      upos: upos[index] ?? "",
      head: heads[index] ?? index,
      deprel: relations[index] ?? "dep",
    };
  });
  const mention = (index: number, head: number, sentence: number, chain: number): Mention => ({
    index,
    span: tokens[head]?.span ?? { start: 0, end: 0 },
    head,
    type: "person",
    kind: "name",
    chain,
    sentence,
    name: words[head] ?? "",
  });
  const annotation: Annotation = {
    document: document.id,
    tokens,
    sentences: [
      { span: { start: 0, end: 15 }, first: 0, last: 3 },
      { span: { start: 16, end: text.length }, first: 4, last: 9 },
    ],
    mentions: [mention(0, 0, 0, 0), mention(1, 2, 0, 1), mention(2, 5, 1, 0), mention(3, 8, 1, 1)],
    times: [],
    quantities: [],
    relations: [],
  };

  test("is all that extraction reads: words come from lemmas, things from chains", () => {
    const { statements, producer } = extract(document, annotation, newsSchema);
    expect(producer).toContain(newsSchema.version);
    expect(statements.length).toBe(1);
    expect(statements[0]).toMatchObject({
      subject: { mention: 0 },
      object: { kind: "ref", ref: { mention: 1 } },
      status: "asserted",
      evidence: [
        {
          span: { start: 0, end: 15 },
          subject: { start: 0, end: 3 },
          cue: { start: 4, end: 10 },
          object: { start: 11, end: 14 },
          finder: "verb:kill",
        },
        { span: { start: 16, end: text.length } },
      ],
    });
  });

  test("gives the same record each time", () => {
    expect(extract(document, annotation, newsSchema)).toEqual(
      extract(document, annotation, newsSchema),
    );
  });
});
