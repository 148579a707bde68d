import type { Quad } from "@rdfjs/types";
import type { DocumentId } from "../documents/index.ts";
import type { Schema, Statement } from "../extract/index.ts";
import type { KnowledgeGraph } from "../graph/index.ts";
import { type EntityId, entitiesIn } from "../resolve/index.ts";
import { addDocument } from "./document-quads.ts";
import { addEntity, addSameAs } from "./entity-quads.ts";
import type { Profile } from "./format.ts";
import { type Frame, framesOf } from "./frame.ts";
import { sortQuads } from "./sort-quads.ts";
import { addStatement } from "./statement-quads.ts";

export interface QuadOptions {
  /** How much is written, and in which vocabulary. */
  readonly profile: Profile;
  /** What the IRIs of documents, entities and statements start with; ends in `/`. */
  readonly base: string;
  /** Gives the classes above an entity's own. */
  readonly schema: Schema;
}

/**
 * The graph as RDF: one named graph a document, named by the document's IRI, with all that this
 * document says and nothing else. Taking the document away takes exactly its graph away.
 *
 * @returns sorted, each quad once, without blank nodes: the same for the same graph
 * @throws RdfError `rdf-iri` or `rdf-literal` for what RDF cannot hold
 */
export function toQuads(graph: KnowledgeGraph, options: QuadOptions): Quad[] {
  const { base, profile, schema } = options;
  const quads: Quad[] = [];
  const frames = framesOf(graph.getAttribute("documents"), base, quads);
  if (profile !== "facts") for (const frame of frames.values()) addDocument(frame);

  const statements: Statement<EntityId>[] = [
    ...graph.mapNodes((_, { facts }) => facts).flat(),
    ...graph.mapEdges((_, { statement }) => statement),
  ];
  const mentioned = new Map<EntityId, Set<DocumentId>>();
  const mention = (entity: EntityId, document: DocumentId) => {
    const known = mentioned.get(entity);
    if (known === undefined) mentioned.set(entity, new Set([document]));
    else known.add(document);
  };
  for (const statement of statements) {
    for (const document of new Set(statement.evidence.map((one) => one.document))) {
      addStatement(frameOf(frames, document), statement, base, profile);
      for (const entity of entitiesIn(statement)) mention(entity, document);
    }
  }
  graph.forEachNode((_, { entity }) => {
    for (const { document } of entity.mentions) mention(entity.id, document);
    for (const document of mentioned.get(entity.id) ?? []) {
      const frame = frameOf(frames, document);
      addEntity(frame, entity, base, schema);
      if (profile !== "facts") addSameAs(frame, entity, base);
    }
  });
  return sortQuads(quads);
}

function frameOf(frames: ReadonlyMap<DocumentId, Frame>, document: DocumentId): Frame {
  const frame = frames.get(document);
  if (frame === undefined) throw new Error(`The graph does not hold the document ${document}.`);
  return frame;
}
