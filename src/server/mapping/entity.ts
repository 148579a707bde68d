import type { Document, DocumentId } from "../../documents/index.ts";
import { findStatements, type GraphNode } from "../../graph/index.ts";
import { localName } from "../../rdf/index.ts";
import type { Entity } from "../../resolve/index.ts";
import type { EntityWire, NodeWire } from "../wire.ts";
import { toDocumentSummary } from "./document-summary.ts";
import { toEntityRef } from "./entity-ref.ts";
import type { Mapper } from "./mapper.ts";
import { toSheetWire } from "./sheet.ts";
import { toStatementWire } from "./statement.ts";

export function toNodeWire(mapper: Mapper, { entity, degree, documents }: GraphNode): NodeWire {
  return { ...toEntityRef(mapper, entity), degree, documents };
}

/** The documents that mention an entity, with how often, most often first. */
function mentionedIn(mapper: Mapper, { mentions }: Entity): EntityWire["mentionedIn"] {
  const counts = new Map<DocumentId, number>();
  for (const { document } of mentions) {
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, count]) => {
      const document: Document | undefined = mapper.view.documents.get(id);
      return document === undefined
        ? []
        : [{ ...toDocumentSummary(mapper, document), mentions: count }];
    });
}

/** @param limit most statements to show; where there are more, the answer says how many */
export function toEntityWire(mapper: Mapper, node: GraphNode, limit: number): EntityWire {
  const { entity } = node;
  const { statements, total } = findStatements(mapper.view.graph, { entity: entity.id, limit });
  return {
    ...toNodeWire(mapper, node),
    classLabel: mapper.schema.classes.get(entity.class)?.label ?? localName(entity.class),
    aliases: entity.aliases,
    sameAs: entity.sameAs,
    statements: statements.map((statement) => toStatementWire(mapper, statement)),
    ...(total > statements.length ? { totalStatements: total } : {}),
    sheet: toSheetWire(mapper, statements),
    mentionedIn: mentionedIn(mapper, entity),
  };
}
