import type { Block, Document } from "../../src/documents/index.ts";
import { documentId } from "../../src/documents/index.ts";

/** A document of one paragraph for each stretch between empty lines, without a title. */
export function plainDocument(text: string, published?: string): Document {
  const blocks = [...text.matchAll(/\S(?:(?!\n\n)[\s\S])*/gu)].map(
    (match): Block => ({
      kind: "paragraph",
      span: { start: match.index, end: match.index + match[0].length },
    }),
  );
  return {
    id: documentId("test", text),
    text,
    title: "Test",
    published,
    authors: [],
    publisher: undefined,
    language: "en",
    source: "test",
    mediaType: "text/plain",
    blocks,
  };
}
