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

/** Reads Markdown as GitHub renders it, with YAML front matter. The text is what a reader sees. */
export function readMarkdown({ bytes, source, charset }: Source): Draft {
  const markdown = cleanText(decode(bytes, charset, source), source);
  const { matter, body } = splitFrontMatter(markdown, source);
  refuseDeepNesting(body, source);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const parts = withTitle(markdownParts(tree), matter?.title);
  const title = parts.find(({ kind }) => kind === "title")?.text;
  return { ...joinParts(parts), ...matter, title, markedUp: true };
}

function refuseDeepNesting(body: string, source: string): void {
  const markers = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${DEEPEST}}`, "m");
  const line = body.split("\n").findIndex((text) => markers.test(text.slice(0, 10 * DEEPEST)));
  if (line >= 0) {
    throw new DocumentError("malformed", `Lists or quotations nest over ${DEEPEST} deep.`, {
      where: `${source}, line ${line + 1}`,
      remedy: "Take out the markers at the head of the line.",
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
