import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import { DocumentError } from "../document-error.ts";
import { latinCharacters } from "../latin-characters.ts";

const AGAIN = "Download or export the PDF again.";

/**
 * Opens a PDF and hands it to `use`; closes it afterwards. Scripts in it are not run.
 *
 * @throws DocumentError `encrypted` where a password is asked, `malformed` where the file is broken off
 *   or no PDF
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  source: string,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  refuseCutOff(bytes, source);
  // Loaded when first needed: it is the largest part of the program, and most reports are no PDFs.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // A copy, since the reader takes it over; and of the plain kind, since it refuses a Buffer.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: packageFolder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: packageFolder("standard_fonts"),
  });
  try {
    return await use(await task.promise);
  } catch (cause) {
    throw asDocumentError(cause, source);
  } finally {
    await task.destroy();
  }
}

/** A PDF reader would show the pages that are left as if they were all: nothing is cut silently. */
function refuseCutOff(bytes: Uint8Array, source: string): void {
  const characters = latinCharacters(bytes);
  const declared = /\/Linearized[\s\S]{0,200}?\/L\s+(\d+)/.exec(characters.slice(0, 1024))?.[1];
  const cut = declared !== undefined && Number(declared) > bytes.length;
  if (cut || !characters.includes("%%EOF")) {
    throw new DocumentError("malformed", "The PDF is cut off: its end is missing.", {
      where: source,
      remedy: AGAIN,
    });
  }
}

function asDocumentError(cause: unknown, source: string): unknown {
  if (cause instanceof DocumentError) {
    return cause;
  }
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") {
    return new DocumentError("encrypted", "The PDF opens with a password only.", {
      where: source,
      remedy: "Save a copy without a password and add that.",
      cause,
    });
  }
  if (/^(?:InvalidPDF|FormatError|XRef|UnknownError|MissingPDF|Response)/.test(name)) {
    return new DocumentError("malformed", "The PDF is damaged.", {
      where: source,
      remedy: AGAIN,
      cause,
    });
  }
  return cause;
}

/** Fonts and character maps that come with pdf.js; it reads them from disk as files name them. */
function packageFolder(name: string): string {
  return fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
}
