import { describe, expect, it } from "vitest";
import { blockLines, read } from "../reading.ts";

const FIRST =
  "The government said on Monday that it would lower the price of bread, which had doubled within a year.";
const SECOND =
  "Bakers, who had asked for help since spring, said the plan would not be enough to save their shops.";

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe("HTML", () => {
  it("reads the report and leaves out what stands around it", async () => {
    const document = await read(
      page(
        "<title>Bread to get cheaper | The Daily</title>",
        `<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
         <article><h1>Bread to get cheaper</h1>
           <div class="share-tools"><a href="#">Mail</a><a href="#">Post</a></div>
           <p>${FIRST}</p>
           <div class="newsletter-signup"><p>Get the news every morning, free of charge and early.</p></div>
           <figure><img alt="x"><figcaption>A baker at work. <span class="credit">J. Doe/Agency</span></figcaption></figure>
           <h2>Doubts</h2><p>${SECOND}</p>
           <p>The plan has these parts:</p><ul><li>lower taxes</li><li><a href="/loans">loans</a></li></ul>
           <blockquote><p>It is too late for me.</p></blockquote>
         </article>
         <aside><p>${FIRST}</p></aside>
         <section id="comments"><p>I do not agree with this at all, since bread was never cheap.</p></section>
         <footer><p>All rights reserved.</p></footer>`,
      ),
      "bread.html",
    );
    expect(blockLines(document)).toEqual([
      "title: Bread to get cheaper",
      `paragraph: ${FIRST}`,
      "caption: A baker at work.",
      "boilerplate: J. Doe/Agency",
      "heading: Doubts",
      `paragraph: ${SECOND}`,
      "paragraph: The plan has these parts:",
      "item: lower taxes",
      "item: loans",
      "quotation: It is too late for me.",
    ]);
  });

  it("takes metadata from JSON-LD first", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebPage", name: "Not this" },
        {
          "@type": ["NewsArticle"],
          headline: "Bread to get cheaper",
          datePublished: "2021-03-03T23:30:00-05:00",
          author: [{ name: "Ann Lee" }, "Bo Chen", { url: "https://x.example" }],
          publisher: { name: "The Daily" },
        },
      ],
    };
    const document = await read(
      page(
        `<script type="application/ld+json">{ broken</script>
         <script type="application/ld+json">${JSON.stringify(data)}</script>
         <meta property="article:published_time" content="1999-01-01">
         <link rel="canonical" href="https://daily.example/bread">`,
        `<p>${FIRST}</p><p>${SECOND}</p>`,
      ),
      "bread.html",
    );
    expect(document).toMatchObject({
      title: "Bread to get cheaper",
      published: "2021-03-03",
      authors: ["Ann Lee", "Bo Chen"],
      publisher: "The Daily",
      source: "https://daily.example/bread",
      mediaType: "text/html",
    });
    expect(blockLines(document)[0]).toBe("title: Bread to get cheaper");
  });

  it.each([
    ['<meta name="author" content="Ann Lee and Bo Chen">', { authors: ["Ann Lee", "Bo Chen"] }],
    ['<meta name="author" content="https://x.example/ann">', { authors: [] }],
    ['<meta property="og:site_name" content="The Daily">', { publisher: "The Daily" }],
    ['<meta name="DC.date" content="20210303">', { published: "2021-03-03" }],
    ['<meta property="og:title" content="Another title">', { title: "Another title" }],
    [
      "<title>Bread - A very long name of a site</title>",
      { title: "Bread - A very long name of a site" },
    ],
    [
      "<title>Bread to get cheaper, says minister - Daily</title>",
      { title: "Bread to get cheaper, says minister" },
    ],
    ['<link rel="canonical" href="/relative">', { source: "bread.html" }],
    ['<meta property="og:url" content="javascript:alert(1)">', { source: "bread.html" }],
  ])("reads %s", async (head, expected) => {
    expect(await read(page(head, `<p>${FIRST}</p><p>${SECOND}</p>`), "bread.html")).toMatchObject(
      expected,
    );
  });

  it("finds the day in a time element or a line at the head", async () => {
    const timed = `<article><h1>Bread</h1><time datetime="2021-03-03">yesterday</time><p>${FIRST}</p></article>`;
    expect((await read(page("", timed), "a.html")).published).toBe("2021-03-03");
    const lined = `<h1>Bread</h1><p>Published: 3 March 2021, 10:15 GMT</p><p>${FIRST}</p>`;
    expect((await read(page("", lined), "a.html")).published).toBe("2021-03-03");
  });

  it("canonicalises the language and forgives a bad one", async () => {
    const html = (lang: string) => `<html lang="${lang}"><body><p>${FIRST}</p></body></html>`;
    expect((await read(html("en_gb"), "a.html")).language).toBe("en-GB");
    expect((await read(html("english!"), "a.html")).language).toBe("en");
  });

  it("shows text as a browser would", async () => {
    const document = await read(
      page(
        "",
        `<p>One&nbsp;two\n   three<br>four<br><br>five <q>six</q> se&shy;ven<sup class="reference">[1]</sup></p>
         <p hidden>never</p><p style="display: none">never</p><template><p>never</p></template>
         <p>a<b>b</b>c &lt;b&gt;</p><table><tr><td>x</td><td>y</td></tr></table>`,
      ),
      "a.html",
    );
    expect(blockLines(document)).toEqual([
      "title: One two three\nfour",
      "paragraph: five “six” seven",
      "paragraph: abc <b>",
      "item: x\ty",
    ]);
  });

  it.each([
    ["no tags at all", "Only words here."],
    ["no body", `<html><head><title>T</title></head><p>Only words here.</p></html>`],
    ["nothing closed", "<div><div><p>Only words here."],
    ["all of it in a menu", "<nav><ul><li>Only words here.</li></ul></nav>"],
    ["an XML declaration", '<?xml version="1.0"?><html><body>Only words here.</body></html>'],
  ])("reads a page with %s", async (_, html) => {
    const document = await read(html, "a.html");
    expect(document.text).toContain("Only words here.");
  });

  it("treats markup that is written out as words, and runs nothing", async () => {
    const title = "<script>alert(1)</script> <img src=x onerror=alert(2)> \u202eabc\u202c";
    const escaped = title.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const document = await read(
      page(`<title>${escaped}</title>`, `<h1>${escaped}</h1><p>${FIRST}</p><script>never</script>`),
      "a.html",
    );
    expect(document.title).toBe(title);
    expect(document.text).toBe(`${title}\n\n${FIRST}`);
  });

  it("cleans what entities and JSON decode to", async () => {
    const data =
      '{"@type":"NewsArticle","headline":"One\\u0000two\\ud800 e\\u0301","author":"A\\nB"}';
    const document = await read(
      page(`<script type="application/ld+json">${data}</script>`, `<p>${FIRST} &#7; end</p>`),
      "a.html",
    );
    expect(document.title).toBe("One two\ufffd \u00e9");
    expect(document.authors).toEqual(["A B"]);
    expect(document.text).toBe(`${document.title}\n\n${FIRST}   end`);
  });

  it("takes the body though a stray element stands before the head", async () => {
    const html = `<html><div hidden></div><head><title>T</title></head><body><p>${FIRST}</p></body></html>`;
    expect((await read(html, "a.html")).text).toBe(`T\n\n${FIRST}`);
  });

  it("reads 10,000 nested elements without overflowing the stack", async () => {
    const html = `${"<div>".repeat(10_000)}<p>${FIRST}</p>`;
    expect((await read(html, "deep.html")).text).toBe(FIRST);
  });
});
