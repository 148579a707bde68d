import { expect, it } from "vitest";
import { joinClauses, type PlacedStatement } from "../../../bench/facts/carb-clauses.ts";
import { WordView } from "../../../bench/facts/word-view.ts";
import type { Token } from "../../../src/annotate/index.ts";
import { documentId, type Span } from "../../../src/documents/index.ts";

/** Word, part of speech, relation, governor. */
const WORDS: readonly (readonly [string, string, string, number])[] = [
  ["Ann", "PROPN", "nsubj", 3],
  ["has", "AUX", "aux", 3],
  ["not", "PART", "advmod", 3],
  ["met", "VERB", "root", 3],
  ["Bob", "PROPN", "obj", 3],
  ["and", "CCONJ", "cc", 6],
  ["Cy", "PROPN", "conj", 4],
  ["in", "ADP", "case", 8],
  ["Rome", "PROPN", "obl", 3],
];
const TEXT = WORDS.map(([form]) => form).join(" ");

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const view = new WordView({
  document: documentId("sentence.txt", TEXT),
  tokens: WORDS.map(
    ([form, upos, deprel, head]): Token => ({
      span: spanOf(form),
      lemma: form,
      upos,
      deprel,
      head,
    }),
  ),
  sentences: [],
  mentions: [],
  times: [],
  quantities: [],
  relations: [],
});

function placed(subject: string, cue: string, object: string): PlacedStatement {
  return {
    subject: spanOf(subject),
    cue: spanOf(cue),
    predicate: view.headOf(spanOf(cue)),
    object: spanOf(object),
    further: [],
    confidence: 0.5,
  };
}

function joined(...statements: PlacedStatement[]): string[] {
  const words = ({ start, end }: Span): string => TEXT.slice(start, end);
  return joinClauses(statements, view).map(({ subject, cue, object, further }) =>
    [subject, cue, object, ...further].map(words).join("; "),
  );
}

it("makes one extraction of a verb's arguments, with their prepositions", () => {
  expect(joined(placed("Ann", "met", "Rome"), placed("Ann", "met", "Bob"))).toEqual([
    "Ann; met; Bob; in Rome",
  ]);
});

it("keeps coordinated objects apart", () => {
  expect(joined(placed("Ann", "met", "Bob"), placed("Ann", "met", "Cy"))).toEqual([
    "Ann; met; Bob",
    "Ann; met; Cy",
  ]);
});

it("keeps the longer of two readings of one clause", () => {
  expect(joined(placed("Ann", "met", "Bob"), placed("Ann", "has not met", "Bob and Cy"))).toEqual([
    "Ann; has not met; Bob and Cy",
  ]);
});

it("finds a verb's auxiliaries and negation", () => {
  const spans = view.withHelpers(spanOf("met"));
  expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["has", "not", "met"]);
});
