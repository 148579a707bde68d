import { type Annotator, createNeuralAnnotator, type Lexicon } from "../../src/annotate/index.ts";
import { readModelFiles } from "../../src/model-files.ts";

/** The annotator that Epigraph ships, with the nouns that a test needs. */
export async function shippedAnnotator(lexicon: Lexicon): Promise<Annotator> {
  return createNeuralAnnotator({ model: await readModelFiles(), lexicon });
}
