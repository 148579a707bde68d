export type {
  Annotation,
  Mention,
  MentionKind,
  MentionType,
  Quantity,
  RelationProposal,
  Sentence,
  TimeExpression,
  Token,
} from "./annotation.ts";
export type { Annotator } from "./annotator.ts";
export type { Lexicon } from "./lexicon.ts";
export type { ModelFiles } from "./neural/language-model.ts";
export {
  type AnnotationWarning,
  createNeuralAnnotator,
  type NeuralAnnotatorOptions,
} from "./neural/neural-annotator.ts";
