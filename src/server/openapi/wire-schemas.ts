import { z } from "zod";
import type * as wire from "../wire.ts";

/** The shapes that the API's description names. */
export const WIRE_SHAPES = z.registry<{ readonly id: string }>();

function named<Shape>(id: string, schema: z.ZodType<Shape>): z.ZodType<Shape> {
  return schema.register(WIRE_SHAPES, { id });
}

/**
 * The shapes of `wire.ts` as values, for the API's description. Each is typed by its wire type, so
 * neither can change without the other; tests hold every answer against them.
 */
const span = named<wire.SpanWire>(
  "Span",
  z
    .strictObject({ start: z.int().min(0), end: z.int().min(0) })
    .describe("Half-open range [start, end) in UTF-16 code units of the document's text"),
);

const status = named<wire.StatusWire>(
  "Status",
  z.enum(["asserted", "reported", "planned", "denied", "hypothetical"]),
);

const count = z.int().min(0);
const iri = z.string();

const term = named<wire.TermWire>(
  "Term",
  z.strictObject({ iri, curie: z.string(), label: z.string(), comment: z.string(), count }),
);

export const summarySchema = named<wire.SummaryWire>(
  "Summary",
  z.strictObject({
    version: z.string(),
    documents: count,
    entities: count,
    statements: count,
    openStatements: count,
    doubtful: z.strictObject({ ontology: count, open: count }),
    classes: z.array(term),
    properties: z.array(term),
    openProperties: z.array(term),
    totalOpenProperties: count,
    statuses: z.array(z.strictObject({ status, count })),
    writable: z.boolean(),
  }),
);

const entityRefShape = { id: z.string(), iri, label: z.string(), class: iri };
const entityRef = named<wire.EntityRefWire>("EntityRef", z.strictObject(entityRefShape));

const nodeShape = { ...entityRefShape, degree: count, documents: count };
const node = named<wire.NodeWire>("Node", z.strictObject(nodeShape));

const edge = named<wire.EdgeWire>(
  "Edge",
  z.strictObject({
    id: z.string(),
    source: z.string(),
    target: z.string(),
    property: iri,
    label: z.string(),
    status,
    sentences: count,
    documents: count,
  }),
);

export const subgraphSchema = named<wire.SubgraphWire>(
  "Subgraph",
  z.strictObject({
    nodes: z.array(node),
    edges: z.array(edge),
    totalNodes: count,
    totalEdges: count,
  }),
);

