import type { EpigraphError } from "../../base/index.ts";
import type { DocumentErrorCode } from "../../documents/index.ts";
import type { QueryErrorCode } from "../../store/index.ts";
import type { RequestErrorCode } from "./request-error.ts";

const REQUEST: Readonly<Record<RequestErrorCode, number>> = {
  malformed: 400,
  incomplete: 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  precondition: 412,
  "too-large": 413,
  "url-too-long": 414,
  "unsupported-media-type": 415,
  range: 416,
  misdirected: 421,
};

/**
 * A query that ran too long is 504 (the engine behind this server gave no answer in time), one that
 * found no engine free or whole 503 (ask again soon), one whose result is too large 422 (understood,
 * and not doable as it stands).
 */
const QUERY: Readonly<Record<QueryErrorCode, number>> = {
  syntax: 400,
  unsupported: 400,
  "too-large": 422,
  busy: 503,
  failed: 503,
  timeout: 504,
};

/** Documents that cannot be read: the request is well formed, its content is at fault. */
const DOCUMENT: Readonly<Record<DocumentErrorCode, number>> = {
  empty: 422,
  binary: 422,
  encrypted: 422,
  malformed: 422,
  missing: 422,
  unreadable: 422,
  "too-large": 413,
  unsupported: 415,
};

const TABLES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  RequestError: REQUEST,
  DocumentError: DOCUMENT,
  QueryError: QUERY,
};

/** The HTTP status of an expected error, by its class and code; 500 for one that no table knows. */
export function statusOf(error: EpigraphError): number {
  return TABLES[error.name]?.[error.code] ?? 500;
}
