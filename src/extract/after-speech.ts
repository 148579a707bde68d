import type { Word } from "./sentence-tree.ts";

/**
 * "Turkey welcomed it, Cavusoglu said at a meeting": what stands behind the verb of saying is of that
 * verb, though the parser may hang it into the clause that is said.
 */
export function afterSpeech(words: readonly Word[]): readonly Word[] {
  const verbs = new Map<number, number>();
  for (const [at, { relation, head }] of words.entries()) {
    if (relation === "ccomp" && at < head) verbs.set(at, head);
  }
  if (verbs.size === 0) return words;
  const clauseOf = (at: number): number | undefined => {
    for (let word = at, steps = 0; steps < words.length; steps += 1) {
      if (verbs.has(word)) return word;
      const { head = word } = words[word] ?? {};
      if (head === word) return undefined;
      word = head;
    }
    return undefined;
  };
  return words.map((word, at) => {
    const clause = /^(?:obl|advmod|advcl)/u.test(word.relation) ? clauseOf(word.head) : undefined;
    const verb = clause === undefined ? undefined : verbs.get(clause);
    return verb !== undefined && word.head < verb && verb < at ? { ...word, head: verb } : word;
  });
}
