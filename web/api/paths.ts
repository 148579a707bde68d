import { DOUBTFUL_BELOW } from "../filters/standing.ts";
import { FACETS, type GraphFilters } from "../routing/route.ts";

/** Addresses of the JSON API. Ids are percent-encoded: whatever they hold, they stay one segment. */
export const summaryPath = `/api/summary?confidence=${DOUBTFUL_BELOW}`;

export function searchPath(query: string, limit: number): string {
  return `/api/search?${new URLSearchParams({ q: query, limit: String(limit) })}`;
}

export function graphPath(limit: number, filters: GraphFilters): string {
  return `/api/graph?${filterParameters(limit, filters)}`;
}

export function neighboursPath(id: string, limit: number, filters: GraphFilters): string {
  return `/api/entities/${encodeURIComponent(id)}/neighbours?${filterParameters(limit, filters)}`;
}

export function entityPath(id: string): string {
  return `/api/entities/${encodeURIComponent(id)}`;
}

export function statementPath(id: string): string {
  return `/api/statements/${encodeURIComponent(id)}`;
}

export function documentPath(id: string): string {
  return `/api/documents/${encodeURIComponent(id)}`;
}

export function analysisPath(document: string, sentence: number): string {
  return `${documentPath(document)}/sentences/${sentence}/analysis`;
}

export const documentsPath = "/api/documents?limit=500";

function filterParameters(limit: number, filters: GraphFilters): URLSearchParams {
  const parameters = new URLSearchParams({ limit: String(limit) });
  for (const facet of FACETS) {
    for (const value of filters[facet]) parameters.append(facet, value);
  }
  parameters.set("open", String(filters.open));
  parameters.set("confidence", String(filters.doubtful ? 0 : DOUBTFUL_BELOW));
  return parameters;
}
