import type { Path, Subgraph } from "../../graph/index.ts";
import type { PathWire, SubgraphWire } from "../wire.ts";
import { toNodeWire } from "./entity.ts";
import type { Mapper } from "./mapper.ts";
import { toEdgeWire } from "./statement.ts";

export function toSubgraphWire(mapper: Mapper, subgraph: Subgraph): SubgraphWire {
  return {
    nodes: subgraph.nodes.map((node) => toNodeWire(mapper, node)),
    edges: subgraph.edges.map((statement) => toEdgeWire(mapper, statement)),
    totalNodes: subgraph.totalNodes,
    totalEdges: subgraph.totalEdges,
  };
}

export function toPathWire(mapper: Mapper, path: Path | undefined): PathWire {
  return {
    nodes: (path?.nodes ?? []).map((node) => toNodeWire(mapper, node)),
    edges: (path?.steps ?? []).flat().map((statement) => toEdgeWire(mapper, statement)),
  };
}
