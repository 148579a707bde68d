import type { Document } from "../../documents/index.ts";
import { documentIri } from "../../rdf/index.ts";
import type { DocumentSummaryWire } from "../wire.ts";
import type { Mapper } from "./mapper.ts";

export function toDocumentSummary({ base, view }: Mapper, document: Document): DocumentSummaryWire {
  return {
    id: document.id,
    iri: documentIri(base, document.id),
    title: document.title,
    published: document.published ?? null,
    publisher: document.publisher ?? null,
    source: document.source,
    statements: view.statementsIn.get(document.id) ?? 0,
  };
}
