import { expect, test } from "vitest";
import { singular, verbReadings } from "../../src/annotate/morphology.ts";

test.each([
  ["ministers", "minister"],
  ["countries", "country"],
  ["clashes", "clash"],
  ["crises", "crisis"],
  ["men", "man"],
  ["series", "series"],
  ["congress", "congress"],
  ["ideas", "idea"],
  ["sons-in-law", "sons-in-law"],
])("the singular of %s is %s", (plural, expected) => {
  expect(singular(plural)).toBe(expected);
});

test.each([
  ["nominated", "nominate"],
  ["planned", "plan"],
  ["visited", "visit"],
  ["resigned", "resign"],
  ["denied", "deny"],
  ["died", "die"],
  ["killed", "kill"],
  ["seized", "seize"],
  ["stepping", "step"],
  ["leading", "lead"],
  ["shot", "shoot"],
  ["overthrown", "overthrow"],
  ["withdrew", "withdraw"],
])("%s is a form of %s", (form, lemma) => {
  expect(verbReadings(form, () => false)[0]?.lemma).toBe(lemma);
});

test("a present form is a verb only if its dictionary form is known as one", () => {
  expect(verbReadings("ministers", (word) => word === "pick")).toEqual([]);
  expect(verbReadings("picks", (word) => word === "pick")).toMatchObject([{ lemma: "pick" }]);
});

test("a known verb decides between stems of one spelling", () => {
  expect(verbReadings("filed", (word) => word === "fill")[0]?.lemma).toBe("file");
  expect(verbReadings("hoped", (word) => word === "hope")[0]?.lemma).toBe("hope");
  expect(verbReadings("canned", (word) => word === "can")[0]?.lemma).toBe("can");
});
