import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ClassIri, PropertyDefinition } from "../../src/extract/index.ts";
import { readSchema } from "../../src/rdf/index.ts";

const turtle = readFileSync(new URL("../../ontology/epigraph.ttl", import.meta.url), "utf8");
const schema = readSchema(turtle);
const classes = [...schema.classes.values()];
const properties = [...schema.properties.values()];

type Reach = PropertyDefinition["range"];

/** Whether something could be in both: a class that is below one class of each. */
function overlap(a: Reach, b: Reach): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  if (a.length === 0 || b.length === 0) return true;
  const within = (narrow: ClassIri, wide: readonly ClassIri[]) =>
    wide.some((one) => schema.isSubclass(narrow, one));
  return classes.some(({ iri }) => within(iri, a) && within(iri, b));
}

/** The nearest classes at or above a class that mentions can be of. */
function nearestTyped(start: ClassIri): readonly ClassIri[] {
  const definition = schema.classes.get(start);
  if (definition === undefined) throw new Error(start);
  if (definition.mentionTypes.length > 0) return [start];
  return [...new Set(definition.parents.flatMap(nearestTyped))];
}

describe("ontology/epigraph.ttl", () => {
  it("never words two properties alike where subject and object could be the same", () => {
    const clashes = properties.flatMap((one, index) =>
      properties
        .slice(index + 1)
        .flatMap((other) =>
          overlap(one.domain, other.domain) && overlap(one.range, other.range)
            ? one.phrases
                .filter(({ kind, text }) =>
                  other.phrases.some((phrase) => phrase.kind === kind && phrase.text === text),
                )
                .map(({ kind, text }) => `${kind} "${text}": ${one.label}, ${other.label}`)
            : [],
        ),
    );
    expect(clashes).toEqual([]);
  });

  it("gives each phrase of a property once", () => {
    const repeated = properties.flatMap(({ label, phrases }) => {
      const texts = phrases.map(({ kind, text }) => `${label}: ${kind} ${text}`);
      return texts.filter((text, index) => texts.indexOf(text) !== index);
    });
    expect(repeated).toEqual([]);
  });

  it("declares each term once", () => {
    const declared = [...turtle.matchAll(/^(epi:\w+) a /gmu)].map(([, term]) => term);
    expect(declared.filter((term, index) => declared.indexOf(term) !== index)).toEqual([]);
  });

  it("gives each noun to one class", () => {
    const nouns = classes.flatMap((definition) => definition.nouns);
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).toEqual([]);
  });

  it("lets each noun say one mention type", () => {
    const unclear = classes.filter(
      ({ iri, nouns }) => nouns.length > 0 && nearestTyped(iri).length !== 1,
    );
    expect(unclear.map(({ label }) => label)).toEqual([]);
  });

  it("has labels that name one thing each", () => {
    const labels = properties.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(classes.map(({ label }) => label)).size).toBe(classes.length);
  });

  it("has mutual inverses whose domains and ranges are each other's", () => {
    const paired = properties.filter(({ inverse }) => inverse !== undefined);
    expect(paired.length).toBeGreaterThan(5);
    for (const { iri, inverse, domain, range } of paired) {
      const other = inverse === undefined ? undefined : schema.properties.get(inverse);
      expect(other?.inverse).toBe(iri);
      expect(new Set(other?.range)).toEqual(new Set(domain));
      expect(new Set(other?.domain)).toEqual(new Set(range));
    }
  });

  it("has symmetric properties whose domain is their range", () => {
    const symmetric = properties.filter((property) => property.symmetric);
    expect(symmetric.length).toBeGreaterThan(5);
    for (const { domain, range } of symmetric) expect(new Set(range)).toEqual(new Set(domain));
  });

  it("narrows what its parents allow", () => {
    const children = properties.filter(({ parents }) => parents.length > 0);
    expect(children.length).toBeGreaterThan(0);
    for (const { domain, parents } of children) {
      for (const parent of parents) {
        const wide = schema.properties.get(parent)?.domain ?? [];
        const fits = (one: ClassIri) =>
          wide.length === 0 || wide.some((other) => schema.isSubclass(one, other));
        expect(domain.every(fits)).toBe(true);
      }
    }
  });
});
