import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { type Document, documentId } from "../../src/documents/index.ts";
import {
  type ClassIri,
  type Evidence,
  type PropertyIri,
  type Statement,
  statementId,
} from "../../src/extract/index.ts";
import type { KnowledgeGraph } from "../../src/graph/index.ts";
import { readSchema } from "../../src/rdf/index.ts";
import type { Entity, EntityId } from "../../src/resolve/index.ts";

export const BASE = "http://localhost:4321/";
export const EPI = "https://w3id.org/epigraph#";

export const schema = readSchema(
  readFileSync(new URL("../../ontology/epigraph.ttl", import.meta.url), "utf8"),
);

/** An emoji stands before everything, so that code units and code points differ. */
export const FIRST = document(
  "https://example.org/story?id=1",
  '📰 Talks\n\nPresident Ada Lind nominated Bo Ek on Monday. She is 52. "Kestria did not attack Vostan," she said.',
);
/** In another English: names must not become two labels for that. */
export const SECOND: Document = {
  ...document("notes <1>.txt", "Lind picked Ek 😀 as minister. Ek welcomed it."),
  language: "en-GB",
};

function document(source: string, text: string): Document {
  return {
    id: documentId(source, text),
    text,
    title: 'Talks <script>alert("x")</script> \u202Eend',
    published: "2022-01-11",
    authors: ["Wen Li", "O'Hara & Sons"],
    publisher: "The Paper",
    language: "en",
    source,
    mediaType: "text/plain",
    blocks: [],
  };
}

export const documentOf = (change: Partial<Document>): Document => ({ ...FIRST, ...change });

export function entity(id: string, name: string, aliases: string[], documents: Document[]): Entity {
  return {
    id: id as EntityId,
    class: `${EPI}${name}` as ClassIri,
    label: id.replaceAll("-", " "),
    aliases,
    mentions: documents.map(({ id: from }, mention) => ({ document: from, mention })),
    sameAs: id === "kestria" ? ["http://www.wikidata.org/entity/Q1"] : [],
  };
}

/** Evidence whose spans are found by their words. */
export function evidence(
  from: Document,
  sentence: string,
  words: { subject?: string; cue?: string; object?: string } = {},
): Evidence {
  const start = from.text.indexOf(sentence);
  const within = (part: string | undefined) => {
    if (part === undefined) return null;
    const at = from.text.indexOf(part, start);
    return { start: at, end: at + part.length };
  };
  return {
    document: from.id,
    span: { start, end: start + sentence.length },
    subject: within(words.subject),
    cue: within(words.cue),
    object: within(words.object),
    finder: "verb:nominate",
  };
}

export function statement(
  change: Partial<Statement<EntityId>> & Pick<Statement<EntityId>, "evidence">,
): Statement<EntityId> {
  const made = {
    subject: "ada-lind" as EntityId,
    property: `${EPI}nominated` as PropertyIri,
    object: { kind: "ref", ref: "bo-ek" as EntityId } as Statement<EntityId>["object"],
    status: "asserted" as const,
    speaker: undefined,
    time: undefined,
    place: undefined,
    qualifiers: [],
    confidence: 0.94,
    ...change,
  };
  return {
    id: statementId(made.subject, made.property, JSON.stringify(made.object), made.status),
    ...made,
  };
}

export const NOMINATION = statement({
  time: { value: "2022-01-10", words: "on Monday" },
  qualifiers: [
    {
      name: "role",
      value: { kind: "literal", literal: { value: "minister", datatype: "string" } },
    },
  ],
  evidence: [
    evidence(SECOND, "Lind picked Ek 😀 as minister.", {
      subject: "Lind",
      cue: "picked",
      object: "Ek",
    }),
    evidence(FIRST, "President Ada Lind nominated Bo Ek on Monday.", {
      subject: "Ada Lind",
      cue: "nominated",
      object: "Bo Ek",
    }),
  ],
});

export const DENIAL = statement({
  subject: "kestria" as EntityId,
  property: `${EPI}attacked` as PropertyIri,
  object: { kind: "ref", ref: "vostan" as EntityId },
  status: "denied",
  speaker: "ada-lind" as EntityId,
  confidence: 0.5,
  evidence: [evidence(FIRST, '"Kestria did not attack Vostan," she said.', { cue: "attack" })],
});

export const AGE = statement({
  property: `${EPI}age` as PropertyIri,
  object: { kind: "literal", literal: { value: "52", datatype: "integer" } },
  confidence: 1,
  evidence: [evidence(FIRST, "She is 52.", { object: "52" })],
});

const ENTITIES: readonly Entity[] = [
  entity("ada-lind", "Person", ["Lind", "President Ada Lind"], [FIRST, SECOND]),
  entity("bo-ek", "Person", ["Ek"], [FIRST, SECOND]),
  entity("kestria", "Country", [], [FIRST]),
  entity("vostan", "City", [], [FIRST]),
];

/** A graph of two documents: three statements, one of them a value, one denied. */
export function graphOf(
  statements: readonly Statement<EntityId>[] = [NOMINATION, DENIAL, AGE],
  documents: readonly Document[] = [FIRST, SECOND],
  entities: readonly Entity[] = ENTITIES,
): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  graph.setAttribute("documents", documents);
  for (const one of entities) {
    const facts = statements.filter(
      ({ subject, object }) => subject === one.id && object.kind === "literal",
    );
    graph.addNode(one.id, { entity: one, facts });
  }
  for (const one of statements) {
    if (one.object.kind === "ref") {
      graph.addDirectedEdgeWithKey(one.id, one.subject, one.object.ref, { statement: one });
    }
  }
  return graph;
}
