import { once } from "node:events";

/**
 * Writes pieces to standard output as fast as its reader takes them.
 * @returns false when the reader has gone (`epigraph … | head`): not a failure, but time to stop
 */
export async function writeOut(pieces: AsyncIterable<string> | Iterable<string>): Promise<boolean> {
  const out = process.stdout;
  for await (const piece of pieces) {
    if (out.destroyed || out.writableEnded || out.errored !== null) {
      return false;
    }
    if (!out.write(piece)) {
      // A reader that goes while we wait is an error event, which `once` would throw.
      await Promise.race([once(out, "drain"), once(out, "close")]).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== "EPIPE") throw error;
        },
      );
    }
  }
  return !out.destroyed && out.errored === null;
}
