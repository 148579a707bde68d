import { describe, expect, it } from "vitest";
import { errorPlace, readAnswer } from "../../web/sparql/results.ts";

describe("an answer of the endpoint", () => {
  it("is read as rows, as yes or no, or as triples", () => {
    const rows = '{"head":{"vars":["s"]},"results":{"bindings":[]}}';
    expect(readAnswer("application/sparql-results+json", rows)).toMatchObject({ form: "rows" });
    expect(
      readAnswer("application/sparql-results+json", '{"head":{},"boolean":false}'),
    ).toMatchObject({
      form: "boolean",
      value: false,
    });
    expect(readAnswer("text/turtle; charset=utf-8", "<a> <b> <c> .")).toMatchObject({
      form: "graph",
    });
    expect(readAnswer("application/ld+json", "[]")).toMatchObject({ form: "graph" });
  });
});

describe("the place of an error", () => {
  it.each([
    ["line 2, column 12 Prefix not found.", { line: 2, column: 12 }],
    ["error at 3:7: expected one of", { line: 3, column: 7 }],
    ["Syntax error at line 2 between columns 24 and 36", { line: 2, column: 24 }],
    ["Parse error on line 4", { line: 4, column: null }],
    ["The query took longer than 10 s.", null],
  ])("is found in «%s»", (message, place) => {
    expect(errorPlace(message)).toEqual(place);
  });
});
