import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ClassIri, PropertyIri } from "../../src/extract/index.ts";
import { readSchema, SchemaError } from "../../src/rdf/index.ts";

const EPI = "https://w3id.org/epigraph#";
const TYPES =
  "person organization governmentBody country city place event facility work product group law office concept".split(
    " ",
  );

const HEAD = `@prefix epi: <${EPI}> .
@prefix ex: <http://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Thing a owl:Class ; rdfs:label "thing"@en ; rdfs:comment "Anything."@en ;
  epi:mentionType ${TYPES.map((type) => `"${type}"`).join(", ")} .
ex:Person a owl:Class ; rdfs:label "Mensch"@de, "person"@en ; rdfs:comment "A human being."@en ;
  rdfs:subClassOf ex:Thing, <https://schema.org/Person> ; epi:noun "woman"@en, "man"@en .
`;
/** The first line of what a test appends to HEAD. */
const FIRST = HEAD.split("\n").length;

const property = (lines: string, type = "owl:ObjectProperty") =>
  `${HEAD}ex:p a ${type} ; rdfs:label "p"@en ; rdfs:comment "P."@en ;\n${lines} .\n`;

function failure(turtle: string): { code: string; line: number | undefined; message: string } {
  try {
    readSchema(turtle);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return { code: error.code, line: error.line, message: error.message };
  }
  throw new Error("The ontology was accepted.");
}

