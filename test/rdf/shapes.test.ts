import { readFileSync } from "node:fs";
import { DataFactory } from "n3";
import { describe, expect, it } from "vitest";
import type { PropertyIri } from "../../src/extract/index.ts";
import { CONTEXT, toQuads, validate } from "../../src/rdf/index.ts";
import type { EntityId } from "../../src/resolve/index.ts";
import { BASE, EPI, evidence, FIRST, graphOf, schema, statement } from "./fixture.ts";
import { propertyShapes } from "./property-shapes.ts";

const { literal, namedNode, quad } = DataFactory;
const SHAPES = new URL("../../ontology/shapes.ttl", import.meta.url);
const shapes = readFileSync(SHAPES, "utf8");
const quadsOf = (graph = graphOf()) => toQuads(graph, { base: BASE, profile: "rdf11", schema });

/** The quads with one triple's object changed. */
function changed(predicate: string, value: ReturnType<typeof literal>) {
  const quads = quadsOf();
  const at = quads.findIndex((one) => one.predicate.value === predicate);
  const old = quads[at];
  if (old === undefined) throw new Error(predicate);
  quads[at] = quad(old.subject, old.predicate, value, old.graph);
  return quads;
}

const INTEGER = namedNode("http://www.w3.org/2001/XMLSchema#integer");
const DECIMAL = namedNode("http://www.w3.org/2001/XMLSchema#decimal");

describe("ontology/shapes.ttl", () => {
  it("has the domains and ranges of the ontology", async () => {
    const end = "--update\n# -";
    const written = shapes.slice(0, shapes.indexOf("\n", shapes.indexOf(end) + end.length) + 1);
    await expect(`${written}\n${propertyShapes(schema)}`).toMatchFileSnapshot(SHAPES.pathname);
  });

  it("finds nothing wrong with what is written", async () => {
    expect(await validate(quadsOf(), shapes)).toEqual({ conforms: true, violations: [] });
  });

  it("finds a confidence above one", async () => {
    const { violations } = await validate(
      changed(`${EPI}confidence`, literal("1.5", DECIMAL)),
      shapes,
    );
    expect(violations).toMatchObject([
      {
        path: `${EPI}confidence`,
        value: "1.5",
        constraint: "MaxInclusiveConstraintComponent",
        message: "The confidence of a statement is one number from 0 to 1.",
      },
    ]);
    expect(violations[0]?.focus).toContain("/statement/");
  });

  it("finds an unknown status", async () => {
    const { violations } = await validate(changed(`${EPI}status`, literal("sure")), shapes);
    expect(violations.map(({ path }) => path)).toContain(`${EPI}status`);
  });

  it("finds a passage that ends before it starts", async () => {
    const { violations } = await validate(
      changed("http://www.w3.org/ns/oa#start", literal("999", INTEGER)),
      shapes,
    );
    expect(violations.map(({ constraint }) => constraint)).toContain("LessThanConstraintComponent");
  });

  it.each([
    ["evidence", `${EPI}evidence`],
    ["a source", "http://www.w3.org/ns/oa#hasSource"],
    ["a quote", "http://www.w3.org/ns/oa#exact"],
    ["a label", "http://www.w3.org/2000/01/rdf-schema#label"],
    ["a subject", "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"],
    ["a title", "http://purl.org/dc/terms/title"],
    ["a finder", `${EPI}finder`],
  ])("finds where %s is missing", async (_, predicate) => {
    const quads = quadsOf().filter((one) => one.predicate.value !== predicate);
    const { violations } = await validate(quads, shapes);
    expect(violations.map(({ path }) => path)).toContain(predicate);
  });

  it("finds a fact outside the domain or range of its property", async () => {
    const wrong = statement({
      subject: "vostan" as EntityId,
      property: `${EPI}spouse` as PropertyIri,
      evidence: [evidence(FIRST, "She is 52.")],
    });
    const { violations } = await validate(quadsOf(graphOf([wrong])), shapes);
    expect(violations.map(({ message }) => message)).toEqual([
      "The subject of 'spouse' must be of the class person.",
    ]);
  });

  it("refuses triple terms", async () => {
    const quads = toQuads(graphOf(), { base: BASE, profile: "rdf12", schema });
    await expect(validate(quads, shapes)).rejects.toMatchObject({ code: "rdf-profile" });
  });
});

describe("ontology/context.jsonld", () => {
  it("is the context that is written", async () => {
    const text = `${JSON.stringify({ "@context": CONTEXT }, null, 2)}\n`;
    const path = new URL("../../ontology/context.jsonld", import.meta.url).pathname;
    await expect(text).toMatchFileSnapshot(path);
  });
});
