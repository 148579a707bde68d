import { RequestError, type RequestErrorCode } from "./request-error.ts";

/** The errors of Express's own parts (router, body-parser, send), as the `http-errors` package makes them. */
interface LibraryError extends Error {
  readonly status: number;
  readonly type?: string;
  readonly limit?: number;
}

/** Those the asker can cause. The texts are ours: some of the libraries' repeat parts of the request. */
const BY_STATUS: Readonly<Record<number, readonly [RequestErrorCode, string, string]>> = {
  400: [
    "malformed",
    "The request is malformed.",
    "Check its percent-encoding, its headers and that its body is complete.",
  ],
  404: ["not-found", "There is nothing here.", "See /openapi.json for what there is."],
  403: ["forbidden", "This path is not served.", "See /openapi.json for what there is."],
  412: [
    "precondition",
    "The file does not fit the conditions of the request.",
    "Ask without them.",
  ],
  413: ["too-large", "The body is too large.", "Send less at once."],
  415: [
    "unsupported-media-type",
    "The body's content encoding is not supported.",
    "Send it as it is, or compressed by gzip, deflate or br.",
  ],
  416: ["range", "The file does not have the range asked for.", "Ask for the whole file."],
};

function isLibraryError(error: unknown): error is LibraryError {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

/**
 * A library's complaint about the request, in our words; undefined for anything else, which is a bug.
 */
export function fromLibrary(error: unknown): RequestError | undefined {
  if (!isLibraryError(error)) {
    return undefined;
  }
  const known = BY_STATUS[error.status];
  if (known === undefined) {
    return undefined;
  }
  const [code, message, remedy] = known;
  if (error.type === "request.aborted") {
    return new RequestError("incomplete", "The body stopped half way.", {
      remedy: "Send the request again.",
      cause: error,
    });
  }
  const limit = error.status === 413 && error.limit !== undefined;
  return new RequestError(code, limit ? `The body is over ${error.limit} bytes.` : message, {
    remedy,
    cause: error,
  });
}
