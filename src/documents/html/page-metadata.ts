import { toIsoDate } from "../calendar-date.ts";
import { authorsOf } from "../refine/author-names.ts";
import type { HtmlDocument } from "./html-document.ts";
import { articleData } from "./json-ld.ts";

/** What a page says about itself, wherever it says it. */
export interface PageMetadata {
  /** For search engines and shared links, best first; the visible headline may be worded otherwise. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
}

/** Names of `<meta>` tags, best first. */
const TITLE = [
  "og:title",
  "twitter:title",
  "dc.title",
  "dc:title",
  "dcterms.title",
  "citation_title",
];
const AUTHOR = [
  "author",
  "article:author",
  "dc.creator",
  "dc:creator",
  "dcterms.creator",
  "parsely-author",
];
/** Where a page shows its authors, best first. */
const SHOWN_AUTHOR = ["[itemprop~=author] [itemprop=name]", "[itemprop~=author]", "[rel~=author]"];
const LONGEST_AUTHOR = 100;
const PUBLISHED = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
];
const PUBLISHER = ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name"];

/** Reads JSON-LD, then `<meta>`, `<time>` and `<title>`; the first that says a thing is believed. */
export function pageMetadata(document: HtmlDocument): PageMetadata {
  const metas = metaTags(document);
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const data = articleData(scripts.map((script) => script.textContent ?? ""));
  const publisher = data?.publisher ?? first(metas, PUBLISHER);
  const authors = [data?.authors ?? [], metaAuthors(metas), shownAuthors(document)];
  return {
    titles: [
      data?.headline,
      data?.name,
      ...all(metas, TITLE),
      pageTitle(document, publisher),
    ].filter((title) => title !== undefined),
    authors: [...new Set(authors.find((names) => names.length > 0))],
    published: firstDate([data?.published, ...all(metas, PUBLISHED), timeTag(document)]),
    publisher,
    language: languageOf(document, data?.language ?? first(metas, ["og:locale"])),
    canonical: canonicalUrl(document, first(metas, ["og:url"])),
  };
}

function metaTags(document: HtmlDocument): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const tag of document.querySelectorAll("meta")) {
    const names = ["property", "name", "itemprop"].flatMap(
      (key) => tag.getAttribute(key)?.toLowerCase().split(/\s+/) ?? [],
    );
    const content = tag.getAttribute("content")?.trim() ?? "";
    for (const name of new Set(names)) {
      if (content !== "") {
        metas.set(name, [...(metas.get(name) ?? []), content]);
      }
    }
  }
  return metas;
}

function all(metas: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? []);
}

function first(metas: ReadonlyMap<string, readonly string[]>, names: readonly string[]) {
  return all(metas, names)[0];
}

/** Some pages give the profile's URL instead of a name, or all names in one tag. */
function metaAuthors(metas: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const name = AUTHOR.find((key) => metas.get(key)?.some((value) => !/^https?:/.test(value)));
  const values = (name === undefined ? [] : (metas.get(name) ?? [])).filter(
    (value) => !/^https?:/.test(value),
  );
  return values.flatMap((value) => (/\sand\s|^by\s/i.test(value) ? authorsOf(value) : [value]));
}

/** Those named side by side: further down, the same marks name the authors of other reports. */
function shownAuthors(document: HtmlDocument): readonly string[] {
  const report = document.querySelector("article, main, [role=main]");
  for (const selector of SHOWN_AUTHOR) {
    const found = [...(report ?? document).querySelectorAll(selector)];
    const names = found
      .filter((element) => element.parentNode === found[0]?.parentNode)
      .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
      .filter((name) => name !== "" && name.length <= LONGEST_AUTHOR)
      .flatMap(authorsOf);
    if (names.length > 0) {
      return names;
    }
  }
  return [];
}

function timeTag(document: HtmlDocument): string | undefined {
  const tag =
    document.querySelector("[itemprop=datePublished]") ??
    document.querySelector("article time[datetime], main time[datetime], time[pubdate]");
  return tag?.getAttribute("datetime") ?? tag?.getAttribute("content") ?? undefined;
}

function firstDate(candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const date = candidate === undefined ? undefined : toIsoDate(candidate);
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}

/** `<title>` without the name of the site that pages add to it. */
function pageTitle(document: HtmlDocument, publisher: string | undefined): string | undefined {
  const title =
    document.querySelector("head title, title")?.textContent?.trim().slice(0, 1000) ?? "";
  const cut = /^(.*\S)\s+(?:[|–—·»]|-|::)\s+(\S.*?)$/su.exec(title);
  const [, headline = title, site = ""] = cut ?? [];
  const siteName = site === publisher || headline.length > 2 * site.length;
  const shown = cut !== null && siteName ? headline : title;
  return shown === "" ? undefined : shown;
}

/** BCP 47, from `en_GB` too; undefined where the tag is none. */
function languageOf(document: HtmlDocument, other: string | undefined): string | undefined {
  const declared = document.documentElement.getAttribute("lang") || other;
  const tag = declared?.trim().replaceAll("_", "-");
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function canonicalUrl(document: HtmlDocument, openGraph: string | undefined): string | undefined {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const url = [link, openGraph].find((value) => value && /^https?:\/\/[^/\s]/i.test(value));
  return url && URL.canParse(url) ? new URL(url).href : undefined;
}
