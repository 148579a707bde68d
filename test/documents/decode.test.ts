import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/documents/index.ts";

const ENGLISH =
  "“The café’s owner” said naïve things — in Zürich, for €5, at length and more than once.";
const RUSSIAN =
  "Президент Казахстана принял отставку правительства страны после протестов в городе Алматы.";

function readAs(text: string, encoding: string, more: { mediaType?: string; mark?: boolean } = {}) {
  const bytes = iconv.encode(text, encoding, { addBOM: more.mark ?? false });
  return readDocument({
    bytes,
    source: "a.txt",
    ...(more.mediaType === undefined ? {} : { mediaType: more.mediaType }),
  });
}

describe("the encoding", () => {
  it.each([
    ["UTF-8", ENGLISH, "utf-8", {}],
    ["UTF-8 with a mark", ENGLISH, "utf-8", { mark: true }],
    ["UTF-16 with a mark", RUSSIAN, "utf-16le", { mark: true }],
    ["big-endian UTF-16 with a mark", RUSSIAN, "utf-16be", { mark: true }],
    ["UTF-16 without a mark", ENGLISH, "utf-16le", {}],
    ["Windows-1252 unsaid", ENGLISH, "windows-1252", {}],
    ["Windows-1251 unsaid", RUSSIAN, "windows-1251", {}],
    ["KOI8-R by media type", RUSSIAN, "koi8-r", { mediaType: 'text/plain; charset="KOI8-R"' }],
    [
      "Latin-1 that is Windows-1252",
      ENGLISH,
      "windows-1252",
      { mediaType: "text/plain; charset=ISO-8859-1" },
    ],
    [
      "UTF-8 that says it is Latin-1",
      ENGLISH,
      "utf-8",
      { mediaType: "text/plain; charset=iso-8859-1" },
    ],
    [
      "Windows-1252 that says it is UTF-8",
      ENGLISH,
      "windows-1252",
      { mediaType: "text/plain; charset=utf-8" },
    ],
    ["a charset that nobody knows", ENGLISH, "utf-8", { mediaType: "text/plain; charset=x-none" }],
  ])("%s", async (_, text, encoding, more) => {
    expect((await readAs(text, encoding, more)).text).toBe(text);
  });

  it("of a page is taken from its meta tag", async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body><p>${RUSSIAN}</p></body></html>`;
    const document = await readDocument({ bytes: iconv.encode(page, "koi8-r"), source: "a.html" });
    expect(document.text).toBe(RUSSIAN);
  });

  it("forgives a broken byte among many good ones", async () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xff]), Buffer.from(RUSSIAN)]);
    expect((await readDocument({ bytes, source: "a.txt" })).text).toBe(
      `${RUSSIAN}\ufffd${RUSSIAN}`,
    );
  });

  it("is normalised to NFC once", async () => {
    expect((await readAs("Zu\u0308rich and e\u0301 and \u212b.", "utf-8")).text).toBe(
      "Z\u00fcrich and \u00e9 and \u00c5.",
    );
  });
});
