import { describe, expect, test } from "vitest";
import { facts, read, readDocument } from "./read-facts.ts";

describe("status", () => {
  test.each([
    ["Turkey invaded Hungary.", ["Turkey invaded Hungary"]],
    ["Turkey did not invade Hungary.", ["Turkey invaded Hungary [denied]"]],
    ["Turkey never invaded Hungary.", ["Turkey invaded Hungary [denied]"]],
    ["Turkey will invade Hungary.", ["Turkey invaded Hungary [planned]"]],
    ["Turkey plans to invade Hungary.", ["Turkey invaded Hungary [planned]"]],
    ["Turkey refused to invade Hungary.", ["Turkey invaded Hungary [denied]"]],
    ["Turkey began to invade Hungary.", ["Turkey invaded Hungary"]],
    ["Turkey was asked to invade Hungary.", ["Turkey invaded Hungary [planned]"]],
    ["Turkey may invade Hungary.", ["Turkey invaded Hungary [hypothetical]"]],
    ["Turkey is allowed to invade Hungary.", ["Turkey invaded Hungary [hypothetical]"]],
    ["Turkey would have invaded Hungary.", ["Turkey invaded Hungary [hypothetical]"]],
    ["After invading Hungary, Turkey reportedly left.", ["Turkey invaded Hungary"]],
    ["Turkey did not leave until invading Hungary.", ["Turkey invaded Hungary"]],
    ["If Turkey invades Hungary, Bob Smith will leave.", ["Turkey invaded Hungary [hypothetical]"]],
    ["Turkey reportedly invaded Hungary.", ["Turkey invaded Hungary [reported]"]],
    ["There was fear that Turkey invaded Hungary.", ["Turkey invaded Hungary [reported]"]],
    [
      "Bob Smith said so, adding that Turkey invaded Hungary.",
      ["Turkey invaded Hungary [reported, by Bob Smith]"],
    ],
    ["Bob Smith accused Turkey of invading Hungary.", ["Turkey invaded Hungary [reported]"]],
    [
      "In Bob Smith's opinion, Turkey invaded Hungary.",
      ["Turkey invaded Hungary [reported, by Bob Smith]"],
    ],
    ["Did Turkey invade Hungary?", []],
    ["Bob Smith waited until Turkey invaded Hungary.", ["Turkey invaded Hungary"]],
    [
      "Bob Smith will wait until Turkey invades Hungary.",
      ["Turkey invaded Hungary [hypothetical]"],
    ],
    ["Turkey left without invading Hungary.", ["Turkey invaded Hungary [denied]"]],
    ["Turkey voted against invading Hungary.", ["Turkey invaded Hungary [denied]"]],
    [
      "Bob Smith warned Turkey against invading Hungary.",
      ["Turkey invaded Hungary [hypothetical]"],
    ],
    ["Hungary is to be invaded by Turkey.", ["Turkey invaded Hungary [planned]"]],
    ["Turkey to invade Hungary", ["Turkey invaded Hungary [planned]"]],
    [
      "Bob Smith said Turkey would invade Hungary.",
      ["Turkey invaded Hungary [planned, by Bob Smith]"],
    ],
    ["Turkey would invade Hungary.", ["Turkey invaded Hungary [hypothetical]"]],
    ["Turkey was able to invade Hungary.", ["Turkey invaded Hungary"]],
    ["Turkey went on to invade Hungary.", ["Turkey invaded Hungary"]],
    ["The law allows Turkey to invade Hungary.", ["Turkey invaded Hungary [hypothetical]"]],
    ["The law allowed Turkey to invade Hungary.", ["Turkey invaded Hungary"]],
    ["Turkey did not just invade Hungary.", ["Turkey invaded Hungary"]],
    [
      "Critics rejected the accusation Turkey invaded Hungary.",
      ["Turkey invaded Hungary [reported]"],
    ],
    ["The book discussed how Turkey invaded Hungary.", ["Turkey invaded Hungary"]],
  ])("%s", async (text, expected) => {
    expect(await facts(text, "invaded")).toEqual(expected);
  });

  test.each([
    [
      "Turkey reportedly sent troops, but invaded Hungary.",
      "invaded",
      "Turkey invaded Hungary [reported]",
    ],
    [
      'Bob Smith said: "I would say that Turkey invaded Hungary."',
      "invaded",
      "Turkey invaded Hungary [reported, by Bob Smith]",
    ],
    // What somebody is called is the document's own wording, whoever speaks of them.
    [
      "Mary Jones predicted a win of former President Bob Smith.",
      "heldOffice",
      "Bob Smith heldOffice President",
    ],
  ])("%s", async (text, property, expected) => {
    expect(await facts(text, property)).toEqual([expected]);
  });

  test("a state of the past is not stated as present", async () => {
    expect(await facts("Bob Smith was president.", "holdsOffice")).toEqual([]);
    expect(await facts("Bob Smith is president.", "holdsOffice")).toEqual([
      "Bob Smith holdsOffice president",
    ]);
  });
});

