import type { MentionType } from "./annotation.ts";

/**
 * The words that the annotator takes from the ontology. Filled by `lexiconOf` in `extract/`,
 * so that a word for an office or an event comes from Turtle alone.
 */
export interface Lexicon {
  /**
   * Nouns in their singular, in lower case, one or more words ("prime minister", "summit"), with
   * the type of what they name.
   */
  readonly nouns: ReadonlyMap<string, MentionType>;
  /** Verbs in their dictionary form, in lower case: what the ontology's phrases are made with. */
  readonly verbs: ReadonlySet<string>;
}
