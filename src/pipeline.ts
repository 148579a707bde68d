import { readFileSync } from "node:fs";
import { type Annotation, type Annotator, createRuleAnnotator } from "./annotate/index.ts";
import { type Document, type DocumentInput, readDocument } from "./documents/index.ts";
import { extract, lexiconOf, type Schema } from "./extract/index.ts";
import { buildGraph, type KnowledgeGraph } from "./graph/index.ts";
import { readSchema } from "./rdf/index.ts";
import { resolve } from "./resolve/index.ts";
import type { StoredDocument } from "./store/index.ts";

/** The stages from a document's bytes to its extraction record, set up once and used for many. */
export interface Pipeline {
  readonly schema: Schema;
  /**
   * Reads, annotates and extracts. Pure but for the annotator's own model.
   * @throws DocumentError when the bytes cannot be read as a document
   */
  read(input: DocumentInput): Promise<StoredDocument>;
  annotate(document: Document): Promise<Annotation>;
}

/** Where the shipped ontology stands, seen from `src/` and from `dist/` alike. */
const ONTOLOGY = new URL("../ontology/", import.meta.url);

/** The text of a file of `ontology/`: `epigraph.ttl`, `shapes.ttl`, `context.jsonld`. */
export function ontologyFile(name: "epigraph.ttl" | "shapes.ttl" | "context.jsonld"): string {
  return readFileSync(new URL(name, ONTOLOGY), "utf8");
}

/**
 * Composes the stages.
 * @param ontology Turtle; the shipped ontology unless given
 * @throws SchemaError when the ontology cannot be used
 */
export function createPipeline(ontology: string = ontologyFile("epigraph.ttl")): Pipeline {
  const schema = readSchema(ontology);
  const annotator: Annotator = createRuleAnnotator(lexiconOf(schema));
  return {
    schema,
    annotate: (document) => annotator.annotate(document),
    async read(input) {
      const document = await readDocument(input);
      const annotation = await annotator.annotate(document);
      return { document, record: extract(document, annotation, schema) };
    },
  };
}

/** Resolves the entities of several documents and builds their graph. */
export function graphOf(documents: readonly StoredDocument[], schema: Schema): KnowledgeGraph {
  const texts = documents.map(({ document }) => document);
  const records = documents.map(({ record }) => record);
  return buildGraph(resolve(records, texts, schema), texts);
}
