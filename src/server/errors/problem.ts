import { EpigraphError } from "../../base/index.ts";
import type { ProblemWire } from "../wire.ts";
import { RequestError } from "./request-error.ts";
import { statusOf } from "./status.ts";

/** Problem types are names, not addresses: they need not resolve (RFC 9457, section 3.1.1). */
const TYPES = "https://w3id.org/epigraph/problem/";

/** An error as the asker sees it, and what else the answer says. */
export interface Problem {
  readonly body: ProblemWire;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a fault of ours looks like from outside: nothing of the program's insides. */
const FAULT: ProblemWire = {
  type: `${TYPES}internal`,
  title: "Internal error",
  status: 500,
  detail: "Epigraph failed on this request. The fault is on this side.",
  remedy: "Look in the server's log, and report what you find there.",
};

/** `not-acceptable` as a title: "Not acceptable". */
function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether the server, not the asker, is at fault: a bug, or a store that cannot be used. */
export function isFault(error: unknown): boolean {
  return !(error instanceof EpigraphError) || statusOf(error) === 500;
}

/** Turns an error into a problem: one of the asker's making tells its place and remedy, a fault nothing. */
export function problemOf(error: unknown): Problem {
  const status = error instanceof EpigraphError ? statusOf(error) : 500;
  if (!(error instanceof EpigraphError) || status === 500) {
    return { body: FAULT, headers: {} };
  }
  return {
    body: {
      type: TYPES + error.code,
      title: titleOf(error.code),
      status,
      detail: error.message,
      ...(error.where === undefined ? {} : { where: error.where }),
      ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    },
    headers: {
      ...(error instanceof RequestError ? error.headers : {}),
      ...(status === 503 ? { "Retry-After": "2" } : {}),
    },
  };
}
