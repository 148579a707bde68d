import { describe, expect, it } from "vitest";
import { FORMATS, negotiateFormat } from "../../src/rdf/index.ts";

describe("negotiateFormat", () => {
  it.each([
    [undefined, "Turtle"],
    ["*/*", "Turtle"],
    ["application/n-quads", "N-Quads"],
    ["text/turtle;q=0.4, application/ld+json;q=0.9", "JSON-LD"],
    ["text/html, application/rdf+xml;q=0.5, */*;q=0.1", "RDF/XML"],
    ["application/*;q=0.8, text/turtle;q=0", "N-Triples"],
    ["text/html", undefined],
    ["*/*;q=0", undefined],
    ["nonsense", undefined],
  ])("answers %j with %s", (accept, name) => {
    expect(negotiateFormat(accept)?.name).toBe(name);
  });

  it.each(FORMATS.map(({ mediaType, name }) => [mediaType, name]))("knows %s", (type, name) => {
    expect(negotiateFormat(type)?.name).toBe(name);
  });
});
