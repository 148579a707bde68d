import { once } from "node:events";

/**
 * Writes pieces to standard output as fast as its reader takes them.
 * @returns false when the reader has gone (`epigraph … | head`): not a failure, but time to stop
 */
export async function writeOut(pieces: AsyncIterable<string> | Iterable<string>): Promise<boolean> {
  const out = process.stdout;
  for await (const piece of pieces) {
    if (out.destroyed || out.writableEnded) {
      return false;
    }
    if (!out.write(piece)) {
      await Promise.race([once(out, "drain"), once(out, "close")]);
    }
  }
  return !out.destroyed;
}
