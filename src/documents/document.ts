import { type Brand, stableHash } from "../base/index.ts";
import type { Span } from "./span.ts";

/** A local name (`9f2c…`, 16 hexadecimal digits); `rdf/` makes the IRI from it and the base. */
export type DocumentId = Brand<string, "DocumentId">;

/** The one maker of document ids: same source and same text, same id. */
export function documentId(source: string, text: string): DocumentId {
  return stableHash("document", source, text) as DocumentId;
}

/** What a stretch of text is for. Statements come from all kinds but `boilerplate`. */
export type BlockKind =
  | "title"
  | "byline"
  | "heading"
  | "paragraph"
  | "item"
  | "caption"
  | "quotation"
  | "boilerplate";

/** A stretch of the text that is read on its own: no sentence crosses the border of a block. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** A report as Epigraph holds it. All spans count in `text`, in UTF-16 code units. */
export interface Document {
  readonly id: DocumentId;
  /** Unicode NFC, lines ended by `\n`, no NUL; fixed once at reading. */
  readonly text: string;
  /** Never empty: the document's own title, else its first line, else its source. */
  readonly title: string;
  /** ISO 8601 date (`2022-01-11`) of publication, where the document or the caller gives one. */
  readonly published: string | undefined;
  /** As the document names them, in order. */
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** BCP 47 tag; `en` where nothing else is said. */
  readonly language: string;
  /** Canonical URL where the document or the caller gives one, else the file's name. */
  readonly source: string;
  /** Of the file it was read from, without parameters: `text/html`, `text/markdown`, … */
  readonly mediaType: string;
  /** In order of start, disjoint; together they cover every non-space character. */
  readonly blocks: readonly Block[];
}
