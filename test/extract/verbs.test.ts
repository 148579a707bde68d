import { describe, expect, test } from "vitest";
import { isOpenProperty } from "../../src/extract/index.ts";
import { facts, read } from "./read-facts.ts";

describe("subjects and objects of verbs", () => {
  test.each([
    ["active", "Bob Smith nominated Mary Jones.", "nominated", ["Bob Smith nominated Mary Jones"]],
    [
      "adverb between",
      "Bob Smith swiftly nominated Mary Jones.",
      "nominated",
      ["Bob Smith nominated Mary Jones"],
    ],
    [
      "passive with by",
      "Tom Brown was nominated by Bob Smith.",
      "nominated",
      ["Bob Smith nominated Tom Brown"],
    ],
    [
      "what is done to the object",
      "Bob Smith appointed Mary Jones as prime minister.",
      "appointedAs",
      ["Mary Jones appointedAs prime minister"],
    ],
    [
      "a name before its description",
      "Mary Jones, a woman who nominated Tom Brown, died.",
      "nominated",
      ["Mary Jones nominated Tom Brown"],
    ],
    ["passive without by", "Mary Jones was nominated.", "nominated", []],
    [
      "reduced passive",
      "Mary Jones, nominated by Bob Smith, won the election.",
      "nominated",
      ["Bob Smith nominated Mary Jones"],
    ],
    [
      "subject over a phrase",
      "Bob Smith of Hungary nominated Mary Jones.",
      "nominated",
      ["Bob Smith nominated Mary Jones"],
    ],
    [
      "subject over an age",
      "Bob Smith, 49, nominated Mary Jones.",
      "nominated",
      ["Bob Smith nominated Mary Jones"],
    ],
    [
      "head, not its complement",
      "The supporters of Bob Smith attacked Mary Jones.",
      "attacked",
      ["supporters of Bob Smith attacked Mary Jones"],
    ],
    [
      "what somebody is judged for",
      "Hungary criticised Bob Smith for not supporting Mary Jones.",
      "supported",
      ["Bob Smith supported Mary Jones [denied]"],
    ],
    [
      "the larger place beside a place",
      "The Foreign Ministry in Vienna, Austria supported Mary Jones.",
      "supported",
      ["Foreign Ministry supported Mary Jones"],
    ],
    [
      "a noun joined behind the clause of another",
      "Hungary praised Democrats supporting Bob Smith, and Republicans opposing Mary Jones.",
      "supported",
      ["Democrats supported Bob Smith"],
    ],
    [
      "possessor is no object",
      "Police attacked Bob Smith's supporters.",
      "attacked",
      ["Police attacked supporters"],
    ],
    [
      "relative clause",
      "Bob Smith, who nominated Mary Jones, left.",
      "nominated",
      ["Bob Smith nominated Mary Jones"],
    ],
    ["object gap", "The man that Bob Smith called a traitor left.", "organized", []],
    [
      "joined verbs",
      "Bob Smith met Mary Jones and nominated Tom Brown.",
      "nominated",
      ["Bob Smith nominated Tom Brown"],
    ],
    [
      "joined subjects",
      "Turkey and Hungary invaded Ukraine.",
      "invaded",
      ["Hungary invaded Ukraine", "Turkey invaded Ukraine"],
    ],
    [
      "second clause",
      "Bob Smith met Mary Jones, and Hungary invaded Ukraine.",
      "met",
      ["Bob Smith met Mary Jones"],
    ],
    [
      "gerund after a preposition",
      "After meeting Mary Jones, Bob Smith left Vienna.",
      "met",
      ["Bob Smith met Mary Jones"],
    ],
    ["headline", "Bob Smith nominates Mary Jones", "nominated", ["Bob Smith nominated Mary Jones"]],
    [
      "particle after the object",
      "Turkey removed Bob Smith from office.",
      "dismissed",
      ["Turkey dismissed Bob Smith"],
    ],
    [
      "fixed words with an adjective between",
      "Bob Smith voiced rare criticism of Mary Jones.",
      "criticized",
      ["Bob Smith criticized Mary Jones"],
    ],
    [
      "name in apposition to the object",
      "Bob Smith criticised his mentor, Mary Jones.",
      "criticized",
      ["Bob Smith criticized Mary Jones"],
    ],
    [
      "name in apposition to the subject",
      "The mayor of Osh, Bob Smith, criticised Mary Jones.",
      "criticized",
      ["Bob Smith criticized Mary Jones"],
    ],
    [
      "agent after a place",
      "Bob Smith was arrested in Vienna by Mary Jones.",
      "detained",
      ["Mary Jones detained Bob Smith [in Vienna]"],
    ],
    ["by belongs to a noun", "Troops were deployed after a request by Bob Smith.", "deployed", []],
    ["a clause is no object", "Bob Smith announced Hungary would join NATO.", "announced", []],
  ])("%s: %s", async (_, text, property, expected) => {
    expect(await facts(text, property)).toEqual(expected);
  });

  test("one statement for each item of a list", async () => {
    expect(
      await facts(
        "The Turkic Union includes Azerbaijan, Hungary, Kyrgyzstan and Turkey, and Uzbekistan.",
      ),
    ).toEqual([
      "Turkic Union includes Azerbaijan",
      "Turkic Union includes Hungary",
      "Turkic Union includes Kyrgyzstan",
      "Turkic Union includes Turkey",
      "Turkic Union includes Uzbekistan",
    ]);
  });
});

