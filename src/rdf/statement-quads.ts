import type { NamedNode, Quad_Object } from "@rdfjs/types";
import { DataFactory } from "n3";
import { openLabel, type Statement, type StatementObject, type Status } from "../extract/index.ts";
import type { EntityId } from "../resolve/index.ts";
import { addEvidence } from "./evidence-quads.ts";
import type { Profile } from "./format.ts";
import type { Frame } from "./frame.ts";
import { entityIri, statementIri } from "./instance-iri.ts";
import { confidenceLiteral, dateLiteral, valueLiteral } from "./literal.ts";
import { node } from "./vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;

const STATUS: Readonly<Record<Status, NamedNode>> = {
  asserted: node("epi", "Asserted"),
  reported: node("epi", "Reported"),
  planned: node("epi", "Planned"),
  denied: node("epi", "Denied"),
  hypothetical: node("epi", "Hypothetical"),
};

/** Adds a statement to the graph of one document that makes it, with that document's evidence alone. */
export function addStatement(
  frame: Frame,
  statement: Statement<EntityId>,
  base: string,
  profile: Profile,
): void {
  const entity = (id: EntityId) => namedNode(entityIri(base, id));
  const value = (object: StatementObject<EntityId>): Quad_Object =>
    object.kind === "ref" ? entity(object.ref) : valueLiteral(object.literal);
  const subject = entity(statement.subject);
  const property = namedNode(statement.property);
  const object = value(statement.object);
  const words = openLabel(statement.property);
  // What no property of the ontology says is not among the facts that one takes away.
  if (words !== undefined && profile === "facts") return;
  if (words !== undefined) {
    frame.add(property, node("rdf", "type"), node("epi", "OpenProperty"));
    frame.add(property, node("rdfs", "label"), literal(words, "en"));
  }
  if (statement.status === "asserted") frame.add(subject, property, object);
  if (profile === "facts") return;

  const self = namedNode(statementIri(base, statement.id));
  const say = (name: string, said: Quad_Object) => frame.add(self, node("epi", name), said);
  frame.add(self, node("rdf", "type"), node("epi", "Statement"));
  if (profile === "rdf12") {
    frame.add(self, node("rdf", "reifies"), quad(subject, property, object));
  } else {
    frame.add(self, node("rdf", "type"), node("rdf", "Statement"));
    frame.add(self, node("rdf", "subject"), subject);
    frame.add(self, node("rdf", "predicate"), property);
    frame.add(self, node("rdf", "object"), object);
  }
  say("status", STATUS[statement.status]);
  say("confidence", confidenceLiteral(statement.confidence));
  if (statement.speaker !== undefined) say("speaker", entity(statement.speaker));
  if (statement.place !== undefined) say("place", entity(statement.place));
  if (statement.time !== undefined) {
    say("timeWords", literal(statement.time.words));
    if (statement.time.value !== undefined) say("time", dateLiteral(statement.time.value));
  }
  for (const qualifier of statement.qualifiers) say(qualifier.name, value(qualifier.value));
  addEvidence(
    frame,
    self,
    statement.evidence.filter((one) => one.document === frame.document.id),
  );
}
