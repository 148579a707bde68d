import { describe, expect, it } from "vitest";
import { expectedCalibrationError, reliability } from "../../../bench/facts/calibration.ts";
import type { JudgedStatement } from "../../../bench/facts/judged-list.ts";
import { drawByKey } from "../../../bench/facts/ranked.ts";
import { redraw } from "../../../bench/facts/redraw.ts";
import type { ShownStatement } from "../../../bench/facts/wikinews.ts";
import { wilsonInterval } from "../../../bench/facts/wilson.ts";

const NUMBERS = Array.from({ length: 1000 }, (_, index) => `item ${index}`);
const same = (text: string): string => text;

describe("drawByKey", () => {
  it("draws the same for one seed, in whatever order the items come, and another for another", () => {
    const drawn = drawByKey(NUMBERS, same, "1", 50);
    expect(drawByKey(NUMBERS.toReversed(), same, "1", 50)).toEqual(drawn);
    expect(drawByKey(NUMBERS, same, "2", 50)).not.toEqual(drawn);
  });

  it("keeps what it drew when others go", () => {
    const drawn = drawByKey(NUMBERS, same, "1", 50);
    const rest = NUMBERS.filter((item, index) => drawn.includes(item) || index % 2 === 0);
    expect(drawByKey(rest, same, "1", 50)).toEqual(drawn);
  });
});

function shown(subject: string, confidence = 0.8): ShownStatement {
  return {
    kind: "ontology",
    url: "https://example.org/",
    quote: `${subject} met Bob.`,
    subject,
    property: "met",
    object: "Bob",
    status: "asserted",
    speaker: null,
    time: null,
    confidence,
  };
}

describe("redraw", () => {
  const judge = (row: JudgedStatement): JudgedStatement => ({ ...row, verdict: "right" });

  it("keeps verdicts, takes over a new confidence, and puts aside what is no longer drawn", () => {
    const options = { seed: "1", count: 5 };
    const first = redraw([shown("Ann"), shown("Cy")], [], options).map(judge);
    const second = redraw([shown("Ann", 0.5), shown("Dee")], first, options);
    const brief = second.map(({ subject, verdict, drawn, confidence }) => ({
      subject,
      verdict,
      drawn,
      confidence,
    }));
    expect(brief).toHaveLength(3);
    expect(brief).toContainEqual({
      subject: "Ann",
      verdict: "right",
      drawn: ["kept"],
      confidence: 0.5,
    });
    expect(brief).toContainEqual({
      subject: "Dee",
      verdict: null,
      drawn: ["kept", "shown"],
      confidence: 0.8,
    });
    expect(brief.at(-1)).toEqual({
      subject: "Cy",
      verdict: "right",
      drawn: [],
      confidence: 0.8,
    });
    const third = redraw([shown("Ann"), shown("Cy")], second, options);
    expect(third.map(({ drawn, verdict }) => [drawn, verdict])).toEqual([
      [["kept", "shown"], "right"],
      [["kept", "shown"], "right"],
    ]);
  });

  it("draws as many of all as of those that are shown at first", () => {
    const some = ["Ann", "Ben", "Cy", "Dee", "Eve", "Fay"].map((name, at) =>
      shown(name, at % 2 === 0 ? 0.8 : 0.3),
    );
    const rows = redraw(some, [], { seed: "1", count: 3 });
    const drawn = (draw: "kept" | "shown") => rows.filter((row) => row.drawn.includes(draw));
    expect([drawn("kept").length, drawn("shown").length]).toEqual([3, 3]);
    expect(drawn("shown").every(({ confidence }) => confidence === 0.8)).toBe(true);
  });

  it("draws one of two statements that a reader could not tell apart", () => {
    expect(redraw([shown("Ann"), shown("Ann")], [], { seed: "1", count: 5 })).toHaveLength(1);
  });
});

describe("wilsonInterval", () => {
  it("gives the interval of a worked example, and stays within 0 and 1", () => {
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I.
    expect(wilsonInterval(81, 263).map((end) => end.toFixed(4))).toEqual(["0.2553", "0.3662"]);
    expect(wilsonInterval(0, 20).map((end) => end.toFixed(4))).toEqual(["0.0000", "0.1611"]);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

describe("calibration", () => {
  const of = (confidence: number, ...verdicts: boolean[]) =>
    verdicts.map((right) => ({ confidence, right }));

  it("weighs the gap of each bin by its size", () => {
    const bins = reliability([...of(0.75, true, true, true, false), ...of(0.95, true, false)]);
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 4, 0, 2]);
    expect(expectedCalibrationError(bins)).toBeCloseTo((2 / 6) * 0.45);
  });

  it("puts the ends of the scale into the first and the last bin, and 0.3 into the fourth", () => {
    const bins = reliability([...of(0, false), ...of(1, true), ...of(0.3, true)]);
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(expectedCalibrationError([])).toBe(0);
  });
});