describe("readSchema", () => {
  it("reads classes with their parents, nouns and mention types", () => {
    const schema = readSchema(HEAD);
    const person = schema.classes.get("http://example.org/Person" as ClassIri);
    expect(person).toEqual({
      iri: "http://example.org/Person",
      label: "person",
      comment: "A human being.",
      parents: ["http://example.org/Thing"],
      mentionTypes: [],
      nouns: ["woman", "man"],
    });
    expect(schema.classOf("office")).toBe("http://example.org/Thing");
  });

  it("reads properties with unions, literals, inverses and phrases", () => {
    const schema = readSchema(`${HEAD}
ex:knows a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "knows"@en ; rdfs:comment "K."@en ;
  rdfs:domain owl:Thing ; rdfs:range [ owl:unionOf ( ex:Thing ex:Person ) ] ; epi:verb "know"@en .
ex:age a owl:DatatypeProperty ; rdfs:label "age"@en ; rdfs:comment "A."@en ;
  rdfs:domain ex:Person ; rdfs:range xsd:integer ; epi:pattern "{object}-year-old {subject}"@en .
ex:childOf a owl:ObjectProperty ; rdfs:label "child of"@en ; rdfs:comment "C."@en ; owl:inverseOf ex:parentOf ;
  rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:noun "child of"@en ; rdfs:subPropertyOf ex:knows .
ex:parentOf a owl:ObjectProperty ; rdfs:label "parent of"@en ; rdfs:comment "P."@en ;
  rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:noun "parent of"@en .
`);
    const get = (name: string) =>
      schema.properties.get(`http://example.org/${name}` as PropertyIri);
    expect(get("knows")).toMatchObject({
      symmetric: true,
      domain: [],
      range: ["http://example.org/Thing", "http://example.org/Person"],
      phrases: [{ kind: "verb", text: "know" }],
    });
    expect(get("age")).toMatchObject({ range: "integer", symmetric: false });
    expect(get("parentOf")?.inverse).toBe("http://example.org/childOf");
    expect(get("childOf")).toMatchObject({
      inverse: "http://example.org/parentOf",
      parents: ["http://example.org/knows"],
    });
  });

  it("knows subclasses at any depth", () => {
    const schema = readSchema(
      `${HEAD}ex:Poet a owl:Class ; rdfs:subClassOf ex:Person ; rdfs:label "poet" ; rdfs:comment "P." .`,
    );
    const at = (name: string) => `http://example.org/${name}` as ClassIri;
    expect(schema.isSubclass(at("Poet"), at("Thing"))).toBe(true);
    expect(schema.isSubclass(at("Poet"), at("Poet"))).toBe(true);
    expect(schema.isSubclass(at("Thing"), at("Poet"))).toBe(false);
  });

  it("reads in which section of a fact sheet statements stand", () => {
    const { sheet } = readSchema(`${HEAD}
ex:Late a epi:Section ; rdfs:label "Late"@en ; epi:order 2 .
ex:Early a epi:Section ; rdfs:label "Early"@en ; epi:order 1 .
ex:Last a epi:Section ; rdfs:label "Last"@en .
ex:Thing epi:section ex:Last .
epi:speaker epi:section ex:Late .
ex:knows a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "knows"@en ; rdfs:comment "K."@en ;
  rdfs:domain owl:Thing ; rdfs:range owl:Thing ; epi:verb "know"@en ; epi:section ex:Early .
ex:childOf a owl:ObjectProperty ; rdfs:label "child of"@en ; rdfs:comment "C."@en ;
  rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:noun "child of"@en ; rdfs:subPropertyOf ex:knows ;
  owl:inverseOf ex:parentOf .
ex:parentOf a owl:ObjectProperty ; rdfs:label "parent of"@en ; rdfs:comment "P."@en ;
  rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:noun "parent of"@en .
ex:wasSeen a owl:ObjectProperty ; rdfs:label "was seen"@en ; rdfs:comment "S."@en ; epi:former true ;
  rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:verb "see"@en ; epi:objectSection ex:Late ;
  epi:inverseLabel "saw"@en .
`);
    const inWords = (sections: ReadonlyMap<string, { readonly label: string }>) =>
      [...sections].map(([iri, { label }]) => `${iri.slice(iri.lastIndexOf("/") + 1)}: ${label}`);
    expect(sheet.sections.map(({ label }) => label)).toEqual(["Early", "Late", "Last"]);
    expect(inWords(sheet.ofSubject)).toEqual(["childOf: Early", "knows: Early"]);
    expect(inWords(sheet.ofObject)).toEqual(["knows: Early", "parentOf: Early", "wasSeen: Late"]);
    expect(inWords(sheet.ofClass)).toEqual(["Person: Last", "Thing: Last"]);
    expect([sheet.ofSpeaker?.label, sheet.ofPlace]).toEqual(["Late", undefined]);
    expect([...sheet.inverseLabels.values()]).toEqual(["parent of", "knows", "child of", "saw"]);
    expect([...sheet.former]).toEqual(["http://example.org/wasSeen"]);
  });

  it("refuses a section that is not declared", () => {
    const turtle = `${HEAD}ex:Person epi:section ex:Nowhere .`;
    expect(failure(turtle)).toMatchObject({ code: "schema-unknown-term", line: FIRST });
  });

  it("has a version that follows the triples and not their order", () => {
    const lines = (phrase: string) =>
      `  rdfs:domain ex:Person ; rdfs:range [ owl:unionOf ( ex:Person ex:Thing ) ] ; epi:verb "${phrase}"`;
    const version = (turtle: string) => readSchema(turtle).version;
    const there = version(property(lines("see")));
    expect(version(property(lines("look")))).not.toBe(there);
    expect(version(property(lines("see").split(" ; ").reverse().join(" ; ")))).toBe(there);
    expect(
      version(property(lines("see").replace("ex:Person ex:Thing", "ex:Thing ex:Person"))),
    ).not.toBe(there);
  });

  it.each([
    ["a missing full stop", `${HEAD}ex:p a`, "schema-syntax", 0],
    [
      "an unknown class in the range",
      property('rdfs:domain ex:Person ;\n rdfs:range ex:Pesron ; epi:verb "x"'),
      "schema-unknown-term",
      2,
    ],
    [
      "an unknown class in a union",
      property(
        'rdfs:range ex:Person ;\n rdfs:domain [ owl:unionOf ( ex:Person ex:Nope ) ] ; epi:verb "x"',
      ),
      "schema-unknown-term",
      2,
    ],
    [
      "an unknown superclass",
      `${HEAD}\nex:A a owl:Class ; rdfs:label "a" ; rdfs:comment "A." ;\n rdfs:subClassOf ex:B .`,
      "schema-unknown-term",
      2,
    ],
    [
      "an unknown datatype",
      property(
        'rdfs:domain ex:Person ;\n rdfs:range xsd:anyURI ; epi:verb "x"',
        "owl:DatatypeProperty",
      ),
      "schema-unknown-term",
      2,
    ],
    [
      "an unknown inverse",
      property(
        'rdfs:domain ex:Person ; rdfs:range ex:Person ; epi:verb "x" ;\n owl:inverseOf ex:q',
      ),
      "schema-unknown-term",
      2,
    ],
    [
      "two domains",
      property(
        'rdfs:range ex:Person ; epi:verb "x" ; rdfs:domain ex:Person ;\n rdfs:domain ex:Thing',
      ),
      "schema-conflict",
      2,
    ],
    [
      "a pattern without an object",
      property('rdfs:domain ex:Person ; rdfs:range ex:Person ;\n\n epi:pattern "{subject} is"@en'),
      "schema-bad-phrase",
      3,
    ],
    [
      "a pattern with a strange slot",
      property(
        'rdfs:domain ex:Person ; rdfs:range ex:Person ;\n epi:pattern "{subject} {verb} {object}"',
      ),
      "schema-bad-phrase",
      2,
    ],
    [
      "a verb with a slot",
      property('rdfs:domain ex:Person ; rdfs:range ex:Person ;\n epi:verb "see {object}"'),
      "schema-bad-phrase",
      2,
    ],
    [
      "an empty phrase",
      property('rdfs:domain ex:Person ; rdfs:range ex:Person ;\n epi:verb " "'),
      "schema-bad-phrase",
      2,
    ],
    [
      "a phrase in another language",
      property('rdfs:domain ex:Person ; rdfs:range ex:Person ;\n epi:verb "sehen"@de'),
      "schema-bad-phrase",
      2,
    ],
    [
      "a property without phrases",
      property("rdfs:domain ex:Person ; rdfs:range ex:Person"),
      "schema-incomplete",
      0,
    ],
    [
      "a property without a domain",
      property('rdfs:range ex:Person ; epi:verb "x"'),
      "schema-incomplete",
      0,
    ],
    [
      "a misspelt reading term",
      property('rdfs:domain ex:Person ; rdfs:range ex:Person ;\n epi:verbs "see"'),
      "schema-unknown-term",
      2,
    ],
    [
      "a strange mention type",
      `${HEAD}ex:A a owl:Class ; rdfs:label "a" ; rdfs:comment "A." ;\n epi:mentionType "robot" .`,
      "schema-unknown-term",
      1,
    ],
    [
      "a mention type given twice",
      `${HEAD}ex:A a owl:Class ; rdfs:label "a" ; rdfs:comment "A." ; epi:mentionType "person" .`,
      "schema-conflict",
      undefined,
    ],
    ["a mention type left out", HEAD.replace('"law", ', ""), "schema-incomplete", undefined],
    [
      "a circle of classes",
      `${HEAD}ex:Thing rdfs:subClassOf ex:Person .`,
      "schema-conflict",
      undefined,
    ],
  ])("refuses %s", (_, turtle, code, offset) => {
    const found = failure(turtle);
    expect(found.code).toBe(code);
    if (offset !== undefined) expect(found.line).toBe(FIRST + offset);
  });

  it("names what is wrong", () => {
    const { message } = failure(
      property('rdfs:domain ex:Person ; rdfs:range ex:Pesron ; epi:verb "x"'),
    );
    expect(message).toContain("<http://example.org/Pesron>");
    expect(message).toContain("<http://example.org/p>");
  });

  it("takes a property that a user adds to the shipped ontology", () => {
    const shipped = readFileSync(new URL("../../ontology/epigraph.ttl", import.meta.url), "utf8");
    const extended = readSchema(`${shipped}
@prefix my: <http://example.org/my#> .
my:serenaded a owl:ObjectProperty ; rdfs:label "serenaded"@en ; rdfs:comment "Sang to somebody."@en ;
  rdfs:domain epi:Person ; rdfs:range epi:Agent ; epi:verb "serenade"@en .
`);
    expect(extended.properties.get("http://example.org/my#serenaded" as PropertyIri)).toMatchObject(
      {
        domain: [`${EPI}Person`],
        range: [`${EPI}Agent`],
      },
    );
    expect(extended.version).not.toBe(readSchema(shipped).version);
  });
});
