import { readFileSync } from "node:fs";
import {
  type Annotation,
  type AnnotationWarning,
  createNeuralAnnotator,
} from "./annotate/index.ts";
import { type Document, type DocumentInput, readDocument } from "./documents/index.ts";
import { extract, lexiconOf, type Schema } from "./extract/index.ts";
import { buildGraph, type KnowledgeGraph } from "./graph/index.ts";
import { readModelFiles } from "./model-files.ts";
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

export interface PipelineOptions {
  /** Turtle; the shipped ontology unless given. */
  readonly ontology?: string;
  /** Called before a doubtful annotation is given, such as that of a text that is not English. */
  readonly onWarning?: (warning: AnnotationWarning) => void;
}

/**
 * Composes the stages and loads the language model of `models/`.
 * @throws SchemaError when the ontology cannot be used
 */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const { ontology = ontologyFile("epigraph.ttl"), onWarning } = options;
  const schema = readSchema(ontology);
  const annotator = await createNeuralAnnotator({
    model: await readModelFiles(),
    lexicon: lexiconOf(schema),
    ...(onWarning === undefined ? {} : { onWarning }),
  });
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
