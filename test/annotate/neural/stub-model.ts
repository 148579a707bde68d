import type { LanguageModel } from "../../../src/annotate/neural/language-model.ts";
import type { ModelConfig } from "../../../src/annotate/neural/model-config.ts";
import type { Tensor, TensorModel } from "../../../src/annotate/neural/tensor-model.ts";

const UPOS = ["NOUN", "PROPN", "PRON", "VERB", "PUNCT", "DET"];
const NAME_TYPES = ["person", "country", "group"];
const VECTOR = 4;

const CONFIG: ModelConfig = {
  version: "stub",
  pieces: { window: 60, perWord: 3, cls: 1, sep: 2, unknown: 3 },
  vector: VECTOR,
  spans: { threshold: 1.6 },
  coreference: {
    bias: 0,
    nearest: 5,
    matched: 3,
    bucketsFrom: [5, 8, 16, 32, 64],
    stop: ["the", "a"],
  },
  facts: { threshold: 0.5, labels: ["P26", "P569"] },
  upos: UPOS,
  feats: ["_", "Number=Sing", "Number=Sing|Person=3"],
  relations: ["root", "nsubj", "amod", "flat", "punct"],
  lemmaScripts: ["l0+", "k0+", "l9+", "=be"],
  nameTags: ["O", ...NAME_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])],
  mentionTypes: ["person", "place", "time", "abstract"],
  verbs: [],
};

/** A model that answers with numbers drawn from its inputs: any answer is possible, the same one each time. */
export function stubModel(): LanguageModel {
  const graph = (
    answer: (inputs: Readonly<Record<string, Tensor>>, draw: Draw) => Record<string, Tensor>,
  ): TensorModel => ({
    run: (inputs) => Promise.resolve(answer(inputs, drawFrom(inputs))),
  });
  return {
    config: CONFIG,
    pieces: (form) =>
      [...form].slice(0, 3).map((character) => 4 + ((character.codePointAt(0) ?? 0) % 90)),
    verbs: new Set(),
    reader: graph((inputs, draw) => {
      const words = sizeOf(inputs, "first", 1);
      return {
        begin: draw.floats([1, words], -3),
        upos: draw.classes([1, words], UPOS.length),
        feats: draw.classes([1, words], CONFIG.feats.length),
        lemma: draw.classes([1, words], CONFIG.lemmaScripts.length),
        names: draw.floats([1, words, CONFIG.nameTags.length]),
        arcs: draw.floats([1, words, words]),
        spans: draw.floats([1, words, words]),
        vectors: draw.floats([1, words, VECTOR]),
      };
    }),
    relations: graph((inputs, draw) => ({
      label: draw.classes([sizeOf(inputs, "head", 0)], CONFIG.relations.length),
    })),
    mentions: graph((inputs, draw) => {
      const mentions = sizeOf(inputs, "head", 0);
      return {
        types: draw.floats([mentions, CONFIG.mentionTypes.length]),
        new: draw.floats([mentions]),
        anaphor: draw.floats([mentions, 2]),
        antecedent: draw.floats([mentions, 2]),
      };
    }),
    antecedents: graph((inputs, draw) => ({ score: draw.floats([sizeOf(inputs, "pairs", 0)]) })),
    facts: graph((inputs, draw) => ({ score: draw.floats([sizeOf(inputs, "pairs", 0), 2]) })),
  };
}

function sizeOf(inputs: Readonly<Record<string, Tensor>>, name: string, axis: number): number {
  return inputs[name]?.dims[axis] ?? 0;
}

interface Draw {
  floats(dims: number[], shift?: number): Tensor;
  classes(dims: number[], count: number): Tensor;
}

function drawFrom(inputs: Readonly<Record<string, Tensor>>): Draw {
  let state = 7;
  for (const { data } of Object.values(inputs)) {
    for (const value of data) state = (state * 31 + Math.round(Number(value) * 1000)) % 2147483647;
  }
  state = Math.abs(state) + 1;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const size = (dims: readonly number[]): number => dims.reduce((all, dim) => all * dim, 1);
  return {
    floats: (dims, shift = -1) => ({
      dims,
      data: Float32Array.from({ length: size(dims) }, () => 2 * next() + (shift + next())),
    }),
    classes: (dims, count) => ({
      dims,
      data: Int32Array.from({ length: size(dims) }, () => Math.floor(next() * count)),
    }),
  };
}
