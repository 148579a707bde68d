import { expect, test } from "vitest";
import { plainDocument } from "./plain-document.ts";
import { shippedAnnotator } from "./shipped-annotator.ts";

const annotator = await shippedAnnotator({ nouns: new Map(), verbs: new Set() });

async function quantities(text: string): Promise<string[]> {
  const { quantities: found } = await annotator.annotate(plainDocument(text, "2022-01-11"));
  return found.map(
    ({ span, value, bound, unit }) =>
      `${text.slice(span.start, span.end)} = ${bound} ${value} ${unit ?? "-"}`,
  );
}

test.each([
  ["Police detained 9,900 people.", ["9,900 people = exact 9900 person"]],
  ["More than 2,000 troops left.", ["More than 2,000 troops = atLeast 2000 troop"]],
  ["It takes no more than 10 days.", ["no more than 10 days = atMost 10 day"]],
  ["They paid $1.5 million.", ["$1.5 million = exact 1500000 USD"]],
  ["It cost about 3 billion euros.", ["about 3 billion euros = about 3000000000 EUR"]],
  ["Prices rose 3.5 percent.", ["3.5 percent = exact 3.5 percent"]],
  ["The 81-year-old resigned.", ["81-year-old = exact 81 year"]],
  ["Smith, 49, resigned.", ["49 = exact 49 -"]],
  ["At least twelve soldiers died.", ["At least twelve soldiers = atLeast 12 soldier"]],
  ["Dozens of people died in 2019.", []],
  ["On January 5, 2022 it rained.", []],
])("%s", async (text, expected) => {
  expect(await quantities(text)).toEqual(expected);
});
