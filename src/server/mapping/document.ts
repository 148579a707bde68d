import { compareSpans } from "../../documents/index.ts";
import { findStatements } from "../../graph/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import type { DocumentWire } from "../wire.ts";
import { documentMentions } from "./document-mentions.ts";
import { toDocumentSummary } from "./document-summary.ts";
import type { Mapper } from "./mapper.ts";
import { toStatementWire } from "./statement.ts";

/** Where the document speaks of what, in order of place. */
function mentionsIn(
  mapper: Mapper,
  { document, record }: StoredDocument,
): DocumentWire["mentions"] {
  return documentMentions(mapper, document.id)
    .flatMap(({ entity, mention }) => {
      const { span } = record.annotation.mentions[mention] ?? {};
      return span === undefined ? [] : [{ entity, span }];
    })
    .sort((a, b) => compareSpans(a.span, b.span));
}

export function toDocumentWire(mapper: Mapper, stored: StoredDocument): DocumentWire {
  const { document } = stored;
  const { statements } = findStatements(mapper.view.graph, { document: document.id });
  return {
    ...toDocumentSummary(mapper, document),
    authors: document.authors,
    language: document.language,
    mediaType: document.mediaType,
    text: document.text,
    blocks: document.blocks,
    sentences: stored.record.annotation.sentences.map(({ span }) => span),
    mentions: mentionsIn(mapper, stored),
    facts: statements.map((statement) => toStatementWire(mapper, statement)),
  };
}
