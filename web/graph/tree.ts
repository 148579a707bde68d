import type { EdgeWire, NodeWire } from "../../src/server/wire.ts";
import type { Shown } from "./subgraph.ts";

/** A line of the list beside the canvas. */
export type TreeItem =
  | { readonly key: string; readonly kind: "node"; readonly node: NodeWire; readonly open: boolean }
  | {
      readonly key: string;
      readonly kind: "edge";
      readonly edge: EdgeWire;
      /** The node under which the edge is listed, and the one at its other end. */
      readonly from: NodeWire;
      readonly to: NodeWire;
      readonly outward: boolean;
    };

/**
 * The visible lines: nodes by connections, and under each open one its edges on the canvas. An edge
 * is listed under both of its ends, so that one can walk along it from either side.
 */
export function treeItems(shown: Shown, open: ReadonlySet<string>): TreeItem[] {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const items: TreeItem[] = [];
  for (const node of [...shown.nodes].sort(byConnections)) {
    const isOpen = open.has(node.id);
    items.push({ key: node.id, kind: "node", node, open: isOpen });
    if (!isOpen) continue;
    for (const edge of shown.edges) {
      const outward = edge.source === node.id;
      if (!outward && edge.target !== node.id) continue;
      const to = nodes.get(outward ? edge.target : edge.source);
      if (to)
        items.push({ key: `${node.id} ${edge.id}`, kind: "edge", edge, from: node, to, outward });
    }
  }
  return items;
}

export type TreeMove =
  | { readonly active: string }
  | { readonly open: string }
  | { readonly close: string }
  | null;

/**
 * Where a key leads: up and down through the lines; right opens a node, enters its edges, and goes
 * along an edge to its other end; left closes, or goes back to the node. Otherwise null.
 */
export function treeMove(items: readonly TreeItem[], active: string, key: string): TreeMove {
  const at = items.findIndex((item) => item.key === active);
  const item = items[at];
  const to = (index: number): TreeMove => {
    const next = items[index];
    return next ? { active: next.key } : null;
  };
  if (!item) return to(0);
  switch (key) {
    case "ArrowDown":
      return to(at + 1);
    case "ArrowUp":
      return to(at - 1);
    case "Home":
      return to(0);
    case "End":
      return to(items.length - 1);
    case "ArrowRight":
      if (item.kind === "edge") return { active: item.to.id };
      return item.open ? to(at + 1) : { open: item.key };
    case "ArrowLeft":
      if (item.kind === "edge") return { active: item.from.id };
      return item.open ? { close: item.key } : null;
    default:
      return null;
  }
}

function byConnections(a: NodeWire, b: NodeWire): number {
  return b.degree - a.degree || a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1);
}
