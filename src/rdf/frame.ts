import type { NamedNode, Quad, Quad_Object, Quad_Subject } from "@rdfjs/types";
import { DataFactory } from "n3";
import type { Document, DocumentId } from "../documents/index.ts";
import { codePointCounter } from "./code-points.ts";
import { documentIri } from "./instance-iri.ts";

/** A document as the place where quads are collected: its named graph and its offsets. */
export interface Frame {
  readonly document: Document;
  /** Of the document and of its graph. */
  readonly node: NamedNode;
  /** From UTF-16 code units of the text to code points. */
  readonly codePoints: (offset: number) => number;
  /** Adds a triple to the document's graph. */
  add(subject: Quad_Subject, predicate: NamedNode, object: Quad_Object): void;
}

/** One frame a document; all add to the same list. */
export function framesOf(
  documents: readonly Document[],
  base: string,
  quads: Quad[],
): ReadonlyMap<DocumentId, Frame> {
  return new Map(
    documents.map((document) => {
      const graph = DataFactory.namedNode(documentIri(base, document.id));
      const frame: Frame = {
        document,
        node: graph,
        codePoints: codePointCounter(document.text),
        add(subject, predicate, object) {
          quads.push(DataFactory.quad(subject, predicate, object, graph));
        },
      };
      return [document.id, frame];
    }),
  );
}
