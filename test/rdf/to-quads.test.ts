import type { Quad, Term } from "@rdfjs/types";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/documents/index.ts";
import type { PropertyIri } from "../../src/extract/index.ts";
import type { KnowledgeGraph } from "../../src/graph/index.ts";
import { type Profile, RdfError, toQuads } from "../../src/rdf/index.ts";
import type { EntityId } from "../../src/resolve/index.ts";
import {
  AGE,
  BASE,
  DENIAL,
  documentOf,
  EPI,
  entity,
  evidence,
  FIRST,
  graphOf,
  NOMINATION,
  SECOND,
  schema,
  statement,
} from "./fixture.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const OA = "http://www.w3.org/ns/oa#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const DCTERMS = "http://purl.org/dc/terms/";

const quadsOf = (profile: Profile, graph: KnowledgeGraph = graphOf()) =>
  toQuads(graph, { base: BASE, profile, schema });
const documentNode = ({ id }: Document) => `${BASE}document/${id}`;
const statementNode = ({ id }: { id: string }) => `${BASE}statement/${id}`;
const entityNode = (id: string) => `${BASE}entity/${id}`;

interface Pattern {
  readonly s?: string;
  readonly p?: string;
  readonly g?: string;
}

function objects(quads: readonly Quad[], { s, p, g }: Pattern): Term[] {
  return quads
    .filter(
      ({ subject, predicate, graph }) =>
        (s === undefined || subject.value === s) &&
        (p === undefined || predicate.value === p) &&
        (g === undefined || graph.value === g),
    )
    .map(({ object }) => object);
}

const values = (quads: readonly Quad[], pattern: Pattern) =>
  objects(quads, pattern).map(({ value }) => value);

/** A graph with one statement, changed so. */
const withOne = (change: Partial<typeof NOMINATION>) =>
  graphOf([statement({ ...change, evidence: NOMINATION.evidence })]);

