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
    classes: z.array(term),
    properties: z.array(term),
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
    property: z.strictObject({ iri, curie: z.string(), label: z.string() }),
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

export const entitySchema = named<wire.EntityWire>(
  "Entity",
  z.strictObject({
    ...nodeShape,
    classLabel: z.string(),
    aliases: z.array(z.string()),
    sameAs: z.array(iri),
    statements: z.array(statementSchema),
    totalStatements: count.exactOptional(),
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
    mentions: z.array(z.strictObject({ entity: z.string(), span })),
    facts: z.array(statementSchema),
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
