import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeNames } from "../../../src/annotate/neural/decode-names.ts";
import { decodeSpans } from "../../../src/annotate/neural/decode-spans.ts";
import { decodeTree } from "../../../src/annotate/neural/decode-tree.ts";
import { applyLemmaScript } from "../../../src/annotate/neural/lemma-script.ts";
import { contentOf, createLinkCandidates } from "../../../src/annotate/neural/link-candidates.ts";
import type { ModelConfig } from "../../../src/annotate/neural/model-config.ts";
import { createPieceNumbers } from "../../../src/annotate/neural/piece-numbers.ts";
import { relationCandidates } from "../../../src/annotate/neural/relation-candidates.ts";
import { relationUnits } from "../../../src/annotate/neural/relation-units.ts";
import { cutWindows, paragraphStarts, windowStarts } from "../../../src/annotate/neural/windows.ts";
import { wordBorders } from "../../../src/annotate/neural/word-borders.ts";
import { pieceShape, wordShape } from "../../../src/annotate/neural/word-shape.ts";

/** What the training code does with the same inputs: the two sides must never part. */
interface Vectors {
  readonly words: readonly {
    text: string;
    words: [number, number, boolean][];
    paragraph: boolean[];
    mayBegin: boolean[];
    pieces: number[][];
    shapes: number[][];
  }[];
  readonly windows: readonly {
    sizes: number[];
    starts: boolean[];
    paragraph: boolean[];
    windows: [number, number][];
  }[];
  readonly lemmas: readonly { form: string; script: string; lemma: string }[];
  readonly trees: readonly { scores: number[][]; heads: number[] }[];
  readonly names: readonly { logits: number[][]; names: [number, number, string][] }[];
  readonly spans: readonly { scores: number[][]; threshold: number; spans: [number, number][] }[];
  readonly candidates: readonly {
    forms: string[];
    mentions: [number, number, number, number][];
    sentenceOf: number[];
    pairs: [number, number][];
    features: number[][];
  }[];
  readonly relations: readonly {
    /** First word, and the one after the last. */
    sentences: [number, number][];
    heads: number[];
    names: [number, number, string][];
    mentions: [number, number, number, "name" | "nominal" | "pronoun", string][];
    /** First, last and head word, and kind. */
    units: [number, number, number, number][];
    pairs: [number, number][];
    features: number[][];
    gaps: [number, number][];
  }[];
}

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
}

const vectors = JSON.parse(read("training/test-vectors.json")) as Vectors;
const config = JSON.parse(read("models/annotator.json")) as ModelConfig;

describe("the vectors of the training code", () => {
  it("words, paragraphs, window starts, pieces and shapes", () => {
    const { perWord, unknown } = config.pieces;
    const pieces = createPieceNumbers(read("models/tokenizer.json"), perWord, unknown);
    for (const { text, ...expected } of vectors.words) {
      const words = wordBorders(text);
      const forms = words.map(({ start, end }) => text.slice(start, end));
      const paragraph = paragraphStarts(text, words, []);
      expect({
        words: words.map(({ start, end, spaceBefore }) => [start, end, spaceBefore]),
        paragraph,
        mayBegin: windowStarts(forms, words, paragraph),
        pieces: forms.map(pieces),
        shapes: forms.map((form, word) =>
          pieces(form).map((_, index) =>
            pieceShape(wordShape(form), words[word]?.spaceBefore ?? true, index === 0),
          ),
        ),
      }).toEqual(expected);
    }
  });

  it("windows", () => {
    for (const { sizes, starts, paragraph, windows } of vectors.windows) {
      const cut = cutWindows(sizes, starts, paragraph, config.pieces.window);
      expect(cut.map(({ first, end }) => [first, end])).toEqual(windows);
    }
  });

  it("lemmas", () => {
    for (const { form, script, lemma } of vectors.lemmas) {
      expect(applyLemmaScript(script, form)).toBe(lemma);
    }
  });

  it("trees, as good or better", () => {
    for (const { scores, heads } of vectors.trees) {
      const n = heads.length;
      const found = decodeTree(Float32Array.from(scores.flat()), 0, n, n);
      const total = (tree: ArrayLike<number>): number =>
        scores.reduce((sum, row, word) => sum + (row[tree[word] ?? 0] ?? 0), 0);
      expect(total(found)).toBeGreaterThanOrEqual(total(heads) - 1e-6);
    }
  });

  it("names", () => {
    for (const { logits, names } of vectors.names) {
      const found = decodeNames(
        Float32Array.from(logits.flat()),
        0,
        logits.length,
        config.nameTags,
      );
      expect(found.map(({ first, last, type }) => [first, last, type])).toEqual(names);
    }
  });

  it("spans", () => {
    for (const { scores, threshold, spans } of vectors.spans) {
      const words = scores.length;
      const table = { offset: 0, words, stride: words, threshold };
      const found = decodeSpans(Float32Array.from(scores.flat()), table);
      expect(found.map(({ first, last }) => [first, last])).toEqual(spans);
    }
  });

  it("candidates", () => {
    const stop = new Set(config.coreference.stop);
    const kinds = ["name", "nominal", "pronoun"] as const;
    for (const { forms, mentions, sentenceOf, pairs, features } of vectors.candidates) {
      const described = mentions.map(([first, last, head, kind]) => ({
        first,
        last,
        kind: kinds[kind] ?? "nominal",
        sentence: sentenceOf[first] ?? 0,
        headForm: (forms[head] ?? "").toLowerCase(),
        content: contentOf(forms.slice(first, last + 1), stop),
      }));
      const found = createLinkCandidates(config.coreference)(described, 0);
      expect(found.map(({ mention, antecedent }) => [mention, antecedent])).toEqual(pairs);
      expect(found.map((pair) => pair.features)).toEqual(features);
    }
  });

  it("units and pairs of relations", () => {
    const kinds = ["name", "nominal", "pronoun", "time"];
    for (const { sentences, heads, names, mentions, ...expected } of vectors.relations) {
      const units = relationUnits(
        names.map(([first, last, type]) => ({ first, last, type })),
        mentions.map(([first, last, head, kind, type]) => ({ first, last, head, kind, type })),
        heads,
        0,
      );
      const pairs = relationCandidates(
        units,
        sentences.map(([first, end]) => ({ first, last: end - 1 })),
        config.coreference.bucketsFrom,
      );
      expect({
        units: units.map(({ first, last, head, kind }) => [first, last, head, kinds.indexOf(kind)]),
        pairs: pairs.map(({ subject, object }) => [subject, object]),
        features: pairs.map(({ features }) => features),
        gaps: pairs.map(({ gap }) => gap),
      }).toEqual(expected);
    }
  });
});
