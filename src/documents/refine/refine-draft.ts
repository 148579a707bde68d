import type { Block } from "../document.ts";
import type { Draft } from "../draft.ts";
import { markFurniture, markSignOff } from "./furniture.ts";
import { splitCredits } from "./image-credit.ts";
import { splitDateline } from "./place-line.ts";
import { markHeadings } from "./plain-heading.ts";
import { markHead } from "./report-head.ts";

/**
 * Tells by their words what the format did not: furniture, title, byline, date, captions, credits.
 * The same for every format, since a report saved as Markdown has the same lines as one on the web.
 * Only kinds and borders of blocks change, never the text.
 */
export function refineDraft(draft: Draft): Draft {
  const { text } = draft;
  const steps: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
    (blocks) => markFurniture(text, blocks),
    (blocks) => splitCredits(text, blocks),
    (blocks) => markSignOff(text, blocks),
  ];
  const head = markHead(
    text,
    steps.reduce((blocks, step) => step(blocks), draft.blocks),
  );
  const opening = splitDateline(text, head.blocks);
  const blocks = draft.markedUp ? opening.blocks : markHeadings(text, opening.blocks);
  const titleBlock = blocks.find(({ kind }) => kind === "title");
  const title =
    draft.title ?? (titleBlock && text.slice(titleBlock.span.start, titleBlock.span.end));
  const authors = draft.authors ?? [];
  return {
    ...draft,
    blocks,
    title,
    authors: authors.length > 0 ? authors : head.authors,
    published: draft.published ?? head.published ?? opening.published,
  };
}
