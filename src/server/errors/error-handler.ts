import type { ErrorRequestHandler, Response } from "express";
import { EpigraphError } from "../../base/index.ts";
import { fromLibrary } from "./library-error.ts";
import { isFault, problemOf } from "./problem.ts";

export const PROBLEM_TYPE = "application/problem+json";

/** Answers with a problem (RFC 9457). Headers of an answer that was begun otherwise are taken back. */
function sendProblem(response: Response, error: unknown): void {
  const { body, headers } = problemOf(error);
  for (const name of ["Content-Disposition", "Content-Encoding", "Content-Length", "ETag"]) {
    response.removeHeader(name);
  }
  response
    .status(body.status)
    .set({ ...headers, "Cache-Control": "no-store", "Content-Type": PROBLEM_TYPE })
    .end(JSON.stringify(body));
}

/**
 * The one place where errors become answers. An answer that is already on its way cannot be taken
 * back: its connection is cut, so that the asker does not take a part for the whole.
 */
export function errorHandler(reportBug: (error: unknown) => void): ErrorRequestHandler {
  return (thrown, _request, response, _next) => {
    const error = thrown instanceof EpigraphError ? thrown : (fromLibrary(thrown) ?? thrown);
    if (isFault(error)) {
      reportBug(error);
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, error);
  };
}
