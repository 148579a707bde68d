import { Readability } from "@mozilla/readability";
import { type HtmlElement, parseHtml } from "./html-document.ts";
import { type Measures, measure } from "./measure.ts";

/** Beyond these the page is not given to Readability, which recurses, and would take many seconds. */
const DEEPEST = 100;
const MOST_NODES = 30_000;

const MARK = "data-epigraph";

/** Shortest paragraph that shows where the report is, in code units without white space. */
const TELLING = 40;

/** What Readability drops, though it is often part of the report: it may stay among what is kept. */
const WON_BACK = new Set(
  "h2 h3 h4 h5 h6 ul ol dl li dt dd table thead tbody tr td th blockquote figure figcaption p pre".split(
    " ",
  ),
);

/** Of what Readability drops, nothing with more links than this share of its text is won back. */
const MOST_LINKED = 0.25;

/** Where Readability finds the report on a page. */
export interface Guide {
  /** The paragraphs that it keeps, in document order; at least one. */
  readonly paragraphs: readonly HtmlElement[];
  /**
   * Whether an element is left out: it holds nothing that Readability keeps, and is not one of the
   * things (headline, lead picture, lists) that it drops too readily.
   *
   * @param introduced whether the text before ends with a colon, so that a list belongs to it
   */
  leavesOut(element: HtmlElement, introduced: boolean): boolean;
}

/** Runs Readability on a copy of the page; undefined where it gives up or would take too long. */
export function readabilityGuide(html: string, measures: Measures): Guide | undefined {
  if (measures.depth > DEEPEST || measures.nodes > MOST_NODES) {
    return undefined;
  }
  const copy = parseHtml(html);
  for (const [index, element] of measure(copy).elements.entries()) {
    element.setAttribute(MARK, `${index}`);
  }
  const content = new Readability<HtmlElement>(copy as never, {
    serializer: (node) => node as unknown as HtmlElement,
  }).parse()?.content;
  if (content === undefined || content === null) {
    return undefined;
  }
  const kept = [...content.querySelectorAll(`[${MARK}]`)]
    .map((element) => Number(element.getAttribute(MARK)))
    .sort((a, b) => a - b);
  const paragraphs = kept
    .map((index) => measures.elements[index])
    .filter((element) => element !== undefined && isParagraph(element, measures))
    .filter((element) => element !== undefined);
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const start = measures.of(first).first;
  const end = measures.of(last).last;
  return {
    paragraphs,
    leavesOut(element, introduced) {
      const { first: from, last: to, text, linked } = measures.of(element);
      if (to < start || introduced || anyBetween(kept, from, to)) {
        return false;
      }
      return from > end || !WON_BACK.has(element.localName) || linked > MOST_LINKED * text;
    },
  };
}

function isParagraph(element: HtmlElement, measures: Measures): boolean {
  const name = element.localName;
  return /^(?:p|li|pre|blockquote|div)$/.test(name) && measures.of(element).text >= TELLING;
}

/** Whether a sorted list has a number in the range, both ends included. */
function anyBetween(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) <= to;
}
