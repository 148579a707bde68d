import type { Span } from "../documents/index.ts";
import type { PropertyDefinition } from "./schema.ts";
import type { PlacedMention } from "./sentence-view.ts";
import type { Literal } from "./statement.ts";

/** How a reading was found: the ground of its prior confidence. */
export type FinderKind =
  | "active"
  | "passive"
  | "participle"
  | "relative"
  | "infinitive"
  | "noun"
  | "pattern"
  | "speech";

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
  /** Index of the verb's chunk that carries time and status; undefined for a phrase without a verb. */
  readonly verb: number | undefined;
  /** Number of words the phrase fixes: of two phrases for one pair, the longer one counts. */
  readonly length: number;
  /** Said with "no" or "none": "no troops attacked". */
  readonly negated: boolean;
  /** Index of the last chunk that belongs to the object, to look for a place or role after it. */
  readonly after: number | undefined;
}
