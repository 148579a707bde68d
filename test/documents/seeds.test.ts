import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/documents/index.ts";
import { blockLines } from "./reading.ts";
import { makeSeedPdf } from "./seed-pdf.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);
const names = (await readdir(SEEDS)).sort();

async function readSeed(name: string) {
  return readDocument({ bytes: await readFile(new URL(name, SEEDS)), source: name });
}

describe("the seeds", () => {
  it.each(names)("%s reads with title and day, and without furniture", async (name) => {
    const document = await readSeed(name);
    expect(document.blocks[0]?.kind === "boilerplate" || document.blocks[0]?.kind === "title").toBe(
      true,
    );
    expect(blockLines(document)).toContain(`title: ${document.title}`);
    expect(document.published).toMatch(/^202[124]-\d\d-\d\d$/);
    const read = blockLines(document).filter((line) => !line.startsWith("boilerplate"));
    expect(read.join("\n")).not.toMatch(
      /Skip to|Subscribe|cookies|Privacy|Related|Copy link|Photo:|\(AP/,
    );
    expect(document.text.split(/\s+/).length).toBeGreaterThan(150);
  });

  it("have the PDF that its maker makes", async () => {
    const committed = await readFile(new URL("csto-in-kazakhstan.pdf", SEEDS));
    expect(Buffer.from(await makeSeedPdf()).equals(committed)).toBe(true);
  });

  it("are of all four kinds, with captions, lists and bylines among them", async () => {
    const documents = await Promise.all(names.map(readSeed));
    expect(new Set(documents.map(({ mediaType }) => mediaType)).size).toBe(4);
    const kinds = new Set(documents.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      "boilerplate",
      "byline",
      "caption",
      "heading",
      "item",
      "paragraph",
      "quotation",
      "title",
    ]);
    expect(documents.filter(({ title }) => title.includes("<script>"))).toHaveLength(1);
  });
});
