import type { HtmlElement } from "./html-document.ts";
import { type Measures, UNREAD } from "./measure.ts";

const ELEMENTS = new Set(["nav", "aside", "footer", "menu", "dialog"]);

/** Inside a line, names are about its looks. */
const TEXT_ELEMENTS = new Set(["a", "abbr", "b", "cite", "em", "i", "strong", "time"]);

const ROLES = new Set(
  "navigation complementary contentinfo search banner menu menubar dialog alertdialog toolbar tablist".split(
    " ",
  ),
);

/** Words in `class` and `id` by which pages name what is not the report. */
const NAMES = new Set(
  "nav navbar navigation menu breadcrumb breadcrumbs share sharing sharebar socialshare social related recommended recommendations recirculation newsletter subscribe subscription promo promotion advert adverts advertisement ad ads adslot sponsor sponsored cookie cookies consent gdpr footer sidebar comment comments disqus tags taglist toolbar pagination pager popup modal overlay paywall skip outbrain taboola banner masthead hidden visuallyhidden sr offscreen jump topbar ticker trending noprint editsection mw-jump toc bio".split(
    " ",
  ),
);

/** Pairs of words that together name furniture where neither does alone. */
const PAIRED_NAMES =
  /\b(?:also (?:read|like)|more (?:stories|articles|from|on)|most (?:read|popular|viewed)|read (?:more|next|also)|see also|up next|sign up|author (?:bio|box|card)|about (?:the )?author|visually hidden|screen reader|social (?:media|links))\b/;

/** A block is no report if more than this share of it is links. */
const MOST_LINKED = 0.6;

/** Longest block that can be told for furniture by its links, in code units without white space. */
const LONGEST_LINK_BLOCK = 1500;

const LINK_BLOCKS = new Set(["p", "div", "ul", "ol", "section", "table", "dl"]);

/** Whether the browser would not show the element, or nothing of it is text. */
export function isInvisible(element: HtmlElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return (
    UNREAD.has(element.localName) ||
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

/**
 * Whether an element is what pages set around reports: menus, share buttons, related links, notices.
 *
 * @param whole characters of the part of the page that is read: what holds most of it is never furniture
 * @param introduced whether the text before ends with a colon, so that a list of links belongs to it
 */
export function isFurniture(
  element: HtmlElement,
  measures: Measures,
  whole: number,
  introduced: boolean,
): boolean {
  const { text, linked, links } = measures.of(element);
  if (text * 2 > whole) {
    return false;
  }
  const name = element.localName;
  const named = !TEXT_ELEMENTS.has(name) && hasFurnitureName(element);
  const role = element.getAttribute("role") ?? "";
  if (ELEMENTS.has(name) || ROLES.has(role) || named) {
    return true;
  }
  if (name === "header" && element.querySelector("nav") !== null) {
    return true;
  }
  const linkBlock = LINK_BLOCKS.has(name) && links > 1 && text < LONGEST_LINK_BLOCK;
  return linkBlock && linked > MOST_LINKED * text && !introduced;
}

function hasFurnitureName(element: HtmlElement): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const words = namesIn(names);
  return words.some((word) => NAMES.has(word)) || PAIRED_NAMES.test(words.join(" "));
}

/** `shareButtons related-links` → `share`, `buttons`, `related`, `links`. */
export function namesIn(names: string): readonly string[] {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
