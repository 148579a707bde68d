import { expect, test } from "vitest";
import { readText } from "../../src/annotate/read-text.ts";
import { plainDocument } from "./plain-document.ts";

function sentences(text: string): string[] {
  const { pieces, sentences: found } = readText(plainDocument(text));
  return found.map(({ first, last }) => text.slice(pieces[first]?.start, pieces[last]?.end));
}

test.each([
  ["Troops left. Protests went on.", ["Troops left.", "Protests went on."]],
  ["Mr. Smith met Gen. Jones in St. Louis.", ["Mr. Smith met Gen. Jones in St. Louis."]],
  ["She lives in the U.S. The army does too.", ["She lives in the U.S.", "The army does too."]],
  ["The U.S. Senate voted.", ["The U.S. Senate voted."]],
  ['"It is over." He left.', ['"It is over."', "He left."]],
  ['"It is over," he said.', ['"It is over," he said.']],
  ["It rose 3.5 percent at 9 a.m. on Monday.", ["It rose 3.5 percent at 9 a.m. on Monday."]],
  ["Who? Nobody! Well…", ["Who?", "Nobody!", "Well…"]],
  ["J. R. Smith, Jr. of Acme Inc. resigned.", ["J. R. Smith, Jr. of Acme Inc. resigned."]],
  ["No stop here\n\nNext paragraph", ["No stop here", "Next paragraph"]],
])("%s", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("leaves page furniture out", () => {
  const document = plainDocument("Skip to content\n\nTroops left.");
  const [menu, ...rest] = document.blocks;
  const blocks = menu === undefined ? [] : [{ ...menu, kind: "boilerplate" as const }, ...rest];
  expect(readText({ ...document, blocks }).pieces.map(({ text }) => text)).toEqual([
    "Troops",
    "left",
    ".",
  ]);
});
