import type { QueryErrorCode } from "./query-error.ts";

/** What became of a query that the engine did not answer, as it travels out of the worker. */
export interface EngineFailure {
  readonly code: QueryErrorCode;
  readonly message: string;
  readonly where: string | undefined;
  /** Whether the engine may be broken now and has to be replaced. */
  readonly broken: boolean;
}

/** Parser messages are `error at 1:21: expected one of A, B, A whole sentence, ['0' ..= '9']`. */
const SYNTAX = /^error at (\d+):(\d+): expected (?:one of )?(.*)$/s;

/** Tells the user's mistakes from the engine's own failures, which are never plain `Error`s. */
export function engineFailure(error: unknown): EngineFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Error) || error.constructor !== Error) {
    return {
      code: "failed",
      message: `The engine broke down over the query: ${message}.`,
      where: undefined,
      broken: true,
    };
  }
  const [, line, column, expected] = SYNTAX.exec(message) ?? [];
  if (line !== undefined && column !== undefined) {
    return {
      code: "syntax",
      message: explain(expected ?? ""),
      where: `line ${line}, column ${column}`,
      broken: false,
    };
  }
  return { code: "unsupported", message: `${message}.`, where: undefined, broken: false };
}

/** Keeps what a person can use: a sentence of the parser's if there is one, else the plain signs and words. */
function explain(expected: string): string {
  const parts = expected.split(", ").map((part) => part.trim());
  const sentence = parts.find((part) => /^[A-Z][A-Za-z]+ [a-z]/.test(part));
  if (sentence !== undefined) {
    return `${sentence}.`;
  }
  const signs = parts.filter((part) => /^(?:"[^"]{1,3}"|[A-Za-z]+)$/.test(part)).slice(0, 8);
  return signs.length === 0
    ? "The query cannot be read here."
    : `The query cannot be read here; it could go on with ${signs.join(" ")}.`;
}
