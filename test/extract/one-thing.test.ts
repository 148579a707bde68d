import { expect, test } from "vitest";
import { facts } from "./read-facts.ts";

test.each([
  [
    "whoever is accused",
    "Bob Smith accused Mary Jones of attacking Tom Brown.",
    "attacked",
    "Mary Jones attacked Tom Brown [reported]",
  ],
  [
    "of several, one who is named",
    "One of the judges, Tom Brown, met Mary Jones.",
    "met",
    "Tom Brown met Mary Jones",
  ],
  [
    "the place that where stands for",
    "Tom Brown moved to Vienna, where he lives.",
    "livesIn",
    "Tom Brown livesIn Vienna",
  ],
  [
    "the place of two verbs",
    "Tom Brown lives and works in Vienna.",
    "livesIn",
    "Tom Brown livesIn Vienna",
  ],
  [
    "a measure is the object",
    "The strike will last two weeks.",
    "lasted",
    'strike lasted "P2W" [planned]',
  ],
  [
    "two arguments are two things",
    "Angela Merkel met the president of France in Paris.",
    "met",
    "Angela Merkel met president [in Paris]",
  ],
  [
    "hearsay without a source",
    "It was reported that Turkey invaded Hungary.",
    "invaded",
    "Turkey invaded Hungary [reported]",
  ],
  ["no firm is none of all", "No bank or company invaded Hungary.", "invaded", undefined],
])("%s: %s", async (_, text, property, expected) => {
  const found = await facts(text, property);
  if (expected === undefined) expect(found.every((fact) => fact.endsWith("[denied]"))).toBe(true);
  else expect(found).toContain(expected);
});