const documentSummaryShape = {
  id: z.string(),
  iri,
  title: z.string(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  source: z.string(),
  statements: count,
};
const documentSummarySchema = named<wire.DocumentSummaryWire>(
  "DocumentSummary",
  z.strictObject(documentSummaryShape),
);

export const searchSchema = named<wire.SearchWire>(
  "Search",
  z.strictObject({
    entities: z.array(z.strictObject({ ...nodeShape, matched: z.string() })),
    documents: z.array(documentSummarySchema),
    totalEntities: count,
    totalDocuments: count,
  }),
);

const literal = named<wire.LiteralWire>(
  "Literal",
  z.strictObject({ value: z.string(), datatype: z.string() }),
);
const value = z.union([z.strictObject({ entity: entityRef }), z.strictObject({ literal })]);

const evidence = named<wire.EvidenceWire>(
  "Evidence",
  z.strictObject({
    document: z.string(),
    title: z.string(),
    published: z.string().nullable(),
    publisher: z.string().nullable(),
    span,
    subject: span.nullable(),
    cue: span.nullable(),
    object: span.nullable(),
    quote: z.string(),
    finder: z.string(),
  }),
);

export const statementSchema = named<wire.StatementWire>(
  "Statement",
  z.strictObject({
    id: z.string(),
    iri,
    subject: entityRef,
    property: z.strictObject({ iri, curie: z.string(), label: z.string(), open: z.boolean() }),
    object: value,
    status,
    speaker: entityRef.nullable(),
    time: z.strictObject({ value: z.string().nullable(), words: z.string() }).nullable(),
    place: entityRef.nullable(),
    qualifiers: z.array(z.strictObject({ name: z.string(), value })),
    confidence: z.number().min(0).max(1),
    evidence: z.array(evidence).min(1),
  }),
);

export const statementListSchema = named<wire.StatementListWire>(
  "StatementList",
  z.strictObject({ statements: z.array(statementSchema), total: count }),
);

const sheet = named<wire.SheetWire>(
  "Sheet",
  z.strictObject({
    sections: z.array(z.strictObject({ iri, label: z.string() })),
    properties: z.array(
      z.strictObject({
        iri,
        subject: iri.nullable(),
        object: iri.nullable(),
        inverse: z.string().nullable(),
        former: z.boolean(),
      }),
    ),
    classes: z.array(z.strictObject({ iri, section: iri })),
    speaker: iri.nullable(),
    place: iri.nullable(),
  }),
);

export const entitySchema = named<wire.EntityWire>(
  "Entity",
  z.strictObject({
    ...nodeShape,
    classLabel: z.string(),
    aliases: z.array(z.string()),
    sameAs: z.array(iri),
    statements: z.array(statementSchema),
    totalStatements: count.exactOptional(),
    sheet,
    mentionedIn: z.array(z.strictObject({ ...documentSummaryShape, mentions: count })),
  }),
);

export const documentSchema = named<wire.DocumentWire>(
  "Document",
  z.strictObject({
    ...documentSummaryShape,
    authors: z.array(z.string()),
    language: z.string(),
    mediaType: z.string(),
    text: z.string(),
    blocks: z.array(z.strictObject({ kind: z.string(), span })),
    sentences: z.array(span),
    mentions: z.array(z.strictObject({ entity: z.string(), span })),
    facts: z.array(statementSchema),
  }),
);

const wordNumber = z.int().min(1).describe("Number of a word in the sentence, from 1");

const word = named<wire.WordWire>(
  "Word",
  z.strictObject({
    span,
    text: z.string(),
    lemma: z.string(),
    upos: z.string().nullable(),
    head: count.nullable().describe("Number of the governing word; 0 for the root"),
    relation: z.string().nullable(),
    features: z.record(z.string(), z.string()),
  }),
);

const stretchShape = { span, first: wordNumber, last: wordNumber, text: z.string() };

const mention = named<wire.MentionWire>(
  "Mention",
  z.strictObject({
    ...stretchShape,
    type: z.string(),
    kind: z.enum(["name", "nominal", "pronoun"]),
    chain: count.describe("Index in the chains of the analysis"),
  }),
);

const chain = named<wire.ChainWire>(
  "Chain",
  z.strictObject({
    entity: entityRef.nullable(),
    mentions: z.array(z.strictObject({ sentence: count, span, text: z.string() })),
    total: count,
  }),
);

export const analysisSchema = named<wire.AnalysisWire>(
  "Analysis",
  z.strictObject({
    document: z.string(),
    sentence: count,
    span,
    producer: z.string(),
    parsed: z.boolean(),
    words: z.array(word),
    mentions: z.array(mention),
    chains: z.array(chain),
    times: z.array(z.strictObject({ ...stretchShape, value: z.string().nullable() })),
    quantities: z.array(
      z.strictObject({
        ...stretchShape,
        value: z.number(),
        bound: z.enum(["exact", "atLeast", "atMost", "about"]),
        unit: z.string().nullable(),
      }),
    ),
  }),
);

export const documentListSchema = named<wire.DocumentListWire>(
  "DocumentList",
  z.strictObject({ documents: z.array(documentSummarySchema), total: count }),
);

export const problemSchema = named<wire.ProblemWire>(
  "Problem",
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    where: z.string().exactOptional(),
    remedy: z.string().exactOptional(),
  }),
);

export const pathSchema = named<wire.PathWire>(
  "Path",
  z.strictObject({ nodes: z.array(node), edges: z.array(edge) }),
);

export const addedSchema = named<wire.AddedWire>(
  "Added",
  z.strictObject({
    documents: z.array(documentSummarySchema),
    failed: z.array(z.strictObject({ source: z.string(), problem: problemSchema })),
  }),
);
