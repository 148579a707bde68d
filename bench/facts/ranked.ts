import { compareStrings, stableHash } from "../../src/base/index.ts";

/**
 * The first `count` items in an order that is random but fixed by the seed and each item's own key:
 * what else is in the list makes no difference to an item's rank. So a sample drawn again from a
 * list that changed a little is mostly the same sample, and still a fair one (bottom-k sampling,
 * Cohen and Kaplan 2007, "Summarizing data using bottom-k sketches").
 */
export function drawByKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  seed: string,
  count: number,
): Item[] {
  return items
    .map((item) => ({ item, rank: stableHash(seed, keyOf(item)) }))
    .sort((a, b) => compareStrings(a.rank, b.rank))
    .slice(0, count)
    .map(({ item }) => item);
}
