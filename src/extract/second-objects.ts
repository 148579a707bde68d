import type { Word } from "./sentence-tree.ts";

/**
 * "The quake killed one person and injured eight people": what follows the second of two verbs is its object, though
 * the parser may join it to the first one's object, or hang both on the first verb.
 */
export function secondObjects(words: readonly Word[]): readonly Word[] {
  const moved = new Map<number, number>();
  const objects = words.flatMap((word, index) =>
    word.relation === "obj" ? [{ index, word }] : [],
  );
  for (const [at, { relation, upos, head }] of words.entries()) {
    if (relation !== "conj" || upos !== "VERB" || at < head) continue;
    if (objects.some(({ word }) => word.head === at)) continue;
    const object = nounBehind(words, at);
    const first = objects.some(({ index, word }) => word.head === head && index < at);
    const { relation: joined, head: governor = -1 } = words[object ?? -1] ?? {};
    const isJoined = joined === "conj" && governor < at;
    const isTaken = joined === "obj" && governor === head;
    if (object !== undefined && first && (isJoined || isTaken)) moved.set(object, at);
  }
  if (moved.size === 0) return words;
  return words.map((word, at) => {
    const verb = moved.get(at);
    return verb === undefined ? word : { ...word, head: verb, relation: "obj" };
  });
}

/** The noun of the phrase that begins right behind a word, without a preposition. */
function nounBehind(words: readonly Word[], at: number): number | undefined {
  for (let noun = at + 1; noun < Math.min(words.length, at + 6); noun++) {
    const { upos = "", relation = "" } = words[noun] ?? {};
    if (/^(?:NOUN|PROPN|PRON)$/u.test(upos) && !/^(?:compound|amod|nmod:poss)$/u.test(relation))
      return noun;
    if (!/^(?:det|nummod|amod|compound|nmod:poss|case|advmod)$/u.test(relation)) return undefined;
    if (relation === "case" && words[noun]?.upos === "ADP") return undefined;
  }
  return undefined;
}
