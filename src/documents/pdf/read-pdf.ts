import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import { DocumentError } from "../document-error.ts";
import { type Draft, joinParts, type Part, type Source } from "../draft.ts";
import { withPdf } from "./open-pdf.ts";
import { pdfLines } from "./pdf-lines.ts";
import { pdfParts } from "./pdf-paragraphs.ts";
import { withoutRunningLines } from "./running-lines.ts";

/** Titles that programs put into the metadata when the writer gives none. */
const NO_TITLE =
  /^(?:untitled|title|document\d*|microsoft word\b.*|.*\.(?:docx?|odt|rtf|indd|qxd|pdf|tex|html?|pptx?))$/i;

/** Share of characters without a meaning at which a text is none. */
const MOST_GARBLED = 0.2;

/**
 * Reads the text of a PDF, in the order in which it is drawn. The day of publication comes from a
 * date line, not from the metadata: a PDF is often made long after its text.
 *
 * @throws DocumentError `empty` where the pages are pictures, and what `withPdf` throws
 */
export function readPdf({ bytes, source }: Source): Promise<Draft> {
  return withPdf(bytes, source, async (pdf) => {
    const lines = withoutRunningLines(await pdfLines(pdf));
    const parts = pdfParts(lines);
    refuseGarbled(parts, source);
    if (parts.every(({ text }) => text.trim() === "")) {
      throw new DocumentError("empty", "The PDF has no text: its pages are pictures.", {
        where: source,
        remedy: "Run it through text recognition (OCR) first.",
      });
    }
    const { title, author, language } = await metadataOf(pdf);
    return {
      ...joinParts(withTitle(parts, title)),
      title,
      authors: author === undefined ? [] : [author],
      language,
      markedUp: true,
    };
  });
}

/** Fonts without a table of characters give control and private-use characters for every glyph. */
function refuseGarbled(parts: readonly Part[], source: string): void {
  const text = parts.map((part) => part.text).join("");
  const garbled = text.match(/[\p{Cc}\p{Co}\uFFFD]/gu)?.length ?? 0;
  if (garbled > MOST_GARBLED * text.length) {
    throw new DocumentError("malformed", "The PDF does not say what characters its fonts draw.", {
      where: source,
      remedy: "Run it through text recognition (OCR), or export it again.",
    });
  }
}

async function metadataOf(pdf: PDFDocumentProxy): Promise<{
  title: string | undefined;
  author: string | undefined;
  language: string | undefined;
}> {
  const { info } = await pdf.getMetadata();
  const fields = new Map(Object.entries(info));
  const read = (key: string) => {
    const value: unknown = fields.get(key);
    const text = typeof value === "string" ? value.normalize("NFC").trim() : "";
    return text === "" ? undefined : text;
  };
  const title = read("Title");
  const language = read("Language");
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    author: read("Author"),
    language:
      language !== undefined && /^[a-z]{2,3}(?:-\w+)*$/i.test(language) ? language : undefined,
  };
}

/** The first part is the title if it is set large or the metadata says so. */
function withTitle(parts: readonly Part[], title: string | undefined): Part[] {
  const [first, ...rest] = parts;
  if (first === undefined || (first.kind !== "heading" && first.text !== title)) {
    return [...parts];
  }
  return [{ kind: "title", text: first.text }, ...rest];
}
