import { type Document, documentId, type Span } from "../../src/documents/index.ts";
import {
  type ClassIri,
  type Evidence,
  type ExtractionRecord,
  type PropertyIri,
  type Statement,
  type StatementObject,
  type Status,
  statementId,
} from "../../src/extract/index.ts";
import type { Entity, EntityId, Resolution } from "../../src/resolve/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { annotateLines, type ParsedWord } from "./annotate-lines.ts";
import {
  ALLIANCE,
  BORN_ON,
  COUNTRY,
  MEMBER_OF,
  NOMINATED,
  PERSON,
  VISITED,
} from "./news-schema.ts";

/** A title that must never become markup, with marks that turn the direction of writing. */
export const HOSTILE_TITLE = `<script>alert(1)</script> "><img src=x onerror=alert(2)> \u202Etxt.\u202C`;

const FIRST_TEXT = `Ada Amsel nominated Bo Birk.
Ada Amsel was born on 2 May 1961.
Norland is a member of the Reed Pact.`;
const SECOND_TEXT = `${HOSTILE_TITLE}
Officials 😀 said Bo Birk visited Norland.
Ada Amsel nominated Bo Birk.`;

function documentOf(source: string, text: string, title: string, published?: string): Document {
  return {
    id: documentId(source, text),
    text,
    title,
    published,
    authors: ["Reporter <b>One</b>"],
    publisher: undefined,
    language: "en",
    source,
    mediaType: "text/plain",
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
  };
}

export const FIRST = documentOf("first.txt", FIRST_TEXT, "Cabinet news", "2022-01-11");
export const SECOND = documentOf("second.html", SECOND_TEXT, HOSTILE_TITLE);

/** Where words stand in a document. */
function spanOf(document: Document, words: string, after = 0): Span {
  const start = document.text.indexOf(words, after);
  if (start < 0) {
    throw new RangeError(`"${words}" is not in ${document.source}`);
  }
  return { start, end: start + words.length };
}

function evidenceIn(document: Document, sentence: string, parts: readonly string[]): Evidence {
  const span = spanOf(document, sentence);
  const [subject = null, cue = null, object = null] = parts.map((part) =>
    spanOf(document, part, span.start),
  );
  return { document: document.id, span, subject, cue, object, finder: "test" };
}

function entityOf(
  id: string,
  type: ClassIri,
  label: string,
  aliases: readonly string[] = [],
): Entity {
  return {
    id: id as EntityId,
    class: type,
    label,
    aliases,
    mentions: MENTIONS.filter(([, entity]) => entity === id).map(([document, , index]) => ({
      document: document.id,
      mention: index,
    })),
    sameAs: id === "norland" ? ["http://www.wikidata.org/entity/Q1"] : [],
  };
}

/** Document, entity, index in the document's mentions, words. */
const MENTIONS: readonly (readonly [Document, string, number, string])[] = [
  [FIRST, "ada-amsel", 0, "Ada Amsel"],
  [FIRST, "bo-birk", 1, "Bo Birk"],
  [FIRST, "norland", 2, "Norland"],
  [FIRST, "reed-pact", 3, "Reed Pact"],
  [SECOND, "bo-birk", 0, "Bo Birk"],
  [SECOND, "norland", 1, "Norland"],
  [SECOND, "ada-amsel", 2, "Ada Amsel"],
];

function statementOf(
  subject: string,
  property: PropertyIri,
  object: StatementObject<EntityId>,
  status: Status,
  evidence: Statement<EntityId>["evidence"],
): Statement<EntityId> {
  return {
    id: statementId(subject, property, JSON.stringify(object), status),
    subject: subject as EntityId,
    property,
    object,
    status,
    speaker: undefined,
    time: undefined,
    place: undefined,
    qualifiers: [],
    confidence: 0.9,
    evidence,
  };
}

function ref(id: string): StatementObject<EntityId> {
  return { kind: "ref", ref: id as EntityId };
}

const SENTENCE = "Ada Amsel nominated Bo Birk.";
const NOMINATION_PARTS = ["Ada Amsel", "nominated", "Bo Birk"];

export const NOMINATION: Statement<EntityId> = {
  ...statementOf("ada-amsel", NOMINATED, ref("bo-birk"), "asserted", [
    evidenceIn(FIRST, SENTENCE, NOMINATION_PARTS),
    evidenceIn(SECOND, SENTENCE, NOMINATION_PARTS),
  ]),
  time: { value: "2022-01-11", words: "on Tuesday" },
  qualifiers: [
    {
      name: "role",
      value: { kind: "literal", literal: { value: "minister", datatype: "string" } },
    },
  ],
};
export const MEMBERSHIP = statementOf("norland", MEMBER_OF, ref("reed-pact"), "asserted", [
  evidenceIn(FIRST, "Norland is a member of the Reed Pact.", ["Norland", "member of", "Reed Pact"]),
]);
export const VISIT: Statement<EntityId> = {
  ...statementOf("bo-birk", VISITED, ref("norland"), "reported", [
    evidenceIn(SECOND, "Officials 😀 said Bo Birk visited Norland.", [
      "Bo Birk",
      "visited",
      "Norland",
    ]),
  ]),
  speaker: "ada-amsel" as EntityId,
};
export const BIRTH = statementOf(
  "ada-amsel",
  BORN_ON,
  { kind: "literal", literal: { value: "1961-05-02", datatype: "date" } },
  "asserted",
  [evidenceIn(FIRST, "Ada Amsel was born on 2 May 1961.", ["Ada Amsel", "born", "2 May 1961"])],
);

function byId<One extends { readonly id: string }>(a: One, b: One): number {
  return a.id < b.id ? -1 : 1;
}

/** Two documents that both speak of one nomination; four things; a reported visit; a date of birth. */
export const NEWS: Pick<Resolution, "entities" | "statements"> = {
  entities: [
    entityOf("ada-amsel", PERSON, "Ada Amsel", ["Amsel"]),
    entityOf("bo-birk", PERSON, "Bo Birk"),
    entityOf("norland", COUNTRY, "Norland"),
    entityOf("reed-pact", ALLIANCE, "Reed Pact"),
  ],
  statements: [NOMINATION, MEMBERSHIP, VISIT, BIRTH].sort(byId),
};

/** The tree of the first document's first sentence. */
const NOMINATION_TREE: readonly ParsedWord[] = [
  ["Ada", "PROPN", "nsubj", 3],
  ["Amsel", "PROPN", "flat", 1],
  ["nominate", "VERB", "root", 0],
  ["Bo", "PROPN", "obj", 3],
  ["Birk", "PROPN", "flat", 4],
  [".", "PUNCT", "punct", 3],
];

function recordOf(document: Document): ExtractionRecord {
  return {
    document: document.id,
    producer: "test",
    annotation: annotateLines(
      document,
      MENTIONS.filter(([one]) => one === document).map(([, , chain, name]) => ({
        span: spanOf(document, name),
        chain,
        name,
      })),
      document === FIRST ? [NOMINATION_TREE] : [],
    ),
    classes: [],
    statements: [],
    dropped: [],
  };
}

export const NEWS_DOCUMENTS: readonly StoredDocument[] = [FIRST, SECOND]
  .sort(byId)
  .map((document) => ({ document, record: recordOf(document) }));
