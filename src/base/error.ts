/** What every expected failure tells: what happened, where, and what to do about it. */
export interface ErrorDetails {
  /** The file, URL, query or field at fault, with line and column where known. */
  readonly where?: string;
  /** What the user can do now, as an imperative sentence. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/**
 * The base of all expected errors: a user's input or request is at fault, not the program.
 * Anything else that is thrown is a bug. Each stage extends it with its own class and the `code`s
 * it uses; the server turns codes into statuses, the command line into exit codes.
 */
export abstract class EpigraphError extends Error {
  abstract readonly code: string;
  readonly where: string | undefined;
  readonly remedy: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.where = details.where;
    this.remedy = details.remedy;
  }

  /** One line for a terminal or a log: `where: message. remedy`. */
  describe(): string {
    const place = this.where === undefined ? "" : `${this.where}: `;
    const remedy = this.remedy === undefined ? "" : ` ${this.remedy}`;
    return `${place}${this.message}${remedy}`;
  }
}
