import { describe, expect, it } from "vitest";
import { mergeSubgraphs } from "../../web/graph/subgraph.ts";
import { treeItems, treeMove } from "../../web/graph/tree.ts";
import { createFixtureApi } from "./fixture/api.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld } from "./fixture/world.ts";

const api = createFixtureApi(buildWorld(SMALL_WORLD));
const shown = mergeSubgraphs(api.graph(new URLSearchParams()), new Map());

describe("the list beside the canvas", () => {
  it("begins with the most connected entity and holds every one", () => {
    const items = treeItems(shown, new Set());
    expect(items[0]?.key).toBe("kazakhstan");
    expect(items).toHaveLength(shown.nodes.length);
  });

  it("walks from an entity along one of its facts to the other end, and back", () => {
    const items = treeItems(shown, new Set(["kassym-jomart-tokayev"]));
    const press = (active: string, key: string) => treeMove(items, active, key);
    const first = press("kassym-jomart-tokayev", "ArrowRight");
    expect(first).toMatchObject({ active: expect.stringMatching(/^kassym-jomart-tokayev s/) });
    expect(press("kassym-jomart-tokayev s01", "ArrowRight")).toEqual({ active: "alikhan-smailov" });
    expect(press("kassym-jomart-tokayev s01", "ArrowLeft")).toEqual({
      active: "kassym-jomart-tokayev",
    });
    expect(press("kassym-jomart-tokayev", "ArrowLeft")).toEqual({ close: "kassym-jomart-tokayev" });
    expect(press("alikhan-smailov", "ArrowRight")).toEqual({ open: "alikhan-smailov" });
  });

  it("stops at both ends and leaves other keys alone", () => {
    const items = treeItems(shown, new Set());
    expect(treeMove(items, "kazakhstan", "ArrowUp")).toBeNull();
    expect(treeMove(items, items.at(-1)?.key ?? "", "ArrowDown")).toBeNull();
    expect(treeMove(items, "kazakhstan", "End")).toEqual({ active: items.at(-1)?.key });
    expect(treeMove(items, "kazakhstan", "a")).toBeNull();
  });

  it("starts anew when what was active has gone", () => {
    const items = treeItems(shown, new Set());
    expect(treeMove(items, "gone", "ArrowDown")).toEqual({ active: "kazakhstan" });
  });
});
