import { expect, test } from "vitest";
import type { ReadMention } from "../../../src/annotate/neural/reading.ts";
import { wholeNames } from "../../../src/annotate/neural/whole-names.ts";

function mention(
  first: number,
  last: number,
  type: string,
  antecedent?: number,
  kind: ReadMention["kind"] = "name",
): ReadMention {
  return { first, last, head: last, type, kind, chain: 0, antecedent };
}

test("a name inside a name of its type goes, and links to it go to the whole", () => {
  const mentions = [
    mention(0, 1, "person"),
    mention(1, 1, "person"),
    mention(4, 4, "person", 1, "pronoun"),
  ];
  expect(wholeNames(mentions, [{ first: 0, last: 1 }])).toEqual([
    mention(0, 1, "person"),
    mention(4, 4, "person", 0, "pronoun"),
  ]);
});

test("a place inside an organisation stays, and so does what no flat name holds", () => {
  const mentions = [
    mention(0, 2, "organization"),
    mention(0, 1, "place"),
    mention(4, 6, "person"),
    mention(6, 6, "person"),
  ];
  expect(wholeNames(mentions, [{ first: 0, last: 2 }])).toEqual(mentions);
});
