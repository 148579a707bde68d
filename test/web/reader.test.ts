import { describe, expect, it } from "vitest";
import { setBlocks } from "../../web/reader/blocks.ts";
import { numberFacts, statingSentences } from "../../web/reader/numbered-facts.ts";
import { mentionOf, readerMarks, runsOf, splitAfter } from "../../web/reader/runs.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld } from "./fixture/world.ts";

const { documents } = buildWorld(SMALL_WORLD);
const report = documents.find(({ id }) => id === "a11c0de5f00dbabe");
if (!report) throw new Error("The fixture has lost its first report.");

describe("the facts of a report", () => {
  const facts = numberFacts(report);

  it("are numbered in the order in which the report states them", () => {
    const starts = facts.map(({ evidence }) => evidence[0]?.span.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(facts.map(({ number }) => number)).toEqual(facts.map((_, index) => index + 1));
  });

  it("bring only the evidence that stands in this report", () => {
    const nominated = facts.find(({ statement }) => statement.id === "s01");
    expect(nominated?.statement.evidence).toHaveLength(3);
    expect(nominated?.evidence.map(({ document }) => document)).toEqual([report.id, report.id]);
  });

  it("share a sentence that states several of them", () => {
    const shared = statingSentences(facts).find((sentence) => sentence.facts.length > 1);
    expect(shared && report.text.slice(shared.span.start, shared.span.end)).toMatch(
      /^President Tokayev nominated .* within the hour\.$/,
    );
  });
});

describe("the text of a report", () => {
  const sentences = statingSentences(numberFacts(report));
  const marks = readerMarks(report.mentions, sentences, []);
  const runs = report.blocks.flatMap(({ span }) => runsOf(report.text, span, marks));

  it("comes out whole, block by block", () => {
    const text = runs.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
    expect(text).toBe(
      report.blocks.map(({ span }) => report.text.slice(span.start, span.end)).join(""),
    );
  });

  it("ends each stating sentence once", () => {
    expect(runs.flatMap(({ ending }) => ending)).toEqual(sentences);
  });

  it("links a nested mention to the innermost entity", () => {
    const text = "Kazakh President Tokayev";
    const nested = readerMarks(
      [
        { entity: "tokayev", span: { start: 0, end: 24 } },
        { entity: "kazakhstan", span: { start: 0, end: 6 } },
      ],
      [],
      [],
    );
    const pieces = runsOf(text, { start: 0, end: 24 }, nested).flatMap((run) => run.pieces);
    expect(pieces.map((piece) => [piece.text, mentionOf(piece)])).toEqual([
      ["Kazakh", "kazakhstan"],
      [" President Tokayev", "tokayev"],
    ]);
  });

  it("closes each sentence that was read once, whatever it states", () => {
    const read = readerMarks(report.mentions, sentences, [], report.sentences);
    const all = report.blocks.flatMap(({ span }) => runsOf(report.text, span, read));
    expect(all.flatMap(({ closing }) => closing ?? [])).toEqual(
      report.sentences.map((_, at) => at),
    );
    const [before, after] = splitAfter(all, 3);
    const last = before.at(-1)?.pieces.at(-1)?.span.end;
    expect(last).toBe(report.sentences[3]?.end);
    expect([...before, ...(after ?? [])]).toEqual(all);
  });

  it("is parted after a sentence only in the block where it ends", () => {
    const read = readerMarks([], [], [], report.sentences);
    const [title, ...blocks] = report.blocks;
    const runs = title ? runsOf(report.text, title.span, read) : [];
    expect(splitAfter(runs, 0)).toEqual([runs, []]);
    expect(splitAfter(runs, null)).toEqual([runs, null]);
    for (const { span } of blocks)
      expect(splitAfter(runsOf(report.text, span, read), 0)[1]).toBe(null);
    const long = runsOf(
      "One. Two.",
      { start: 0, end: 9 },
      readerMarks(
        [],
        [],
        [],
        [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      ),
    );
    expect(splitAfter(long, 0, true)).toEqual([long, []]);
  });

  it("sets items in a row as one list", () => {
    const block = (kind: string, start: number) => ({ kind, span: { start, end: start + 1 } });
    const set = setBlocks([
      block("paragraph", 0),
      block("item", 2),
      block("item", 4),
      block("heading", 6),
      block("item", 8),
    ]);
    expect(
      set.map((entry) => (entry.kind === "list" ? entry.items.length : entry.block.kind)),
    ).toEqual(["paragraph", 2, "heading", 1]);
  });
});
