import type { Limits } from "../options.ts";
import { wholeNumber } from "./parameters.ts";

/** The most rows that one can count to in a URL. */
const FAR = 999_999_999;

/** `limit` and `offset` of a list of rows. */
export function pagingShape({ rows }: Limits) {
  return {
    limit: wholeNumber(1, rows).default(Math.min(100, rows)).describe("At most so many"),
    offset: wholeNumber(0, FAR).default(0).describe("So many are passed over"),
  };
}

export function pageOf<Row>(
  rows: readonly Row[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly Row[] {
  return rows.slice(offset, offset + limit);
}

/** `limit` of a picture, in nodes. */
export function nodeLimit({ nodes }: Limits) {
  return wholeNumber(1, nodes).default(Math.min(80, nodes)).describe("At most so many entities");
}
