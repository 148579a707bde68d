import type { Document, DocumentId } from "../documents/index.ts";
import type { ExtractionRecord } from "../extract/index.ts";
import type { KnowledgeGraph } from "../graph/index.ts";

/** A document with what was read from it; documents and records are kept, the rest is derived. */
export interface StoredDocument {
  readonly document: Document;
  readonly record: ExtractionRecord;
}

/** Result syntaxes of SPARQL, by the form of the query that can have them. */
export type SelectFormat = "json" | "xml" | "csv" | "tsv";
export type GraphFormat = "ttl" | "nt" | "nq" | "trig" | "rdf";

/** Whether a query gives rows (SELECT, ASK) or triples (CONSTRUCT, DESCRIBE). */
export type QueryForm = "select" | "ask" | "construct" | "describe";

export interface QueryOptions {
  /** Result syntax for SELECT and ASK. */
  readonly selectFormat: SelectFormat;
  /** Result syntax for CONSTRUCT and DESCRIBE. */
  readonly graphFormat: GraphFormat;
  /** Milliseconds after which the query is ended and a `QueryError` with code `timeout` is thrown. */
  readonly timeoutMs: number;
  /** The protocol's `default-graph-uri` and `named-graph-uri`; absent means the store's own. */
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
}

export interface QueryResult {
  readonly form: QueryForm;
  readonly mediaType: string;
  readonly body: string;
}

/**
 * Keeps documents and extraction records durably and answers SPARQL over the RDF made from them.
 * Each change is atomic: afterwards `graph()` and `query()` both see all of it or none of it.
 */
export interface Store {
  /** Adds documents; one with an id or a source already there is replaced. */
  put(documents: readonly StoredDocument[]): Promise<void>;
  /** Takes documents and exactly their facts away; unknown ids are ignored. */
  remove(documents: readonly DocumentId[]): Promise<void>;
  /** In order of id. */
  documents(): readonly StoredDocument[];
  /** The graph of everything in the store; the same object until the next change. */
  graph(): KnowledgeGraph;
  /** Changes with every change of the content: the basis of ETags. */
  version(): string;
  /**
   * Answers a SPARQL query. Named graphs: one per document; default graph: asserted facts, types, labels.
   * @throws QueryError `syntax`, `unsupported`, `timeout`, `too-large`, `busy` or `failed`
   */
  query(sparql: string, options: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}
