import { expect, test } from "vitest";
import { facts } from "./read-facts.ts";

test.each([
  [
    "Kazakh President Bob Smith left.",
    ["Bob Smith holdsOffice President", "President officeOf Kazakhstan"],
  ],
  [
    "Turkey's Foreign Minister Bob Smith left.",
    ["Bob Smith holdsOffice Foreign Minister", "Foreign Minister officeOf Turkey"],
  ],
  ["Bob Smith, the mayor of Osh, left.", ["Bob Smith holdsOffice mayor", "mayor officeOf Osh"]],
  ["The mayor of Osh, Bob Smith, left.", ["Bob Smith holdsOffice mayor", "mayor officeOf Osh"]],
  ["Former President Bob Smith left.", ["Bob Smith heldOffice President"]],
  ["The guest was former president Bob Smith.", ["Bob Smith heldOffice president"]],
  ["Then he met acting prime minister Bob Smith.", ["Bob Smith actsAs prime minister"]],
  ["The retired judge Bob Smith left.", []],
  ["The Russian Defence Ministry left.", ["Russian Defence Ministry institutionOf Russia"]],
  ["Bob Smith was Kazakhstan's former leader.", []],
])("%s", async (text, expected) => {
  const found = await facts(text);
  expect(found.filter((fact) => /(?:Office|officeOf|actsAs|institutionOf) /u.test(fact))).toEqual(
    expected,
  );
});

test.each([
  [
    "his mentor, Mary Jones,",
    "Bob Smith met his mentor, Mary Jones, in Osh.",
    "mentorOf",
    ["Mary Jones mentorOf Bob Smith"],
  ],
  [
    "copula",
    "Hungary is a member of the Turkic Union.",
    "memberOf",
    ["Hungary memberOf Turkic Union"],
  ],
  [
    "apposition",
    "Hungary, a member of the Turkic Union, left.",
    "memberOf",
    ["Hungary memberOf Turkic Union"],
  ],
  [
    "possessive",
    "Bob Smith's wife, Mary Jones, left.",
    "spouse",
    ["Bob Smith spouse Mary Jones", "Mary Jones spouse Bob Smith"],
  ],
  ["compound", "The Russia-led Turkic Union left.", "ledBy", ["Turkic Union ledBy Russia"]],
  [
    "a title in a tale of another year",
    "In 1905, President Bob Smith met Mary Jones.",
    "holdsOffice",
    ["Bob Smith holdsOffice President [time 1905]"],
  ],
  [
    "a title this year",
    "On Monday, President Bob Smith met Mary Jones.",
    "holdsOffice",
    ["Bob Smith holdsOffice President"],
  ],
  [
    "role",
    "Turkey appointed Bob Smith as prime minister.",
    "appointed",
    ["Turkey appointed Bob Smith [role prime minister]"],
  ],
  [
    "place",
    "Bob Smith met Mary Jones in Vienna on Monday.",
    "met",
    ["Bob Smith met Mary Jones [time 2022-01-10, in Vienna]"],
  ],
  [
    "time of the sentence",
    "On Monday, Bob Smith met Mary Jones.",
    "met",
    ["Bob Smith met Mary Jones [time 2022-01-10]"],
  ],
  [
    "time of the other clause",
    "Bob Smith met Mary Jones, with Tom Brown leaving on Monday.",
    "met",
    ["Bob Smith met Mary Jones"],
  ],
])("%s", async (_, text, property, expected) => {
  expect(await facts(text, property)).toEqual(expected);
});
