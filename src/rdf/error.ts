import { EpigraphError, type ErrorDetails } from "../base/index.ts";

/** What can be wrong with an ontology. */
export type SchemaErrorCode =
  | "schema-syntax"
  | "schema-unknown-term"
  | "schema-incomplete"
  | "schema-bad-phrase"
  | "schema-conflict";

/** The ontology cannot be used. `where` is `line N`; the caller adds the file's name. */
export class SchemaError extends EpigraphError {
  override readonly name = "SchemaError";
  readonly code: SchemaErrorCode;
  /** Counted from 1; undefined where the fault is that something is nowhere in the file. */
  readonly line: number | undefined;

  constructor(code: SchemaErrorCode, message: string, line: number | undefined, remedy: string) {
    super(message, line === undefined ? { remedy } : { where: `line ${line}`, remedy });
    this.code = code;
    this.line = line;
  }
}

/** What can be wrong with RDF that is read or written. */
export type RdfErrorCode = "rdf-syntax" | "rdf-iri" | "rdf-literal" | "rdf-profile";

/** RDF that cannot be read, or a value that RDF cannot hold. */
export class RdfError extends EpigraphError {
  override readonly name = "RdfError";
  readonly code: RdfErrorCode;

  constructor(code: RdfErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
  }
}
