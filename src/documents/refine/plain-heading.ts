import type { Block } from "../document.ts";
import { sliceSpan } from "../span.ts";

/** A heading is short; in words and code units. */
const MOST_WORDS = 14;
const MOST_CHARACTERS = 90;

/** Tells headings in a text that has no markup: a short line without a full stop above a longer one. */
export function markHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const above = blocks[index - 1];
    if (block.kind !== "paragraph" || next === undefined || above === undefined) {
      return block;
    }
    const words = sliceSpan(text, block.span);
    const body = next.kind === "paragraph" || next.kind === "boilerplate" || next.kind === "item";
    const longer = next.kind !== "paragraph" || next.span.end - next.span.start > words.length;
    return body && longer && looksLikeHeading(words) ? { ...block, kind: "heading" } : block;
  });
}

function looksLikeHeading(words: string): boolean {
  return (
    words.length <= MOST_CHARACTERS &&
    words.split(/\s+/).length <= MOST_WORDS &&
    /^["“'‘]?[\p{Lu}\p{N}]/u.test(words) &&
    /[\p{L}\p{N}?"”'’)]$/u.test(words) &&
    !/[.!]["”'’)]*$/.test(words)
  );
}
