import { compareStrings, stableHash } from "../base/index.ts";
import type { DocumentId } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import { buildGraph, type KnowledgeGraph } from "../graph/index.ts";
import { resolve } from "../resolve/index.ts";
import { analyseQuery } from "./analyse-query.ts";
import { type Archive, type Archived, memoryArchive } from "./archive.ts";
import { EMPTY_DATASET } from "./dataset.ts";
import { deriveDataset } from "./derive-dataset.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "./query-limits.ts";
import { QueryPool } from "./query-pool.ts";
import { resultFormat } from "./result-format.ts";
import { openSqliteArchive } from "./sqlite-archive.ts";
import type { QueryOptions, QueryResult, Store, StoredDocument } from "./store.ts";

export interface StoreOptions {
  /** Where documents are kept, made if absent; without one they are kept in memory only. */
  readonly directory?: string;
  /** What the IRIs of documents, entities and statements start with; ends in `/`. */
  readonly base: string;
  /** The ontology of the records. */
  readonly schema: Schema;
  /** Those not given are `DEFAULT_LIMITS`'s. */
  readonly limits?: Partial<QueryLimits>;
}

/**
 * Opens a store with what its directory holds.
 * @throws StoreError when the directory or the file in it cannot be used
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { directory, limits } = options;
  const archive = directory === undefined ? memoryArchive : openSqliteArchive(directory);
  try {
    return new ArchivedStore(archive, options, new QueryPool({ ...DEFAULT_LIMITS, ...limits }));
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Documents from an archive; graph and RDF are made from all of them when they are next asked for. */
class ArchivedStore implements Store {
  readonly #archive: Archive;
  readonly #options: StoreOptions;
  readonly #pool: QueryPool;
  readonly #contents: Map<DocumentId, Archived>;
  #documents: readonly StoredDocument[] | undefined;
  #graph: KnowledgeGraph | undefined;
  /** The graph that the engines answer from. */
  #queried: KnowledgeGraph | undefined;
  #dataset = EMPTY_DATASET;
  #closing: Promise<void> | undefined;

  constructor(archive: Archive, options: StoreOptions, pool: QueryPool) {
    this.#archive = archive;
    this.#options = options;
    this.#pool = pool;
    this.#contents = new Map(archive.read().map((one) => [one.stored.document.id, one]));
  }

  async put(documents: readonly StoredDocument[]): Promise<void> {
    const bySource = new Map(
      documents.map((stored) => [
        stored.document.source,
        { stored, fingerprint: fingerprint(stored) },
      ]),
    );
    const add = [...bySource.values()].filter(
      ({ stored, fingerprint: print }) =>
        this.#contents.get(stored.document.id)?.fingerprint !== print,
    );
    const ids = new Set(add.map(({ stored }) => stored.document.id));
    const replaced = [...this.#contents.values()].filter(({ stored: { document } }) => {
      const successor = bySource.get(document.source)?.stored.document.id;
      return ids.has(document.id) || (successor !== undefined && successor !== document.id);
    });
    this.#change(
      replaced.map(({ stored }) => stored.document.id),
      add,
    );
  }

  async remove(documents: readonly DocumentId[]): Promise<void> {
    this.#change(
      documents.filter((id) => this.#contents.has(id)),
      [],
    );
  }

  documents(): readonly StoredDocument[] {
    this.#documents ??= [...this.#contents.values()]
      .map(({ stored }) => stored)
      .sort((a, b) => compareStrings(a.document.id, b.document.id));
    return this.#documents;
  }

  graph(): KnowledgeGraph {
    if (this.#graph === undefined) {
      const documents = this.documents().map(({ document }) => document);
      const records = this.documents().map(({ record }) => record);
      this.#graph = buildGraph(resolve(records, documents, this.#options.schema), documents);
    }
    return this.#graph;
  }

  version(): string {
    const { base, schema } = this.#options;
    const prints = this.documents().map(
      ({ document }) => this.#contents.get(document.id)?.fingerprint ?? "",
    );
    return stableHash(base, schema.version, ...prints);
  }

  async query(sparql: string, options: QueryOptions): Promise<QueryResult> {
    const { form, star } = analyseQuery(sparql);
    const { format, mediaType } = resultFormat(form, options);
    this.#updateEngines();
    const { defaultGraphs, namedGraphs, timeoutMs } = options;
    const maxResult = { ...DEFAULT_LIMITS, ...this.#options.limits }.resultLength;
    const body = await this.#pool.query(
      { sparql, form, star, format, defaultGraphs, namedGraphs, maxResult },
      timeoutMs,
    );
    return { form, mediaType, body };
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.close().then(() => this.#archive.close());
    return this.#closing;
  }

  /** The archive first: where it refuses, nothing has changed. */
  #change(remove: readonly DocumentId[], add: readonly Archived[]): void {
    if (remove.length === 0 && add.length === 0) {
      return;
    }
    this.#archive.apply({ remove, add });
    for (const id of remove) {
      this.#contents.delete(id);
    }
    for (const archived of add) {
      this.#contents.set(archived.stored.document.id, archived);
    }
    this.#documents = undefined;
    this.#graph = undefined;
  }

  #updateEngines(): void {
    const graph = this.graph();
    if (this.#queried !== graph) {
      this.#dataset = deriveDataset(graph, this.#options, this.#dataset);
      this.#pool.setDataset(this.#dataset);
      this.#queried = graph;
    }
  }
}

function fingerprint({ document, record }: StoredDocument): string {
  return stableHash(JSON.stringify(document), JSON.stringify(record));
}
