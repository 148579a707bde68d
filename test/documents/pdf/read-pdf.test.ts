import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/documents/index.ts";
import { makePdf, type PdfContent } from "../make-pdf.ts";
import { blockLines, failure } from "../reading.ts";

const CREATED = new Date("2030-01-01T00:00:00Z");
const FILLER =
  "The minis\u00adter said on Mon\u00adday that the govern\u00adment would lower the price of bread, which " +
  "had doub\u00adled within a year and which many fam\u00adilies could no longer afford to buy at all.";
const PLAIN = FILLER.replaceAll("\u00ad", "");

async function readPdf(content: Partial<PdfContent>) {
  const bytes = await makePdf({
    title: "Bread to get cheaper",
    paragraphs: [FILLER],
    created: CREATED,
    ...content,
  });
  return readDocument({ bytes, source: "a.pdf" });
}

describe("PDF", () => {
  it("joins lines to paragraphs and mends broken words", async () => {
    const document = await readPdf({
      byline: "By Ann Lee, 3 March 2021",
      paragraphs: [FILLER, "# Doubts", FILLER, "• one", "• two"],
    });
    expect(blockLines(document)).toEqual([
      "title: Bread to get cheaper",
      "byline: By Ann Lee, 3 March 2021",
      `paragraph: ${PLAIN}`,
      "heading: Doubts",
      `paragraph: ${PLAIN}`,
      "item: one",
      "item: two",
    ]);
    expect(document).toMatchObject({
      title: "Bread to get cheaper",
      authors: ["Ann Lee"],
      published: "2021-03-03",
      mediaType: "application/pdf",
    });
  });

  it("keeps the hyphen of a compound that ends a line", async () => {
    // Where the line ends depends on the width, so the compound stands at every place in turn.
    for (let words = 8; words < 16; words++) {
      const text = `${"word ".repeat(words)}Russia-\u00adled troops left, and the Russia-led troops came again.`;
      const document = await readPdf({ paragraphs: [text.replaceAll("-\u00ad", "-")] });
      expect(document.text).toContain("Russia-led troops left");
    }
  });

  it("reads columns and pages through, without running heads and page numbers", async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `${index}: ${FILLER}`);
    const document = await readPdf({ paragraphs, columns: 2, runningHead: "The Daily 1/2021" });
    const expected = paragraphs.map((text) => `paragraph: ${text.replaceAll("\u00ad", "")}`);
    expect(blockLines(document).slice(1)).toEqual(expected);
  });

  it("prefers a title over what programs put in its place", async () => {
    expect((await readPdf({ metadataTitle: "Microsoft Word - bread.docx" })).title).toBe(
      "Bread to get cheaper",
    );
  });

  it("does not take the day on which the file was made for that of publication", async () => {
    expect((await readPdf({})).published).toBeUndefined();
  });

  it.each([
    [
      "locked",
      async () => makePdf({ title: "T", paragraphs: [FILLER], created: CREATED, password: "x" }),
      "encrypted",
    ],
    ["cut in half", async () => (await whole()).subarray(0, 1500), "malformed"],
    [
      "without a page of text",
      async () => makePdf({ title: " ", paragraphs: [], created: CREATED }),
      "empty",
    ],
    [
      "broken inside",
      async () => new TextEncoder().encode("%PDF-1.7\nnothing\n%%EOF"),
      "malformed",
    ],
  ])("refuses a PDF that is %s", async (_, make, code) => {
    const error = await failure(readDocument({ bytes: await make(), source: "a.pdf" }));
    expect(error).toMatchObject({ name: "DocumentError", code, where: "a.pdf" });
    expect(error.remedy).toBeTruthy();
  });

  it("is known by its first bytes, whatever it is called", async () => {
    const document = await readDocument({
      bytes: await whole(),
      source: "a.txt",
      mediaType: "text/plain",
    });
    expect(document.mediaType).toBe("application/pdf");
  });
});

function whole(): Promise<Uint8Array> {
  return makePdf({ title: "Bread to get cheaper", paragraphs: [FILLER, FILLER], created: CREATED });
}
