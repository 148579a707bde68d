import { expect, test } from "vitest";
import { readSchema } from "../../src/rdf/index.ts";
import { facts, newsSchema, ontology } from "./read-facts.ts";

// The promise to users: a relation is taught in Turtle, and in nothing else.

const TAUGHT = `
  @prefix ex: <https://example.org/own#> .

  ex:Glorb a owl:Class ;
    rdfs:subClassOf epi:Event ;
    rdfs:label "glorb"@en ;
    rdfs:comment "An invented kind of event."@en ;
    epi:noun "glorb"@en .

  ex:zorbed a owl:ObjectProperty ;
    rdfs:label "zorbed"@en ;
    rdfs:comment "An invented relation."@en ;
    rdfs:domain epi:Person ;
    rdfs:range [ owl:unionOf ( epi:Organization ex:Glorb ) ] ;
    epi:verb "zorb"@en, "be flimmed into"@en ;
    epi:noun "snarkist of"@en .
`;

const schema = readSchema(`${ontology}\n${TAUGHT}`);

test.each([
  ["Bob Smith zorbed Acme Bank.", ["Bob Smith zorbed Acme Bank"]],
  ["Acme Bank was zorbed by Bob Smith.", ["Bob Smith zorbed Acme Bank"]],
  ["Bob Smith did not zorb Acme Bank.", ["Bob Smith zorbed Acme Bank [denied]"]],
  ["Bob Smith will zorb the glorb.", ["Bob Smith zorbed glorb [planned]"]],
  ["Bob Smith was flimmed into Acme Bank.", ["Bob Smith zorbed Acme Bank"]],
  ["Bob Smith is a snarkist of Acme Bank.", ["Bob Smith zorbed Acme Bank"]],
  ["Hungary zorbed Acme Bank.", []],
])("%s", async (text, expected) => {
  expect(await facts(text, "zorbed", schema)).toEqual(expected);
});

test("without the Turtle, the same words mean nothing", async () => {
  expect(await facts("Bob Smith zorbed Acme Bank.", undefined, newsSchema)).toEqual([]);
});
