import type { Request } from "express";
import type { GraphFormat, QueryForm, QueryResult, SelectFormat } from "../../../store/index.ts";
import { RequestError } from "../../errors/request-error.ts";

/** Media types of SPARQL results, the preferred one first; the generic names are common in clients. */
const SELECT_TYPES: readonly (readonly [string, SelectFormat])[] = [
  ["application/sparql-results+json", "json"],
  ["application/sparql-results+xml", "xml"],
  ["text/csv", "csv"],
  ["text/tab-separated-values", "tsv"],
  ["application/json", "json"],
  ["application/xml", "xml"],
  ["text/xml", "xml"],
];

/** The syntaxes in which a set of triples can be written. */
const GRAPH_TYPES: readonly (readonly [string, GraphFormat])[] = [
  ["text/turtle", "ttl"],
  ["application/n-triples", "nt"],
  ["application/rdf+xml", "rdf"],
  ["application/trig", "trig"],
  ["application/n-quads", "nq"],
];

/** What the asker takes, for either kind of query; undefined where none of the kind's types fits. */
export interface Acceptable {
  readonly select: readonly [string, SelectFormat] | undefined;
  readonly graph: readonly [string, GraphFormat] | undefined;
}

function best<Name>(
  request: Request,
  types: readonly (readonly [string, Name])[],
): readonly [string, Name] | undefined {
  const chosen = request.accepts(types.map(([mediaType]) => mediaType));
  return types.find(([mediaType]) => mediaType === chosen);
}

function notAcceptable(types: readonly (readonly [string, string])[]): RequestError {
  const offered = types.map(([mediaType]) => mediaType).join(", ");
  return new RequestError("not-acceptable", "None of the media types asked for can be given.", {
    where: "Accept",
    remedy: `Ask for one of ${offered}.`,
  });
}

/**
 * Reads the Accept header before the query runs.
 * @throws RequestError `not-acceptable` when no query at all could be answered
 */
export function acceptableOf(request: Request): Acceptable {
  const select = best(request, SELECT_TYPES);
  const graph = best(request, GRAPH_TYPES);
  if (select === undefined && graph === undefined) {
    throw notAcceptable([...SELECT_TYPES, ...GRAPH_TYPES]);
  }
  return { select, graph };
}

function isRows(form: QueryForm): boolean {
  return form === "select" || form === "ask";
}

/**
 * The media type of an answer, as the asker called it.
 * @throws RequestError `not-acceptable` when this form of query has no result of a type asked for
 */
export function mediaTypeOf({ form }: QueryResult, { select, graph }: Acceptable): string {
  const chosen = isRows(form) ? select : graph;
  if (chosen === undefined) {
    throw notAcceptable(isRows(form) ? SELECT_TYPES : GRAPH_TYPES);
  }
  return chosen[0];
}

export const RESULT_TYPES: readonly string[] = [...SELECT_TYPES, ...GRAPH_TYPES].map(
  ([mediaType]) => mediaType,
);
