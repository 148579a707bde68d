import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawnWord, layOutTree, type Measure } from "../../web/analysis/lay-out-tree.ts";

const measure: Measure = (text) => text.length * 7;

/** "word<head" for each word, heads numbered from 1. */
function sentence(text: string): DrawnWord[] {
  return text.split(" ").map((part) => {
    const [word = "", head] = part.split("<");
    const relation = head === "0" ? "root" : "dep";
    return head === undefined
      ? { text: word, lemma: word, upos: null, head: null, relation: null }
      : { text: word, lemma: word, upos: "X", head: Number(head), relation };
  });
}

const levelsOf = (words: DrawnWord[]) =>
  Object.fromEntries(
    layOutTree(words, [], measure).arcs.map(({ dependent, level }) => [dependent, level]),
  );

describe("the drawing of a tree", () => {
  it("has an arc from each head to its word, wide ones over narrow ones", () => {
    const words = sentence("Members<4 of<3 parliament<1 confirmed<0 him<4");
    expect(levelsOf(words)).toEqual({ 1: 3, 2: 1, 3: 2, 5: 1 });
    expect(layOutTree(words, [], measure).roots.map(({ word }) => word)).toEqual([4]);
  });

  it("lets the ends of arcs at one word stand apart, without crossing", () => {
    const { arcs } = layOutTree(sentence("a<4 b<4 c<4 d<0 e<4 f<4"), [], measure);
    const ends = [...arcs].sort((a, b) => a.dependent - b.dependent).map(({ from }) => from);
    // From the left: the arcs to c, b, a, and then those to f and e.
    expect([...ends.slice(0, 3)].sort((a, b) => b - a)).toEqual(ends.slice(0, 3));
    expect(new Set(ends).size).toBe(5);
    expect(ends[4]).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(ends[3]).toBeGreaterThan(ends[4] ?? 0);
  });

  it("draws words without a tree, and brackets in rows under them", () => {
    const layout = layOutTree(
      sentence("the Foreign Minister of Turkey"),
      [
        { first: 1, last: 5, label: "office", kind: "mention" },
        { first: 5, last: 5, label: "country", kind: "mention" },
        { first: 2, last: 3, label: "x", kind: "value" },
      ],
      measure,
    );
    expect([layout.arcs, layout.roots, layout.levels]).toEqual([[], [], 0]);
    expect(layout.brackets.map(({ row }) => row)).toEqual([1, 0, 0]);
    expect(layout.rows).toBe(2);
  });

  it("makes room for every label, whatever the tree", () => {
    const trees = fc.integer({ min: 1, max: 14 }).chain((length) =>
      fc.array(fc.tuple(fc.string({ maxLength: 9 }), fc.integer({ min: 0, max: length })), {
        minLength: length,
        maxLength: length,
      }),
    );
    fc.assert(
      fc.property(trees, (parts) => {
        const words = parts.map(([text, head], index) => ({
          text,
          lemma: text,
          upos: "X",
          head: head === index + 1 ? 0 : head,
          relation: "relation",
        }));
        const { arcs, middles, width } = layOutTree(words, [], measure);
        expect([...middles].sort((a, b) => a - b)).toEqual(middles);
        for (const { head, dependent } of arcs) {
          const length = Math.abs((middles[head - 1] ?? 0) - (middles[dependent - 1] ?? 0));
          expect(length).toBeGreaterThan(measure("relation", "label"));
        }
        expect(middles.every((middle) => middle > 0 && middle < width)).toBe(true);
      }),
    );
  });
});
