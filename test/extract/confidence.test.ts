import { expect, test } from "vitest";
import { KEPT_FROM, weighedGrounds } from "../../src/extract/index.ts";
import { read } from "./read-facts.ts";

async function record(text: string) {
  const { record: found } = await read(text);
  return found;
}

test("a name is surer than a pronoun of nobody", async () => {
  const confidence = async (text: string): Promise<number> => {
    const { statements } = await record(text);
    return statements.find(({ property }) => property.endsWith("#attacked"))?.confidence ?? 0;
  };
  expect(await confidence("Bob Smith attacked Tom Brown.")).toBeGreaterThan(
    await confidence("They attacked Tom Brown."),
  );
});

test("what is kept is as likely as it must be, and what is not is dropped with its confidence", async () => {
  const text =
    'Bob Smith met Mary Jones. "We think it should be better than that one," she said, and they went on to do that thing about which others had said it might be so.';
  const { statements, dropped } = await record(text);
  for (const { confidence, property } of statements) {
    const kind = property.startsWith("https://w3id.org/epigraph#") ? "ontology" : "open";
    expect(confidence).toBeGreaterThanOrEqual(KEPT_FROM[kind]);
  }
  expect(dropped.some(({ reason }) => /^too doubtful \(confidence 0\.\d+\)$/u.test(reason))).toBe(
    true,
  );
});

test("each statement says what speaks for and against it", async () => {
  const { statements } = await record("Bob Smith attacked Tom Brown.");
  const grounds = statements[0]?.evidence[0].grounds ?? [];
  expect(grounds).toContain("property attacked");
  const { pro, contra } = weighedGrounds(grounds, "ontology");
  expect(pro.length).toBeGreaterThan(0);
  expect(new Set([...pro, ...contra]).size).toBe(pro.length + contra.length);
});
