import { describe, expect, it } from "vitest";
import { roomFor } from "../../web/graph/label-room.ts";

const box = (name: string, x: number, y: number) => ({ name, x, y, width: 50, height: 12 });
const names = (boxes: readonly { readonly name: string }[]) => boxes.map(({ name }) => name);

describe("labels on the canvas", () => {
  it("leave out what would cover an earlier one", () => {
    expect(names(roomFor([box("a", 0, 0), box("b", 40, 5), box("c", 100, 0)]))).toEqual(["a", "c"]);
  });

  it("keep a little room between them", () => {
    expect(names(roomFor([box("a", 0, 0), box("b", 51, 0), box("c", 0, 20)]))).toEqual(["a", "c"]);
  });

  it("are not held up by what was left out itself", () => {
    expect(names(roomFor([box("a", 0, 0), box("b", 40, 0), box("c", 80, 0)]))).toEqual(["a", "c"]);
  });
});
