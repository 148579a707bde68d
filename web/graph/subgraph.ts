import type {
  EdgeWire,
  EntityWire,
  NodeWire,
  StatementWire,
  SubgraphWire,
} from "../../src/server/wire.ts";

/** How many of an entity's neighbours are on the canvas, and how many there are. */
export interface Expansion {
  readonly shown: number;
  readonly total: number;
}

/** What is on the canvas, merged from several answers of the server; ids are unique. */
export interface Shown {
  readonly nodes: readonly NodeWire[];
  readonly edges: readonly EdgeWire[];
  /** Of the whole graph under the filters. */
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly expansions: ReadonlyMap<string, Expansion>;
}

export const NOTHING_SHOWN: Shown = {
  nodes: [],
  edges: [],
  totalNodes: 0,
  totalEdges: 0,
  expansions: new Map(),
};

/**
 * Joins a base with the neighbourhoods asked for. Edges whose ends are not both there are left out:
 * a server may name an edge to a node that it cut.
 */
export function mergeSubgraphs(
  base: SubgraphWire,
  neighbourhoods: ReadonlyMap<string, SubgraphWire>,
): Shown {
  const nodes = new Map<string, NodeWire>();
  const edges = new Map<string, EdgeWire>();
  for (const part of [base, ...neighbourhoods.values()]) {
    for (const node of part.nodes) nodes.set(node.id, node);
    for (const edge of part.edges) edges.set(edge.id, edge);
  }
  const expansions = new Map<string, Expansion>();
  for (const [id, part] of neighbourhoods) {
    expansions.set(id, { shown: part.nodes.length - 1, total: part.totalNodes - 1 });
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter((edge) => nodes.has(edge.source) && nodes.has(edge.target)),
    totalNodes: base.totalNodes,
    totalEdges: base.totalEdges,
    expansions,
  };
}

/** Adds what is selected, so that a shared link never points at something that is not drawn. */
export function withSelected(
  shown: Shown,
  entities: readonly EntityWire[],
  statement: StatementWire | null,
): Shown {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const edges = new Map(shown.edges.map((edge) => [edge.id, edge]));
  for (const { id, iri, label, class: type, degree, documents } of entities) {
    if (!nodes.has(id)) nodes.set(id, { id, iri, label, class: type, degree, documents });
  }
  const edge = statement && edgeOf(statement);
  if (edge && nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge);
  return { ...shown, nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** The edge of a statement between two entities; a statement with a value has none. */
function edgeOf(statement: StatementWire): EdgeWire | null {
  if (!("entity" in statement.object)) return null;
  return {
    id: statement.id,
    source: statement.subject.id,
    target: statement.object.entity.id,
    property: statement.property.iri,
    label: statement.property.label,
    status: statement.status,
    sentences: statement.evidence.length,
    documents: new Set(statement.evidence.map(({ document }) => document)).size,
  };
}
