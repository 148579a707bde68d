import type { DocumentId, Span } from "../documents/index.ts";

/**
 * What a mention is of. The ontology says which of its classes each one means
 * (`epi:mentionType`), so no stage after `annotate` names a class in code.
 */
export type MentionType =
  | "person"
  | "organization"
  | "governmentBody"
  | "country"
  | "city"
  | "place"
  | "event"
  | "facility"
  | "work"
  | "product"
  | "group"
  | "law"
  | "office"
  | "concept";

export type MentionKind = "name" | "nominal" | "pronoun";

/** A word, number or punctuation mark. Tokens are disjoint, in order, and hold no white space. */
export interface Token {
  readonly span: Span;
  /** The dictionary form, in lower case except for names. */
  readonly lemma: string;
  /** Universal part of speech, where the annotator gives one. */
  readonly upos?: string;
  /** Universal Dependencies relation to `head`; `root` for the root. */
  readonly deprel?: string;
  /** Index of the governing token in `Annotation.tokens`; the token's own index for a root. */
  readonly head?: number;
  /** Universal features, such as `{ Tense: "Past" }`. */
  readonly features?: Readonly<Record<string, string>>;
}

/** A sentence: tokens `[first, last]`, both included, and the text from the first to the last. */
export interface Sentence {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** A stretch of text that refers to something. Mentions may nest; they never cross. */
export interface Mention {
  /** Index in `Annotation.mentions`. */
  readonly index: number;
  readonly span: Span;
  /** Index of the token that carries the meaning: "Minister" in "Foreign Minister of Turkey". */
  readonly head: number;
  readonly type: MentionType;
  readonly kind: MentionKind;
  /** Mentions of one document with the same chain are of one thing. Numbered from 0 by first mention. */
  readonly chain: number;
  /** The sentence the mention stands in: index in `Annotation.sentences`. */
  readonly sentence: number;
  /**
   * The name without what surrounds it: "Alikhan Smailov" in "acting prime minister Alikhan Smailov".
   * For a demonym or other alias, the canonical name where the annotator knows it ("Kazakhstan" for "Kazakh").
   */
  readonly name: string;
  /**
   * The whole phrase where the annotator marks one, with what stands around and after the mention:
   * "his mentor, who resigned in 2019" around "mentor". Contains `span`.
   */
  readonly phrase?: Span;
}

/** A stretch of text that names a time. */
export interface TimeExpression {
  readonly span: Span;
  /**
   * ISO 8601 or EDTF level 1 value (`2022-01-11`, `2022-01`, `2019/..`), resolved against the
   * publication date; undefined where it cannot be resolved. Never guessed.
   */
  readonly value: string | undefined;
}

/** A number with what it counts: "9,900 people", "81-year-old", "more than 2,000 troops". */
export interface Quantity {
  readonly span: Span;
  readonly value: number;
  /** How the text bounds the number. */
  readonly bound: "exact" | "atLeast" | "atMost" | "about";
  /** Lemma of what is counted or of the unit: `person`, `year`, `USD`; undefined for a bare number. */
  readonly unit: string | undefined;
}

/**
 * What the model's relation head proposes of two things of one sentence. A proposal, not a statement:
 * extraction decides by the ontology whether it stands.
 */
export interface RelationProposal {
  /** Index in `Annotation.mentions`. */
  readonly subject: number;
  /** Index in `Annotation.mentions`, or in `Annotation.times` for a date. */
  readonly object: { readonly kind: "mention" | "time"; readonly index: number };
  /** The model's label, the id of a property of Wikidata: `P26`. */
  readonly label: string;
  /** The model's probability, from 0 to 1. */
  readonly score: number;
}

/** Everything known of a document's language. All spans count in the document's text. */
export interface Annotation {
  readonly document: DocumentId;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In the order of `compareSpans`. */
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  /** Of mentions of the same sentence, in the order of their subjects; none from an annotator without a relation head. */
  readonly relations: readonly RelationProposal[];
}
