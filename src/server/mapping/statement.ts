import { sliceSpan } from "../../documents/index.ts";
import {
  type Evidence,
  isOpenProperty,
  type Statement,
  type StatementObject,
} from "../../extract/index.ts";
import { statementIri } from "../../rdf/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { EdgeWire, EvidenceWire, StatementWire } from "../wire.ts";
import { refTo } from "./entity-ref.ts";
import type { Mapper } from "./mapper.ts";
import { curie, propertyLabel } from "./names.ts";

type Value = StatementWire["object"];

function toValue(mapper: Mapper, object: StatementObject<EntityId>): Value {
  return object.kind === "ref"
    ? { entity: refTo(mapper, object.ref) }
    : { literal: object.literal };
}

function toEvidenceWire({ view }: Mapper, evidence: Evidence): EvidenceWire {
  const document = view.documents.get(evidence.document);
  if (document === undefined) {
    throw new Error(`evidence in the unknown document ${evidence.document}`);
  }
  return {
    document: document.id,
    title: document.title,
    published: document.published ?? null,
    publisher: document.publisher ?? null,
    span: evidence.span,
    subject: evidence.subject,
    cue: evidence.cue,
    object: evidence.object,
    quote: sliceSpan(document.text, evidence.span),
    finder: evidence.finder,
  };
}

export function toStatementWire(mapper: Mapper, statement: Statement<EntityId>): StatementWire {
  const { id, property, speaker, time, place } = statement;
  return {
    id,
    iri: statementIri(mapper.base, id),
    subject: refTo(mapper, statement.subject),
    property: {
      iri: property,
      curie: curie(property),
      label: propertyLabel(mapper.schema, property),
      open: isOpenProperty(property),
    },
    object: toValue(mapper, statement.object),
    status: statement.status,
    speaker: speaker === undefined ? null : refTo(mapper, speaker),
    time: time === undefined ? null : { value: time.value ?? null, words: time.words },
    place: place === undefined ? null : refTo(mapper, place),
    qualifiers: statement.qualifiers.map(({ name, value }) => ({
      name,
      value: toValue(mapper, value),
    })),
    confidence: statement.confidence,
    evidence: statement.evidence.map((one) => toEvidenceWire(mapper, one)),
  };
}

/** A statement of one thing about another, as it is drawn. */
export function toEdgeWire(
  mapper: Mapper,
  { id, subject, object, property, status, evidence }: Statement<EntityId>,
): EdgeWire {
  if (object.kind !== "ref") {
    throw new Error(`statement ${id} has a value for its object and is no edge`);
  }
  return {
    id,
    source: subject,
    target: object.ref,
    property,
    label: propertyLabel(mapper.schema, property),
    status,
    sentences: evidence.length,
    documents: new Set(evidence.map(({ document }) => document)).size,
  };
}
