import { describe, expect, it } from "vitest";
import { scoreTextFacts, type TextFact } from "../../../bench/facts/score-text-facts.ts";

/** `fact("0-4", "10-12")`: a fact between two stretches of a passage. */
function fact(subject: string, object: string, property = "SPOUSE"): TextFact {
  const span = (range: string): TextFact["subject"] => {
    const [start = 0, end = 0] = range.split("-").map(Number);
    return { start, end };
  };
  return { property, subject: span(subject), object: span(object) };
}

describe("scoreTextFacts", () => {
  it("takes an overlap at both ends for a hit, and counts what is missed and what is wrong", () => {
    const gold = [fact("0-4", "10-12"), fact("20-24", "30-34")];
    const system = [fact("2-6", "11-20"), fact("20-24", "50-54")];
    const expected = { precise: 1, system: 2, recalled: 1, gold: 2 };
    expect(scoreTextFacts(gold, system)).toEqual({ official: expected, oneToOne: expected });
  });

  it("wants the property and the direction to be right, and more than touching ends", () => {
    const gold = [fact("0-4", "10-12")];
    const system = [fact("0-4", "10-12", "CEO"), fact("10-12", "0-4"), fact("4-8", "10-12")];
    expect(scoreTextFacts(gold, system).official).toEqual({
      precise: 0,
      system: 3,
      recalled: 0,
      gold: 1,
    });
  });

  it("forgives a second prediction of one gold fact officially, and counts it one to one", () => {
    const gold = [fact("0-10", "20-30")];
    const system = [fact("0-4", "20-24"), fact("6-10", "20-24")];
    const { official, oneToOne } = scoreTextFacts(gold, system);
    expect(official).toEqual({ precise: 1, system: 1, recalled: 1, gold: 1 });
    expect(oneToOne).toEqual({ precise: 1, system: 2, recalled: 1, gold: 1 });
  });

  it("lets one prediction find two gold facts officially, and one of them one to one", () => {
    const gold = [fact("0-4", "20-24"), fact("6-10", "20-24")];
    const system = [fact("0-10", "20-30")];
    const { official, oneToOne } = scoreTextFacts(gold, system);
    expect(official).toEqual({ precise: 2, system: 2, recalled: 2, gold: 2 });
    expect(oneToOne).toEqual({ precise: 1, system: 1, recalled: 1, gold: 2 });
  });

  it("counts nothing where there is nothing", () => {
    const none = { precise: 0, system: 0, recalled: 0, gold: 0 };
    expect(scoreTextFacts([], [])).toEqual({ official: none, oneToOne: none });
  });
});
