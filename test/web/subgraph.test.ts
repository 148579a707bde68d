import { describe, expect, it } from "vitest";
import { mergeSubgraphs, withSelected } from "../../web/graph/subgraph.ts";
import { createFixtureApi } from "./fixture/api.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld } from "./fixture/world.ts";

const api = createFixtureApi(buildWorld(SMALL_WORLD));
const few = api.graph(new URLSearchParams({ limit: "3" }));

describe("what is on the canvas", () => {
  it("has no edge without both of its ends", () => {
    const [edge] = few.edges;
    if (!edge) throw new Error("The fixture's core has lost its edges.");
    const stray = { ...edge, id: "stray", target: "nowhere" };
    const shown = mergeSubgraphs({ ...few, edges: [...few.edges, stray] }, new Map());
    expect(shown.edges.map(({ id }) => id)).not.toContain("stray");
  });

  it("counts the neighbours of an expansion without the entity itself", () => {
    const part = api.neighbours("alikhan-smailov", new URLSearchParams({ limit: "3" }));
    if (!part) throw new Error("The fixture has lost Smailov.");
    const shown = mergeSubgraphs(few, new Map([["alikhan-smailov", part]]));
    expect(shown.expansions.get("alikhan-smailov")).toEqual({ shown: 2, total: 4 });
    expect(shown.totalNodes).toBe(few.totalNodes);
  });

  it("always holds what is selected", () => {
    const statement = api.statement("s11");
    const ends = ["mevlut-cavusoglu", "ots-meeting"].map((id) => api.entity(id));
    const shown = withSelected(
      mergeSubgraphs(few, new Map()),
      ends.filter((entity) => entity !== undefined),
      statement ?? null,
    );
    expect(shown.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["mevlut-cavusoglu", "ots-meeting"]),
    );
    expect(shown.edges.find(({ id }) => id === "s11")).toMatchObject({
      source: "mevlut-cavusoglu",
      target: "ots-meeting",
      sentences: 1,
      documents: 1,
    });
  });
});
