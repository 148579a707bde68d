import { expect, it } from "vitest";
import { knowledgeNetFacts } from "../../../bench/facts/knowledgenet-facts.ts";
import type { MentionType } from "../../../src/annotate/index.ts";
import { type DocumentId, documentId, type Span } from "../../../src/documents/index.ts";
import {
  type MentionRef,
  type PropertyIri,
  type Statement,
  statementId,
} from "../../../src/extract/index.ts";
import { ontologyFile } from "../../../src/pipeline.ts";
import { readSchema } from "../../../src/rdf/index.ts";
import type { StoredDocument } from "../../../src/store/index.ts";

const schema = readSchema(ontologyFile("epigraph.ttl"));

const TEXT = "Ann, who is the CEO of Acme, was born in Rochdale, Lancashire in 1970.";
const ID: DocumentId = documentId("passage.txt", TEXT);
/** The mentions: words, type, chain; all names but the common noun "the CEO". */
const MENTIONS: readonly (readonly [string, MentionType, number])[] = [
  ["Ann", "person", 0],
  ["who", "person", 0],
  ["the CEO", "person", 0],
  ["CEO", "office", 1],
  ["Acme", "organization", 2],
  ["Rochdale", "city", 3],
  ["Lancashire", "place", 4],
];

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function mention(words: string): MentionRef {
  return { document: ID, mention: MENTIONS.findIndex(([form]) => form === words) };
}

/** `statement("Ann", "bornIn", "Rochdale")`: asserted and found by a phrase, unless `more` says else. */
function statement(
  subject: string,
  property: string,
  object: string,
  { finder = "verb:x", ...more }: Partial<Statement<MentionRef>> & { finder?: string } = {},
): Statement<MentionRef> {
  return {
    id: statementId(subject, property, object),
    subject: mention(subject),
    property: `https://w3id.org/epigraph#${property}` as PropertyIri,
    object: { kind: "ref", ref: mention(object) },
    status: "asserted",
    speaker: undefined,
    time: undefined,
    place: undefined,
    qualifiers: [],
    confidence: 0.9,
    evidence: [
      {
        document: ID,
        span: { start: 0, end: TEXT.length },
        subject: spanOf(subject),
        cue: null,
        object: spanOf(object),
        finder,
      },
    ],
    ...more,
  };
}

/** The facts read from statements: `Ann PLACE_OF_BIRTH Rochdale`, a line for each pair of mentions. */
function read(...statements: Statement<MentionRef>[]): string[] {
  const stored: StoredDocument = {
    document: {
      id: ID,
      text: TEXT,
      title: TEXT,
      published: undefined,
      authors: [],
      publisher: undefined,
      language: "en",
      source: "passage.txt",
      mediaType: "text/plain",
      blocks: [{ kind: "paragraph", span: { start: 0, end: TEXT.length } }],
    },
    record: {
      document: ID,
      producer: "test",
      annotation: {
        document: ID,
        tokens: [],
        sentences: [],
        mentions: MENTIONS.map(([words, type, chain], index) => ({
          index,
          span: spanOf(words),
          head: 0,
          type,
          kind: words.startsWith("the ") ? "nominal" : "name",
          chain,
          sentence: 0,
          name: words,
        })),
        times: [],
        quantities: [],
        relations: [],
      },
      classes: MENTIONS.map(([, type]) => schema.classOf(type)),
      statements,
      dropped: [],
    },
  };
  const words = ({ start, end }: Span): string => TEXT.slice(start, end);
  return knowledgeNetFacts(stored, schema).flatMap(({ property, pairs, bySyntax, byHead }) =>
    pairs.map(({ subject, object }) => {
      const finders = `${bySyntax ? "" : " not by syntax"}${byHead ? " by head" : ""}`;
      return `${words(subject)} ${property} ${words(object)}${finders}`;
    }),
  );
}

it("spreads a statement over all names and pronouns, and a place over those it lies in", () => {
  const born = statement("Ann", "bornIn", "Rochdale");
  expect(read(born, statement("Rochdale", "locatedIn", "Lancashire"))).toEqual([
    "Ann PLACE_OF_BIRTH Rochdale",
    "who PLACE_OF_BIRTH Rochdale",
    "Ann PLACE_OF_BIRTH Lancashire",
    "who PLACE_OF_BIRTH Lancashire",
  ]);
});

it("turns what the set has in the other direction", () => {
  expect(read(statement("Ann", "chiefExecutiveOf", "Acme", { finder: "learned:1" }))).toEqual([
    "Ann EMPLOYEE_OR_MEMBER_OF Acme not by syntax by head",
    "who EMPLOYEE_OR_MEMBER_OF Acme not by syntax by head",
    "Acme CEO Ann not by syntax by head",
    "Acme CEO who not by syntax by head",
  ]);
});

it("joins the holder of an office with its organisation", () => {
  const held = statement("Ann", "holdsOffice", "CEO");
  expect(read(held, statement("CEO", "officeOf", "Acme"))).toEqual([
    "Ann EMPLOYEE_OR_MEMBER_OF Acme",
    "who EMPLOYEE_OR_MEMBER_OF Acme",
    "Acme CEO Ann",
    "Acme CEO who",
  ]);
});

it("takes the time of a birth for a fact of its own", () => {
  const time = { value: "1970", words: "1970" };
  expect(read(statement("Ann", "bornIn", "Rochdale", { time }))).toContain(
    "who DATE_OF_BIRTH 1970",
  );
});

it("reads only what is asserted or reported, and only of the classes that the set means", () => {
  expect(read(statement("Ann", "bornIn", "Rochdale", { status: "denied" }))).toEqual([]);
  expect(read(statement("Ann", "bornIn", "Rochdale", { status: "planned" }))).toEqual([]);
  expect(read(statement("Acme", "memberOf", "Acme"))).toEqual([]);
  expect(read(statement("Ann", "memberOf", "Acme"))).toEqual([
    "Ann EMPLOYEE_OR_MEMBER_OF Acme",
    "who EMPLOYEE_OR_MEMBER_OF Acme",
  ]);
});
