import { z } from "zod";
import type { DocumentId } from "../../../documents/index.ts";
import {
  type ClassIri,
  isOpenProperty,
  type PropertyIri,
  type Schema,
} from "../../../extract/index.ts";
import type { GraphFilter } from "../../../graph/index.ts";
import { share, yesOrNo } from "../../http/parameters.ts";

const STATUSES = ["asserted", "reported", "planned", "denied", "hypothetical"] as const;

/**
 * The values that parameters can have. A term that the ontology does not have is an error, as an
 * empty answer would hide the slip, unless it is a property in the documents' own words.
 */
export function filterValues({ classes, properties }: Schema) {
  const isClass = (iri: string): iri is ClassIri => classes.has(iri as ClassIri);
  const isProperty = (iri: string): iri is PropertyIri =>
    properties.has(iri as PropertyIri) || isOpenProperty(iri);
  const isDocument = (id: string): id is DocumentId => /^[0-9a-f]{16}$/.test(id);
  return {
    class: z.string().refine(isClass, "There is no such class"),
    property: z.string().refine(isProperty, "There is no such property"),
    status: z.enum(STATUSES),
    document: z.string().refine(isDocument, "This is no document's id"),
  };
}

/** Whether the documents' own words count, and how sure a statement must be; all without them. */
export const STANDING_SHAPE = {
  open: yesOrNo()
    .exactOptional()
    .describe(
      "false leaves out statements by properties in the documents' own words, but for those that property names",
    ),
  confidence: share().exactOptional().describe("Least confidence of a statement, from 0 to 1"),
};

/**
 * The parameters by which pictures and downloads are narrowed; several values of one are
 * alternatives, and no value leaves everything in.
 */
export function filterShape(schema: Schema) {
  const values = filterValues(schema);
  return {
    class: z
      .array(values.class)
      .default([])
      .describe("IRI of a class: entities of just this class"),
    property: z.array(values.property).default([]).describe("IRI of a property"),
    status: z.array(values.status).default([]).describe("How the document puts it"),
    document: z.array(values.document).default([]).describe("Id of a document that says it"),
    ...STANDING_SHAPE,
  };
}

/** The values of `filterShape` as the graph takes them. */
export function filterOf(query: {
  readonly class: readonly ClassIri[];
  readonly property: readonly PropertyIri[];
  readonly status: readonly (typeof STATUSES)[number][];
  readonly document: readonly DocumentId[];
  readonly open?: boolean;
  readonly confidence?: number;
}): GraphFilter {
  const { open, confidence } = query;
  return {
    classes: query.class,
    properties: query.property,
    statuses: query.status,
    documents: query.document,
    ...(open === undefined ? {} : { open }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}
