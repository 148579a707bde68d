import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumSpanningTree } from "../../../src/annotate/neural/spanning-tree.ts";

/** Whether heads (entry 0 unused) form a tree with one word under the root. */
function isTree(heads: readonly number[]): boolean {
  const roots = heads.slice(1).filter((head) => head === 0).length;
  return (
    roots === 1 &&
    heads.slice(1).every((_, index) => {
      let node = index + 1;
      for (let steps = 0; node !== 0; steps++) {
        if (steps > heads.length) return false;
        node = heads[node] ?? 0;
      }
      return true;
    })
  );
}

function total(scores: readonly number[], heads: readonly number[]): number {
  return heads
    .slice(1)
    .reduce((sum, head, index) => sum + (scores[(index + 1) * heads.length + head] ?? 0), 0);
}

function bestByTrial(scores: readonly number[], words: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const count = (words + 1) ** words;
  for (let code = 0; code < count; code++) {
    const heads = [-1];
    for (let rest = code, i = 0; i < words; i++, rest = Math.floor(rest / (words + 1))) {
      heads.push(rest % (words + 1));
    }
    if (isTree(heads)) best = Math.max(best, total(scores, heads));
  }
  return best;
}

const sized = fc.integer({ min: 1, max: 4 }).chain((words) =>
  fc.tuple(
    fc.constant(words),
    fc.array(fc.integer({ min: -20, max: 20 }), {
      minLength: (words + 1) ** 2,
      maxLength: (words + 1) ** 2,
    }),
  ),
);

describe("maximumSpanningTree", () => {
  it("finds the best tree with one root, as trial of all trees does", () => {
    fc.assert(
      fc.property(sized, ([words, scores]) => {
        const heads = [...maximumSpanningTree(scores, words)];
        expect(isTree(heads)).toBe(true);
        expect(total(scores, heads)).toBe(bestByTrial(scores, words));
      }),
      { numRuns: 300 },
    );
  });

  it("is a tree of any size, all scores equal included", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.infiniteStream(fc.integer()),
        (words, pool) => {
          const scores = [...pool.take((words + 1) ** 2)].map((value) => value % 3);
          expect(isTree([...maximumSpanningTree(scores, words)])).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("breaks a cycle where it costs least", () => {
    // Words 1 and 2 prefer each other; the root would rather have 2.
    const scores = [0, 0, 0, 1, 0, 9, 4, 8, 0];
    expect([...maximumSpanningTree(scores, 2)]).toEqual([-1, 2, 0]);
  });

  it("has nothing to do for no words", () => {
    expect([...maximumSpanningTree([0], 0)]).toEqual([-1]);
  });
});
