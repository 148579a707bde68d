/** A token's part of speech, dictionary form and the features that the rules need. */
export interface Tag {
  readonly upos: string;
  readonly lemma: string;
  readonly features?: Readonly<Record<string, string>>;
}
