import { expect, test } from "vitest";
import { DOUBTFUL_BELOW } from "../../src/extract/index.ts";
import { read } from "./read-facts.ts";

/** Whether every statement of a text is held back as doubtful; false without any. */
async function isHeldBack(text: string): Promise<boolean> {
  const { record } = await read(text);
  const { statements } = record;
  return statements.length > 0 && statements.every(({ confidence }) => confidence < DOUBTFUL_BELOW);
}

test.each([
  ["a name", "Bob Smith painted the old bridge."],
  ["what the text comes back to, of a value", "The attack was long. The attack killed six people."],
])("%s can stand alone: %s", async (_, text) => {
  expect(await isHeldBack(text)).toBe(false);
});

test.each([
  ["a subject without a name", "The committee painted the bridge of Vienna."],
  ["what only the speaker can point at", "Bob Smith painted that old bridge."],
  ["what lacks the clause that tells which", "Bob Smith painted the bridge that they built."],
  ["some of a group", "Some Democrats painted the old bridge."],
  ["a number of nothing", "Bob Smith lost around 42."],
  ["who calls something so", "Bob Smith described the old bridge as ugly."],
  ["a pronoun without a name", "They painted the old bridge."],
  ["people who have no name", "Bob Smith told people to leave."],
  ["a deed cut from its verb", "Bob Smith took part."],
  ["one of many without a name", "Another brother, 22, was there."],
  ["a chance to do it", "The committee lost a chance to paint the old bridge."],
])("%s is doubtful: %s", async (_, text) => {
  expect(await isHeldBack(text)).toBe(true);
});
