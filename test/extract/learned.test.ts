import { expect, test } from "vitest";
import type { Annotation, Mention, MentionType, Token } from "../../src/annotate/index.ts";
import { extract } from "../../src/extract/index.ts";
import { plainDocument } from "../annotate/plain-document.ts";
import { newsSchema } from "./read-facts.ts";

/** Word, part of speech, governor (its own number for the root), relation. */
type Row = readonly [word: string, upos: string, head: number, relation: string];

interface Proposal {
  readonly label: string;
  readonly score: number;
}

/** A sentence whose two names, given by their words, the relation head proposes something of. */
function proposed(
  rows: readonly Row[],
  named: readonly (readonly [word: number, type: MentionType])[],
  proposals: readonly Proposal[],
): string[] {
  const text = rows.map(([word]) => word).join(" ");
  const document = plainDocument(text);
  let at = 0;
  const tokens = rows.map(([word, upos, head, deprel]): Token => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { span: { start, end: at }, lemma: word, upos, head, deprel };
  });
  const mentions = named.map(([word, type], index): Mention => {
    const span = tokens[word]?.span ?? { start: 0, end: 0 };
    const name = rows[word]?.[0] ?? "";
    return { index, span, head: word, type, kind: "name", chain: index, sentence: 0, name };
  });
  const annotation: Annotation = {
    document: document.id,
    tokens,
    sentences: [{ span: { start: 0, end: text.length }, first: 0, last: rows.length - 1 }],
    mentions,
    times: [],
    quantities: [],
    relations: proposals.map(({ label, score }) => {
      return { subject: 0, object: { kind: "mention", index: 1 }, label, score };
    }),
  };
  return extract(document, annotation, newsSchema)
    .statements.filter(({ evidence: [{ finder }] }) => finder.startsWith("learned:"))
    .map(({ subject, property, object }) => {
      const name = (mention: number): string => mentions[mention]?.name ?? "";
      const value = object.kind === "ref" ? name(object.ref.mention) : object.literal.value;
      return `${name(subject.mention)} ${property.slice(property.indexOf("#") + 1)} ${value}`;
    });
}

const together = (verb: string): readonly Row[] => [
  ["Holloway", "PROPN", 1, "nsubj"],
  [verb, "VERB", 1, "root"],
  ["NPR", "PROPN", 1, "obj"],
];
const personAndBody = [
  [0, "person"],
  [2, "organization"],
] as const;

test("a proposal stands under the property that says epi:learned of it", () => {
  const likely = [{ label: "P1416", score: 0.9 }];
  expect(proposed(together("coach"), personAndBody, likely)).toEqual([
    "Holloway affiliatedWith NPR",
  ]);
});

test("a verb between the two that is neither a phrase nor a cue of the property bars it", () => {
  const likely = [{ label: "P1416", score: 0.99 }];
  expect(proposed(together("tell"), personAndBody, likely)).toEqual([]);
});

test("inside one noun phrase no verb is needed", () => {
  const phrase: readonly Row[] = [
    ["Holloway", "PROPN", 0, "root"],
    ["of", "ADP", 2, "case"],
    ["NPR", "PROPN", 0, "nmod"],
  ];
  expect(proposed(phrase, personAndBody, [{ label: "P1416", score: 0.9 }])).toEqual([
    "Holloway affiliatedWith NPR",
  ]);
});

test.each([
  ["epi:direct: somebody else between the two bars it", "Jackson", "person", []],
  ["epi:direct: a thing between the two does not", "square", "facility", ["Park locatedIn USA"]],
] as const)("%s", (_, between, type, expected) => {
  const phrase: readonly Row[] = [
    [between, "PROPN", 0, "root"],
    ["Park", "PROPN", 0, "nmod"],
    ["USA", "PROPN", 0, "compound"],
  ];
  const places = [
    [1, "facility"],
    [2, "country"],
    [0, type],
  ] as const;
  const likely = [{ label: "P131", score: 0.9 }];
  expect(proposed(phrase, places, likely)).toEqual(expected);
});

