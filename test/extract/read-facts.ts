import { readFileSync } from "node:fs";
import type { Annotator } from "../../src/annotate/index.ts";
import type { Document } from "../../src/documents/index.ts";
import {
  type ExtractionRecord,
  extract,
  isOpenProperty,
  lexiconOf,
  type MentionRef,
  type Schema,
  type Statement,
} from "../../src/extract/index.ts";
import { readSchema } from "../../src/rdf/index.ts";
import { plainDocument } from "../annotate/plain-document.ts";
import { shippedAnnotator } from "../annotate/shipped-annotator.ts";

export const ontology = readFileSync(
  new URL("../../ontology/epigraph.ttl", import.meta.url),
  "utf8",
);
export const newsSchema = readSchema(ontology);

/** The day of publication of every text that these tests read: a Tuesday. */
const PUBLISHED = "2022-01-11";

const annotators = new Map<Schema, Promise<Annotator>>();

/** Loaded once for each schema: it is the same model with other nouns. */
function annotatorOf(schema: Schema): Promise<Annotator> {
  const known = annotators.get(schema) ?? shippedAnnotator(lexiconOf(schema));
  annotators.set(schema, known);
  return known;
}

export interface Reading {
  readonly document: Document;
  readonly record: ExtractionRecord;
}

export function read(text: string, schema?: Schema): Promise<Reading> {
  return readDocument(plainDocument(text, PUBLISHED), schema);
}

export async function readDocument(
  document: Document,
  schema: Schema = newsSchema,
): Promise<Reading> {
  const annotation = await (await annotatorOf(schema)).annotate(document);
  return { document, record: extract(document, annotation, schema) };
}

/** "Tokayev nominated Smailov", with status, speaker and time where they are not the usual ones. */
export function show({ record }: Reading, statement: Statement<MentionRef>): string {
  const name = ({ mention }: MentionRef): string =>
    record.annotation.mentions[mention]?.name ?? "?";
  const { subject, property, object, status, speaker, time, place, qualifiers } = statement;
  const value = object.kind === "ref" ? name(object.ref) : `"${object.literal.value}"`;
  const notes = [
    ...(status === "asserted" ? [] : [status]),
    ...(speaker === undefined ? [] : [`by ${name(speaker)}`]),
    ...(time === undefined ? [] : [`time ${time.value ?? `“${time.words}”`}`]),
    ...(place === undefined ? [] : [`in ${name(place)}`]),
    ...qualifiers.map(
      ({ name: kind, value: one }) =>
        `${kind} ${one.kind === "ref" ? name(one.ref) : one.literal.value}`,
    ),
  ];
  const local = property.slice(property.indexOf("#") + 1);
  const fact = `${name(subject)} ${local} ${value}`;
  return notes.length === 0 ? fact : `${fact} [${notes.join(", ")}]`;
}

/** All facts of a text by properties of the ontology, sorted; of the property named, where one is. */
export async function facts(text: string, property?: string, schema?: Schema): Promise<string[]> {
  const reading = await read(text, schema);
  return reading.record.statements
    .filter(({ property: found }) => !isOpenProperty(found))
    .filter((statement) => property === undefined || statement.property.endsWith(`#${property}`))
    .map((statement) => show(reading, statement))
    .sort();
}
