import { refuseKnownBinary } from "./binary-signature.ts";
import { toIsoDate } from "./calendar-date.ts";
import { cleanLine } from "./clean-text.ts";
import { type Document, documentId } from "./document.ts";
import { DocumentError } from "./document-error.ts";
import type { Draft, Source } from "./draft.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { chooseMediaType, type MediaType, parseMediaType } from "./media-type.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readPlainText } from "./plain/read-plain-text.ts";
import { refineDraft } from "./refine/refine-draft.ts";
import { sliceSpan } from "./span.ts";

/** A file, an upload or a line of JSON, before it is read. */
export interface DocumentInput {
  readonly bytes: Uint8Array;
  /** The file's name or a URL: part of the document's id, and named in errors. Never an absolute path. */
  readonly source: string;
  /** With or without parameters (`text/html; charset=koi8-r`); told by name and first bytes if absent. */
  readonly mediaType?: string;
  /** ISO date; goes before what the document itself says. */
  readonly published?: string;
}

/** The most bytes that one document may have: 32 MiB, some ten times the Bible. */
export const MAX_DOCUMENT_BYTES = 33_554_432;

/** Longest title that is made up from the first words of an untitled document, in code units. */
const MADE_UP_TITLE = 100;

/** A character that leaves a mark on paper: zero-width ones alone are nothing to read. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

const READERS: Record<MediaType, (source: Source) => Draft | Promise<Draft>> = {
  "text/html": readHtml,
  "text/markdown": readMarkdown,
  "text/plain": readPlainText,
  "application/pdf": readPdf,
};

/**
 * Reads HTML, Markdown, plain text or PDF into a `Document`. Pure: the same input gives the same
 * document, and the same id.
 *
 * @throws DocumentError when the bytes are empty, too many, no text, broken, locked or of no known kind
 */
export async function readDocument(input: DocumentInput): Promise<Document> {
  const { bytes, source } = input;
  refuseSize(bytes, source);
  const mediaType = chooseMediaType(bytes, source, input.mediaType);
  if (mediaType !== "application/pdf") {
    refuseKnownBinary(bytes, source);
  }
  const charset =
    input.mediaType === undefined ? undefined : parseMediaType(input.mediaType).charset;
  const draft = refineDraft(await READERS[mediaType]({ bytes, source, charset }));
  if (!draft.blocks.some(({ span }) => SEEN.test(sliceSpan(draft.text, span)))) {
    throw empty("There is nothing in it to read.", source);
  }
  return {
    id: documentId(draft.canonical ?? source, draft.text),
    text: draft.text,
    title: cleanLine(draft.title) ?? firstWords(draft),
    published: givenDate(input) ?? draft.published,
    authors: (draft.authors ?? []).map(cleanLine).filter((name) => name !== undefined),
    publisher: cleanLine(draft.publisher),
    language: draft.language ?? "en",
    source: draft.canonical ?? source,
    mediaType,
    blocks: draft.blocks,
  };
}

function refuseSize(bytes: Uint8Array, source: string): void {
  if (bytes.length === 0) {
    throw empty("The file is empty.", source);
  }
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new DocumentError(
      "too-large",
      `The document has ${bytes.length} bytes; the limit is ${MAX_DOCUMENT_BYTES}.`,
      { where: source, remedy: "Split it into smaller documents." },
    );
  }
}

function empty(message: string, source: string): DocumentError {
  return new DocumentError("empty", message, {
    where: source,
    remedy: "Check that the file was saved or downloaded completely.",
  });
}

function givenDate(input: DocumentInput): string | undefined {
  if (input.published === undefined) {
    return undefined;
  }
  const date = toIsoDate(input.published);
  if (date === undefined) {
    throw new DocumentError("malformed", `"${input.published}" is not a date.`, {
      where: input.source,
      remedy: "Give the day of publication as YYYY-MM-DD.",
    });
  }
  return date;
}

/** Never empty, since every block has a character to read. */
function firstWords(draft: Draft): string {
  const first = draft.blocks.find(({ kind }) => kind !== "boilerplate") ?? draft.blocks[0];
  const start = first?.span.start ?? 0;
  const end = Math.min(first?.span.end ?? 0, start + 4 * MADE_UP_TITLE);
  const words = draft.text.slice(start, end).replace(/\s+/g, " ");
  if (words.length <= MADE_UP_TITLE) {
    return words;
  }
  const cut = words.slice(0, MADE_UP_TITLE);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
