/** `annotator.json` of a trained model: its closed lists and constants. `models/README.md` says what each means. */
export interface ModelConfig {
  readonly version: string;
  readonly pieces: {
    /** Most pieces of a window, its two marks aside. */
    readonly window: number;
    /** Most pieces of a word; the rest of a longer word is not read. */
    readonly perWord: number;
    readonly cls: number;
    readonly sep: number;
    readonly unknown: number;
  };
  /** Numbers of a word's vector. */
  readonly vector: number;
  readonly spans: { readonly threshold: number };
  readonly coreference: LinkConfig;
  readonly facts: FactConfig;
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  readonly relations: readonly string[];
  readonly lemmaScripts: readonly string[];
  readonly nameTags: readonly string[];
  readonly mentionTypes: readonly string[];
  /** The verbs of the training trees, in their dictionary form: see `settleLemma`. */
  readonly verbs: readonly string[];
}

/** What the relation head proposes. */
export interface FactConfig {
  /** The least probability that is worth a proposal. */
  readonly threshold: number;
  /** Ids of Wikidata's properties. */
  readonly labels: readonly string[];
}

/** How mentions are linked. */
export interface LinkConfig {
  /** Added to the score of a mention for being the first of its chain. */
  readonly bias: number;
  /** So many mentions directly before are candidates. */
  readonly nearest: number;
  /** So many more with the same head word, for names and nominals. */
  readonly matched: number;
  /** Counts below the first number have a bucket each; then one begins at each number. */
  readonly bucketsFrom: readonly number[];
  /** Words that say nothing about what a mention is of. */
  readonly stop: readonly string[];
}
