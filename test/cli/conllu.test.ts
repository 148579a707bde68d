import { describe, expect, it } from "vitest";
import { readConllu } from "../../bench/conll/conllu.ts";
import { readEntities } from "../../bench/conll/entities.ts";
import { rawText } from "../../bench/conll/raw-text.ts";
import type { Annotation, Mention, Token } from "../../src/annotate/index.ts";
import { conlluPieces } from "../../src/cli/conllu.ts";
import { type Document, documentId } from "../../src/documents/index.ts";

const TEXT = "Ann's old\tmentor didn't call.\n\nShe waits.";
const WORDS: readonly [form: string, upos: string, head: number, deprel: string][] = [
  ["Ann", "PROPN", 3, "nmod:poss"],
  ["'s", "PART", 0, "case"],
  ["old", "ADJ", 3, "amod"],
  ["mentor", "NOUN", 6, "nsubj"],
  ["did", "AUX", 6, "aux"],
  ["n't", "PART", 6, "advmod"],
  ["call", "VERB", 6, "root"],
  [".", "PUNCT", 6, "punct"],
  ["She", "PRON", 9, "nsubj"],
  ["waits", "VERB", 9, "root"],
  [".", "PUNCT", 9, "punct"],
];

function documentOf(text: string): Document {
  const second = text.indexOf("\n\n") + 2;
  return {
    id: documentId("test", text),
    text,
    title: "Test",
    published: undefined,
    authors: [],
    publisher: undefined,
    language: "en",
    source: "test",
    mediaType: "text/plain",
    blocks: [
      { kind: "paragraph", span: { start: 0, end: second - 2 } },
      { kind: "paragraph", span: { start: second, end: text.length } },
    ],
  };
}

function annotationOf(document: Document): Annotation {
  let at = 0;
  const tokens: Token[] = WORDS.map(([form, upos, head, deprel]) => {
    const start = TEXT.indexOf(form, at);
    at = start + form.length;
    const features = upos === "VERB" ? { Tense: "Past", Mood: "Ind" } : {};
    return { span: { start, end: at }, lemma: form.toLowerCase(), upos, head, deprel, features };
  });
  const span = (first: number, last: number) => ({
    start: tokens[first]?.span.start ?? 0,
    end: tokens[last]?.span.end ?? 0,
  });
  const mention = (
    index: number,
    [first, last]: [number, number],
    rest: Pick<Mention, "head" | "chain" | "kind" | "sentence">,
  ): Mention => ({ index, span: span(first, last), type: "person", name: "", ...rest });
  return {
    document: document.id,
    tokens,
    sentences: [
      { span: span(0, 7), first: 0, last: 7 },
      { span: span(8, 10), first: 8, last: 10 },
    ],
    mentions: [
      mention(0, [0, 3], { head: 3, chain: 0, kind: "nominal", sentence: 0 }),
      mention(1, [0, 1], { head: 0, chain: 1, kind: "name", sentence: 0 }),
      mention(2, [8, 8], { head: 8, chain: 1, kind: "pronoun", sentence: 1 }),
    ],
    times: [],
    quantities: [],
    relations: [],
  };
}

describe("conlluPieces", () => {
  const document = documentOf(TEXT);
  const pieces = [...conlluPieces(document, annotationOf(document))];
  const [read] = readConllu(pieces.join(""));

  it("gives a sentence a piece, which reads back with its words, tree and spacing", () => {
    expect(pieces).toHaveLength(2);
    expect(read?.id).toBe(document.id);
    expect(read && rawText(read)).toBe(TEXT.replace("\t", " "));
    const words = read?.sentences.flatMap((sentence) => sentence.words) ?? [];
    expect(words.map(({ form, upos, deprel }) => [form, upos, deprel])).toEqual(
      WORDS.map(([form, upos, , deprel]) => [form, upos, deprel]),
    );
    expect(words.map(({ head }) => head)).toEqual([3, 0, 3, 6, 6, 6, -1, 6, 1, -1, 1]);
    expect(words[6]?.features).toBe("Mood=Ind|Tense=Past");
  });

  it("keeps clitics in one surface token with their word", () => {
    const surface = read?.sentences[0]?.tokens.map(({ form }) => form);
    expect(surface).toEqual(["Ann's", "old", "mentor", "didn't", "call", "."]);
  });

  it("writes mentions and chains as brackets that nest", () => {
    const mentions = read === undefined ? [] : readEntitiesOfThree(pieces.join(""));
    expect(mentions).toEqual([
      [0, 3, "1"],
      [0, 1, "2"],
      [8, 8, "2"],
    ]);
    expect(pieces[0]).toContain("Entity=(1-person-4-sgl(2-person-1-coref\n");
    expect(pieces[1]).toContain("Entity=(2-person-1-ana)\n");
  });

  it("never lets a document's tab or line end make a column", () => {
    const text = "A\u2028b.";
    const odd = documentOf(`${text}\n\nx`);
    const annotation: Annotation = {
      document: odd.id,
      tokens: [{ span: { start: 0, end: 4 }, lemma: "a\tb\n" }],
      sentences: [{ span: { start: 0, end: 4 }, first: 0, last: 0 }],
      mentions: [],
      times: [],
      quantities: [],
      relations: [],
    };
    const rows = [...conlluPieces(odd, annotation)].join("").trimEnd().split("\n");
    expect(rows.at(-1)).toBe("1\tA b.\ta b \t_\t_\t_\t_\t_\t_\t_");
  });
});

function readEntitiesOfThree(text: string): [number, number, string][] {
  const [document] = readConllu(text);
  return document === undefined
    ? []
    : readEntities(document).map(({ first, last, chain }) => [first, last, chain]);
}
