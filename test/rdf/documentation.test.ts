import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PropertyIri } from "../../src/extract/index.ts";
import { FORMATS, readSchema } from "../../src/rdf/index.ts";
import { EPI } from "./fixture.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/ontology.md");

describe("docs/ontology.md", () => {
  it("has an example of a property that works", () => {
    const example = /^epi:coached .*$/m.exec(page)?.[0] ?? "";
    const { properties } = readSchema(`${read("ontology/epigraph.ttl")}\n${example}\n`);
    expect(properties.get(`${EPI}coached` as PropertyIri)?.phrases).toHaveLength(3);
  });

  it("lists the formats as they are", () => {
    for (const { name, extension, mediaType, quads, profiles } of FORMATS) {
      const graphs = quads ? "kept" : "merged";
      expect(page).toContain(
        `| ${name} | \`${extension}\` | \`${mediaType}\` | ${graphs} | ${profiles.join(", ")} |`,
      );
    }
  });
});
