import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { cleanText } from "../clean-text.ts";
import { decode } from "../decode.ts";
import { DocumentError } from "../document-error.ts";
import { type Draft, joinParts, type Part, type Source } from "../draft.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { markdownParts } from "./markdown-parts.ts";

/** Quotations and lists nested deeper than this are no writing; the parser's time grows with the square. */
const DEEPEST = 100;

/** A line that opens that many quotations and lists, or a list item indented as far as that many need. */
const DEEP_LINE = new RegExp(
  `^(?:(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST}}|[ \\t]{${2 * DEEPEST}}[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t])`,
);

/**
 * The parser takes some ten seconds a megabyte, and time with the square of what is marked inside one
 * paragraph, so these bound it to seconds. In code units.
 */
const MOST_CHARACTERS = 2_097_152;
const LONGEST_PARAGRAPH = 200_000;
const MOST_MARKS = 10_000;

/** Reads Markdown as GitHub renders it, with YAML front matter. The text is what a reader sees. */
export function readMarkdown({ bytes, source, charset }: Source): Draft {
  const markdown = cleanText(decode(bytes, charset, source), source);
  refuseHeavy(markdown, source);
  const { matter, body } = splitFrontMatter(markdown, source);
  refuseDeepNesting(body, source);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const parts = withTitle(markdownParts(tree), matter?.title);
  const title = parts.find(({ kind }) => kind === "title")?.text;
  return { ...joinParts(parts), ...matter, title, markedUp: true };
}

function refuseHeavy(markdown: string, source: string): void {
  const paragraphs = markdown.split(/\n[ \t]*\n/);
  const heavy = paragraphs.some(
    (text) =>
      text.length > LONGEST_PARAGRAPH || (text.match(/[*_~`[\]]+/g)?.length ?? 0) > MOST_MARKS,
  );
  if (markdown.length > MOST_CHARACTERS || heavy) {
    const what = heavy ? "A paragraph of it" : "It";
    throw new DocumentError("too-large", `${what} is too long to be read as Markdown.`, {
      where: source,
      remedy: "Split it, or rename it to .txt to have it read as plain text.",
    });
  }
}

function refuseDeepNesting(body: string, source: string): void {
  const line = body.split("\n").findIndex((text) => DEEP_LINE.test(text));
  if (line >= 0) {
    throw new DocumentError("malformed", `Lists or quotations nest over ${DEEPEST} deep.`, {
      where: `${source}, line ${line + 1}`,
      remedy: "Take out the markers or the indent at the head of the line.",
    });
  }
}

/** The first heading of the first level is the title; without one, the front matter's is set above. */
function withTitle(parts: readonly Part[], title: string | undefined): Part[] {
  const first = parts.findIndex(({ kind }) => kind === "title");
  const rest = parts.map(
    (part, index): Part =>
      part.kind === "title" && index !== first ? { ...part, kind: "heading" } : part,
  );
  return first >= 0 || title === undefined ? rest : [{ kind: "title", text: title }, ...rest];
}
