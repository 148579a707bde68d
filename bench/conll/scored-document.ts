import type { ScoredDocument, ScoredSentence, ScoredWord } from "./alignment.ts";
import type { ConlluDocument } from "./conllu.ts";

/** The universal features (universaldependencies.org/u/feat, as of 2018): the scorer compares no others. */
const UNIVERSAL_FEATURES = new Set(
  (
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm " +
    "Mood Tense Aspect Voice Evident Polarity Person Polite"
  ).split(" "),
);

/** `form` without white space: gold and system need not agree about spaces inside a word. */
export function withoutSpace(form: string): string {
  return form.replace(/\s/gu, "");
}

/** The features that the scorer compares, `|`-separated and sorted; empty where there are none. */
export function universalFeatures(features: string): string {
  return features
    .split("|")
    .filter((feature) => UNIVERSAL_FEATURES.has(feature.split("=")[0] ?? ""))
    .sort()
    .join("|");
}

/** A treebank document in the form that the scorers compare. */
export function scoredDocument({ sentences }: ConlluDocument): ScoredDocument {
  const words: ScoredWord[] = [];
  const borders: ScoredSentence[] = [];
  let characters = "";
  for (const sentence of sentences) {
    const offset = words.length;
    const start = characters.length;
    for (const token of sentence.tokens) {
      const from = characters.length;
      characters += withoutSpace(token.form);
      for (const word of sentence.words.slice(token.first, token.last + 1)) {
        words.push({
          form: word.form,
          lemma: word.lemma,
          upos: word.upos,
          features: universalFeatures(word.features),
          head: word.head < 0 ? -1 : offset + word.head,
          deprel: word.deprel,
          start: from,
          end: characters.length,
          multiword: token.multiword,
        });
      }
    }
    borders.push({ start, end: characters.length });
  }
  return { characters, sentences: borders, words };
}
