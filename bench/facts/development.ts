import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { stableHash } from "../../src/base/index.ts";
import type { ErrorClass } from "./judged-list.ts";
import type { ShownStatement } from "./wikinews.ts";

/**
 * A statement of the development half of the news that was judged by hand for the fit of the confidence. The
 * article is not quoted: `sentence` is the hash of the sentence.
 */
export interface DevelopmentVerdict {
  readonly url: string;
  readonly sentence: string;
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly status: string;
  readonly error: ErrorClass | null;
}

const FILE = fileURLToPath(new URL("./judged/development.jsonl.gz", import.meta.url));

export function readDevelopment(): DevelopmentVerdict[] {
  const lines = gunzipSync(readFileSync(FILE)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as DevelopmentVerdict);
}

/** Equal for a statement and its verdict. */
export function keyOfVerdict(row: Omit<DevelopmentVerdict, "error">): string {
  return [row.url, row.sentence, row.subject, row.property, row.object, row.status].join("\n");
}

/** The key that the verdict on a statement has. */
export function verdictKey({ quote, ...statement }: Omit<ShownStatement, "kind">): string {
  return keyOfVerdict({ ...statement, sentence: sentenceHash(quote) });
}

/** Tells a sentence from the others of its article. */
function sentenceHash(quote: string): string {
  return stableHash("sentence", quote).slice(0, 12);
}
