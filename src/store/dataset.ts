import type { DocumentId } from "../documents/index.ts";
import type { DataPart } from "./worker-messages.ts";

/** The RDF of one document. */
export interface DocumentRdf {
  /** IRI of its named graph. */
  readonly graph: string;
  /** All that it says, as N-Quads. */
  readonly quads: string;
  /** The asserted facts, types and labels among it, as lines of N-Triples. */
  readonly facts: readonly string[];
  /** Differs wherever `quads` or `facts` differ. */
  readonly fingerprint: string;
}

/** The RDF that queries see, as text that can be compared and sent to workers. */
export interface Dataset {
  readonly documents: ReadonlyMap<DocumentId, DocumentRdf>;
  /** The default graph: the facts of all documents, each once. */
  readonly merged: ReadonlySet<string>;
}

export const EMPTY_DATASET: Dataset = { documents: new Map(), merged: new Set() };

/** UTF-16 code units that are sent at once: more would only be held twice. */
const PART = 1 << 20;

/**
 * What turns one dataset into another: only graphs that differ are sent, in parts that are applied one
 * after the other. Nothing may be asked in between.
 */
export function* datasetChange(from: Dataset, to: Dataset): Generator<DataPart> {
  const differing = (here: Dataset, there: Dataset) =>
    [...here.documents].flatMap(([id, rdf]) =>
      there.documents.get(id)?.fingerprint === rdf.fingerprint ? [] : [rdf],
    );
  const missing = (lines: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...lines].filter((line) => !others.has(line));
  const none: DataPart = { dropped: [], named: "", retracted: "", asserted: "" };
  const dropped = differing(from, to).map(({ graph }) => graph);
  if (dropped.length > 0) {
    yield { ...none, dropped };
  }
  for (const named of chunks(differing(to, from).map(({ quads }) => quads))) {
    yield { ...none, named };
  }
  for (const retracted of chunks(missing(from.merged, to.merged))) {
    yield { ...none, retracted };
  }
  for (const asserted of chunks(missing(to.merged, from.merged))) {
    yield { ...none, asserted };
  }
}

function* chunks(texts: readonly string[]): Generator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const text of texts) {
    chunk.push(text);
    length += text.length;
    if (length >= PART) {
      yield chunk.join("");
      chunk = [];
      length = 0;
    }
  }
  if (length > 0) {
    yield chunk.join("");
  }
}
