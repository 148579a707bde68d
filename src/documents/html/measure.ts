import type { HtmlDocument, HtmlElement } from "./html-document.ts";
import { walk } from "./walk.ts";

/** How much text an element holds, in code units without white space. */
interface Measure {
  readonly text: number;
  /** The share of it inside links. */
  readonly linked: number;
  readonly links: number;
  /** Place of the element itself and of the last one inside it among all. */
  readonly first: number;
  readonly last: number;
}

export interface Measures {
  of(element: HtmlElement): Measure;
  /** All elements in document order. */
  readonly elements: readonly HtmlElement[];
  /** How many elements and runs of text there are. */
  readonly nodes: number;
  /** How deep the deepest element is nested. */
  readonly depth: number;
}

const NOTHING: Measure = { text: 0, linked: 0, links: 0, first: 0, last: 0 };

/** Elements whose content is not text of the page. */
export const UNREAD = new Set(
  "script style noscript template iframe object embed svg math canvas video audio map select option datalist button input textarea meter progress head".split(
    " ",
  ),
);

/** Measures every element in one walk. */
export function measure(document: HtmlDocument): Measures {
  const found = new Map<HtmlElement, Measure>();
  const elements: HtmlElement[] = [];
  const open: { -readonly [Key in keyof Measure]: Measure[Key] }[] = [];
  let linkDepth = 0;
  let depth = 0;
  let nodes = 0;
  walk(document.body, {
    enter(element) {
      elements.push(element);
      nodes += 1;
      if (UNREAD.has(element.localName)) {
        return false;
      }
      const first = elements.length - 1;
      open.push({ ...NOTHING, links: element.localName === "a" ? 1 : 0, first, last: first });
      linkDepth += element.localName === "a" ? 1 : 0;
      depth = Math.max(depth, open.length);
      return true;
    },
    leave(element) {
      const own = open.pop() ?? { ...NOTHING };
      const parent = open.at(-1);
      linkDepth -= element.localName === "a" ? 1 : 0;
      found.set(element, own);
      own.last = elements.length - 1;
      if (parent !== undefined) {
        parent.text += own.text;
        parent.linked += own.linked;
        parent.links += own.links;
      }
    },
    text(characters) {
      nodes += 1;
      const length = characters.replace(/\s+/g, "").length;
      const own = open.at(-1);
      if (own !== undefined) {
        own.text += length;
        own.linked += linkDepth > 0 ? length : 0;
      }
    },
  });
  return { of: (element) => found.get(element) ?? NOTHING, elements, nodes, depth };
}