describe("speakers", () => {
  test.each([
    ["that", "Bob Smith said that Turkey invaded Hungary."],
    ["bare clause", "Bob Smith said Turkey invaded Hungary."],
    ["told somebody", "Bob Smith told reporters that Turkey invaded Hungary."],
    ["at the end", "Turkey has invaded Hungary, Bob Smith said."],
    ["turned round", '"Turkey invaded Hungary," said Bob Smith.'],
    ["quotation after", 'Bob Smith said: "Turkey invaded Hungary."'],
    ["according to", "According to Bob Smith, Turkey invaded Hungary."],
    ["according to, at the end", "Turkey invaded Hungary, according to Bob Smith."],
    ["quotation that runs on", '"I know it," Bob Smith said. "Turkey invaded Hungary."'],
  ])("%s: %s", async (_, text) => {
    expect(await facts(text, "invaded")).toEqual([
      "Turkey invaded Hungary [reported, by Bob Smith]",
    ]);
  });

  test.each([
    [
      "Bob Smith denied that Turkey invaded Hungary.",
      "Turkey invaded Hungary [denied, by Bob Smith]",
    ],
    [
      "Bob Smith said Turkey would invade Hungary.",
      "Turkey invaded Hungary [planned, by Bob Smith]",
    ],
    [
      "Bob Smith said Turkey did not invade Hungary.",
      "Turkey invaded Hungary [denied, by Bob Smith]",
    ],
    [
      "Bob Smith hopes that Turkey invades Hungary.",
      "Turkey invaded Hungary [hypothetical, by Bob Smith]",
    ],
  ])("%s", async (text, expected) => {
    expect(await facts(text, "invaded")).toEqual([expected]);
  });

  test("what somebody said is itself a fact, in their words", async () => {
    expect(
      await facts('"The mission is complete," President Bob Smith said on Tuesday.', "said"),
    ).toEqual(['Bob Smith said "The mission is complete" [time 2022-01-11]']);
    expect(await facts("Bob Smith said that it is over.", "said")).toEqual([
      'Bob Smith said "it is over"',
    ]);
  });

  test("what somebody is called in passing is the document's own wording", async () => {
    expect(await facts("Mary Jones said President Bob Smith left.", "holdsOffice")).toEqual([
      "Bob Smith holdsOffice President",
    ]);
  });

  test("a quoted word or two are not somebody's statement", async () => {
    expect(await facts('Turkey invaded "brotherly" Hungary.', "invaded")).toEqual([
      "Turkey invaded Hungary",
    ]);
  });

  test("page furniture says nothing", async () => {
    const { document } = await read("Turkey invaded Hungary.");
    const blocks = document.blocks.map((block) => ({ ...block, kind: "boilerplate" as const }));
    const { record } = await readDocument({ ...document, blocks });
    expect(record.statements).toEqual([]);
  });
});

test.each([
  'Bob Smith said, "It is the first case", adding, "It was a crime".',
  '"We will use the full force of the law," said Bob Smith; he described the attack as a crime.',
])("that somebody says it is the document's own: %s", async (text) => {
  const found = await facts(text, "said");
  expect(found.length).toBeGreaterThan(0);
  for (const fact of found) expect(fact).not.toContain("[");
});
