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
  ["a name in the object", "The committee painted the bridge of Vienna."],
  ["what the text comes back to", "The committee met. The committee painted the old bridge."],
])("%s can stand alone: %s", async (_, text) => {
  expect(await isHeldBack(text)).toBe(false);
});

test.each([
  ["nobody and nothing named", "The committee painted the old bridge."],
  ["a pronoun without a name", "They painted the old bridge."],
  ["a chance to do it", "The committee lost a chance to paint the old bridge."],
])("%s is doubtful: %s", async (_, text) => {
  expect(await isHeldBack(text)).toBe(true);
});
