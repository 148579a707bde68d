import { expect, test } from "vitest";
import { facts } from "./read-facts.ts";

test.each([
  ["Bob Smith is a member of the Turkic Union.", ["Bob Smith memberOf Turkic Union"]],
  ["Bob Smith was a member of the Turkic Union.", ["Bob Smith wasMemberOf Turkic Union"]],
  ["Bob Smith, a former member of the Turkic Union, left.", ["Bob Smith wasMemberOf Turkic Union"]],
  ["Bob Smith lived in Osh.", ["Bob Smith livedIn Osh"]],
  [
    "Bob Smith owns Blue Bank. He died on Monday.",
    ['Bob Smith diedOn "2022-01-10"', "Bob Smith owned Blue Bank"],
  ],
  ["Bob Smith has lived in Osh since 2001.", ["Bob Smith livesIn Osh [time 2001/..]"]],
  ["Bob Smith ruled Kazakhstan for years.", ["Bob Smith formerLeaderOf Kazakhstan"]],
  [
    "The bank was led by Bob Smith until 2010.",
    ["Bob Smith formerLeaderOf bank [time ../2010]", "bank formerlyLedBy Bob Smith [time ../2010]"],
  ],
  [
    "Bob Smith was the president of Egypt from 1981 until 2011.",
    [
      "Bob Smith formerLeaderOf Egypt [time 1981/2011]",
      "Bob Smith heldOffice president [time 1981/2011]",
      "president officeOf Egypt",
    ],
  ],
  [
    "Bob Smith is the chairman and founder of Kexim Bank.",
    [
      "Bob Smith founded Kexim Bank",
      "Bob Smith holdsOffice chairman",
      "Bob Smith leads Kexim Bank",
    ],
  ],
  [
    "Mary Jones, a lawyer and former member of the Turkic Union, left.",
    ["Mary Jones wasMemberOf Turkic Union"],
  ],
  // Kinship and events are not over because they are told in the past tense.
  ["The summit was held in Osh.", ["summit occurredIn Osh"]],
  ["Bob Smith was the father of Mary Jones.", ["Bob Smith parentOf Mary Jones"]],
  // A property without a past form says nothing of what is called former.
  ["Bob Smith, a former ally of Mary Jones, left.", []],
])("%s", async (text, expected) => {
  expect((await facts(text)).filter((fact) => !fact.includes("rel:"))).toEqual(expected);
});

test("a vice president is not the president", async () => {
  const text = "Bob Smith, former vice president of Egypt, left.";
  expect(await facts(text, "formerLeaderOf")).toEqual([]);
  expect(await facts(text, "heldOffice")).toEqual(["Bob Smith heldOffice vice president"]);
});
