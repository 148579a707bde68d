import type { Clause } from "./clause.ts";

/** Nouns that only count what the "of" after them names: "dozens of people". */
const PARTITIVE =
  /^(?:dozens|hundreds|thousands|millions|scores|number|majority|half|some|many|all|most|several|group|rest|third|quarter|part|members|tens|one|two|three|each|both|any|none|lot|couple|handful|mission|layer|crowd)$/u;

/**
 * Index of the phrase that a counting noun counts: that of "people" for the one of "dozens" in "dozens
 * of people"; undefined where the noun at the index counts nothing.
 */
export function partitive(clause: Clause, at: number): number | undefined {
  const chunk = clause.chunks[at];
  if (chunk?.kind !== "noun" || chunk.mention?.item.kind === "name") return undefined;
  const head = clause.view.words[chunk.head]?.lower ?? "";
  const of = clause.chunks[at + 1];
  const isOf = of?.kind === "preposition" && clause.view.words[of.first]?.lower === "of";
  return isOf && PARTITIVE.test(head) && clause.chunks[at + 2]?.kind === "noun"
    ? at + 2
    : undefined;
}
