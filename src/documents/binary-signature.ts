import { DocumentError } from "./document-error.ts";
import { latinCharacters } from "./latin-characters.ts";

const SAVE_AS_TEXT = "Save it as PDF, HTML or plain text and add that.";
const NOT_A_REPORT = "Give the report itself: HTML, Markdown, plain text or PDF.";
const UNPACK = "Unpack it and add what is inside.";

/** Bytes that open files which hold no text to read, one Latin-1 character per byte. */
interface Signature {
  readonly bytes: string;
  /** Where the bytes stand; 0 unless given. */
  readonly offset?: number;
  /** What else must follow in the first bytes. */
  readonly has?: string;
  readonly name: string;
  readonly remedy: string;
}

/** The first row that fits names the file, so special cases stand before general ones. */
const SIGNATURES: readonly Signature[] = [
  { bytes: "\x89PNG\r\n", name: "a PNG image", remedy: NOT_A_REPORT },
  { bytes: "\xFF\xD8\xFF", name: "a JPEG image", remedy: NOT_A_REPORT },
  { bytes: "GIF87a", name: "a GIF image", remedy: NOT_A_REPORT },
  { bytes: "GIF89a", name: "a GIF image", remedy: NOT_A_REPORT },
  { bytes: "WEBP", offset: 8, name: "a WebP image", remedy: NOT_A_REPORT },
  { bytes: "II*\0", name: "a TIFF image", remedy: NOT_A_REPORT },
  { bytes: "MM\0*", name: "a TIFF image", remedy: NOT_A_REPORT },
  { bytes: "BM", has: "\0\0\0\0", name: "a BMP image", remedy: NOT_A_REPORT },
  { bytes: "ftyp", offset: 4, name: "a video or an HEIC image", remedy: NOT_A_REPORT },
  { bytes: "ID3", has: "\0", name: "a sound recording", remedy: NOT_A_REPORT },
  { bytes: "OggS\0", name: "a sound recording", remedy: NOT_A_REPORT },
  { bytes: "PK\x03\x04", has: "word/", name: "a Word document", remedy: SAVE_AS_TEXT },
  { bytes: "PK\x03\x04", has: "[Content_Types]", name: "an Office document", remedy: SAVE_AS_TEXT },
  { bytes: "mimetype", offset: 30, name: "an OpenDocument or EPUB file", remedy: SAVE_AS_TEXT },
  { bytes: "PK\x03\x04", name: "a ZIP archive", remedy: UNPACK },
  { bytes: "PK\x05\x06", name: "an empty ZIP archive", remedy: NOT_A_REPORT },
  { bytes: "\x1F\x8B", name: "a gzip archive", remedy: UNPACK },
  { bytes: "7z\xBC\xAF", name: "a 7-Zip archive", remedy: UNPACK },
  { bytes: "Rar!", has: "\x07", name: "a RAR archive", remedy: UNPACK },
  { bytes: "\xFD7zXZ", name: "an XZ archive", remedy: UNPACK },
  { bytes: "\xD0\xCF\x11\xE0", name: "an old Office document", remedy: SAVE_AS_TEXT },
  { bytes: "{\\rtf", name: "an RTF document", remedy: SAVE_AS_TEXT },
  { bytes: "%!PS", name: "a PostScript file", remedy: "Convert it to PDF and add that." },
  { bytes: "SQLite format 3\0", name: "a SQLite database", remedy: NOT_A_REPORT },
  { bytes: "\x7FELF", name: "a program", remedy: NOT_A_REPORT },
  { bytes: "MZ", has: "\0", name: "a program", remedy: NOT_A_REPORT },
];

/** How far `has` is looked for. */
const HEAD_BYTES = 4096;

/**
 * Refuses files that are known by their first bytes to be something else than text.
 *
 * @throws DocumentError `binary`, naming what the file is
 */
export function refuseKnownBinary(bytes: Uint8Array, source: string): void {
  const head = latinCharacters(bytes.subarray(0, HEAD_BYTES));
  const found = SIGNATURES.find(
    (row) => head.startsWith(row.bytes, row.offset) && (!row.has || head.includes(row.has)),
  );
  if (found !== undefined) {
    throw new DocumentError("binary", `The file is ${found.name}, not text.`, {
      where: source,
      remedy: found.remedy,
    });
  }
}