test.each([
  ["behind the name that it belongs to", 4, []],
  ["before both", 0, ["Japarov nationality USA"]],
] as const)(
  "epi:direct: what is %s in a list is of that one, or of both",
  (_, country, expected) => {
    const behind: readonly Row[] = [
      ["Aliyev", "PROPN", 0, "root"],
      [",", "PUNCT", 6, "punct"],
      ["who", "PRON", 0, "dep"],
      ["of", "ADP", 4, "case"],
      ["USA", "PROPN", 0, "nmod"],
      ["and", "CCONJ", 6, "cc"],
      ["Japarov", "PROPN", 0, "conj"],
    ];
    const before: readonly Row[] = [
      ["USA", "PROPN", 2, "compound"],
      ["old", "ADJ", 2, "amod"],
      ["Aliyev", "PROPN", 2, "root"],
      ["and", "CCONJ", 6, "cc"],
      ["also", "ADV", 6, "advmod"],
      ["then", "ADV", 6, "advmod"],
      ["Japarov", "PROPN", 2, "conj"],
    ];
    const mentions = [
      [6, "person"],
      [country, "country"],
      [country === 4 ? 0 : 2, "person"],
    ] as const;
    const likely = [{ label: "P27", score: 0.9 }];
    expect(proposed(country === 4 ? behind : before, mentions, likely)).toEqual(expected);
  },
);

test.each([
  ["father", ["Holloway parentOf Smith"]],
  ["heir", []],
  ["aide", []],
])("%s between two people: only a noun that says so makes them kin", (noun, expected) => {
  const phrase: readonly Row[] = [
    ["Holloway", "PROPN", 0, "root"],
    [",", "PUNCT", 2, "punct"],
    [noun, "NOUN", 0, "appos"],
    ["to", "ADP", 4, "case"],
    ["Smith", "PROPN", 2, "nmod"],
  ];
  const people = [
    [0, "person"],
    [4, "person"],
  ] as const;
  const likely = [{ label: "P40", score: 0.9 }];
  expect(proposed(phrase, people, likely)).toEqual(expected);
});

test("two doers of one verb have nothing to do with each other", () => {
  const represented = (relation: string): readonly Row[] => [
    ["Aliyev", "PROPN", 1, relation],
    ["represent", "VERB", 1, "root"],
    ["NPR", "PROPN", 1, "obl:agent"],
  ];
  const likely = [{ label: "P1416", score: 0.95 }];
  expect(proposed(represented("obl:agent"), personAndBody, likely)).toEqual([]);
  expect(proposed(represented("nsubj"), personAndBody, likely)).toEqual([
    "Aliyev affiliatedWith NPR",
  ]);
});

test("a country beside a person in apposition is not theirs", () => {
  const beside: readonly Row[] = [
    ["Aliyev", "PROPN", 0, "root"],
    [",", "PUNCT", 2, "punct"],
    ["USA", "PROPN", 0, "appos"],
  ];
  const mentions = [
    [0, "person"],
    [2, "country"],
  ] as const;
  expect(proposed(beside, mentions, [{ label: "P27", score: 0.95 }])).toEqual([]);
});

test("epi:learnedInverse turns subject and object round", () => {
  const bodyAndPerson = [
    [0, "organization"],
    [2, "person"],
  ] as const;
  expect(proposed(together("found"), bodyAndPerson, [{ label: "P112", score: 0.9 }])).toEqual([
    "NPR founded Holloway",
  ]);
});

test.each([
  ["too unlikely", { label: "P1416", score: 0.4 }],
  ["unknown to the ontology", { label: "P9999", score: 0.99 }],
  ["of things that the property is not of", { label: "P26", score: 0.99 }],
])("a proposal that is %s is dropped", (_, proposal) => {
  expect(proposed(together("coach"), personAndBody, [proposal])).toEqual([]);
});

test("of two labels for a pair the much less likely one is dropped", () => {
  const two = [
    { label: "P1416", score: 0.95 },
    { label: "P69", score: 0.6 },
  ];
  expect(proposed(together("coach"), personAndBody, two)).toEqual(["Holloway affiliatedWith NPR"]);
});
