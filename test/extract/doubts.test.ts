import { expect, test } from "vitest";
import { extractAll } from "../../src/extract/index.ts";
import { newsSchema, read } from "./read-facts.ts";

/** What speaks for and against all that is found in a text, kept or not. */
async function groundsOf(text: string): Promise<string[]> {
  const { document, record } = await read(text);
  const { statements } = extractAll(document, record.annotation, newsSchema);
  return statements.flatMap(({ evidence }) => evidence.flatMap(({ grounds = [] }) => grounds));
}

const DOUBTS = [
  ["a subject without a name", "The committee painted the bridge of Vienna.", "subject unknown"],
  ["what only the speaker can point at", "Bob Smith painted that old bridge.", "pointing"],
  [
    "what lacks the clause that tells which",
    "Bob Smith painted the bridge that they built.",
    "loose",
  ],
  ["some of a group", "Some Democrats painted the old bridge.", "some of them"],
  ["a number of nothing", "Bob Smith lost around 42.", "bare value"],
  ["who calls something so", "Bob Smith described the old bridge as ugly.", "only speaks"],
  ["a pronoun without a name", "They painted the old bridge.", "subject pronoun named never"],
  ["people who have no name", "Bob Smith told people to leave.", "of nobody"],
  ["one of many without a name", "Another brother, 22, was there.", "one of many"],
] as const;

test.each(DOUBTS)("%s is doubtful: %s", async (_, text, doubt) => {
  expect(await groundsOf(text)).toContain(doubt);
});

test("what is of somebody with a name can stand alone", async () => {
  const grounds = await groundsOf("Bob Smith's committee painted the old bridge.");
  expect(grounds).not.toContain("subject unknown");
});

test("none of this is doubtful", async () => {
  const grounds = new Set(await groundsOf("Bob Smith painted the old bridge."));
  expect(DOUBTS.filter(([, , doubt]) => grounds.has(doubt))).toEqual([]);
});
