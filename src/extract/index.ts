export { typeConflict } from "./classes.ts";
export {
  DOUBTFUL_BELOW,
  KEPT_FROM,
  probabilityOf,
  type Weights,
  weighedGrounds,
} from "./confidence.ts";
export { extract, extractAll } from "./extract.ts";
export type { Extractor } from "./extractor.ts";
export { lexiconOf } from "./lexicon-of.ts";
export {
  isOpenProperty,
  OPEN_NAMESPACE,
  openLabel,
  type StatementKind,
  statementKind,
} from "./open-property.ts";
export type {
  ClassDefinition,
  ClassIri,
  LearnedLabel,
  LiteralKind,
  Phrase,
  PropertyDefinition,
  PropertyIri,
  Schema,
  SectionDefinition,
  SheetDefinition,
} from "./schema.ts";
export {
  type Dropped,
  type Evidence,
  type ExtractionRecord,
  type Literal,
  type MentionRef,
  type Qualifier,
  type Statement,
  type StatementId,
  type StatementObject,
  type StatementTime,
  type Status,
  statementId,
} from "./statement.ts";
