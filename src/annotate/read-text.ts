import type { BlockKind, Document } from "../documents/index.ts";
import { splitSentences } from "./split-sentences.ts";
import { type Piece, tokenize } from "./tokenize.ts";

/** A sentence of the text with what its layout says of it. */
export interface TextSentence {
  readonly first: number;
  readonly last: number;
  /** Index of its block in `Document.blocks`, and what the block is for. */
  readonly block: number;
  readonly kind: BlockKind;
  /** Whether most of its words are capitalised, as in headlines, so that capitals tell nothing. */
  readonly headline: boolean;
}

/** The words of a document, by sentence; page furniture is left out. */
export interface Text {
  readonly pieces: readonly Piece[];
  readonly sentences: readonly TextSentence[];
  /** The white space (or furniture) before a piece, by its index; "" where it touches the one before. */
  gap(index: number): string;
}

/** Splits a document into words and sentences; no sentence crosses the border of a block. */
export function readText(document: Document): Text {
  const pieces: Piece[] = [];
  const sentences: TextSentence[] = [];
  const gap = (index: number): string =>
    document.text.slice(pieces[index - 1]?.end ?? 0, pieces[index]?.start ?? 0);
  for (const [block, { kind, span }] of document.blocks.entries()) {
    if (kind === "boilerplate") continue;
    const from = pieces.length;
    pieces.push(...tokenize(document.text, span));
    const local = pieces.slice(from);
    for (const { first, last } of splitSentences(local, (index) => gap(from + index))) {
      const headline = isHeadline(local.slice(first, last + 1), kind);
      sentences.push({ first: from + first, last: from + last, block, kind, headline });
    }
  }
  return { pieces, sentences, gap };
}

/**
 * Whether more than two thirds of four or more longer words have a capital, in a heading or another
 * line without a stop; or all of them are in capitals, anywhere.
 */
function isHeadline(pieces: readonly Piece[], kind: BlockKind): boolean {
  const words = pieces.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  const shouted = words.filter(({ text }) => /^\p{Lu}+$/u.test(text));
  const line =
    kind === "title" || kind === "heading" || !/^[.!?]$/u.test(pieces.at(-1)?.text ?? "");
  if (words.length < 4) return false;
  return shouted.length === words.length || (line && capitals.length > (2 / 3) * words.length);
}
