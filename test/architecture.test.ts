import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Left to right; `base` lies under all. */
const STAGES = [
  "base",
  "documents",
  "annotate",
  "extract",
  "resolve",
  "graph",
  "rdf",
  "store",
  "server",
  "cli",
];

interface Override {
  includes: string[];
  linter: {
    rules: { style?: { noRestrictedImports?: { options: { patterns: { group: string[] }[] } } } };
  };
}

const root = new URL("../", import.meta.url);
const { overrides } = JSON.parse(readFileSync(new URL("biome.json", root), "utf8")) as {
  overrides: Override[];
};

describe("the one-way rule in biome.json", () => {
  it("knows every folder of src/", () => {
    const folders = readdirSync(new URL("src", root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual([...STAGES].sort());
  });

  it.each(STAGES.map((stage, index) => ({ stage, index })))(
    "keeps $stage from every later stage and from the inside of earlier ones",
    ({ stage, index }) => {
      const rule = overrides.find(({ includes }) => includes.includes(`src/${stage}/**`));
      const groups = (
        rule?.linter.rules.style?.noRestrictedImports?.options.patterns ?? []
      ).flatMap(({ group }) => group);
      for (const later of STAGES.slice(index + 1)) {
        expect(groups).toContain(`../${later}/**`);
        expect(groups).not.toContain(`!../${later}/index.ts`);
      }
      for (const earlier of STAGES.slice(0, index)) {
        expect(groups).toContain(`../${earlier}/**`);
        expect(groups).toContain(`!../${earlier}/index.ts`);
      }
    },
  );
});
