import { DocumentError, type DocumentInput } from "../documents/index.ts";
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
 *
 * @param read makes of the bytes what the command works with; may throw a DocumentError
 */
export async function* readDocuments<Read>(
  paths: readonly string[],
  read: (input: DocumentInput) => Promise<Read>,
  terminal: Terminal,
  tally: Tally,
): AsyncGenerator<Read> {
  const onSkip = (path: string): void =>
    terminal.say(`epigraph: ${printable(path)}: passed over, its name says it is no document.`);
  for await (const input of readInputs(paths, { onSkip })) {
    try {
      if (input instanceof DocumentError) {
        throw input;
      }
      terminal.progress(`Reading ${input.source} (${tally.read + 1})`);
      const document = await read(input);
      tally.read += 1;
      yield document;
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      tally.failed += 1;
      terminal.warn(error);
    }
  }
}
