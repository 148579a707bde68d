import { expect, test } from "vitest";
import { keepOneValue } from "../../src/extract/one-value.ts";
import type { MentionRef, Statement } from "../../src/extract/statement.ts";
import { newsSchema, read } from "./read-facts.ts";

/** Statements of one text's first mention: property, value, confidence, finder. */
async function kept(
  rows: readonly (readonly [property: string, value: string, confidence: number, finder: string])[],
): Promise<string[]> {
  const { record } = await read("Bob Smith died on 2 May 2014.");
  const [model] = record.statements.filter(({ object }) => object.kind === "literal");
  if (model === undefined) throw new Error("The text makes no statement with a value.");
  const statements = rows.map(([property, value, confidence, finder]): Statement<MentionRef> => {
    const iri = [...newsSchema.properties.keys()].find((one) => one.endsWith(`#${property}`));
    if (iri === undefined) throw new Error(`No property ${property}.`);
    const object = { kind: "literal", literal: { value, datatype: "date" } } as const;
    const [evidence] = model.evidence;
    return { ...model, property: iri, object, confidence, evidence: [{ ...evidence, finder }] };
  });
  const found = keepOneValue(statements, record.annotation, newsSchema);
  expect(found.statements.length + found.dropped.length).toBe(rows.length);
  return found.statements.map(({ object }) =>
    object.kind === "literal" ? object.literal.value : "",
  );
}

test("somebody dies once: what the relation head alone proposes gives way", async () => {
  const rows = [
    ["diedOn", "2014-05-02", 0.9, "verb:die"],
    ["diedOn", "2014", 0.6, "learned:P570"],
    ["diedOn", "2011", 0.6, "learned:P570"],
  ] as const;
  expect(await kept(rows)).toEqual(["2014-05-02", "2014"]);
});

test("what phrases found stays, and so do several values of a property that may have them", async () => {
  const died = [
    ["diedOn", "2014", 0.9, "verb:die"],
    ["diedOn", "2011", 0.7, "verb:die"],
  ] as const;
  expect(await kept(died)).toEqual(["2014", "2011"]);
  const began = [
    ["startedOn", "2014", 0.9, "verb:begin"],
    ["startedOn", "2011", 0.6, "learned:P580"],
  ] as const;
  expect(await kept(began)).toEqual(["2014", "2011"]);
});
