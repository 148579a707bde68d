import { DataFactory } from "n3";
import type { Frame } from "./frame.ts";
import { isAbsoluteIri } from "./instance-iri.ts";
import { dateLiteral, textLiteral } from "./literal.ts";
import { node } from "./vocabulary.ts";

/** Adds what is known of the document itself. Its source is a link only where it is an IRI as it stands. */
export function addDocument({ document, node: subject, add }: Frame): void {
  const { literal, namedNode } = DataFactory;
  const { title, published, authors, publisher, language, source, mediaType } = document;
  add(subject, node("rdf", "type"), node("schema", "Report"));
  add(subject, node("dcterms", "title"), textLiteral(title, language));
  add(subject, node("dcterms", "language"), literal(language));
  add(subject, node("dcterms", "format"), literal(mediaType));
  if (published !== undefined) add(subject, node("dcterms", "issued"), dateLiteral(published));
  for (const author of authors) add(subject, node("dcterms", "creator"), literal(author));
  if (publisher !== undefined) add(subject, node("dcterms", "publisher"), literal(publisher));
  if (isAbsoluteIri(source)) {
    add(subject, node("prov", "wasDerivedFrom"), namedNode(source));
  } else {
    add(subject, node("dcterms", "source"), literal(source));
  }
}
