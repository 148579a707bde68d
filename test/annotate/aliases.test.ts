import { expect, test } from "vitest";
import { read } from "../extract/read-facts.ts";

/** Whether two names of a text are of one thing. */
async function areOne(text: string, one: string, other: string): Promise<boolean> {
  const { mentions } = (await read(text)).record.annotation;
  const chainOf = (name: string): number | undefined =>
    mentions.find((mention) => mention.name === name)?.chain;
  expect(chainOf(one)).toBeDefined();
  expect(chainOf(other)).toBeDefined();
  return chainOf(one) === chainOf(other);
}

test.each([
  ["Omar Saleh, also known as Abu Omar, was arrested.", "Omar Saleh", "Abu Omar"],
  ["Jane Roe is known as Janie.", "Jane Roe", "Janie"],
  [
    "William Soeryadjaya (born Tjia Kian Liong) was rich.",
    "William Soeryadjaya",
    "Tjia Kian Liong",
  ],
])("one of two names: %s", async (text, one, other) => {
  expect(await areOne(text, one, other)).toBe(true);
});

test("two people whom an " as " stands behind are two", async () => {
  expect(await areOne("Jane Roe met Janie Doe as planned.", "Jane Roe", "Janie Doe")).toBe(false);
});
