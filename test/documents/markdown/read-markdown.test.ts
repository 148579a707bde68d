import { describe, expect, it } from "vitest";
import { blockLines, failure, read } from "../reading.ts";

const LONG =
  "The government said on Monday that it would lower the price of bread, which had doubled within a year.";

describe("Markdown", () => {
  it("gives the text that a reader sees", async () => {
    const document = await read(
      [
        "# Bread to get *cheaper*",
        "Some **bold** and `plain` words, [a link](https://x.example) and ~~struck~~ ones.",
        "![not seen](x.png)",
        "- first\n- second\n  - inner",
        "> quoted\n> words",
        "| a | b |\n|---|---|\n| c | d |",
        "## Doubts",
        "Line one\\\nline two <b>bold</b> <script>never</script> end[^1].",
        "<p>Raw <i>HTML</i></p>",
        "```\ncode\n```",
        "[^1]: A note.",
      ].join("\n\n"),
      "a.md",
    );
    expect(blockLines(document)).toEqual([
      "title: Bread to get cheaper",
      "paragraph: Some bold and plain words, a link and struck ones.",
      "item: first",
      "item: second",
      "item: inner",
      "quotation: quoted\nwords",
      "item: a\tb",
      "item: c\td",
      "heading: Doubts",
      "paragraph: Line one\nline two bold  end.",
      "paragraph: Raw HTML",
      "boilerplate: code",
      "paragraph: A note.",
    ]);
  });

  it("reads front matter", async () => {
    const document = await read(
      `---\ntitle: "Bread: cheaper"\nauthors: [Ann Lee, {name: Bo Chen}]\ndate: 2021-03-03T10:00:00Z\nlang: en_GB\nurl: https://x.example/bread\npublisher: Daily\n---\n\n${LONG}`,
      "a.md",
    );
    expect(document).toMatchObject({
      title: "Bread: cheaper",
      authors: ["Ann Lee", "Bo Chen"],
      published: "2021-03-03",
      language: "en-GB",
      source: "https://x.example/bread",
      publisher: "Daily",
    });
    expect(blockLines(document)).toEqual(["title: Bread: cheaper", `paragraph: ${LONG}`]);
  });

  it("takes prose between two rules for prose", async () => {
    expect((await read(`---\n${LONG}\n\n---\nMore.`, "a.md")).text).toContain(LONG);
  });

  it("finds an italic byline and a date line below the title", async () => {
    const document = await read(
      `# Bread\n\n*By Ann Lee, Strelsau*\n\n3 March 2021\n\n${LONG}`,
      "a.md",
    );
    expect(document).toMatchObject({ authors: ["Ann Lee"], published: "2021-03-03" });
  });

  it("names the line of front matter that is no YAML", async () => {
    const error = await failure(read("---\ntitle: ok\nauthor: a: b\n---\nText", "a.md"));
    expect(error).toMatchObject({ code: "malformed", where: "a.md, line 3" });
  });

  it.each([
    [
      "aliases that multiply",
      `---\na: &a [x,x,x]\nb: &b [${"*a,".repeat(30)}]\nc: [${"*b,".repeat(30)}]\n---\nText`,
      "malformed",
    ],
    ["deep quotations", `${">".repeat(5000)} x`, "malformed"],
    ["deep lists", "- ".repeat(5000), "malformed"],
    [
      "lists indented deep",
      Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n"),
      "malformed",
    ],
    ["a paragraph of marks", "**a_b".repeat(30_000), "too-large"],
  ])("refuses %s", async (_, markdown, code) => {
    expect(await failure(read(markdown, "a.md"))).toMatchObject({ code });
  });
});
