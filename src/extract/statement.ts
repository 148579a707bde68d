import type { Annotation } from "../annotate/index.ts";
import { type Brand, stableHash } from "../base/index.ts";
import type { DocumentId, Span } from "../documents/index.ts";
import type { ClassIri, LiteralKind, PropertyIri } from "./schema.ts";

/** A local name of 16 hexadecimal digits, stable for the same statement of the same entities. */
export type StatementId = Brand<string, "StatementId">;

/** The one maker of statement ids. */
export function statementId(...parts: readonly string[]): StatementId {
  return stableHash("statement", ...parts) as StatementId;
}

/** A mention of one document: index in that document's `Annotation.mentions`. */
export interface MentionRef {
  readonly document: DocumentId;
  readonly mention: number;
}

/**
 * How the document puts it: `asserted` by the document itself, `reported` as someone's words,
 * `planned` (to come, promised, demanded), `denied` (negated or rejected), `hypothetical`.
 */
export type Status = "asserted" | "reported" | "planned" | "denied" | "hypothetical";

export interface Literal {
  readonly value: string;
  readonly datatype: LiteralKind;
}

/** The object of a statement: a thing or a value. */
export type StatementObject<Ref> =
  | { readonly kind: "ref"; readonly ref: Ref }
  | { readonly kind: "literal"; readonly literal: Literal };

/** When a statement holds or happened. */
export interface StatementTime {
  /** ISO 8601 or EDTF level 1; undefined where the words cannot be resolved. */
  readonly value: string | undefined;
  /** The words of the document: "on Tuesday". */
  readonly words: string;
}

/** Something more that the sentence says of a statement. */
export interface Qualifier<Ref> {
  readonly name: "role" | "quantity" | "manner" | "purpose" | "cause" | "topic";
  readonly value: StatementObject<Ref>;
}

/** Where a statement stands. The quote is `text.slice(span.start, span.end)` and nothing else. */
export interface Evidence {
  readonly document: DocumentId;
  /** The sentence (or caption, or headline) that says it. */
  readonly span: Span;
  readonly subject: Span | null;
  /** The words that carry the relation. */
  readonly cue: Span | null;
  readonly object: Span | null;
  /** The rule or model head that found it, such as `verb:nominate`. */
  readonly finder: string;
  /** What speaks for and against it, by name, where the extractor tells. */
  readonly grounds?: readonly string[];
}

/** A fact with its evidence. About mentions before `resolve`, about entities after it. */
export interface Statement<Ref> {
  readonly id: StatementId;
  readonly subject: Ref;
  readonly property: PropertyIri;
  readonly object: StatementObject<Ref>;
  readonly status: Status;
  /** Who says so, for a reported statement. */
  readonly speaker: Ref | undefined;
  readonly time: StatementTime | undefined;
  readonly place: Ref | undefined;
  readonly qualifiers: readonly Qualifier<Ref>[];
  /** From 0 to 1. */
  readonly confidence: number;
  /** No quote, no statement. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** What was found and not kept, and why: nothing is dropped silently. */
export interface Dropped {
  readonly span: Span;
  readonly property: PropertyIri;
  /** The phrase or model head that found it. */
  readonly finder: string;
  readonly reason: string;
}

/** All that one document gave: a pure function of its text, the annotator and the ontology. */
export interface ExtractionRecord {
  readonly document: DocumentId;
  /** Annotator id and schema version, as in `rules/1 3f9a…`. */
  readonly producer: string;
  readonly annotation: Annotation;
  /** The class of each mention, by its index; extraction may narrow what the annotator gave. */
  readonly classes: readonly ClassIri[];
  readonly statements: readonly Statement<MentionRef>[];
  readonly dropped: readonly Dropped[];
}
