import { describe, expect, it } from "vitest";
import { MAX_DOCUMENT_BYTES, readDocument } from "../../src/documents/index.ts";
import { failure, read } from "./reading.ts";

const bytesOf = (characters: string) => Uint8Array.from(Buffer.from(characters, "latin1"));
const ZIP = `PK\x03\x04${"\0".repeat(26)}`;

describe("input that cannot be read", () => {
  it.each([
    ["no bytes", "a.txt", "", "empty"],
    ["only white space", "a.txt", " \n\t\n", "empty"],
    ["only a byte order mark", "a.txt", "\xEF\xBB\xBF", "empty"],
    ["only a zero-width space", "a.txt", "\xE2\x80\x8B", "empty"],
    ["a page without words", "a.html", "<html><body><script>x</script></body></html>", "empty"],
    ["a page of frames", "a.html", "<frameset><frame src=a></frameset>", "empty"],
    ["a NUL in text", "a.txt", "one\0two", "binary"],
    ["a NUL in HTML", "a.html", "<p>one\0two", "binary"],
    ["a NUL in Markdown", "a.md", "one\0two", "binary"],
    ["control characters throughout", "a.txt", "\x01\x02a\x03b\x04c", "binary"],
    ["a picture called text", "a.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"],
    ["a photograph called HTML", "a.html", "\xFF\xD8\xFF\xE0\0\x10JFIF", "binary"],
    [
      "a Word document called text",
      "a.txt",
      `${ZIP}[Content_Types].xml word/document.xml`,
      "binary",
    ],
    ["an archive called Markdown", "a.md", `${ZIP}readme.md`, "binary"],
    ["RTF called text", "a.txt", "{\\rtf1\\ansi Hello}", "binary"],
    ["a PDF that stops", "a.pdf", "%PDF-1.7\n1 0 obj", "malformed"],
    ["a media type without a reader", "a.csv", "a,b", "unsupported", "text/csv"],
  ])("%s", async (_, source, characters, code, mediaType?: string) => {
    const reading = readDocument({
      bytes: bytesOf(characters),
      source,
      ...(mediaType === undefined ? {} : { mediaType }),
    });
    const error = await failure(reading);
    expect(error).toMatchObject({ name: "DocumentError", code, where: source });
    expect(error.remedy).toMatch(/^[A-Z].*\.$/s);
    expect(error.describe()).toContain(source);
  });

  it("names what a known kind of file is", async () => {
    const error = await failure(readDocument({ bytes: bytesOf("GIF89a\0\0"), source: "a.txt" }));
    expect(error.message).toContain("GIF image");
  });

  it("more than the limit, without looking at it", async () => {
    const bytes = new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(0x61);
    const error = await failure(readDocument({ bytes, source: "a.txt" }));
    expect(error).toMatchObject({ code: "too-large" });
    expect(error.message).toContain(`${MAX_DOCUMENT_BYTES}`);
  });

  it("more tags than any report has", async () => {
    expect(await failure(read("<".repeat(200_001), "a.html"))).toMatchObject({ code: "too-large" });
  });

  it("a given day that is none", async () => {
    const reading = read("Some words.", "a.txt", { published: "yesterday" });
    expect(await failure(reading)).toMatchObject({ code: "malformed", where: "a.txt" });
  });
});

describe("input that looks bad and can be read", () => {
  it.each([
    ["unclosed tags, nested deep", "a.html", `${"<b><i>".repeat(10_000)}Words here.`],
    ["lists nested deep", "a.html", `${"<ul><li>".repeat(5_000)}Words here.`],
    ["a script that is never closed", "a.html", "<p>Words here.</p><script>x"],
    [
      "data nested without end",
      "a.html",
      `<script type="application/ld+json">${"[".repeat(50_000)}</script><p>Words here.`,
    ],
    ["capitals and hyphens without end", "a.txt", `${"A-".repeat(100_000)}\n\nWords here.`],
    ["brackets without end", "a.md", `${"[".repeat(5_000)}\n\nWords here.`],
    ["blank lines without end", "a.txt", `x${"\n".repeat(500_000)}Words here.`],
  ])("%s", async (_, source, text) => {
    expect((await read(text, source)).text).toContain("Words here.");
  });

  it("stray control characters become spaces, and offsets stay", async () => {
    const words =
      "The minister said that bread would get cheaper soon, and everybody was glad of it. ";
    const text = `${words}\x07${words}\f${words}`;
    expect((await read(text, "a.txt")).text).toBe(`${words} ${words}\n${words}`);
  });
});
