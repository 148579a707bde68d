import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/rdf/format.ts";
import { DOWNLOADS, downloadPath } from "../../web/downloads/formats.ts";

describe("the downloads", () => {
  it("are those of the table of formats, with the same profiles", () => {
    const names = ({
      name,
      extension,
      profiles,
    }: {
      name: string;
      extension: string;
      profiles: readonly string[];
    }) => ({
      name,
      extension,
      profiles,
    });
    expect(DOWNLOADS.map(names)).toEqual(FORMATS.map(names));
  });

  it("have an address for each profile", () => {
    const [turtle] = DOWNLOADS;
    expect(turtle && downloadPath(turtle, "facts")).toBe("/graph.ttl?profile=facts");
  });
});
