import type { Request } from "express";
import { RequestError } from "../../errors/request-error.ts";
import { readText } from "../../http/read-text.ts";
import { searchOf } from "../../http/route.ts";

/** A query operation of the SPARQL 1.1 Protocol, section 2.1. */
export interface ProtocolRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

export const FORM_TYPE = "application/x-www-form-urlencoded";
export const QUERY_TYPE = "application/sparql-query";

function malformed(where: string, message: string, remedy: string): RequestError {
  return new RequestError("malformed", message, { where, remedy });
}

function refuseUpdate(): never {
  throw new RequestError("forbidden", "This endpoint answers queries; it takes no updates.", {
    remedy: "Add and remove documents at /api/documents: their facts come and go with them.",
  });
}

/** Graph names of one kind. @throws RequestError when one is not an absolute IRI */
function graphs(parameters: URLSearchParams, name: string): readonly string[] {
  const iris = parameters.getAll(name);
  const wrong = iris.find((iri) => !/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/.test(iri));
  if (wrong !== undefined) {
    throw malformed(name, "The graph's name is not an absolute IRI.", "Give its IRI in full.");
  }
  return iris;
}

function operation(parameters: URLSearchParams, maxBytes: number): ProtocolRequest {
  if (parameters.has("update")) {
    refuseUpdate();
  }
  const queries = parameters.getAll("query");
  const [query] = queries;
  if (query === undefined || query.trim() === "") {
    throw malformed("query", "There is no query.", "Give the parameter query a SPARQL query.");
  }
  if (queries.length > 1) {
    throw malformed("query", "There is more than one query.", "Give the parameter query once.");
  }
  if (Buffer.byteLength(query) > maxBytes) {
    throw new RequestError("too-large", `The query is over ${maxBytes} bytes.`, {
      where: "query",
      remedy: "Ask for less at once.",
    });
  }
  return {
    query,
    defaultGraphs: graphs(parameters, "default-graph-uri"),
    namedGraphs: graphs(parameters, "named-graph-uri"),
  };
}

/** The parameters of an `application/x-www-form-urlencoded` body. */
function formOf(request: Request): URLSearchParams {
  const text = readText(request);
  try {
    decodeURIComponent(text);
  } catch (cause) {
    throw new RequestError("malformed", "The form's percent-encoding is not valid UTF-8 text.", {
      where: "body",
      remedy: "Encode it with encodeURIComponent or its like.",
      cause,
    });
  }
  return new URLSearchParams(text);
}

/** A query by GET. @throws RequestError `malformed`, `forbidden` or `too-large` */
export function fromUrl(request: Request, maxBytes: number): ProtocolRequest {
  return operation(searchOf(request), maxBytes);
}

/**
 * A query by POST, as a form or directly. The body has been read as bytes.
 * @throws RequestError as `fromUrl`, and `unsupported-media-type`
 */
export function fromBody(request: Request, maxBytes: number): ProtocolRequest {
  if (request.is("application/sparql-update")) {
    refuseUpdate();
  }
  const inUrl = searchOf(request);
  if (request.is(FORM_TYPE)) {
    // The parameters of both places count together, so a query in each is one too many.
    return operation(new URLSearchParams([...inUrl, ...formOf(request)]), maxBytes);
  }
  if (request.is(QUERY_TYPE)) {
    return operation(new URLSearchParams([...inUrl, ["query", readText(request)]]), maxBytes);
  }
  throw new RequestError("unsupported-media-type", "A query cannot be sent as this media type.", {
    where: "Content-Type",
    remedy: `Send ${QUERY_TYPE} or ${FORM_TYPE}.`,
    headers: { "Accept-Post": `${QUERY_TYPE}, ${FORM_TYPE}` },
  });
}
