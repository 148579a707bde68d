import { cleanText } from "../clean-text.ts";
import { decode } from "../decode.ts";
import { DocumentError } from "../document-error.ts";
import { type Draft, joinParts, type Part, type Source } from "../draft.ts";
import { latinCharacters } from "../latin-characters.ts";
import { findMain } from "./find-main.ts";
import { type HtmlDocument, parseHtml } from "./html-document.ts";
import { partsOf } from "./html-parts.ts";
import { measure } from "./measure.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import { readabilityGuide } from "./readability-guide.ts";

/** Where browsers look for the encoding. */
const ENCODING_BYTES = 4096;

const MOST_TAGS = 200_000;

/** Longest line above the headline that is a section's name and not text, in code units. */
const LONGEST_KICKER = 60;

/** Reads a page: what it says about itself, and its report without what is set around it. */
export function readHtml({ bytes, source, charset }: Source): Draft {
  const declared = charset ?? declaredCharset(bytes);
  const html = cleanText(decode(bytes, declared, source), source);
  refuseTagSoup(html, source);
  const document = parseHtml(html);
  const metadata = pageMetadata(document);
  const parts = withTitle(mainParts(html, document), metadata);
  return { ...joinParts(parts), ...metadata, title: titleOf(parts), markedUp: true };
}

/** Each tag costs memory and time: so many take some five seconds, and no report has them. */
function refuseTagSoup(html: string, source: string): void {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    tags += 1;
  }
  if (tags > MOST_TAGS) {
    throw new DocumentError("too-large", `The page has ${tags} tags; the limit is ${MOST_TAGS}.`, {
      where: source,
      remedy: "Split it into smaller documents, or save its text as plain text.",
    });
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = latinCharacters(bytes.subarray(0, ENCODING_BYTES));
  const meta = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return meta?.[1] ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
}

/** The report; else all that is not furniture; else all that shows. */
function mainParts(html: string, document: HtmlDocument): Part[] {
  const measures = measure(document);
  const guide = readabilityGuide(html, measures);
  const main = findMain(document, measures, guide);
  const attempts = [
    () => partsOf(main, { measures, withoutFurniture: true, guide }),
    () => partsOf(document.body, { measures, withoutFurniture: true }),
    () => partsOf(document.body, { measures, withoutFurniture: false }),
  ];
  for (const attempt of attempts) {
    const parts = attempt();
    if (parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
      return parts;
    }
  }
  return [];
}

/**
 * Puts the headline first: the visible one if the page has it, else the one it gives to others.
 * Short lines above the visible one (section, topic) are dropped.
 */
function withTitle(parts: readonly Part[], { titles }: PageMetadata): Part[] {
  const [title] = titles;
  const found = parts.findIndex(
    (part) =>
      isHeading(part) && (title === undefined || titles.some((other) => same(part.text, other))),
  );
  const heading = parts[found];
  if (heading !== undefined) {
    const above = parts.slice(0, found).filter(({ text }) => text.length > LONGEST_KICKER);
    return [...above, { kind: "title", text: heading.text }, ...parts.slice(found + 1)];
  }
  if (title === undefined || parts.length === 0) {
    return [...parts];
  }
  const rest = parts[0]?.text === title ? parts.slice(1) : parts;
  return [{ kind: "title", text: title }, ...rest];
}

function isHeading({ kind }: Part): boolean {
  return kind === "heading";
}

function titleOf(parts: readonly Part[]): string | undefined {
  return parts.find(({ kind }) => kind === "title")?.text;
}

/** Whether a heading says what a title says: it shares at least half the words of both. */
function same(heading: string, title: string): boolean {
  const [ours, theirs] = [wordsOf(heading), wordsOf(title)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(ours.size, theirs.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