describe("values", () => {
  test.each([
    ["Bob Smith was born in 1950.", "bornOn", ['Bob Smith bornOn "1950"']],
    ["Bob Smith resigned on Wednesday.", "resignedOn", ['Bob Smith resignedOn "2022-01-05"']],
    ["Bob Smith resigned.", "resignedOn", []],
    [
      "The withdrawal will take no more than 10 days.",
      "lasted",
      ['withdrawal lasted "P10D" [planned]'],
    ],
    ["The blast killed 12 people.", "deathToll", ['blast deathToll "12"']],
    ["The blast killed dozens of people.", "deathToll", []],
    ["Bob Smith, 49, left.", "age", ['Bob Smith age "49"']],
    ["It was 81-year-old Bob Smith.", "age", ['Bob Smith age "81"']],
    ["Acme Bank invested $1.5 million.", "amountInvested", ['Acme Bank amountInvested "1500000"']],
  ])("%s", async (text, property, expected) => {
    expect(await facts(text, property)).toEqual(expected);
  });
});

describe("types", () => {
  test("a reading whose types do not fit is dropped, with the reason", async () => {
    const { record } = await read("Bob Smith nominated Hungary.");
    expect(record.statements.filter(({ property }) => !isOpenProperty(property))).toEqual([]);
    expect(record.dropped).toMatchObject([
      { reason: "the object is not of the property's range", span: { start: 0, end: 28 } },
    ]);
  });
});

test("who is a person, whatever noun the parser hangs the clause on", async () => {
  const found = await facts(
    "Mary Jones had words of criticism for her mentor, Bob Smith, who stepped down from the presidency.",
    "steppedDownFrom",
  );
  expect(found).toEqual(["Bob Smith steppedDownFrom president"]);
});

test.each(["childOf", "parentOf", "sibling"])("a son-in-law is no son: %s", async (property) => {
  const text = "Two of Bob Smith's sons-in-law, Tom Brown and Jack Miller, lost their posts.";
  expect(await facts(text, property)).toEqual([]);
});

test("what stands behind a verb of saying is of that verb, not of the clause before", async () => {
  const text =
    "Hungary welcomed the appointment of the new prime minister, the country's Foreign Minister Bob Smith said at an extraordinary virtual meeting of the Organization of Turkic States.";
  expect(await facts(text, "spokeAt")).toEqual([
    "Bob Smith spokeAt extraordinary virtual meeting of the Organization of Turkic States",
  ]);
});
