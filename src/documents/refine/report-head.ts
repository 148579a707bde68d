import { findDate } from "../calendar-date.ts";
import type { Block, BlockKind } from "../document.ts";
import { sliceSpan } from "../span.ts";
import { authorsOf, looksLikeNames } from "./author-names.ts";

/** What stands above a report. */
export interface Head {
  readonly blocks: readonly Block[];
  readonly authors: readonly string[];
  /** ISO date. */
  readonly published: string | undefined;
}

/** Longest title and byline, in code units. */
const LONGEST_TITLE = 220;
const LONGEST_BYLINE = 160;

/** Paragraphs (a standfirst, say) that may stand between the title and the byline. */
const STANDFIRSTS = 2;

/** What may stand beside a date in a line of its own; taken out one after the other. */
const AROUND_DATE: readonly RegExp[] = [
  /\b(?:first |last )?(?:published|updated|posted|modified|issued|released|date)(?: on| at)?\b\s?:?/gi,
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?/gi,
  /\b(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?\(?\b(?:[A-Z]{2,5})\b\)?| ?[+-]\d{2}:?\d{2})?/gi,
  /[\s,|·•()–—-]+/g,
];

const BY = /^(?:(?:story|text|words|report(?:ing|ed)?|written|posted) )?by:?\s+(?=\p{Lu}|the )/iu;
const LABELLED = /^(?:authors?|reporters?|correspondents?|byline)\s*:\s*/i;

/** Finds title, byline and date in the first lines of a report. */
export function markHead(text: string, blocks: readonly Block[]): Head {
  const kinds = new Map<number, BlockKind>();
  const authors: string[] = [];
  let published: string | undefined;
  let titled = blocks.some(({ kind }) => kind === "title");
  let paragraphs = 0;
  for (const [index, block] of blocks.entries()) {
    const words = sliceSpan(text, block.span);
    const line = headLine(words, authors.length === 0 && besideByline(text, blocks, index, kinds));
    if (block.kind === "boilerplate" || block.kind === "title" || block.kind === "caption") {
      continue;
    }
    if (line !== undefined) {
      kinds.set(index, "byline");
      authors.push(...line.authors);
      published ??= line.date;
    } else if (block.kind === "byline") {
      authors.push(...authorsOf(words));
    } else if (!titled && looksLikeTitle(words) && index < blocks.length - 1) {
      kinds.set(index, "title");
      titled = true;
    } else if (block.kind === "paragraph" && paragraphs < STANDFIRSTS) {
      titled = true;
      paragraphs += 1;
    } else {
      break;
    }
  }
  const marked = blocks.map((block, index) => ({ ...block, kind: kinds.get(index) ?? block.kind }));
  return { blocks: marked, authors: [...new Set(authors)], published };
}

/** A line that is nothing but a byline, a date, or both. */
function headLine(
  words: string,
  besideByline: boolean,
): { authors: readonly string[]; date: string | undefined } | undefined {
  if (words.length > LONGEST_BYLINE) {
    return undefined;
  }
  const date = findDate(words);
  const undated = date === undefined ? words : withoutDates(words);
  if (date !== undefined && isDateOnly(undated)) {
    return { authors: [], date: date.iso };
  }
  const name = undated.replace(/[\s,|·•–—-]+$/, "");
  if (date !== undefined && looksLikeNames(name)) {
    return { authors: authorsOf(name), date: date.iso };
  }
  const signed = words.replace(BY, "").replace(LABELLED, "");
  if (signed === words ? besideByline && looksLikeNames(signed) : !/[.!?]$/.test(words)) {
    return { authors: authorsOf(signed), date: date?.iso };
  }
  return undefined;
}

function isDateOnly(undated: string): boolean {
  return AROUND_DATE.reduce((rest, pattern) => rest.replace(pattern, ""), undated) === "";
}

/** `Published … Updated …` names two days. */
function withoutDates(words: string): string {
  const date = findDate(words);
  return date === undefined
    ? words
    : withoutDates(`${words.slice(0, date.start)} ${words.slice(date.end)}`);
}

/** A bare name is a byline only where a date or a byline stands on the next or the last line. */
function besideByline(
  text: string,
  blocks: readonly Block[],
  index: number,
  kinds: ReadonlyMap<number, BlockKind>,
): boolean {
  const next = blocks[index + 1];
  const dated = next !== undefined && headLine(sliceSpan(text, next.span), false) !== undefined;
  return kinds.get(index - 1) === "byline" || dated;
}

/** One line without a full stop; a quotation, question or exclamation may end it. */
function looksLikeTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /^[^\p{L}\p{N}]{0,2}[\p{L}\p{N}]/u.test(words) &&
    !/[.:;,]["”’)]*$/.test(words)
  );
}
