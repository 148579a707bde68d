/**
 * The JSON of `/api`, as explorer and programs see it. Types only: `web/` imports them from here.
 * Spans are `[start, end)` in UTF-16 code units of the document's text, as in `Document`.
 */

export interface SpanWire {
  readonly start: number;
  readonly end: number;
}

export type StatusWire = "asserted" | "reported" | "planned" | "denied" | "hypothetical";

/** A class or property of the ontology with how often it is used in the graph. */
export interface TermWire {
  readonly iri: string;
  /** Prefixed name, such as `epi:nominated`. */
  readonly curie: string;
  readonly label: string;
  readonly comment: string;
  readonly count: number;
}

/** `GET /api/summary?confidence=`: what is there, for the start page and the filters. */
export interface SummaryWire {
  readonly version: string;
  readonly documents: number;
  readonly entities: number;
  readonly statements: number;
  /** How many of the statements are by properties in the documents' own words. */
  readonly openStatements: number;
  /** How many are less sure than `confidence` asks: by the ontology's properties, and the others. */
  readonly doubtful: { readonly ontology: number; readonly open: number };
  /** Only terms in use, most used first. */
  readonly classes: readonly TermWire[];
  readonly properties: readonly TermWire[];
  /** Properties in the documents' own words: the most used, of so many. */
  readonly openProperties: readonly TermWire[];
  readonly totalOpenProperties: number;
  readonly statuses: readonly { readonly status: StatusWire; readonly count: number }[];
  /** Whether this server accepts documents from the asker: loopback, or a token. */
  readonly writable: boolean;
}

export interface EntityRefWire {
  readonly id: string;
  readonly iri: string;
  readonly label: string;
  /** IRI of the class. */
  readonly class: string;
}

/** A node as it is drawn. */
export interface NodeWire extends EntityRefWire {
  /** Number of statements it takes part in, in the whole graph, as `open` and `confidence` ask. */
  readonly degree: number;
  /** Number of documents that mention it. */
  readonly documents: number;
}

/** An edge as it is drawn. */
export interface EdgeWire {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** IRI and label of the property. */
  readonly property: string;
  readonly label: string;
  readonly status: StatusWire;
  /** Number of sentences and of documents that support it. */
  readonly sentences: number;
  readonly documents: number;
}

/**
 * A part of the graph. `GET /api/graph?limit=` gives the most connected entities and the edges between
 * them; `GET /api/entities/{id}/neighbours?limit=` an entity, its neighbours and the edges among them.
 * Both take `class=`, `property=`, `status=`, `document=` (repeatable), `open=` and `confidence=` as
 * filters.
 */
export interface SubgraphWire {
  readonly nodes: readonly NodeWire[];
  readonly edges: readonly EdgeWire[];
  /** How many nodes and edges there would be without the limit: nothing is cut silently. */
  readonly totalNodes: number;
  readonly totalEdges: number;
}

/** `GET /api/search?q=&limit=`: entities and documents whose names fit, best first. */
export interface SearchWire {
  readonly entities: readonly (NodeWire & { readonly matched: string })[];
  readonly documents: readonly DocumentSummaryWire[];
  readonly totalEntities: number;
  readonly totalDocuments: number;
}

export interface LiteralWire {
  readonly value: string;
  /** Local name of the XSD datatype: `string`, `date`, `integer`, `decimal`, `duration`. */
  readonly datatype: string;
}

/** One place where a statement stands. */
export interface EvidenceWire {
  readonly document: string;
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly span: SpanWire;
  readonly subject: SpanWire | null;
  readonly cue: SpanWire | null;
  readonly object: SpanWire | null;
  /** The text of `span`, verbatim. */
  readonly quote: string;
  readonly finder: string;
}

/** `GET /api/statements/{id}`; lists of them elsewhere. */
export interface StatementWire {
  readonly id: string;
  readonly iri: string;
  readonly subject: EntityRefWire;
  readonly property: {
    readonly iri: string;
    readonly curie: string;
    readonly label: string;
    /** Whether it is in the document's own words, not one of the ontology's. */
    readonly open: boolean;
  };
  readonly object: { readonly entity: EntityRefWire } | { readonly literal: LiteralWire };
  readonly status: StatusWire;
  readonly speaker: EntityRefWire | null;
  readonly time: { readonly value: string | null; readonly words: string } | null;
  readonly place: EntityRefWire | null;
  readonly qualifiers: readonly {
    readonly name: string;
    readonly value: { readonly entity: EntityRefWire } | { readonly literal: LiteralWire };
  }[];
  readonly confidence: number;
  readonly evidence: readonly EvidenceWire[];
}

