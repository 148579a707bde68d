import { EpigraphError } from "../base/index.ts";

/** Exit codes, as `epigraph --help` lists them. */
export const EXIT = {
  ok: 0,
  /** The work was done, but an input failed or a report did not conform. */
  incomplete: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The program is at fault. */
  bug: 70,
} as const;

/** One `epigraph` command. `run` gets the words after the command's name. */
export interface Command {
  /** Synopsis, options and examples, as `epigraph NAME --help` prints them. */
  readonly help: string;
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** The command line cannot be understood. */
export class UsageError extends EpigraphError {
  override readonly name = "UsageError";
  readonly code = "usage";
}
