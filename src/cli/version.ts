import { readFileSync } from "node:fs";
import { z } from "zod";

const PACKAGE = z.object({ version: z.string() });

/** The version in package.json, seen from `src/cli/` and `dist/cli/` alike. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return PACKAGE.parse(JSON.parse(text)).version;
}
