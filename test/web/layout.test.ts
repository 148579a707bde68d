import { describe, expect, it, vi } from "vitest";
import type { DrawnGraph } from "../../web/graph/drawn-graph.ts";
import { NODE_STRIDE } from "../../web/graph/layout-message.ts";
import { settle } from "../../web/graph/settle.ts";
import { mergeSubgraphs, type Shown } from "../../web/graph/subgraph.ts";
import { createFixtureApi } from "./fixture/api.ts";
import { largeWorld } from "./fixture/large-world.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld, type FixtureWorld } from "./fixture/world.ts";

// Sigma's packages read the constants of WebGL when they load; nothing here draws.
vi.stubGlobal("WebGLRenderingContext", {});
vi.stubGlobal("WebGL2RenderingContext", {});
const { createDrawnGraph, nodeSize, updateDrawnGraph } = await import(
  "../../web/graph/drawn-graph.ts"
);
const { matricesOf } = await import("../../web/graph/layout.ts");

function shownOf(world: FixtureWorld, limit: number): Shown {
  const api = createFixtureApi(buildWorld(world));
  return mergeSubgraphs(api.graph(new URLSearchParams({ limit: String(limit) })), new Map());
}

function settled(graph: DrawnGraph): Float32Array {
  const { nodes, edges, labels } = matricesOf(graph);
  settle(nodes, edges, labels, 1.4);
  return nodes;
}

function drawn(shown: Shown): DrawnGraph {
  const graph = createDrawnGraph();
  updateDrawnGraph(graph, shown);
  return graph;
}

describe("the layout", () => {
  const shown = shownOf(SMALL_WORLD, 80);

  it("settles the same graph in the same places", () => {
    expect(settled(drawn(shown))).toEqual(settled(drawn(shown)));
  });

  it("gives finite places to a few hundred nodes, unconnected ones among them", () => {
    const places = settled(drawn(shownOf(largeWorld(400, 500), 400)));
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it("keeps nodes with their labels off each other in a small graph", () => {
    const graph = drawn(shown);
    const places = settled(graph);
    const xs = places.filter((_, index) => index % NODE_STRIDE === 0);
    const ys = places.filter((_, index) => index % NODE_STRIDE === 1);
    const unit =
      Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 900;
    for (let a = 0; a < xs.length; a++) {
      for (let b = a + 1; b < xs.length; b++) {
        const [dx, dy] = [(xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0)];
        expect(Math.hypot(dx, dy) / unit).toBeGreaterThan(20);
      }
    }
  });

  it("leaves a graph of one node where it is", () => {
    const places = new Float32Array(NODE_STRIDE);
    expect(settle(places, new Float32Array(), new Float32Array([50]), 1)).toBe(0);
  });
});

describe("the drawn graph", () => {
  const shown = shownOf(SMALL_WORLD, 80);
  const core = shownOf(SMALL_WORLD, 5);

  it("keeps what stays in its place when more comes and when it goes again", () => {
    const graph = drawn(core);
    const place = (key: string) => {
      const { x, y } = graph.getNodeAttributes(key);
      return { x, y };
    };
    const before = graph.nodes().map((key) => [key, place(key)] as const);
    expect(updateDrawnGraph(graph, shown)).toBe(true);
    for (const [key, at] of before) expect(place(key)).toEqual(at);
    expect(updateDrawnGraph(graph, core)).toBe(true);
    expect(graph.nodes().sort()).toEqual(core.nodes.map(({ id }) => id).sort());
    expect(updateDrawnGraph(graph, core)).toBe(false);
  });

  it("bends edges that join the same two nodes, each differently, and no others", () => {
    const graph = drawn(shown);
    const between = graph
      .filterEdges(
        (_key, _edge, source, target) => [source, target].sort().join() === "kazakhstan,ots",
      )
      .map((key) => {
        const sign = graph.source(key) === "ots" ? 1 : -1;
        return graph.getEdgeAttribute(key, "curvature") * sign;
      });
    expect(new Set(between).size).toBe(3);
    expect(graph.getEdgeAttribute("s18", "curvature")).toBe(0);
  });

  it("grows a node by area and shrinks all of them in a crowd", () => {
    expect(nodeSize(9, 9, 20)).toBeGreaterThan(nodeSize(9, 9, 600));
    expect(nodeSize(9, 9, 20)).toBeGreaterThan(nodeSize(1, 9, 20));
    expect(nodeSize(0, 0, 1)).toBeGreaterThan(0);
  });
});
