import { expect, test } from "vitest";
import { lexiconOf } from "../../src/extract/index.ts";
import { newsSchema } from "./read-facts.ts";

test("nouns have the mention type of their class or of its nearest superclass", () => {
  const { nouns } = lexiconOf(newsSchema);
  expect(nouns.get("prime minister")).toBe("office");
  expect(nouns.get("summit")).toBe("event");
  expect(nouns.get("lower house")).toBe("governmentBody");
  expect(nouns.get("airline")).toBe("organization");
});

test("verbs are the ones that phrases are made with, without auxiliaries", () => {
  const { verbs } = lexiconOf(newsSchema);
  for (const verb of ["nominate", "vote", "confirm", "step"]) expect(verbs.has(verb)).toBe(true);
  for (const verb of ["be", "have", "do"]) expect(verbs.has(verb)).toBe(false);
});
