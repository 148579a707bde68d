import type { Brand } from "../base/index.ts";
import type { ClassIri, MentionRef, Statement } from "../extract/index.ts";

/**
 * A local name, readable and safe in a path: `kassym-jomart-tokayev`, with a short hash where two
 * things bear one name (`georgia-1f3a`). Matches `[a-z0-9-]+`.
 */
export type EntityId = Brand<string, "EntityId">;

/** One thing, however many documents speak of it. */
export interface Entity {
  readonly id: EntityId;
  readonly class: ClassIri;
  /** The fullest name in use. */
  readonly label: string;
  /** Other names in the documents, sorted, without the label. */
  readonly aliases: readonly string[];
  /** Every mention, in order of document id and mention index. */
  readonly mentions: readonly MentionRef[];
  /** Absolute IRIs of the same thing elsewhere (Wikidata, …), sorted. */
  readonly sameAs: readonly string[];
}

/** A statement that the ontology's domains and ranges forbid, and why. */
export interface Misfit {
  readonly statement: Statement<EntityId>;
  readonly reason: string;
}

/** What all records together say. Sorted by id: the order of the records makes no difference. */
export interface Resolution {
  readonly entities: readonly Entity[];
  /** One per distinct fact; the same fact in two documents has the evidence of both. */
  readonly statements: readonly Statement<EntityId>[];
  /**
   * Left out of `statements`: all mentions together show that the subject or the object is no such
   * thing as the property speaks of.
   */
  readonly misfits: readonly Misfit[];
}