/** Where statements stand on a fact sheet, as the ontology has it. Sections are named by their IRIs. */
export interface SheetWire {
  /** In the order in which they stand. */
  readonly sections: readonly { readonly iri: string; readonly label: string }[];
  /** Those of the properties on this sheet of which the ontology has more to say. */
  readonly properties: readonly {
    readonly iri: string;
    /** Sections on the sheet of the subject and of the object. */
    readonly subject: string | null;
    readonly object: string | null;
    /** What it is called from the object's side. */
    readonly inverse: string | null;
    /** Whether it tells of something that is over. */
    readonly former: boolean;
  }[];
  /** Sections by the class of the other end, where the property has none. */
  readonly classes: readonly { readonly iri: string; readonly section: string }[];
  /** Sections for what the entity said, and for what happened there. */
  readonly speaker: string | null;
  readonly place: string | null;
}

/** `GET /api/entities/{id}?limit=`: everything known of one thing. */
export interface EntityWire extends NodeWire {
  readonly classLabel: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  /** Statements with the entity as subject, object, speaker or place; grouped by the explorer. */
  readonly statements: readonly StatementWire[];
  /** How many statements there are; said only where `limit` cut them. */
  readonly totalStatements?: number;
  readonly sheet: SheetWire;
  readonly mentionedIn: readonly (DocumentSummaryWire & { readonly mentions: number })[];
}

export interface DocumentSummaryWire {
  readonly id: string;
  readonly iri: string;
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly source: string;
  /** Number of statements with evidence in it. */
  readonly statements: number;
}

/** `GET /api/documents/{id}`: the text with all that is marked in it. */
export interface DocumentWire extends DocumentSummaryWire {
  readonly authors: readonly string[];
  readonly language: string;
  readonly mediaType: string;
  readonly text: string;
  readonly blocks: readonly { readonly kind: string; readonly span: SpanWire }[];
  /** The sentences, by whose place in this list their analyses are asked for. */
  readonly sentences: readonly SpanWire[];
  readonly mentions: readonly { readonly entity: string; readonly span: SpanWire }[];
  readonly facts: readonly StatementWire[];
}

/** A word of a sentence. Words are numbered from 1, as in CoNLL-U. */
export interface WordWire {
  readonly span: SpanWire;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech; null where the reader of the document gives none. */
  readonly upos: string | null;
  /** Number of the word that governs it, 0 for the root; null without a tree. */
  readonly head: number | null;
  /** Universal Dependencies relation to the head. */
  readonly relation: string | null;
  readonly features: Readonly<Record<string, string>>;
}

/** A mention in a sentence, with the numbers of its first and last word. */
export interface MentionWire {
  readonly span: SpanWire;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly type: string;
  readonly kind: "name" | "nominal" | "pronoun";
  /** Index in `chains`. */
  readonly chain: number;
}

/** The mentions of one thing in a document. */
export interface ChainWire {
  /** The entity that it is part of; null where it takes part in nothing. */
  readonly entity: EntityRefWire | null;
  /** All its mentions, the first ones up to a limit; `total` counts them. */
  readonly mentions: readonly {
    readonly sentence: number;
    readonly span: SpanWire;
    readonly text: string;
  }[];
  readonly total: number;
}

/** `GET /api/documents/{id}/sentences/{n}/analysis`: what was read in one sentence. */
export interface AnalysisWire {
  readonly document: string;
  readonly sentence: number;
  readonly span: SpanWire;
  /** Which reader and which ontology made it: `neural/2 3f9a…`. */
  readonly producer: string;
  /** Whether the words have a dependency tree. */
  readonly parsed: boolean;
  readonly words: readonly WordWire[];
  readonly mentions: readonly MentionWire[];
  readonly chains: readonly ChainWire[];
  readonly times: readonly {
    readonly span: SpanWire;
    readonly first: number;
    readonly last: number;
    readonly text: string;
    /** ISO 8601 or EDTF; null where it cannot be resolved. */
    readonly value: string | null;
  }[];
  readonly quantities: readonly {
    readonly span: SpanWire;
    readonly first: number;
    readonly last: number;
    readonly text: string;
    readonly value: number;
    readonly bound: "exact" | "atLeast" | "atMost" | "about";
    readonly unit: string | null;
  }[];
}

/** `GET /api/statements?entity=&property=&status=&document=&open=&confidence=&limit=&offset=`. */
export interface StatementListWire {
  readonly statements: readonly StatementWire[];
  readonly total: number;
}

/** `GET /api/documents`. */
export interface DocumentListWire {
  readonly documents: readonly DocumentSummaryWire[];
  readonly total: number;
}

/** `GET /api/path?from=&to=`: a shortest chain of edges between two entities, in either direction. */
export interface PathWire {
  /** From `from` to `to`; empty where no chain connects them. */
  readonly nodes: readonly NodeWire[];
  /** All edges between neighbours in the chain. */
  readonly edges: readonly EdgeWire[];
}

/** `POST /api/documents`: what was added, and what could not be read. */
export interface AddedWire {
  readonly documents: readonly DocumentSummaryWire[];
  readonly failed: readonly { readonly source: string; readonly problem: ProblemWire }[];
}

/** RFC 9457, with what to do. Media type `application/problem+json`. */
export interface ProblemWire {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The parameter, file, line and column at fault. */
  readonly where?: string;
  readonly remedy?: string;
}
