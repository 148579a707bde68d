import { expect, test } from "vitest";
import { tagSentence } from "../../src/annotate/tag.ts";

const lexicon = { nouns: new Map([["force", "group" as const]]), verbs: new Set(["nominate"]) };

/** Tags of a sentence written with spaces between its words; capitals after the first word are names. */
function tags(sentence: string): string {
  const words = sentence.split(" ");
  const pieces = words.map((text) => ({ start: 0, end: text.length, text }));
  return tagSentence(pieces, (index) => index > 0 && /^\p{Lu}/u.test(words[index] ?? ""), lexicon)
    .map(({ upos }, index) => `${words[index]}/${upos}`)
    .join(" ");
}

test.each([
  ["he picks a minister", "he/PRON picks/VERB a/DET minister/NOUN"],
  ["the picks of the year", "the/DET picks/NOUN of/ADP the/DET year/NOUN"],
  ["to attack the town", "to/PART attack/VERB the/DET town/NOUN"],
  ["the attack on the town", "the/DET attack/NOUN on/ADP the/DET town/NOUN"],
  ["according to plans", "according/VERB to/ADP plans/NOUN"],
  ["an elected leader", "an/DET elected/ADJ leader/NOUN"],
  ["was elected leader", "was/AUX elected/VERB leader/NOUN"],
  ["the man that resigned", "the/DET man/NOUN that/PRON resigned/VERB"],
  ["he said that it rained", "he/PRON said/VERB that/SCONJ it/PRON rained/VERB"],
  ["the country 's leader", "the/DET country/NOUN 's/PART leader/NOUN"],
  ["that 's it", "that/DET 's/AUX it/PRON"],
  ["police have arrested him", "police/NOUN have/AUX arrested/VERB him/PRON"],
  ["they have a plan", "they/PRON have/VERB a/DET plan/NOUN"],
])("%s", (sentence, expected) => {
  expect(tags(sentence)).toBe(expected);
});

test("finds the verb of a headline, where nothing else can be one", () => {
  expect(tags("the Senate picks new leader")).toContain("picks/VERB");
});
