import { describe, expect, test } from "vitest";
import { type Annotation, createRuleAnnotator } from "../../src/annotate/index.ts";
import { lexicon } from "./lexicon.ts";
import { plainDocument } from "./plain-document.ts";

const annotator = createRuleAnnotator(lexicon);

function read(text: string): Promise<Annotation> {
  return annotator.annotate(plainDocument(text, "2022-01-11"));
}

/** Each mention as `words: type`, with `= name` where the name is another. */
async function mentions(text: string): Promise<string[]> {
  const { mentions: found } = await read(text);
  return found.map(({ span, type, name }) => {
    const words = text.slice(span.start, span.end);
    return `${words}: ${type}${name === words ? "" : ` = ${name}`}`;
  });
}

/** The words of the mentions that share a chain with others, chain by chain. */
async function chains(text: string): Promise<string[][]> {
  const { mentions: found } = await read(text);
  const byChain = new Map<number, string[]>();
  for (const { span, chain } of found) {
    byChain.set(chain, [...(byChain.get(chain) ?? []), text.slice(span.start, span.end)]);
  }
  return [...byChain.values()].filter(({ length }) => length > 1);
}

describe("names and their types", () => {
  test.each([
    [
      "Kazakh President Kassym-Jomart Tokayev spoke.",
      ["Kazakh: country = Kazakhstan", "President: office", "Kassym-Jomart Tokayev: person"],
    ],
    ["She met Gen. Mark Milley.", ["Mark Milley: person"]],
    ["He met Mohammad bin Salman.", ["Mohammad bin Salman: person"]],
    [
      "Secretary of State Antony Blinken left.",
      ["Secretary of State: office", "Antony Blinken: person"],
    ],
    ["It is near Talgar, Kazakhstan.", ["Talgar: city", "Kazakhstan: country"]],
    ["The Bank of Sweden fell.", ["Bank of Sweden: organization"]],
    [
      "He joined the Union of Rail Workers (URW).",
      ["Union of Rail Workers: organization", "URW: organization"],
    ],
    ["The Interior Ministry said so.", ["Interior Ministry: governmentBody"]],
    [
      "It was Ruritel, a company from Narnia.",
      ["Ruritel: organization", "company: organization", "Narnia: place"],
    ],
    [
      "Soviet troops left East Germany.",
      ["Soviet troops: group", "Soviet: country = Soviet Union", "East Germany: country"],
    ],
    ["Turkish police left.", ["Turkish: country = Turkey", "police: governmentBody"]],
    ["Russians protested.", ["Russians: group"]],
    ["Former President Donald Trump spoke.", ["President: office", "Donald Trump: person"]],
  ])("%s", async (text, expected) => {
    expect(await mentions(text)).toEqual(expected);
  });

  test("a capital that only opens the sentence makes no name", async () => {
    expect(
      await mentions("Yesterday it rained. Dozens left. Following that, Explosions shook it."),
    ).toEqual(["Explosions: organization"]);
  });

  test("in a headline with capitals, only names that the text knows are names", async () => {
    const text = "Mayor Bob Smith Wins Big Vote In Town\n\nMayor Bob Smith won on Monday.";
    expect((await mentions(text)).filter((mention) => mention.startsWith("Bob"))).toEqual([
      "Bob Smith: person",
      "Bob Smith: person",
    ]);
  });
});

describe("common nouns", () => {
  test.each([
    ["the acting prime minister left", ["prime minister: office"]],
    ["9,900 people were there", ["9,900 people: group"]],
    ["dozens of people were there", ["dozens of people: group"]],
    ["a violent protest in town", ["violent protest: event"]],
    ["the party congress hall", []],
  ])("%s", async (text, expected) => {
    expect(await mentions(text)).toEqual(expected);
  });
});

describe("chains", () => {
  test.each([
    ["surname", "Bob Smith left. Smith was tired.", [["Bob Smith", "Smith"]]],
    [
      "acronym",
      "The Union of Rail Workers (URW) left. The URW was tired.",
      [["Union of Rail Workers", "URW", "URW"]],
    ],
    ["demonym", "Kazakh police were in Kazakhstan.", [["Kazakh", "Kazakhstan"]]],
    ["title", "President Bob Smith left. The president was tired.", [["Bob Smith", "president"]]],
    ["pronoun", "Bob Smith left. He was tired.", [["Bob Smith", "He"]]],
    ["the country", "Turkey agreed. The country was glad.", [["Turkey", "country"]]],
    ["name and kind", "The URW bloc left. The URW was tired.", [["URW bloc", "URW", "URW"]]],
    ["city of", "The city of Osh burned. Osh is old.", [["city", "Osh", "Osh"]]],
  ])("%s", async (_, text, expected) => {
    expect(await chains(text)).toEqual(expected);
  });

  test.each([
    ["two people of one surname", "Bob Smith met Ann Smith. Smith was tired."],
    ["a pronoun after two people", "The troops of Bob Smith and Ann Jones left. He was tired."],
    ["two groups of one noun", "Troops attacked. Elsewhere troops fled."],
    ["offices of two countries", "The Kazakh president met the Turkish president."],
    ["two countries", "Turkey met Hungary. The country was glad."],
  ])("never join %s", async (_, text) => {
    expect(await chains(text)).toEqual([]);
  });
});
