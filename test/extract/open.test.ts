import { expect, test } from "vitest";
import { isOpenProperty, openLabel } from "../../src/extract/index.ts";
import { read } from "./read-facts.ts";

/** "the troops | shell | the village", of a text's open statements. */
async function open(text: string): Promise<string[]> {
  const { document, record } = await read(text);
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? "" : document.text.slice(span.start, span.end);
  return record.statements
    .filter(({ property }) => isOpenProperty(property))
    .map(({ property, evidence: [{ subject, object }], status }) => {
      const said = [words(subject), openLabel(property), words(object)].join(" | ");
      return status === "asserted" ? said : `${said} [${status}]`;
    });
}

test.each([
  ["object", "The committee painted the old bridge.", "The committee | paint | the old bridge"],
  ["particle", "The workers turned down the offer.", "The workers | turn down | the offer"],
  [
    "preposition",
    "The minister laughed at the proposal.",
    "The minister | laugh at | the proposal",
  ],
  ["passive with by", "The bridge was painted by the workers.", "the workers | paint | The bridge"],
  ["passive", "The statue was placed in a museum.", "The statue | be placed in | a museum"],
  ["copula", "The river is very long.", "The river | be | very long"],
  [
    "denial",
    "The committee did not paint the bridge.",
    "The committee | paint | the bridge [denied]",
  ],
  ["plan", "The committee will paint the bridge.", "The committee | paint | the bridge [planned]"],
  [
    "what follows the object belongs to it",
    "The committee moved the statue from the park.",
    "The committee | move | the statue from the park",
  ],
  [
    "the complement of the object belongs to it",
    "The committee trained workers to paint bridges.",
    "The committee | train | workers to paint bridges",
  ],
  [
    "what somebody is given, not who",
    "The committee gave Bob Smith an old bridge.",
    "The committee | give | an old bridge",
  ],
  [
    "what a thing is made or called",
    "The committee painted the old bridge and called it a disaster.",
    "The committee | call | it a disaster",
  ],
  [
    "what a quality is for",
    "The river is wide enough to see from space.",
    "The river | be | wide enough to see from space",
  ],
  [
    "all that an inner phrase joins",
    "The committee expected a war between workers and farmers.",
    "The committee | expect | a war between workers and farmers",
  ],
  [
    "both marks of a quotation",
    'The committee called the proposal a "quiet disaster".',
    'The committee | call | the proposal a "quiet disaster"',
  ],
  [
    "a bare noun with its verb",
    "The council brought charges against Iran.",
    "The council | bring charges against | Iran",
  ],
  [
    "not what is denied beside it",
    "None of the workers painted the bridge.",
    "the workers | paint | the bridge [denied]",
  ],
  [
    "a draft",
    "The committee discussed a bill banning old bridges.",
    "a bill | ban | old bridges [planned]",
  ],
  [
    "more than a name",
    "Bob Smith became the first American to paint the bridge.",
    "Bob Smith | become | the first American to paint the bridge",
  ],
  [
    "the doer's name, not what he is",
    "The session was moderated by Canadian comedian Nathan Fielder.",
    "Nathan Fielder | moderate | The session",
  ],
  [
    "who uses a means, not the means",
    "Firefighters used ladders to put out the flames.",
    "Firefighters | put out | the flames [planned]",
  ],
  [
    "what stands in brackets does not",
    "The stone fell 50 miles (80 km) from the village.",
    "The stone | fall | 50 miles",
  ],
  [
    "a clause whole, without its that",
    "The committee concluded that the bridge was unsafe.",
    "The committee | conclude | the bridge was unsafe",
  ],
])("%s: %s", async (_, text, expected) => {
  expect(await open(text)).toContain(expected);
});

test.each([
  ["what the ontology says already", "Hungary invaded Ukraine."],
  ["a question", "Did the committee paint the bridge?"],
  ["nobody in particular", "Someone painted the bridge."],
  ["who says so", "It rained, according to the committee."],
  ["a noun that says nothing without its verb", "The meeting took place."],
  ["what is asked", "It is unclear which bridge the committee painted."],
])("nothing for %s: %s", async (_, text) => {
  expect(await open(text)).toEqual([]);
});

test("what is only described, and only once, is a value and no entity", async () => {
  const { record } = await read("The committee painted the old bridge.");
  const painted = record.statements.find(({ property }) => openLabel(property) === "paint");
  expect(painted?.object).toEqual({
    kind: "literal",
    literal: { value: "the old bridge", datatype: "string" },
  });
});
