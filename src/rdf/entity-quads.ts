import { DataFactory } from "n3";
import type { ClassIri, Schema } from "../extract/index.ts";
import type { Entity } from "../resolve/index.ts";
import { RdfError } from "./error.ts";
import type { Frame } from "./frame.ts";
import { entityIri, isAbsoluteIri } from "./instance-iri.ts";
import { textLiteral } from "./literal.ts";
import { node } from "./vocabulary.ts";

/**
 * Adds the entity's labels and types. Its types are its class and all above it, so that a store
 * without a reasoner finds a summit among the events.
 */
export function addEntity(frame: Frame, entity: Entity, base: string, schema: Schema): void {
  const subject = DataFactory.namedNode(entityIri(base, entity.id));
  // Without the region: reports in British and American English name one thing with one label.
  const [language = ""] = frame.document.language.split("-");
  for (const type of typesOf(entity.class, schema)) {
    frame.add(subject, node("rdf", "type"), DataFactory.namedNode(type));
  }
  frame.add(subject, node("rdfs", "label"), textLiteral(entity.label, language));
  for (const alias of entity.aliases) {
    frame.add(subject, node("skos", "altLabel"), textLiteral(alias, language));
  }
}

/**
 * Adds the links to the same thing elsewhere.
 * @throws RdfError `rdf-iri` when one is not an IRI
 */
export function addSameAs(frame: Frame, entity: Entity, base: string): void {
  for (const link of entity.sameAs) {
    if (!isAbsoluteIri(link)) {
      throw new RdfError("rdf-iri", `"${link}" is not an IRI that RDF can hold.`, {
        where: `sameAs of ${entity.id}`,
        remedy: "Correct the link, or take it away.",
      });
    }
    frame.add(
      DataFactory.namedNode(entityIri(base, entity.id)),
      node("owl", "sameAs"),
      DataFactory.namedNode(link),
    );
  }
}

function typesOf(start: ClassIri, schema: Schema): ReadonlySet<ClassIri> {
  const above = [...schema.classes.keys()].filter((wide) => schema.isSubclass(start, wide));
  return new Set([start, ...above]);
}
