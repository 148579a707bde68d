import { type HtmlDocument, type HtmlElement, isElement } from "./html-document.ts";
import type { Measures } from "./measure.ts";
import type { Guide } from "./readability-guide.ts";

/** What is around the text that was found is the report too if it is at most so many times longer. */
const WIDER = 1.3;
const WIDER_MARKED = 2;
/** Room for headline, byline and date, in code units without white space. */
const HEAD = 200;

/**
 * The element that holds the report. The guide says where the text is; what stands beside it
 * (headline, lead picture, short lists) is won back by taking the whole element around it.
 */
export function findMain(
  document: HtmlDocument,
  measures: Measures,
  guide: Guide | undefined,
): HtmlElement {
  const found =
    guide === undefined ? longest(document, measures) : lowestAround(guide.paragraphs, document);
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

function lowestAround(elements: readonly HtmlElement[], document: HtmlDocument): HtmlElement {
  const [first = document.body, ...others] = elements;
  let around = ancestors(first);
  for (const other of others) {
    const chain = new Set(ancestors(other));
    around = around.slice(around.findIndex((element) => chain.has(element)));
  }
  return around[0] ?? document.body;
}

/** From the element itself up to the body. */
function ancestors(element: HtmlElement): HtmlElement[] {
  const chain: HtmlElement[] = [];
  let at: HtmlElement | undefined = element;
  while (at !== undefined && at.localName !== "html") {
    chain.push(at);
    at = isElement(at.parentNode) ? at.parentNode : undefined;
  }
  return chain;
}

/** Without a guide: the longest of the elements that authors mark as the report, or the body. */
function longest(document: HtmlDocument, measures: Measures): HtmlElement {
  const marked = document.querySelectorAll("article, main, [role=main], [itemprop=articleBody]");
  return [...marked].reduce(
    (best, element) =>
      best === document.body || measures.of(element).text > measures.of(best).text ? element : best,
    document.body,
  );
}
