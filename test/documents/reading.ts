import {
  type Document,
  type DocumentError,
  type DocumentInput,
  readDocument,
  sliceSpan,
} from "../../src/documents/index.ts";

/** Reads a string as a UTF-8 file of that name. */
export function read(
  text: string,
  source: string,
  more: Partial<DocumentInput> = {},
): Promise<Document> {
  return readDocument({ bytes: new TextEncoder().encode(text), source, ...more });
}

/** Blocks as `kind: text` lines, to compare at a glance. */
export function blockLines(document: Document): readonly string[] {
  return document.blocks.map(({ kind, span }) => `${kind}: ${sliceSpan(document.text, span)}`);
}

/** The error of a reading that must fail. */
export async function failure(reading: Promise<Document>): Promise<DocumentError> {
  return reading.then(
    (document) => {
      throw new Error(`read without an error: ${document.title}`);
    },
    (error: DocumentError) => error,
  );
}