describe("toQuads", () => {
  it("states asserted facts as plain triples in each document that makes them", () => {
    for (const profile of ["rdf12", "rdf11", "facts"] as const) {
      const facts = quadsOf(profile).filter(
        ({ predicate }) => predicate.value === NOMINATION.property,
      );
      expect(facts.map(({ graph }) => graph.value)).toEqual(
        [documentNode(FIRST), documentNode(SECOND)].sort(),
      );
      expect(facts[0]).toMatchObject({
        subject: { value: entityNode("ada-lind") },
        object: { value: entityNode("bo-ek") },
      });
    }
  });

  it("never states as a triple what the document does not assert", () => {
    for (const profile of ["rdf12", "rdf11", "facts"] as const) {
      expect(objects(quadsOf(profile), { p: DENIAL.property })).toEqual([]);
    }
  });

  it("reifies every statement by a triple term in RDF 1.2", () => {
    const [term] = objects(quadsOf("rdf12"), { s: statementNode(DENIAL), p: `${RDF}reifies` });
    expect(term).toMatchObject({
      termType: "Quad",
      subject: { value: entityNode("kestria") },
      predicate: { value: DENIAL.property },
      object: { value: entityNode("vostan") },
    });
  });

  it("reifies by subject, predicate and object in RDF 1.1", () => {
    const quads = quadsOf("rdf11");
    const s = statementNode(DENIAL);
    expect(values(quads, { s, p: `${RDF}subject` })).toEqual([entityNode("kestria")]);
    expect(values(quads, { s, p: `${RDF}predicate` })).toEqual([DENIAL.property]);
    expect(values(quads, { s, p: `${RDF}object` })).toEqual([entityNode("vostan")]);
    expect(values(quads, { s, p: `${RDF}type` })).toContain(`${RDF}Statement`);
    expect(quads.some(({ object }) => object.termType === "Quad")).toBe(false);
  });

  it("tells how, when, by whom and how surely", () => {
    const quads = quadsOf("rdf12");
    const denial = statementNode(DENIAL);
    expect(values(quads, { s: denial, p: `${EPI}status` })).toEqual([`${EPI}Denied`]);
    expect(values(quads, { s: denial, p: `${EPI}speaker` })).toEqual([entityNode("ada-lind")]);
    const g = documentNode(FIRST);
    const nomination = statementNode(NOMINATION);
    expect(objects(quads, { s: nomination, p: `${EPI}time`, g })).toMatchObject([
      { value: "2022-01-10", datatype: { value: `${XSD}date` } },
    ]);
    expect(values(quads, { s: nomination, p: `${EPI}timeWords`, g })).toEqual(["on Monday"]);
    expect(values(quads, { s: nomination, p: `${EPI}role`, g })).toEqual(["minister"]);
    expect(objects(quads, { s: nomination, p: `${EPI}confidence`, g })).toMatchObject([
      { value: "0.94", datatype: { value: `${XSD}decimal` } },
    ]);
  });

  it("writes values of statements with their datatypes", () => {
    const [age] = objects(quadsOf("facts"), { p: AGE.property });
    expect(age).toMatchObject({ value: "52", datatype: { value: `${XSD}integer` } });
  });

  it("puts only a document's own evidence in its graph", () => {
    const quads = quadsOf("rdf12");
    for (const document of [FIRST, SECOND]) {
      const g = documentNode(document);
      const passages = values(quads, { s: statementNode(NOMINATION), p: `${EPI}evidence`, g });
      expect(passages).toEqual([`${statementNode(NOMINATION)}#${document.id}-1`]);
      expect(values(quads, { p: `${OA}hasSource`, g })).not.toContain(
        documentNode(document === FIRST ? SECOND : FIRST),
      );
    }
  });

  it("takes exactly a document's graph away with the document", () => {
    const whole = quadsOf("rdf12");
    const alone = quadsOf(
      "rdf12",
      graphOf(
        [{ ...NOMINATION, evidence: [NOMINATION.evidence[0]] }],
        [SECOND],
        [
          entity("ada-lind", "Person", ["Lind", "President Ada Lind"], [SECOND]),
          entity("bo-ek", "Person", ["Ek"], [SECOND]),
        ],
      ),
    );
    expect(alone).toEqual(whole.filter(({ graph }) => graph.value === documentNode(SECOND)));
  });

  it("counts positions in code points", () => {
    const quads = quadsOf("rdf12");
    const passage = `${statementNode(NOMINATION)}#${SECOND.id}-1`;
    // 😀 is one code point and two code units; it stands inside this sentence.
    const sentence = "Lind picked Ek 😀 as minister.";
    const selector = `${documentNode(SECOND)}#char=0,${[...sentence].length}`;
    expect(values(quads, { s: passage, p: `${OA}hasSelector` })).toContain(selector);
    expect(values(quads, { s: selector, p: `${OA}start` })).toEqual(["0"]);
    expect(values(quads, { s: selector, p: `${OA}end` })).toEqual([`${sentence.length - 1}`]);
  });

  it("gives spans that cut the quoted words out of the text's code points", () => {
    const quads = quadsOf("rdf12");
    const characters = [...FIRST.text];
    const passage = `${statementNode(NOMINATION)}#${FIRST.id}-1`;
    const words = (part: string) => {
      const [selector = ""] = values(quads, { s: passage, p: `${EPI}${part}Span` });
      const [start] = values(quads, { s: selector, p: `${OA}start` });
      const [end] = values(quads, { s: selector, p: `${OA}end` });
      return characters.slice(Number(start), Number(end)).join("");
    };
    expect([words("subject"), words("cue"), words("object")]).toEqual([
      "Ada Lind",
      "nominated",
      "Bo Ek",
    ]);
  });

  it("quotes the words with what stands before and after", () => {
    const quads = quadsOf("rdf12");
    const [selector = ""] = quads
      .filter(
        ({ predicate, object }) =>
          predicate.value === `${OA}exact` &&
          object.value === "President Ada Lind nominated Bo Ek on Monday.",
      )
      .map(({ subject }) => subject.value);
    expect(values(quads, { s: selector, p: `${OA}prefix` })).toEqual(["📰 Talks\n\n"]);
    expect(values(quads, { s: selector, p: `${OA}suffix` })).toEqual([
      ' She is 52. "Kestria did not att',
    ]);
  });

  it("does not cut a character in two for the context of a quote", () => {
    const text = `${"😀".repeat(40)}Lind picked Ek.${"😀".repeat(40)}`;
    const long = documentOf({ text });
    const quads = quadsOf(
      "rdf12",
      graphOf(
        [statement({ evidence: [evidence(long, "Lind picked Ek.")] })],
        [long],
        [entity("ada-lind", "Person", [], []), entity("bo-ek", "Person", [], [])],
      ),
    );
    for (const part of ["prefix", "suffix"]) {
      const [context = ""] = values(quads, { p: `${OA}${part}` });
      expect(context).toMatch(/^(?:😀)+$/u);
    }
  });

  it("puts an entity's types and labels in each graph that speaks of it", () => {
    const quads = quadsOf("facts");
    const s = entityNode("ada-lind");
    for (const document of [FIRST, SECOND]) {
      const g = documentNode(document);
      expect(values(quads, { s, p: `${RDF}type`, g })).toEqual([`${EPI}Agent`, `${EPI}Person`]);
      expect(objects(quads, { s, p: `${RDFS}label`, g })).toMatchObject([
        { value: "ada lind", language: "en" },
      ]);
    }
    expect(values(quads, { s: entityNode("vostan"), p: `${RDFS}label` })).toHaveLength(1);
    expect(values(quads, { s: entityNode("vostan"), p: `${RDF}type` })).toEqual(
      ["Agent", "City", "Place", "PoliticalEntity"].map((name) => EPI + name),
    );
  });

  it("says of a document what it knows, links included", () => {
    const quads = quadsOf("rdf12");
    const s = documentNode(FIRST);
    expect(objects(quads, { s, p: `${DCTERMS}title` })).toMatchObject([
      { value: FIRST.title, language: "en" },
    ]);
    expect(objects(quads, { s, p: `${DCTERMS}issued` })).toMatchObject([
      { value: "2022-01-11", datatype: { value: `${XSD}date` } },
    ]);
    expect(values(quads, { s, p: `${DCTERMS}creator` })).toEqual(["O'Hara & Sons", "Wen Li"]);
    expect(objects(quads, { s, p: "http://www.w3.org/ns/prov#wasDerivedFrom" })).toMatchObject([
      { termType: "NamedNode", value: "https://example.org/story?id=1" },
    ]);
    expect(objects(quads, { s: documentNode(SECOND), p: `${DCTERMS}source` })).toMatchObject([
      { termType: "Literal", value: "notes <1>.txt" },
    ]);
  });

  it.each([
    "https://example.org/a b",
    "javascript:alert(1)<",
    "https://example.org/%zz",
    "https://e.org/[1]",
  ])("keeps a source that is no IRI as text: %s", (source) => {
    const quads = quadsOf("rdf12", graphOf([], [documentOf({ source })], []));
    expect(values(quads, { p: "http://www.w3.org/ns/prov#wasDerivedFrom" })).toEqual([]);
    expect(values(quads, { p: `${DCTERMS}source` })).toEqual([source]);
  });

  it("leaves out a language that BCP 47 does not allow", () => {
    const quads = quadsOf("rdf12", graphOf([], [documentOf({ language: 'en" .' })], []));
    expect(objects(quads, { p: `${DCTERMS}title` })).toMatchObject([{ language: "" }]);
  });

  it.each([
    ["2022-01-10", "date"],
    ["2022-01", "gYearMonth"],
    ["2022", "gYear"],
    ["2022-01-10T09:30:00Z", "dateTime"],
    ["2022-02-30", "string"],
    ["2022-13", "string"],
    ["2019/..", "string"],
    ["2021-21", "string"],
    ["2022-01-XX", "string"],
  ])("types the time %s as xsd:%s", (value, datatype) => {
    const quads = quadsOf("rdf12", withOne({ time: { value, words: "then" } }));
    expect(objects(quads, { p: `${EPI}time` })[0]).toMatchObject({
      value,
      datatype: { value: XSD + datatype },
    });
  });

  it("leaves a time out that could not be resolved, and keeps its words", () => {
    const quads = quadsOf("rdf12", withOne({ time: { value: undefined, words: "lately" } }));
    expect(values(quads, { p: `${EPI}time` })).toEqual([]);
    expect(new Set(values(quads, { p: `${EPI}timeWords` }))).toEqual(new Set(["lately"]));
  });

  it.each([
    ["integer", "007", "7"],
    ["integer", "-0", "0"],
    ["decimal", "2.50", "2.5"],
    ["decimal", "10.00", "10"],
    ["duration", "P2W", "P14D"],
    ["duration", "PT36H", "PT36H"],
    ["string", "a\nb", "a\nb"],
  ] as const)("writes the %s %s as %s", (datatype, value, lexical) => {
    const quads = quadsOf(
      "facts",
      withOne({ object: { kind: "literal", literal: { value, datatype } } }),
    );
    expect(objects(quads, { p: NOMINATION.property })[0]).toMatchObject({
      value: lexical,
      datatype: { value: XSD + datatype },
    });
  });

  it.each([
    ["integer", "2,000"],
    ["integer", "1.5"],
    ["decimal", "1e3"],
    ["decimal", "five"],
    ["duration", "two days"],
    ["duration", "P"],
    ["duration", "P1DT"],
  ] as const)("refuses the %s %s", (datatype, value) => {
    const graph = withOne({ object: { kind: "literal", literal: { value, datatype } } });
    expect(() => quadsOf("facts", graph)).toThrow(RdfError);
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses the confidence %s", (confidence) => {
    expect(() => quadsOf("rdf12", withOne({ confidence }))).toThrow(RdfError);
  });

  it("refuses a link that is no IRI", () => {
    const bad = { ...entity("bo-ek", "Person", [], [FIRST]), sameAs: ["http://x y"] };
    expect(() => quadsOf("rdf12", graphOf([], [FIRST], [bad]))).toThrow(RdfError);
  });

  it("refuses evidence that splits a character", () => {
    const split = statement({
      evidence: [{ ...NOMINATION.evidence[0], document: FIRST.id, span: { start: 1, end: 9 } }],
    });
    expect(() => quadsOf("rdf12", graphOf([split]))).toThrow(RangeError);
  });

  it("is sorted, without repeats or blank nodes, whatever the order of the graph", () => {
    const first = quadsOf("rdf12");
    const second = quadsOf("rdf12", graphOf([AGE, DENIAL, NOMINATION], [SECOND, FIRST]));
    expect(second).toEqual(first);
    const terms = first.flatMap(({ subject, object, graph }) => [subject, object, graph]);
    expect(terms.some(({ termType }) => termType === "BlankNode")).toBe(false);
  });

  it("writes facts of properties that the ontology does not know", () => {
    const property = "http://example.org/knows" as PropertyIri;
    const quads = quadsOf("facts", withOne({ property, speaker: "kestria" as EntityId }));
    expect(values(quads, { p: property })).toEqual([entityNode("bo-ek"), entityNode("bo-ek")]);
  });
});
