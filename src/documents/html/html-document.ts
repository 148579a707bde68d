import { parseHTML } from "linkedom";

/** The part of the DOM that reading needs; linkedom's own types want the browser's library. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  /** Of text nodes: their characters. */
  readonly textContent: string | null;
  appendChild(child: HtmlNode): unknown;
}

export interface HtmlElement extends HtmlNode {
  /** In lower case. */
  readonly localName: string;
  readonly parentNode: HtmlNode | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: HtmlNode | null): node is HtmlElement {
  return node !== null && node.nodeType === ELEMENT;
}

const HEAD_ELEMENTS = new Set(["head", "title", "meta", "link", "base", "script", "style"]);

/**
 * Parses HTML of any quality. Where it has no `<html>` or `<body>` they are added, as browsers do, so
 * that everything to read is under `body`. Nothing of the page is run or fetched.
 */
export function parseHtml(html: string): HtmlDocument {
  const source = html.replace(/^\s*<\?xml[^>]*>/, "");
  const whole = /<html[\s>]/i.test(source) ? source : `<html><head></head>${source}</html>`;
  const document = (parseHTML(whole) as unknown as { document: HtmlDocument }).document;
  // Not `document.body`, which would make a second one where a stray element stands before the first.
  const body = document.querySelector("html > body") ?? document.body;
  const strays = childrenOf(document.documentElement).filter(
    (node) => node !== body && !(isElement(node) && HEAD_ELEMENTS.has(node.localName)),
  );
  for (const stray of strays) {
    body.appendChild(stray);
  }
  return document;
}

function childrenOf(parent: HtmlNode): HtmlNode[] {
  const children: HtmlNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    children.push(child);
  }
  return children;
}
