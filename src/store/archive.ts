import type { DocumentId } from "../documents/index.ts";
import type { StoredDocument } from "./store.ts";

/** What an archive gives back for each document. */
export interface Archived {
  readonly stored: StoredDocument;
  /** Differs wherever anything of the document or its record differs. */
  readonly fingerprint: string;
}

export interface ArchiveChange {
  readonly remove: readonly DocumentId[];
  /** None with an id that is still there after the removals. */
  readonly add: readonly Archived[];
}

/** Where documents and records are kept. Everything else in a store is derived from them. */
export interface Archive {
  /** All that is kept, in any order. */
  read(): readonly Archived[];
  /** Removes, then adds: all of it or, where it throws, none. */
  apply(change: ArchiveChange): void;
  close(): void;
}

/** Keeps nothing beyond the process: the store itself holds all documents in memory. */
export const memoryArchive: Archive = {
  read: () => [],
  apply: () => {},
  close: () => {},
};
