import { describe, expect, it } from "vitest";
import { readConllu } from "../../../bench/conll/conllu.ts";
import { readEntities } from "../../../bench/conll/entities.ts";
import { f1 } from "../../../bench/conll/f-score.ts";
import { rawText } from "../../../bench/conll/raw-text.ts";
import { scoreMentions } from "../../../bench/conll/score-mentions.ts";

function word(id: string, form: string, misc: string): string {
  return `${id}\t${form}\t_\tX\t_\t_\t0\tdep\t_\t${misc}`;
}

const TEXT = [
  "# newdoc id = one",
  "# newpar",
  "# sent_id = one-1",
  word("1-2", "Byron's", "_"),
  word(
    "1",
    "Byron",
    "Entity=(46-abstract-new-nnnnn-cf3-4-sgl(3-person-giv:act-sssss-cf1*-1-coref-Lord_Byron",
  ),
  word("2", "'s", "Entity=3)"),
  word("2.1", "ghost", "_"),
  word("3", "grief", "Entity=46)|SpaceAfter=No"),
  word("4", ".", "_"),
  "",
  word("1", "He", "Entity=(3-person-giv:act-sssss-cf1*-1-ana)"),
  word("2", "wept", "_"),
  "",
  "# newpar",
  word("1", "Later", "_"),
  "",
  "# newdoc id = two",
  word("1", "End", "_"),
  "",
].join("\n");

describe("readConllu", () => {
  const documents = readConllu(TEXT);

  it("splits documents and keeps multiword tokens apart from words", () => {
    expect(documents.map(({ id, sentences }) => [id, sentences.length])).toEqual([
      ["one", 3],
      ["two", 1],
    ]);
    const [sentence] = documents[0]?.sentences ?? [];
    expect(sentence?.words.map(({ form }) => form)).toEqual(["Byron", "'s", "grief", "."]);
    expect(sentence?.tokens.map(({ form }) => form)).toEqual(["Byron's", "grief", "."]);
  });

  it("gives the raw text back, paragraphs apart", () => {
    expect(documents.map(rawText)).toEqual(["Byron's grief. He wept\n\nLater", "End"]);
  });

  it("names the line that is no CoNLL-U", () => {
    expect(() => readConllu("1\tword\n")).toThrow("Line 1 ");
  });
});

describe("readEntities", () => {
  it("reads nested brackets with type, head and identity", () => {
    const [document] = readConllu(TEXT);
    expect(document && readEntities(document)).toEqual([
      {
        first: 0,
        last: 2,
        chain: "46",
        type: "abstract",
        head: 3,
        link: "sgl",
        identity: undefined,
      },
      {
        first: 0,
        last: 1,
        chain: "3",
        type: "person",
        head: 0,
        link: "coref",
        identity: "Lord_Byron",
      },
      { first: 4, last: 4, chain: "3", type: "person", head: 4, link: "ana", identity: undefined },
    ]);
  });

  it.each(["(1-person", "1)"])("refuses the unbalanced %s", (brackets) => {
    const [document] = readConllu(`${word("1", "x", `Entity=${brackets}`)}\n\n`);
    expect(() => document && readEntities(document)).toThrow();
  });
});

describe("scoreMentions", () => {
  const gold = [
    { start: 0, end: 9, type: "person" },
    { start: 0, end: 4, type: "place" },
  ];

  it("asks for the exact span and type, nested ones included", () => {
    expect(f1(scoreMentions(gold, gold))).toBe(1);
    expect(f1(scoreMentions(gold, [{ start: 0, end: 8, type: "person" }]))).toBe(0);
  });

  it("leaves the type out on request", () => {
    const system = [{ start: 0, end: 4, type: "person" }];
    expect(scoreMentions(gold, system).precise).toBe(0);
    expect(scoreMentions(gold, system, { untyped: true }).precise).toBe(1);
  });

  it("counts a doubled mention once", () => {
    const [first = { start: 0, end: 0, type: "" }] = gold;
    expect(scoreMentions(gold, [first, first])).toMatchObject({ precise: 1, system: 2 });
  });
});
