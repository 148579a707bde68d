import { expect, test } from "vitest";
import { newsSchema, read } from "../extract/read-facts.ts";

/** What the common noun is called that a text's only description begins with. */
async function called(text: string, noun: string): Promise<string | undefined> {
  const { record } = await read(text, newsSchema);
  return record.annotation.mentions.find(
    ({ kind, name }) => kind === "nominal" && name.startsWith(noun),
  )?.name;
}

test.each([
  ["a complement", "They thanked the mother of the boy.", "mother", "mother of the boy"],
  [
    "a list whole",
    "She spoke of relations between Sudan and Egypt.",
    "relations",
    "relations between Sudan and Egypt",
  ],
  [
    "a clause that says which",
    "People who fled the fire came back.",
    "People",
    "People who fled the fire",
  ],
  ["an infinitive", "She spoke of a need to regulate space.", "need", "need to regulate space"],
  [
    "no clause behind a comma",
    "Villagers, who fled the fire, came back.",
    "Villagers",
    "Villagers",
  ],
  [
    "no half of a list",
    "Villagers of Goris, Sisian, Kapan, Meghri, Kajaran, Agarak and Dastakert came.",
    "Villagers",
    "Villagers",
  ],
])("a common noun is called with %s", async (_, text, noun, expected) => {
  expect(await called(text, noun)).toBe(expected);
});
