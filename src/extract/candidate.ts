import type { Span } from "../documents/index.ts";
import type { PropertyDefinition } from "./schema.ts";
import type { PlacedMention } from "./sentence-tree.ts";
import type { Literal } from "./statement.ts";

/** How a reading was found: the ground of its confidence. */
export type FinderKind =
  | "active"
  | "passive"
  | "participle"
  | "relative"
  | "infinitive"
  | "noun"
  | "nominalization"
  | "pattern"
  | "speech"
  | "learned"
  | "open";

export type CandidateObject =
  | { readonly kind: "mention"; readonly mention: PlacedMention }
  | { readonly kind: "literal"; readonly literal: Literal; readonly span: Span };

/** A statement that a phrase suggests, before its types and its status are looked at. */
export interface Candidate {
  readonly property: PropertyDefinition;
  readonly subject: PlacedMention;
  readonly object: CandidateObject;
  /** The words of the phrase; null where it has none but its place, as in "President Tokayev". */
  readonly cue: Span | null;
  readonly finder: string;
  readonly kind: FinderKind;
  /** The word that carries time and status; undefined for a phrase that only names. */
  readonly predicate: number | undefined;
  /** Number of words the phrase fixes: of two phrases for one pair, the longer one counts. */
  readonly length: number;
  /** Said with "no" or "none": "no troops attacked". */
  readonly negated: boolean;
  /** Said of what is called former: "a former member of". */
  readonly former?: boolean;
  /** What a learned reading is worth by its model, from 0 to 1. */
  readonly score?: number;
}

/** Where a candidate's object stands. */
export function spanOfObject({ object }: Candidate): Span {
  return object.kind === "literal" ? object.span : object.mention.item.span;
}

/** The mentions that a candidate is about: its subject, and its object if that is no value. */
export function endsOf({ subject, object }: Candidate): readonly PlacedMention[] {
  return object.kind === "mention" ? [subject, object.mention] : [subject];
}
