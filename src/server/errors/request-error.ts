import { EpigraphError, type ErrorDetails } from "../../base/index.ts";

/** What can be wrong with a request as such, before any stage has looked at it. */
export type RequestErrorCode =
  | "malformed"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "method-not-allowed"
  | "not-acceptable"
  | "too-large"
  | "url-too-long"
  | "unsupported-media-type"
  | "misdirected"
  | "incomplete"
  | "precondition"
  | "range";

export interface RequestErrorDetails extends ErrorDetails {
  /** Sent with the answer: `Allow`, `WWW-Authenticate`, `Accept`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The request cannot be served as it stands; the asker can do something about it. */
export class RequestError extends EpigraphError {
  override readonly name = "RequestError";
  readonly code: RequestErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RequestErrorCode, message: string, details: RequestErrorDetails = {}) {
    super(message, details);
    this.code = code;
    this.headers = details.headers ?? {};
  }
}
