import fc from "fast-check";
import { expect, it } from "vitest";
import { analyseQuery } from "../../src/store/analyse-query.ts";
import { QueryError } from "../../src/store/index.ts";
import { sparqlTokens } from "../../src/store/sparql-tokens.ts";

it.each([
  ["select ?x {}", "select"],
  ["ASK{}", "ask"],
  ["# ASK\nCONSTRUCT WHERE { ?s ?p ?o }", "construct"],
  ["BASE <http://ask/>\nPREFIX select: <http://e/#ask> PREFIX : <x>\nDESCRIBE <a>", "describe"],
  ["VERSION '1.2' PREFIX a:<http://e/\\u0041> ASK { a:b a:c 'SELECT' }", "ask"],
])("tells the form of %j", (query, form) => {
  expect(analyseQuery(query).form).toBe(form);
});

it("finds the star of a SELECT and the variables in order, and no other star", () => {
  expect(analyseQuery("SELECT REDUCED * { ?b $a ?b }").star).toEqual({
    at: 15,
    variables: ["b", "a"],
  });
  expect(analyseQuery("SELECT (COUNT(*) AS ?n) { ?s ?p* ?o }").star).toBeUndefined();
  expect(analyseQuery("SELECT ?x { { SELECT * { ?x ?y ?z } } }").star).toBeUndefined();
});

it("cuts a query into tokens that lie in it one after the other", () => {
  const pieces = fc.constantFrom(
    "SELECT",
    " ",
    "*",
    "{",
    "}",
    "?x",
    "<http://e/>",
    "<",
    "ex:a",
    '"',
    "'''",
    "\\",
    "#",
    "\n",
    "é",
    "😀",
    "@en",
    "5",
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join("")),
      (query) => {
        let end = 0;
        for (const { text, start } of sparqlTokens(query)) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(query.slice(start, start + text.length)).toBe(text);
          end = start + text.length;
        }
        try {
          analyseQuery(query);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
        }
      },
    ),
  );
});
