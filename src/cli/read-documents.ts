import { DocumentError } from "../documents/index.ts";
import type { Pipeline } from "../pipeline.ts";
import type { StoredDocument } from "../store/index.ts";
import { readInputs } from "./inputs.ts";
import { printable, type Terminal } from "./terminal.ts";

/** Counts what could not be read; the rest goes on. */
export interface Tally {
  read: number;
  failed: number;
}

/**
 * Reads the documents that the command line names, one after the other. What cannot be read is said
 * on the terminal and counted, and the next one is read.
 */
export async function* readDocuments(
  paths: readonly string[],
  pipeline: Pipeline,
  terminal: Terminal,
  tally: Tally,
): AsyncGenerator<StoredDocument> {
  const onSkip = (path: string): void =>
    terminal.say(`epigraph: ${printable(path)}: passed over, its name says it is no document.`);
  for await (const input of readInputs(paths, { onSkip })) {
    try {
      if (input instanceof DocumentError) {
        throw input;
      }
      terminal.progress(`Reading ${input.source} (${tally.read + 1})`);
      const stored = await pipeline.read(input);
      tally.read += 1;
      yield stored;
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      tally.failed += 1;
      terminal.warn(error);
    }
  }
}
