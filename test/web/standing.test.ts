import { describe, expect, it } from "vitest";
import { graphPath, neighboursPath, summaryPath } from "../../web/api/paths.ts";
import { DOUBTFUL_BELOW, isDoubtful, isLetIn, switchCounts } from "../../web/filters/standing.ts";
import { NO_FILTERS } from "../../web/routing/route.ts";

const property = (iri: string, open: boolean) => ({ iri, curie: iri, label: iri, open });
const met = { property: property("met", false), confidence: DOUBTFUL_BELOW };
const stoodBy = { property: property("stand_by", true), confidence: 0.9 };
const unsure = { property: property("met", false), confidence: DOUBTFUL_BELOW - 0.01 };

describe("what the explorer asks the server for", () => {
  it("names its defaults", () => {
    const parts = [`open=false`, `confidence=${DOUBTFUL_BELOW}`];
    for (const path of [graphPath(9, NO_FILTERS), neighboursPath("a", 9, NO_FILTERS)]) {
      for (const part of parts) expect(path).toContain(part);
    }
    expect(summaryPath).toContain(`confidence=${DOUBTFUL_BELOW}`);
  });

  it("follows the switches", () => {
    expect(graphPath(9, { ...NO_FILTERS, open: true })).toMatch(/open=true&confidence=0\.\d/);
    expect(graphPath(9, { ...NO_FILTERS, doubtful: true })).toMatch(/open=false&confidence=0$/);
  });
});

describe("what the switches let in", () => {
  it("is at first what is sure and of the ontology, the threshold included", () => {
    expect([met, stoodBy, unsure].map((one) => isLetIn(one, NO_FILTERS))).toEqual([
      true,
      false,
      false,
    ]);
    expect([met, stoodBy, unsure].map(isDoubtful)).toEqual([false, false, true]);
  });

  it("is more with each of them, and with a property that is named", () => {
    expect(isLetIn(stoodBy, { ...NO_FILTERS, open: true })).toBe(true);
    expect(isLetIn(unsure, { ...NO_FILTERS, doubtful: true })).toBe(true);
    expect(isLetIn(stoodBy, { ...NO_FILTERS, property: ["stand_by"] })).toBe(true);
  });
});

describe("the counts of the switches", () => {
  const totals = { openStatements: 40, doubtful: { ontology: 3, open: 25 } };

  it.each([
    [false, false, { open: 15, doubtful: 3, heldBack: 43 }],
    [true, false, { open: 15, doubtful: 28, heldBack: 28 }],
    [false, true, { open: 40, doubtful: 3, heldBack: 40 }],
    [true, true, { open: 40, doubtful: 28, heldBack: 0 }],
  ])("with open %s and doubtful %s say what each adds", (open, doubtful, counts) => {
    expect(switchCounts(totals, { open, doubtful })).toEqual(counts);
  });
});
