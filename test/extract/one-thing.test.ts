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
    "Angela Merkel met president of France [in Paris]",
  ],
  [
    "hearsay without a source",
    "It was reported that Turkey invaded Hungary.",
    "invaded",
    "Turkey invaded Hungary [reported]",
  ],
  [
    "what stands behind the second verb is its",
    "The earthquake killed one person and injured eight people.",
    "injuredCount",
    'earthquake injuredCount "8"',
  ],
  [
    "a description and a name are one subject",
    "Speaking to reporters, an attendee Om Prakash met Mary Jones.",
    "met",
    "Om Prakash met Mary Jones",
  ],
  ["no firm is none of all", "No bank or company invaded Hungary.", "invaded", undefined],
])("%s: %s", async (_, text, property, expected) => {
  const found = await facts(text, property);
  if (expected === undefined) expect(found.every((fact) => fact.endsWith("[denied]"))).toBe(true);
  else expect(found).toContain(expected);
});

test.each([
  ["who pleads not guilty", "Bob Smith pleaded not guilty to murder.", "convictedOf"],
  ["who is interrupted", "Mary Jones was interrupted by attacking Tom Brown.", "attacked"],
  ["near a city is not in it", "The Blue Lion Lodge near Pretoria burned.", "locatedIn"],
  ["what a description says", "People who died in Vienna were buried there.", "diedIn"],
  [
    "one of many is not the many",
    "One of the soldiers attacked Tom Brown.",
    "attacked",
    "soldiers",
  ],
])("nothing follows from: %s", async (_, text, property, subject = "") => {
  const found = await facts(text, property);
  expect(found.filter((fact) => fact.startsWith(`${subject} `) || subject === "")).toEqual([]);
});
