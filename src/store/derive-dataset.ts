import { Writer } from "n3";
import { compareStrings, stableHash } from "../base/index.ts";
import type { DocumentId } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import { findStatements, type KnowledgeGraph, restrictGraph } from "../graph/index.ts";
import { documentIri, type Profile, toQuads } from "../rdf/index.ts";
import { entitiesIn } from "../resolve/index.ts";
import type { Dataset, DocumentRdf } from "./dataset.ts";

export interface DatasetOptions {
  readonly base: string;
  readonly schema: Schema;
}

/**
 * The RDF of a graph. What an earlier dataset has already is taken from there: a new document costs
 * its own RDF and that of the documents whose entities or statements it changes, not that of all.
 */
export function deriveDataset(
  graph: KnowledgeGraph,
  options: DatasetOptions,
  earlier: Dataset,
): Dataset {
  const fingerprints = fingerprintsOf(graph);
  const changed = new Set(
    [...fingerprints].flatMap(([id, fingerprint]) =>
      earlier.documents.get(id)?.fingerprint === fingerprint ? [] : [id],
    ),
  );
  const made = documentRdf(restrictGraph(graph, changed), options, fingerprints);
  const documents = new Map<DocumentId, DocumentRdf>();
  for (const id of fingerprints.keys()) {
    const rdf = made.get(id) ?? earlier.documents.get(id);
    if (rdf !== undefined) {
      documents.set(id, rdf);
    }
  }
  const merged = new Set([...documents.values()].flatMap(({ facts }) => facts));
  return { documents, merged };
}

function documentRdf(
  graph: KnowledgeGraph,
  { base, schema }: DatasetOptions,
  fingerprints: ReadonlyMap<DocumentId, string>,
): ReadonlyMap<DocumentId, DocumentRdf> {
  const writer = new Writer({ format: "N-Quads" });
  const linesOf = (profile: Profile, withGraph: boolean) => {
    const lines = new Map<string, string[]>();
    for (const { subject, predicate, object, graph: name } of toQuads(graph, {
      base,
      schema,
      profile,
    })) {
      const line = withGraph
        ? writer.quadToString(subject, predicate, object, name)
        : writer.quadToString(subject, predicate, object);
      const own = lines.get(name.value);
      if (own === undefined) {
        lines.set(name.value, [line]);
      } else {
        own.push(line);
      }
    }
    return lines;
  };
  const quads = linesOf("rdf12", true);
  const facts = linesOf("facts", false);
  return new Map(
    graph.getAttribute("documents").map(({ id }) => {
      const name = documentIri(base, id);
      const rdf: DocumentRdf = {
        graph: name,
        quads: (quads.get(name) ?? []).join(""),
        facts: facts.get(name) ?? [],
        fingerprint: fingerprints.get(id) ?? "",
      };
      return [id, rdf];
    }),
  );
}

/** For each document a hash of all that its RDF is made from: itself, its statements, its entities. */
function fingerprintsOf(graph: KnowledgeGraph): ReadonlyMap<DocumentId, string> {
  const parts = new Map<DocumentId, Set<string>>();
  for (const { text: _, blocks: __, ...document } of graph.getAttribute("documents")) {
    parts.set(document.id, new Set([JSON.stringify(document)]));
  }
  const described = new Map(
    graph.mapNodes((id, { entity: { mentions: _, ...entity } }) => [id, JSON.stringify(entity)]),
  );
  for (const { evidence, ...statement } of findStatements(graph, {}).statements) {
    const said = JSON.stringify(statement);
    const things = entitiesIn(statement).map((id) => described.get(id) ?? "");
    for (const document of new Set(evidence.map((one) => one.document))) {
      const own = evidence.filter((one) => one.document === document);
      for (const part of [`${said} ${JSON.stringify(own)}`, ...things]) {
        parts.get(document)?.add(part);
      }
    }
  }
  graph.forEachNode((id, { entity: { mentions } }) => {
    for (const { document } of mentions) {
      parts.get(document)?.add(described.get(id) ?? "");
    }
  });
  return new Map([...parts].map(([id, own]) => [id, stableHash(...[...own].sort(compareStrings))]));
}
