import { createHash } from "node:crypto";

/**
 * A short name for a list of strings: the same list gives the same name on every machine.
 * The parts are length-prefixed, so `["ab", "c"]` and `["a", "bc"]` differ.
 *
 * @returns 16 lower-case hexadecimal digits, the first 64 bits of SHA-256
 */
export function stableHash(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${part.length}:`).update(part, "utf8");
  }
  return hash.digest("hex").slice(0, 16);
}
