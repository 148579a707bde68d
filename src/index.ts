/**
 * The library's face: the stages in the order of the data, and their composition.
 * docs/architecture.md has the drawing and the glossary.
 */
export {
  type Annotation,
  type AnnotationWarning,
  type Annotator,
  createNeuralAnnotator,
  type Mention,
  type MentionKind,
  type MentionType,
  type ModelFiles,
  type NeuralAnnotatorOptions,
  type Quantity,
  type Sentence,
  type TimeExpression,
  type Token,
} from "./annotate/index.ts";
export { EpigraphError } from "./base/index.ts";
export {
  type Block,
  type BlockKind,
  type Document,
  DocumentError,
  type DocumentId,
  type DocumentInput,
  readDocument,
  type Span,
} from "./documents/index.ts";
export {
  type ClassDefinition,
  type ClassIri,
  type Dropped,
  type Evidence,
  type ExtractionRecord,
  extract,
  type Literal,
  type MentionRef,
  type PropertyDefinition,
  type PropertyIri,
  type Qualifier,
  type Schema,
  type SectionDefinition,
  type SheetDefinition,
  type Statement,
  type StatementId,
  type StatementObject,
  type StatementTime,
  type Status,
} from "./extract/index.ts";
export { buildGraph, type KnowledgeGraph } from "./graph/index.ts";
export { createPipeline, graphOf, ontologyFile, type Pipeline } from "./pipeline.ts";
export {
  FORMATS,
  type Format,
  type Profile,
  readSchema,
  SchemaError,
  serialize,
  toQuads,
  validate,
} from "./rdf/index.ts";
export {
  type Entity,
  type EntityId,
  type Misfit,
  type Resolution,
  resolve,
} from "./resolve/index.ts";
export { type AppOptions, createApp, type Listening, listen } from "./server/index.ts";
export {
  openStore,
  QueryError,
  type Store,
  type StoredDocument,
  StoreError,
} from "./store/index.ts";
