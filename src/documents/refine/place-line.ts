import { findDate } from "../calendar-date.ts";
import type { Block } from "../document.ts";
import { sliceSpan } from "../span.ts";

const CAPITALS = "(?=\\p{Lu}{3})\\p{Lu}+(?:[ .'’-]+\\p{Lu}+)*";
const NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)*";
const AGENCY = "\\s?\\([^()\\n]{2,50}\\)";
const DASH = "\\s?(?:—|–|--|-)\\s+";

/** `BISHKEK (News Service) - `, `NUR-SULTAN, Jan. 11 – `, `Moscow (AP) — `, `(Reuters) - `. */
const PLACE_LINE = new RegExp(
  `^(?:${CAPITALS}(?:, [^()\\n—–]{2,40})?(?:${AGENCY})?|${NAME}(?:, [^()\\n—–]{2,40})?${AGENCY}|${AGENCY})${DASH}(?=["“'‘]?[\\p{Lu}\\p{N}])`,
  "u",
);

/** As far as a place line may reach, in code units. */
const LONGEST = 200;

/** How many paragraphs from the head may open with a place line. */
const OPENING_PARAGRAPHS = 3;

/**
 * Parts the place, day and agency that news agencies set before the first sentence from it, so that
 * the sentence begins with its own first word.
 */
export function splitDateline(
  text: string,
  blocks: readonly Block[],
): { blocks: readonly Block[]; published: string | undefined } {
  const opening = blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.kind === "paragraph")
    .slice(0, OPENING_PARAGRAPHS);
  for (const { block, index } of opening) {
    const found = PLACE_LINE.exec(sliceSpan(text, block.span).slice(0, LONGEST))?.[0];
    if (found !== undefined) {
      const { start, end } = block.span;
      const parted: Block[] = [
        { kind: "byline", span: { start, end: start + found.trimEnd().length } },
        { kind: "paragraph", span: { start: start + found.length, end } },
      ];
      return {
        blocks: [...blocks.slice(0, index), ...parted, ...blocks.slice(index + 1)],
        published: findDate(found)?.iso,
      };
    }
  }
  return { blocks, published: undefined };
}
