import { EpigraphError, type ErrorDetails } from "../base/index.ts";

/**
 * - `syntax`: not SPARQL, or nested too deep to be read.
 * - `unsupported`: SPARQL, but not for this endpoint: an update, SERVICE, an unknown function.
 * - `timeout`: ended because it took too long.
 * - `too-large`: its result or the memory it takes is beyond the limit.
 * - `busy`: too many queries wait already, or it waited too long for its turn.
 * - `failed`: the engine gave up on it, or the store was closed.
 */
export type QueryErrorCode = "syntax" | "unsupported" | "timeout" | "too-large" | "busy" | "failed";

/** A query cannot be answered; the store goes on. */
export class QueryError extends EpigraphError {
  override readonly name = "QueryError";
  readonly code: QueryErrorCode;

  constructor(code: QueryErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
  }
}
