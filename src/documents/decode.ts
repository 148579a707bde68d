import chardet from "chardet";
import iconv from "iconv-lite";
import { DocumentError } from "./document-error.ts";

const BYTE_ORDER_MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Bytes from which the encoding is guessed where nothing says it. */
const SAMPLE_BYTES = 65_536;

/**
 * Turns bytes into a string. The encoding is that of the byte order mark; else UTF-8 if the bytes
 * are valid UTF-8, since no other encoding's text is so by chance and wrong declarations are common;
 * else the declared one; else a guess from letter frequencies.
 *
 * @param declared label from a `Content-Type`, a `<meta>` tag or an XML declaration
 * @throws DocumentError `malformed` when the bytes do not fit the encoding
 */
export function decode(bytes: Uint8Array, declared: string | undefined, source: string): string {
  const mark = BYTE_ORDER_MARKS.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) {
    return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding, source);
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    return decodeAs(bytes, wide, source);
  }
  const stateful = declared !== undefined && /^(?:iso-2022|hz-gb|utf-7)/i.test(declared);
  const utf8 = stateful ? undefined : asUtf8(bytes);
  if (utf8 !== undefined) {
    return utf8;
  }
  const encoding =
    declared !== undefined && !isUtf8(declared) && iconv.encodingExists(declared)
      ? declared
      : chardet.detect(bytes.subarray(0, SAMPLE_BYTES));
  return decodeAs(bytes, encoding ?? "windows-1252", source);
}

/** The text if the bytes are UTF-8, but for stray bytes that are outnumbered ten to one. */
function asUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = count(text, /\uFFFD/g);
  return broken === 0 || count(text, /[\u0080-\uFFFC]/g) > 10 * broken ? text : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string, source: string): string {
  const text = iconv.decode(Buffer.from(bytes), windowsVariant(encoding), { stripBOM: false });
  const broken = count(text, /\uFFFD/g);
  if (broken > 0 && broken * 100 > text.length) {
    throw new DocumentError("malformed", `The bytes are not ${encoding} text.`, {
      where: source,
      remedy: "Save the file as UTF-8.",
    });
  }
  return text;
}

/** What is declared Latin-1 is Windows-1252 in practice, as the WHATWG Encoding Standard has it. */
function windowsVariant(encoding: string): string {
  return /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(encoding) ? "windows-1252" : encoding;
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label);
}

/** UTF-16 without a mark shows as Latin text with every other byte zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) {
      index % 2 === 0 ? even++ : odd++;
    }
  }
  const half = sample.length / 2;
  if (odd > 0.4 * half && even < 0.05 * half) {
    return "utf-16le";
  }
  return even > 0.4 * half && odd < 0.05 * half ? "utf-16be" : undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
  }
  return found;
}
