import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countTicked,
  formatRoute,
  type GraphScope,
  NO_FILTERS,
  parseRoute,
  type Route,
} from "../../web/routing/route.ts";

const id = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !/^\.{1,2}$/.test(text));
const words = fc.uniqueArray(fc.string({ minLength: 1, unit: "binary" }), { maxLength: 3 });
const scope = fc.record({
  filters: fc.record({
    class: words,
    property: words,
    status: fc.uniqueArray(
      fc.constantFrom("asserted", "reported", "planned", "denied", "hypothetical"),
    ),
    document: words,
    open: fc.boolean(),
    doubtful: fc.boolean(),
  }),
  limit: fc.integer({ min: 1, max: 5000 }),
  focus: fc.option(id),
  expanded: words,
});
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    view: fc.constant("graph"),
    selection: fc.option(fc.record({ kind: fc.constantFrom("entity", "statement"), id })),
    scope,
  }),
  fc.record(
    {
      view: fc.constant("document"),
      id,
      statement: fc.option(id),
      at: fc.option(fc.nat()),
      analysis: fc.nat(),
    },
    { requiredKeys: ["view", "id", "statement", "at"] },
  ),
  fc.constant({ view: "documents" }),
  fc.record({ view: fc.constant("sparql"), query: fc.option(fc.string({ unit: "binary" })) }),
) as fc.Arbitrary<Route>;

/** As the address bar hands it back. */
function reparse(address: string): Route {
  const { pathname, search } = new URL(address, "http://localhost");
  return parseRoute(pathname, search);
}

describe("addresses", () => {
  it("restore the route they were made from, whatever ids and queries hold", () => {
    fc.assert(
      fc.property(route, (original) => {
        expect(reparse(formatRoute(original))).toEqual(original);
      }),
    );
  });

  it("keep an id with slashes and question marks in one segment", () => {
    const address = formatRoute({ view: "document", id: "a/b?c#d", statement: null, at: null });
    expect(address).toBe("/document/a%2Fb%3Fc%23d");
  });

  it("drop what is no status, no number and no value", () => {
    const parsed = parseRoute(
      "/",
      "?status=maybe&status=denied&limit=-4&class=&document=d1&document=d1",
    );
    expect(parsed).toEqual({
      view: "graph",
      selection: null,
      scope: {
        filters: { ...NO_FILTERS, status: ["denied"], document: ["d1"] },
        limit: 80,
        focus: null,
        expanded: [],
      },
    });
  });

  it("say of the switches only that they are on", () => {
    const { scope: plain } = parseRoute("/", "?open=1&doubtful=false") as { scope: GraphScope };
    expect(plain.filters).toEqual(NO_FILTERS);
    const filters = { ...NO_FILTERS, open: true, doubtful: true };
    const scope = { ...plain, filters };
    expect(formatRoute({ view: "graph", selection: null, scope })).toBe(
      "/?open=true&doubtful=true",
    );
    expect(countTicked(filters)).toBe(0);
  });

  it.each(["/entity", "/entity/a/b", "/nowhere", "/documents/x"])("do not know %s", (path) => {
    expect(parseRoute(path, "")).toEqual({ view: "unknown", path });
  });

  it("survive a percent sign that encodes nothing", () => {
    expect(parseRoute("/entity/100%", "")).toMatchObject({ selection: { id: "100%" } });
  });
});
