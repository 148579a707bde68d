import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { BlockKind } from "../document.ts";
import type { Part } from "../draft.ts";
import { parseHtml } from "../html/html-document.ts";
import { partsOf } from "../html/html-parts.ts";
import { measure } from "../html/measure.ts";

/** Takes a Markdown tree apart into what a reader sees. First-level headings come as `title`. */
export function markdownParts(tree: Root): Part[] {
  return tree.children.flatMap((node) => blockParts(node, "paragraph"));
}

/** @param kind of paragraphs here: in a list they are items, in a quotation part of it */
function blockParts(node: RootContent, kind: BlockKind): Part[] {
  switch (node.type) {
    case "heading":
      return [part(node.depth === 1 ? "title" : "heading", inline(node.children))];
    case "paragraph":
      return [part(kind, inline(node.children))];
    case "blockquote":
      return node.children.flatMap((child) => blockParts(child, "quotation"));
    case "list":
      return node.children.flatMap((child) => blockParts(child, "item"));
    case "listItem":
    case "footnoteDefinition":
      return node.children.flatMap((child) => blockParts(child, kind));
    case "table":
      return node.children.map((row) =>
        part("item", row.children.map((cell) => inline(cell.children)).join("\t")),
      );
    case "code":
      return [part("boilerplate", node.value)];
    case "html":
      return htmlParts(node.value);
    default:
      return [];
  }
}

function part(kind: BlockKind, text: string): Part {
  return { kind, text: text.replaceAll("\u00ad", "") };
}

function htmlParts(html: string): Part[] {
  const document = parseHtml(html);
  return partsOf(document.body, { measures: measure(document), withoutFurniture: false });
}

/** The words of a line. Raw tags in it are left out, and what stands in a raw script with them. */
function inline(nodes: readonly PhrasingContent[]): string {
  let text = "";
  let unread: string | undefined;
  for (const node of nodes) {
    const tag = node.type === "html" ? /^<(\/?)(script|style)\b/i.exec(node.value) : null;
    if (tag !== null) {
      unread = tag[1] === "" ? tag[2]?.toLowerCase() : undefined;
    } else if (unread === undefined) {
      text += words(node);
    }
  }
  return text;
}

function words(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return /^<br\b/i.test(node.value) ? "\n" : "";
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return inline(node.children);
    default:
      return "";
  }
}
