import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Document, DocumentError, sliceSpan } from "../../src/documents/index.ts";
import { read } from "./reading.ts";

const SPACE = /\s/;

/** Pieces that readers look for, mixed with anything else that a file may hold. */
const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "\n",
    "\n\n",
    " ",
    "\t",
    "e\u0301",
    "\u1100\u1161",
    "\ufb01",
    "\u202e",
    "\u200b",
    "\u00ad",
    "\u{1f600}",
    "By Ann Lee in Strelsau",
    "January 11, 2022",
    "1. Skip to content",
    "- item",
    "> quoted",
    "# Title",
    "Image: J. Doe/AFP",
    "STRELSAU (AP) - The king left.",
    "ab/cd (AFP)",
    "The king left the castle on Monday.",
    "<p>",
    "</p>",
    "<li>",
    "<nav>",
    "</nav>",
    "<figcaption>",
    "<h1>",
    "<br>",
    "&amp;",
    "&#7;",
    "&#xD800;",
    "\\u0000",
    '<script type="application/ld+json">{"@type":"Article","headline":"a\\u0000\\ud800e\\u0301","author":"\\n"}</script>',
    "<b>",
    "---",
    "title: x",
    "|a|b|",
    "```",
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const name = fc.constantFrom("a.txt", "a.md", "a.html");

/** The document, or undefined where the reader refuses the text with an error of its own. */
async function readIfPossible(content: string, source: string): Promise<Document | undefined> {
  try {
    return await read(content, source);
  } catch (error) {
    if (error instanceof DocumentError) {
      return undefined;
    }
    throw error;
  }
}

function forDocuments(law: (document: Document, content: string, source: string) => unknown) {
  return fc.assert(
    fc.asyncProperty(text, name, async (content, source) => {
      const document = await readIfPossible(content, source);
      if (document !== undefined) {
        await law(document, content, source);
      }
    }),
    { numRuns: 150 },
  );
}

describe("every document", () => {
  it("has blocks that are in order, disjoint, trimmed, and cover all that is not space", () =>
    forDocuments(({ text: whole, blocks }) => {
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(whole.slice(end, span.start).trim()).toBe("");
        const words = sliceSpan(whole, span);
        expect(words).not.toBe("");
        expect(SPACE.test(words.at(0) ?? " ") || SPACE.test(words.at(-1) ?? " ")).toBe(false);
        end = span.end;
      }
      expect(whole.slice(end).trim()).toBe("");
    }));

  it("is in Unicode NFC, with plain line ends and no control characters", () =>
    forDocuments(({ text: whole }) => {
      expect(whole.normalize("NFC")).toBe(whole);
      expect(whole).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
    }));

  it("has a title that is not empty and in one line", () =>
    forDocuments(({ title }) => {
      expect(title.trim()).not.toBe("");
      expect(title).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }));

  it("is the same, with the same id, when it is read again", () =>
    forDocuments(async (document, content, source) => {
      expect(await read(content, source)).toEqual(document);
    }));

  it("has another id under another name", () =>
    forDocuments(async (document, content, source) => {
      expect((await read(content, `other-${source}`)).id).not.toBe(document.id);
    }));
});

describe("every plain text", () => {
  it("keeps its characters but for line ends, control characters and NFC", () =>
    fc.assert(
      fc.asyncProperty(text, async (content) => {
        const document = await readIfPossible(content, "a.txt");
        if (document !== undefined) {
          const expected = content.replace(/\r\n?/g, "\n").normalize("NFC");
          expect(document.text.length).toBe(expected.length);
          expect(document.text.replace(/\s/g, "")).toBe(expected.replace(/[\s\p{Cc}]/gu, ""));
        }
      }),
      { numRuns: 150 },
    ));
});
