import { describe, expect, it } from "vitest";
import { blockLines, read } from "../reading.ts";

const LONG =
  "The government said on Monday that it would lower the price of bread, which had doubled within a year.";

describe("plain text", () => {
  it("keeps the characters of the file, so that offsets hold against it", async () => {
    const text = `  1. Skip to content\n\n\nA title \n\n${LONG}  ${LONG}\n\tand more\u200b \u202eon\u202c it.\n\n`;
    expect((await read(text, "a.txt")).text).toBe(text);
  });

  it("tells title, byline, date, heading, paragraphs, caption and credits apart", async () => {
    const document = await read(
      [
        "1. Skip to content\n  2. Skip to menu",
        "Bread to get cheaper in Ruritania",
        "By Ann Lee and Bo Chen in Strelsau\nMarch 3, 2021",
        LONG,
        "A baker at work in Strelsau\nBakers say they can hardly payImage: J. Doe/picture desk",
        "Protests in the south",
        LONG,
        "ab/cd (AFP, dpa)",
      ].join("\n\n"),
      "bread.txt",
    );
    expect(blockLines(document)).toEqual([
      "boilerplate: 1.",
      "boilerplate: Skip to content",
      "boilerplate: 2.",
      "boilerplate: Skip to menu",
      "title: Bread to get cheaper in Ruritania",
      "byline: By Ann Lee and Bo Chen in Strelsau",
      "byline: March 3, 2021",
      `paragraph: ${LONG}`,
      "caption: A baker at work in Strelsau",
      "caption: Bakers say they can hardly pay",
      "boilerplate: Image: J. Doe/picture desk",
      "heading: Protests in the south",
      `paragraph: ${LONG}`,
      "boilerplate: ab/cd (AFP, dpa)",
    ]);
    expect(document).toMatchObject({
      title: "Bread to get cheaper in Ruritania",
      published: "2021-03-03",
      authors: ["Ann Lee", "Bo Chen"],
      mediaType: "text/plain",
      language: "en",
      publisher: undefined,
      source: "bread.txt",
    });
  });

  it("parts the agency's place line from the first sentence", async () => {
    const document = await read(`Cheaper bread\n\nSTRELSAU (News Agency) - ${LONG}`, "a.txt");
    expect(blockLines(document)).toEqual([
      "title: Cheaper bread",
      "byline: STRELSAU (News Agency) -",
      `paragraph: ${LONG}`,
    ]);
  });

  it("joins lines that an editor broke, and no others", async () => {
    const wrapped =
      "The government said on Monday that it would lower the price\nof bread, which had doubled within a year. Critics in the\nParliament doubted that.";
    const document = await read(
      `Title line\n\n${wrapped}\n\n- first item of several,\n  which is long\n- second`,
      "a.txt",
    );
    expect(blockLines(document).slice(1)).toEqual([
      `paragraph: ${wrapped}`,
      "boilerplate: -",
      "item: first item of several,\n  which is long",
      "boilerplate: -",
      "item: second",
    ]);
    const lines = await read(`${LONG} ${LONG}\nBerlin said no.\nParis said yes.`, "b.txt");
    expect(lines.blocks).toHaveLength(3);
  });

  it("takes no first paragraph for a title", async () => {
    const document = await read(`Friday, January 4, 2019\n\n${LONG}\n\n${LONG}`, "a.txt");
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["byline", "paragraph", "paragraph"]);
    expect(document.published).toBe("2019-01-04");
    expect(document.title).toBe("Friday, January 4, 2019");
  });

  it("makes up a title from the first words of an untitled text", async () => {
    const { title } = await read(`${LONG} ${LONG}`, "a.txt");
    expect(LONG.startsWith(title.slice(0, -1))).toBe(true);
    expect(title).toMatch(/^.{50,100}…$/);
  });
});
