import type { BlockKind } from "../document.ts";
import type { Part } from "../draft.ts";
import type { HtmlElement } from "./html-document.ts";
import { inlineText } from "./inline-text.ts";
import type { Measures } from "./measure.ts";
import { isFurniture, isInvisible, namesIn } from "./page-furniture.ts";
import type { Guide } from "./readability-guide.ts";
import { walk } from "./walk.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  figcaption: "caption",
  caption: "caption",
  blockquote: "quotation",
};

/** What elements show before their content. */
const OPENING: Readonly<Record<string, string>> = { br: "\n", q: "“", td: "\t", th: "\t" };

/** A cell longer than this makes its table a layout, not data; in code units without white space. */
const LONGEST_CELL = 200;

/** In code units without white space. */
const LONGEST_BYLINE = 160;

/** What to leave out of a walk. */
export interface Reading {
  readonly measures: Measures;
  /** False to keep menus and the like, where nothing else is left. */
  readonly withoutFurniture: boolean;
  /** Says what else to leave out. */
  readonly guide?: Guide | undefined;
}

/**
 * Takes an element apart into what a reader sees, block by block. White space is collapsed, soft
 * hyphens are dropped; `<br>` ends a line, two of them a block.
 */
export function partsOf(root: HtmlElement, reading: Reading): Part[] {
  const { measures, withoutFurniture, guide } = reading;
  const whole = measures.of(root).text;
  const parts: Part[] = [];
  const kinds: BlockKind[] = [];
  /** For each element that was gone into, whether it opened a block. */
  const opened: boolean[] = [];
  const line = inlineText();
  let preformatted = 0;

  const flush = () => {
    const kind = kinds.at(-1) ?? "paragraph";
    for (const text of line.take()) {
      parts.push({ kind, text });
    }
  };

  walk(root, {
    enter(element) {
      const introduced = (line.lastCharacter() || parts.at(-1)?.text.at(-1)) === ":";
      const furniture =
        withoutFurniture &&
        element !== root &&
        (isFurniture(element, measures, whole, introduced) ||
          (BLOCKS.has(element.localName) && guide?.leavesOut(element, introduced)));
      if (furniture || isInvisible(element) || isReferenceMark(element)) {
        return false;
      }
      const kind = kindOf(element, kinds.at(-1), measures);
      opened.push(kind !== undefined);
      if (kind !== undefined) {
        flush();
        kinds.push(kind);
      }
      line.mark(OPENING[element.localName] ?? "");
      preformatted += element.localName === "pre" ? 1 : 0;
      return true;
    },
    leave(element) {
      if (opened.pop() === true) {
        flush();
        kinds.pop();
      }
      line.mark(element.localName === "q" ? "”" : "");
      preformatted -= element.localName === "pre" ? 1 : 0;
    },
    text: (characters) => line.add(characters, preformatted > 0),
  });
  flush();
  return parts;
}

/** The kind of block that an element opens; undefined for what stands in a line. */
function kindOf(
  element: HtmlElement,
  outer: BlockKind | undefined,
  measures: Measures,
): BlockKind | undefined {
  const name = element.localName;
  const names = namesIn(element.getAttribute("class") ?? "");
  if (outer === "caption" && isCredit(element, names)) {
    return "boilerplate";
  }
  if (!BLOCKS.has(name) || name === "td" || name === "th") {
    return undefined;
  }
  if (isByline(element, names) && measures.of(element).text < LONGEST_BYLINE) {
    return "byline";
  }
  if (name === "tr") {
    return isData(element, measures) ? "item" : "paragraph";
  }
  const inherited = outer === "heading" || outer === undefined ? "paragraph" : outer;
  return KINDS[name] ?? inherited;
}

function isCredit(element: HtmlElement, names: readonly string[]): boolean {
  const property = element.getAttribute("itemprop") ?? "";
  return (
    /^(?:copyrightHolder|creditText|author|creator)$/.test(property) ||
    names.some((name) => /^(?:credits?|copyright|photographer|source|agency)$/.test(name))
  );
}

function isByline(element: HtmlElement, names: readonly string[]): boolean {
  return (
    names.includes("byline") ||
    names.includes("dateline") ||
    element.getAttribute("itemprop") === "author"
  );
}

function isData(row: HtmlElement, measures: Measures): boolean {
  const cells = [...row.querySelectorAll("td, th")];
  return cells.length > 1 && cells.every((cell) => measures.of(cell).text <= LONGEST_CELL);
}

/** `[1]` after a word in an encyclopaedia. */
function isReferenceMark(element: HtmlElement): boolean {
  return (
    element.localName === "sup" &&
    namesIn(element.getAttribute("class") ?? "").some((name) => name.startsWith("ref"))
  );
}
