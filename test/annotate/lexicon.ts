import type { Lexicon, MentionType } from "../../src/annotate/index.ts";

const NOUNS: readonly (readonly [MentionType, string])[] = [
  [
    "office",
    "president, prime minister, minister, foreign minister, mayor, leader, spokesman, secretary of state",
  ],
  ["governmentBody", "parliament, ministry, government, police, agency"],
  ["organization", "company, bloc, party"],
  ["group", "people, troops, protesters"],
  ["event", "summit, protest, crisis, unrest"],
  ["country", "country, nation"],
  ["city", "city"],
];

/** A small lexicon of our own, so that these tests do not depend on the ontology. */
export const lexicon: Lexicon = {
  nouns: new Map(
    NOUNS.flatMap(([type, list]) => list.split(", ").map((noun) => [noun, type] as const)),
  ),
  verbs: new Set(["nominate", "pick", "attack", "join"]),
};
