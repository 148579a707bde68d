export {
  type Block,
  type BlockKind,
  type Document,
  type DocumentId,
  documentId,
} from "./document.ts";
export { DocumentError, type DocumentErrorCode } from "./document-error.ts";
export { mediaTypeOfName, READABLE_EXTENSIONS } from "./media-type.ts";
export { type DocumentInput, MAX_DOCUMENT_BYTES, readDocument } from "./read-document.ts";
export { compareSpans, containsSpan, overlapsSpan, type Span, sliceSpan } from "./span.ts";
