import { DocumentError } from "./document-error.ts";

const CONTROL = /\p{Cc}/gu;

/**
 * Fixes the characters of a text once, so that every span counts in the same string: NFC, lines
 * ended by `\n`. Form feed, vertical tab and NEL end a line; every other control character but tab
 * becomes one space, so that it neither shows nor shifts an offset. Zero-width and bidirectional
 * marks are part of the writing and stay.
 *
 * @throws DocumentError `binary` where there is a NUL, or one control character in a hundred
 */
export function cleanText(raw: string, source: string): string {
  if (raw.includes("\0")) {
    throw notText("The file has NUL bytes, so it is not text.", source);
  }
  const text = raw.replace(/\r\n?|[\f\v\u0085]/g, "\n");
  let controls = 0;
  const clean = text.replace(CONTROL, (character) => {
    if (character === "\n" || character === "\t") {
      return character;
    }
    controls += 1;
    return " ";
  });
  if (controls * 100 > text.length) {
    throw notText(`${controls} of its ${text.length} characters are control characters.`, source);
  }
  return clean.normalize("NFC");
}

/**
 * Cleans what a markup decoded (`&#7;`, `"\\u0000"`), which the file's own characters did not show:
 * as `cleanText`, but without refusal; a lone surrogate becomes the replacement character.
 */
export function cleanDecoded(decoded: string): string {
  return decoded
    .replace(/\r\n?|[\f\v\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .normalize("NFC");
}

/** The same for a title or a name, in one line; undefined where nothing is left. */
export function cleanLine(decoded: string | undefined): string | undefined {
  const line = cleanDecoded(decoded ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? undefined : line;
}

function notText(message: string, source: string): DocumentError {
  return new DocumentError("binary", message, {
    where: source,
    remedy: "Give the report itself: HTML, Markdown, plain text or PDF.",
  });
}
