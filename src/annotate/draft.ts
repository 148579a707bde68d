import type { MentionKind, MentionType } from "./annotation.ts";

/** A mention before chains are made: pieces `first` to `last`, both included. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: MentionType;
  readonly kind: MentionKind;
  readonly sentence: number;
  readonly name: string;
  /** Whether the words are a demonym that stands for its country: "Kazakh". */
  readonly demonym: boolean;
  /** Whether a title stands before it: "President", "Gen.". */
  readonly titled: boolean;
  /** The country beside the name of an office or a body: tells one "foreign minister" from another. */
  readonly country?: string;
}
