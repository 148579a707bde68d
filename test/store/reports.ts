import type { StoredDocument } from "../../src/store/index.ts";
import { type Report, report } from "../resolve/report.ts";

export const BASE = "http://localhost:4321/";

const stored = ({ document, record }: Report): StoredDocument => ({ document, record });

/** Says that one person nominated another, and that a third denies having met the second. */
export const nomination = stored(
  report({
    source: "nomination.txt",
    published: "2022-01-11",
    text: "Ann Lee nominated Bob Ray 😀. Cid Fox denies that he met Bob Ray.",
    mentions: [
      { words: "Ann Lee", type: "person" },
      { words: "Bob Ray", type: "person", chain: "b" },
      { words: "Cid Fox", type: "person" },
      { words: "Bob Ray", type: "person", chain: "b" },
    ],
    said: [
      { subject: 0, property: "nominated", object: 1 },
      { subject: 2, property: "met", object: 3, status: "denied" },
    ],
  }),
);

/** Says the same nomination again, and a value. */
export const portrait = stored(
  report({
    source: "portrait.txt",
    text: 'Bob Ray, whom Ann Lee nominated, is "40".\nHe says so.',
    mentions: [
      { words: "Bob Ray", type: "person" },
      { words: "Ann Lee", type: "person" },
    ],
    said: [
      { subject: 1, property: "nominated", object: 0 },
      { subject: 0, property: "age", object: { value: "40" } },
    ],
  }),
);

/** The portrait as its source gives it later: another text, another fact. */
export const newPortrait = stored(
  report({
    source: "portrait.txt",
    text: "Bob Ray criticized Ann Lee.",
    mentions: [
      { words: "Bob Ray", type: "person" },
      { words: "Ann Lee", type: "person" },
    ],
    said: [{ subject: 0, property: "criticized", object: 1 }],
  }),
);

/** A list of documents of the same shape, as many as wanted. */
export function manyReports(count: number): readonly StoredDocument[] {
  return Array.from({ length: count }, (_, number) =>
    stored(
      report({
        source: `report-${number}.txt`,
        text: `Report ${number}: Ann Lee met Person${number} Name${number % 50} in Town${number % 7}.`,
        mentions: [
          { words: "Ann Lee", type: "person" },
          { words: `Person${number} Name${number % 50}`, type: "person" },
          { words: `Town${number % 7}`, type: "city" },
        ],
        said: [{ subject: 0, property: "met", object: 1, place: 2 }],
      }),
    ),
  );
}
