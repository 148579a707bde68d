export type {
  Annotation,
  Mention,
  MentionKind,
  MentionType,
  Quantity,
  Sentence,
  TimeExpression,
  Token,
} from "./annotation.ts";
export type { Annotator } from "./annotator.ts";
export type { Lexicon } from "./lexicon.ts";
export { createRuleAnnotator } from "./rule-annotator.ts";
