import type { Document } from "../../documents/index.ts";
import type { Annotator } from "../annotator.ts";
import type { Lexicon } from "../lexicon.ts";
import { type LanguageModel, loadLanguageModel, type ModelFiles } from "./language-model.ts";
import { looksEnglish } from "./looks-english.ts";
import { readWithModel } from "./read-with-model.ts";
import { readableText } from "./reading-text.ts";
import { toAnnotation } from "./to-annotation.ts";

/** What an annotation cannot say of itself. */
export interface AnnotationWarning {
  readonly document: Document;
  /** `notEnglish`: the text is read as if it were English, which it does not seem to be. */
  readonly code: "notEnglish";
}

export interface NeuralAnnotatorOptions {
  readonly model: ModelFiles;
  /** Common nouns and the types of what they name, from the ontology. */
  readonly lexicon: Lexicon;
  /** Called before a doubtful annotation is given. Nothing is said unless set. */
  readonly onWarning?: (warning: AnnotationWarning) => void;
}

/**
 * The annotator that was trained for Epigraph: parts of speech, lemmas, features, trees, names,
 * nominals, pronouns and chains by one model, times and quantities by rule. Runs on one core; the
 * same document gives the same annotation.
 */
export async function createNeuralAnnotator(options: NeuralAnnotatorOptions): Promise<Annotator> {
  return annotatorOf(await loadLanguageModel(options.model), options);
}

/** The annotator over a model that is loaded already. */
export function annotatorOf(
  model: LanguageModel,
  { lexicon, onWarning }: Omit<NeuralAnnotatorOptions, "model">,
): Annotator {
  const reader = { ...model, verbs: new Set([...model.verbs, ...lexicon.verbs]) };
  return {
    id: `neural/${model.config.version}`,
    async annotate(document) {
      const text = readableText(document);
      if (!looksEnglish(text)) onWarning?.({ document, code: "notEnglish" });
      const borders = document.blocks.map(({ span }) => span.start);
      const reading = await readWithModel(reader, text, borders);
      return toAnnotation(document, reading, lexicon);
    },
  };
}
