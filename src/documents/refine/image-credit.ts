import type { Block } from "../document.ts";
import { sliceSpan } from "../span.ts";

/**
 * Who made the picture, at the end of a caption: `Image: A. Smith/AFP`, `(Photo by A. Smith)`,
 * `[AP Photo/A. Smith]`, `© AFP`. Pages run it into the last word (`TokayevImage: …`).
 */
const CREDIT = new RegExp(
  [
    /(?<=^|[\s\p{Ll}\p{N}.!?)\]"'”’])(?:Image|Photo(?:graph)?|Picture|Illustration|Graphic)s?(?: (?:credit|courtesy|source)s?)?\s?:\s?\S[^\n]{0,90}/u,
    /(?<=^|\s)File (?:photo|picture|image)\s?:\s?\S[^\n]{0,90}/u,
    /[([](?:File )?(?:Photo|Picture|Image|Illustration)s?\s?(?:by|:|\/|courtesy)[^\n()[\]]{1,90}[)\]]\.?/u,
    /[([](?:AP|AFP|EPA|Reuters|Getty|dpa)(?: (?:Photo|Images))?\s?[/:][^\n()[\]]{1,90}[)\]]\.?/u,
    /(?<=\s)©\s?[^\n]{2,60}/u,
  ]
    .map(({ source }) => `(?:${source})`)
    .join("|")
    .replace(/^(.*)$/su, "(?:$1)\\s*$"),
  "u",
);

/** The longest block that may be a caption, in code units: longer ones are paragraphs. */
const LONGEST_CAPTION = 700;

/**
 * Parts image credits from captions: the credit becomes boilerplate, and the block before it, with
 * the lines that no blank line parts from it, a caption.
 */
export function splitCredits(text: string, blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const credit = block.kind === "boilerplate" ? undefined : creditStart(text, block);
    if (credit === undefined) {
      result.push(block);
      continue;
    }
    const captionEnd = block.span.start + text.slice(block.span.start, credit).trimEnd().length;
    markCaptionLines(text, result, block.span.start);
    if (captionEnd > block.span.start) {
      result.push({ kind: "caption", span: { start: block.span.start, end: captionEnd } });
    }
    result.push({ kind: "boilerplate", span: { start: credit, end: block.span.end } });
  }
  return result;
}

function creditStart(text: string, block: Block): number | undefined {
  const words = sliceSpan(text, block.span);
  const found = words.length > LONGEST_CAPTION ? null : CREDIT.exec(words);
  return found === null ? undefined : block.span.start + found.index;
}

/** The alternative text of a picture is often saved as a line of its own above the caption. */
function markCaptionLines(text: string, blocks: Block[], captionStart: number): void {
  let start = captionStart;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || block.kind !== "paragraph") {
      return;
    }
    if (/\n\s*\n/.test(text.slice(block.span.end, start))) {
      return;
    }
    blocks[index] = { kind: "caption", span: block.span };
    start = block.span.start;
  }
}
