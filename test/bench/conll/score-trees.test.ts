import { describe, expect, it } from "vitest";
import { readConllu } from "../../../bench/conll/conllu.ts";
import { f1, precision, recall } from "../../../bench/conll/f-score.ts";
import { scoreTrees } from "../../../bench/conll/score-trees.ts";
import { scoredDocument } from "../../../bench/conll/scored-document.ts";

/** Rows of "form lemma UPOS features head deprel", or "first-last form" for a multiword token. */
function treebank(...sentences: string[]): ReturnType<typeof scoredDocument> {
  const text = sentences
    .map((sentence) => {
      let id = 0;
      const rows = sentence.split("; ").map((row) => {
        const cells = row.split(" ");
        if (cells.length === 2) return `${cells[0]}\t${cells[1]}${"\t_".repeat(8)}`;
        const [form, lemma, upos, features, head, deprel] = cells;
        id += 1;
        return `${id}\t${form}\t${lemma}\t${upos}\t_\t${features}\t${head}\t${deprel}\t_\t_`;
      });
      return `${rows.join("\n")}\n`;
    })
    .join("\n");
  const [document] = readConllu(`${text}\n`);
  if (document === undefined) throw new Error("no document");
  return scoredDocument(document);
}

/** A sentence of the forms alone; every word hangs on the one before. `abc:a b c` is a multiword token. */
function forms(...tokens: string[]): ReturnType<typeof scoredDocument> {
  let id = 0;
  const rows = tokens.flatMap((token) => {
    const [surface = "", words] = token.split(":");
    const parts = words?.split(" ") ?? [surface];
    const range = words === undefined ? [] : [`${id + 1}-${id + parts.length} ${surface}`];
    const lines = parts.map((form) => {
      id += 1;
      return `${form} _ _ _ ${id - 1} dep`;
    });
    return [...range, ...lines];
  });
  return treebank(rows.join("; "));
}

const GOLD = treebank(
  "She she PRON Number=Sing|Person=3 2 nsubj; left leave VERB Tense=Past 0 root; . . PUNCT _ 2 punct",
  "He he PRON _ 2 nsubj; stayed stay VERB _ 0 root; there there ADV _ 2 advmod:lmod",
);

describe("scoreTrees", () => {
  it("gives a perfect score for equal sides", () => {
    const score = scoreTrees(GOLD, GOLD);
    for (const counts of Object.values(score)) expect(f1(counts)).toBe(1);
  });

  it("counts a wrong head in UAS and LAS, a wrong relation in LAS alone, no subtype", () => {
    const system = treebank(
      "She she PRON Number=Sing|Person=3 3 nsubj; left leave VERB Tense=Past 0 root; . . PUNCT _ 2 punct",
      "He he PRON _ 2 obj; stayed stay VERB _ 0 root; there there ADV _ 2 advmod",
    );
    const { uas, las, upos } = scoreTrees(GOLD, system);
    expect(f1(uas)).toBeCloseTo(5 / 6);
    expect(f1(las)).toBeCloseTo(4 / 6);
    expect(f1(upos)).toBe(1);
  });

  it("counts a missed sentence border against both sentences and the lost root", () => {
    const system = treebank(
      "She she PRON Number=Sing|Person=3 2 nsubj; left leave VERB Tense=Past 0 root; . . PUNCT _ 2 punct; He he PRON _ 5 nsubj; stayed stay VERB _ 2 parataxis; there there ADV _ 5 advmod",
    );
    const { sentences, uas, words } = scoreTrees(GOLD, system);
    expect([sentences.precise, sentences.system, sentences.gold]).toEqual([0, 1, 2]);
    expect(f1(uas)).toBeCloseTo(5 / 6);
    expect(f1(words)).toBe(1);
  });

  it("compares universal features only", () => {
    const gold = treebank("two two NUM NumForm=Word|NumType=Card 0 root");
    const same = treebank("two two NUM NumType=Card 0 root");
    const other = treebank("two two NUM NumType=Ord 0 root");
    expect(f1(scoreTrees(gold, same).features)).toBe(1);
    expect(f1(scoreTrees(gold, other).features)).toBe(0);
  });

  it("takes any lemma where gold has none", () => {
    const gold = treebank("xyz _ X _ 0 root");
    expect(f1(scoreTrees(gold, treebank("xyz xyz X _ 0 root")).lemma)).toBe(1);
  });

  it.each([
    [["a", "b", "c"], ["a", "b", "c"], 3],
    [["abc:a b c"], ["a", "b", "c"], 3],
    [["a", "bc:b c", "d"], ["a", "b", "c", "d"], 4],
    [["abcd"], ["a", "b", "c", "d"], 0],
    [["abc", "d"], ["a", "b", "c", "d"], 1],
    [["a", "bc:b c", "d"], ["a", "b", "cd"], 2],
    [["don't:do n't", "go"], ["do", "n't", "go"], 3],
    [["don't:do n't", "go"], ["don", "'t", "go"], 1],
    [["gonna:going to", "go"], ["gon", "na", "go"], 1],
    [["Don't:Do n't"], ["don't:do n't"], undefined],
  ])("aligns %j with %j: %s words", (gold, system, correct) => {
    if (correct === undefined) {
      expect(() => scoreTrees(forms(...gold), forms(...system))).toThrow("differ at character 0");
      return;
    }
    const { words } = scoreTrees(forms(...gold), forms(...system));
    const size = (tokens: string[]): number =>
      tokens.join(" ").replace(/\S+:/g, "").split(" ").length;
    expect(precision(words)).toBeCloseTo(correct / size(system));
    expect(recall(words)).toBeCloseTo(correct / size(gold));
  });
});
