import type { Document, DocumentId } from "../../documents/index.ts";
import { findStatements, type KnowledgeGraph } from "../../graph/index.ts";

/** What the wire types ask of a graph again and again, looked up once. */
export interface View {
  readonly graph: KnowledgeGraph;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** Number of statements with evidence in each document that has any. */
  readonly statementsIn: ReadonlyMap<DocumentId, number>;
}

const VIEWS = new WeakMap<KnowledgeGraph, View>();

/** The view of a graph, made at the first request after each change. */
export function viewOf(graph: KnowledgeGraph): View {
  const view = VIEWS.get(graph) ?? makeView(graph);
  VIEWS.set(graph, view);
  return view;
}

function makeView(graph: KnowledgeGraph): View {
  const statementsIn = new Map<DocumentId, number>();
  for (const { evidence } of findStatements(graph, {}).statements) {
    for (const document of new Set(evidence.map((one) => one.document))) {
      statementsIn.set(document, (statementsIn.get(document) ?? 0) + 1);
    }
  }
  return {
    graph,
    documents: new Map(graph.getAttribute("documents").map((one) => [one.id, one])),
    statementsIn,
  };
}
