export {
  type Block,
  type BlockKind,
  type Document,
  type DocumentId,
  documentId,
} from "./document.ts";
export { compareSpans, containsSpan, overlapsSpan, type Span, sliceSpan } from "./span.ts";
