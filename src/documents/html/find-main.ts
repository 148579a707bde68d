import { Readability } from "@mozilla/readability";
import { type HtmlDocument, type HtmlElement, isElement, parseHtml } from "./html-document.ts";
import { type Measures, measure } from "./measure.ts";

/** Beyond these the page is not given to Readability, which recurses, and would take many seconds. */
const DEEPEST = 100;
const MOST_NODES = 30_000;

const MARK = "data-epigraph";

/** Shortest paragraph that shows where the report is, in code units without white space. */
const TELLING = 40;

/** What is around the text that was found is the report too if it is at most so many times longer. */
const WIDER = 1.3;
const WIDER_MARKED = 2;
/** Room for headline, byline and date, in code units without white space. */
const HEAD = 200;

/**
 * The element that holds the report. Readability says where the text is; what it drops beside it
 * (headline, lead picture, short lists) is won back by taking the whole element around it.
 */
export function findMain(html: string, document: HtmlDocument, measures: Measures): HtmlElement {
  const found = readabilityContainer(html, measures) ?? longest(document, measures);
  const length = measures.of(found).text;
  return ancestors(found).reduce((main, element) => {
    const marked = /^(?:article|main)$/.test(element.localName) || isMain(element);
    const most = marked ? WIDER_MARKED * length : WIDER * length + HEAD;
    return measures.of(element).text <= most ? element : main;
  }, found);
}

function isMain(element: HtmlElement): boolean {
  return element.getAttribute("role") === "main";
}

function isElementOf(node: unknown): node is HtmlElement {
  return isElement(node as HtmlElement | null);
}

/** The lowest element around all paragraphs that Readability keeps; undefined where it gives up. */
function readabilityContainer(html: string, measures: Measures): HtmlElement | undefined {
  if (measures.depth > DEEPEST || measures.nodes > MOST_NODES) {
    return undefined;
  }
  const copy = parseHtml(html);
  for (const [index, element] of measure(copy).elements.entries()) {
    element.setAttribute(MARK, `${index}`);
  }
  const result = new Readability<HtmlElement>(copy as never, {
    serializer: (node) => node as unknown as HtmlElement,
  }).parse();
  const content = result?.content;
  if (content === undefined || content === null) {
    return undefined;
  }
  const kept = [...content.querySelectorAll(`[${MARK}]`)]
    .map((element) => measures.elements[Number(element.getAttribute(MARK))])
    .filter((element) => element !== undefined)
    .filter((element) => ["p", "li", "pre", "blockquote", "div"].includes(element.localName))
    .filter((element) => measures.of(element).text >= TELLING);
  return lowestAround(kept);
}

function lowestAround(elements: readonly HtmlElement[]): HtmlElement | undefined {
  const [first, ...others] = elements;
  if (first === undefined) {
    return undefined;
  }
  let around = ancestors(first);
  for (const other of others) {
    const chain = new Set(ancestors(other));
    around = around.slice(around.findIndex((element) => chain.has(element)));
  }
  return around[0];
}

/** From the element itself up to the body. */
function ancestors(element: HtmlElement): HtmlElement[] {
  const chain: HtmlElement[] = [];
  for (let at: unknown = element; isElementOf(at); at = at.parentNode) {
    if (at.localName !== "html") {
      chain.push(at);
    }
  }
  return chain;
}

/** Without Readability: the longest of the elements that authors mark as the report, or the body. */
function longest(document: HtmlDocument, measures: Measures): HtmlElement {
  const marked = [
    ...document.querySelectorAll("article, main, [role=main], [itemprop=articleBody]"),
  ].filter((element) => measures.of(element).text >= TELLING);
  return marked.reduce(
    (best, element) => (measures.of(element).text > measures.of(best).text ? element : best),
    marked[0] ?? document.body,
  );
}
