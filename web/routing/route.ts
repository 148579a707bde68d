import type { StatusWire } from "../../src/server/wire.ts";

/** What is drawn: each facet lists the values kept, an empty one keeps all. */
export interface GraphFacets {
  readonly class: readonly string[];
  readonly property: readonly string[];
  readonly status: readonly StatusWire[];
  readonly document: readonly string[];
}

export type FacetName = keyof GraphFacets;

/** The facets, and two switches that let in what the graph is drawn without. */
export interface GraphFilters extends GraphFacets {
  /** Whether statements in the documents' own words are drawn. */
  readonly open: boolean;
  /** Whether doubtful statements are. */
  readonly doubtful: boolean;
}

/** Which part of the graph is on the canvas. */
export interface GraphScope {
  readonly filters: GraphFilters;
  /** At most so many of the most connected entities. */
  readonly limit: number;
  /** Show only this entity and its neighbours. */
  readonly focus: string | null;
  /** Entities whose neighbours were added, in that order. */
  readonly expanded: readonly string[];
}

export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "statement"; readonly id: string };

/** Everything that the address bar says. The paths are those of the graph's own IRIs. */
export type Route =
  | { readonly view: "graph"; readonly selection: Selection | null; readonly scope: GraphScope }
  | {
      readonly view: "document";
      readonly id: string;
      readonly statement: string | null;
      /** Start of the evidence to show, where the statement stands in several places. */
      readonly at: number | null;
      /** Index of the sentence whose analysis is open. */
      readonly analysis?: number;
    }
  | { readonly view: "documents" }
  | { readonly view: "sparql"; readonly query: string | null }
  | { readonly view: "unknown"; readonly path: string };

const DEFAULT_LIMIT = 80;
export const FACETS: readonly FacetName[] = ["class", "property", "status", "document"];
const SWITCHES = ["open", "doubtful"] as const;
export const NO_FACETS: GraphFacets = { class: [], property: [], status: [], document: [] };
export const NO_FILTERS: GraphFilters = { ...NO_FACETS, open: false, doubtful: false };
export const WHOLE_GRAPH: GraphScope = {
  filters: NO_FILTERS,
  limit: DEFAULT_LIMIT,
  focus: null,
  expanded: [],
};

const STATUSES: ReadonlySet<string> = new Set<StatusWire>([
  "asserted",
  "reported",
  "planned",
  "denied",
  "hypothetical",
]);

/** Reads a path and a query (`?…` or empty). Never throws: what fits nothing is `unknown`. */
export function parseRoute(pathname: string, search: string): Route {
  const query = new URLSearchParams(search);
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, "") : "/";
  const [folder, segment, more] = path.slice(1).split("/");
  const id = segment === undefined ? null : decode(segment);
  if (path === "/") return { view: "graph", selection: null, scope: parseScope(query) };
  if (path === "/documents") return { view: "documents" };
  if (path === "/sparql") return { view: "sparql", query: query.get("query") };
  if (id && more === undefined) {
    if (folder === "entity" || folder === "statement") {
      return { view: "graph", selection: { kind: folder, id }, scope: parseScope(query) };
    }
    if (folder === "document") {
      const analysis = parseIndex(query.get("analysis"));
      return {
        view: "document",
        id,
        statement: query.get("statement"),
        at: parseIndex(query.get("at")),
        ...(analysis === null ? {} : { analysis }),
      };
    }
  }
  return { view: "unknown", path: pathname };
}

/** The address of a route: `parseRoute` of it gives the route again. */
export function formatRoute(route: Route): string {
  switch (route.view) {
    case "graph": {
      const { selection } = route;
      const path = selection ? `/${selection.kind}/${encodeURIComponent(selection.id)}` : "/";
      return withQuery(path, scopeParameters(route.scope));
    }
    case "document": {
      const query = new URLSearchParams();
      if (route.statement !== null) query.set("statement", route.statement);
      if (route.at !== null) query.set("at", String(route.at));
      if (route.analysis !== undefined) query.set("analysis", String(route.analysis));
      return withQuery(`/document/${encodeURIComponent(route.id)}`, query);
    }
    case "documents":
      return "/documents";
    case "sparql":
      return withQuery(
        "/sparql",
        new URLSearchParams(route.query === null ? {} : { query: route.query }),
      );
    case "unknown":
      return route.path;
  }
}

/** How many values are ticked in all facets. */
export function countTicked(filters: GraphFilters): number {
  return FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
}

function parseIndex(text: string | null): number | null {
  const index = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(index) && index >= 0 ? index : null;
}

function parseScope(query: URLSearchParams): GraphScope {
  const limit = Number.parseInt(query.get("limit") ?? "", 10);
  return {
    filters: {
      class: unique(query.getAll("class")),
      property: unique(query.getAll("property")),
      status: unique(query.getAll("status")).filter(isStatus),
      document: unique(query.getAll("document")),
      open: query.get("open") === "true",
      doubtful: query.get("doubtful") === "true",
    },
    limit: Number.isSafeInteger(limit) && limit > 0 ? limit : DEFAULT_LIMIT,
    focus: query.get("focus") || null,
    expanded: unique(query.getAll("expand")),
  };
}

function scopeParameters(scope: GraphScope): URLSearchParams {
  const query = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of scope.filters[facet]) query.append(facet, value);
  }
  for (const name of SWITCHES) if (scope.filters[name]) query.set(name, "true");
  if (scope.limit !== DEFAULT_LIMIT) query.set("limit", String(scope.limit));
  if (scope.focus !== null) query.set("focus", scope.focus);
  for (const id of scope.expanded) query.append("expand", id);
  return query;
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function isStatus(value: string): value is StatusWire {
  return STATUSES.has(value);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "");
}

/** Undefined-free decoding: a malformed percent sign leaves the segment as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
