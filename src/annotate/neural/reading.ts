import type { MentionKind } from "../annotation.ts";
import type { NameSpan } from "./decode-names.ts";
import type { WordSpan } from "./decode-spans.ts";
import type { RelationUnit } from "./relation-units.ts";
import type { WordBorder } from "./word-borders.ts";

/** A word as the model reads it. */
export interface ReadWord extends WordBorder {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Universal features as CoNLL-U writes them; `_` for none. */
  readonly features: string;
  /** Index of the governing word; a root's is its own. */
  readonly head: number;
  readonly deprel: string;
}

/** A mention with the type of the treebank's scheme. */
export interface ReadMention extends WordSpan {
  readonly head: number;
  readonly type: string;
  readonly kind: MentionKind;
  /** Numbered from 0 by first mention. */
  readonly chain: number;
  /** The earlier mention that the model takes it back to, by index; a chain may hold more than such links. */
  readonly antecedent: number | undefined;
}

/** What the relation head proposes of two units of one sentence. */
export interface ReadRelation {
  readonly subject: RelationUnit;
  readonly object: RelationUnit;
  readonly label: string;
  /** A probability. */
  readonly score: number;
}

/** All that the model says of a text, in its own terms. Words count through the text, both ends included. */
export interface Reading {
  readonly words: readonly ReadWord[];
  readonly sentences: readonly WordSpan[];
  /** In order, disjoint. */
  readonly names: readonly NameSpan[];
  /** By start, the longer one first; nested, never crossing. */
  readonly mentions: readonly ReadMention[];
  readonly relations: readonly ReadRelation[];
}
