import type { ModelConfig } from "./model-config.ts";
import { loadOnnxModel } from "./onnx-model.ts";
import { createPieceNumbers, type PieceNumbers } from "./piece-numbers.ts";
import type { TensorModel } from "./tensor-model.ts";

/** The files of a trained model, as read from `models/`. */
export interface ModelFiles {
  /** `annotator.json`. */
  readonly config: string;
  /** `tokenizer.json`. */
  readonly tokenizer: string;
  /** The ONNX graphs. */
  readonly reader: Uint8Array;
  readonly relations: Uint8Array;
  readonly mentions: Uint8Array;
  readonly antecedents: Uint8Array;
  readonly facts: Uint8Array;
}

/** A trained model that is ready to run. */
export interface LanguageModel {
  readonly config: ModelConfig;
  readonly pieces: PieceNumbers;
  /** The known verbs, in their dictionary form. */
  readonly verbs: ReadonlySet<string>;
  /** Pieces to everything about words. */
  readonly reader: TensorModel;
  /** Vectors of words and their governors to relations. */
  readonly relations: TensorModel;
  /** Vectors of mentions to types and what linking needs. */
  readonly mentions: TensorModel;
  /** Pairs of mentions to scores. */
  readonly antecedents: TensorModel;
  /** Pairs of mentions of a sentence to a probability for each label. */
  readonly facts: TensorModel;
}

export async function loadLanguageModel(files: ModelFiles): Promise<LanguageModel> {
  const config = JSON.parse(files.config) as ModelConfig;
  const { perWord, unknown } = config.pieces;
  const [reader, relations, mentions, antecedents, facts] = await Promise.all(
    [files.reader, files.relations, files.mentions, files.antecedents, files.facts].map(
      loadOnnxModel,
    ),
  );
  if (!reader || !relations || !mentions || !antecedents || !facts) {
    throw new Error("A graph is missing");
  }
  return {
    config,
    verbs: new Set(config.verbs),
    pieces: createPieceNumbers(files.tokenizer, perWord, unknown),
    reader,
    relations,
    mentions,
    antecedents,
    facts,
  };
}
