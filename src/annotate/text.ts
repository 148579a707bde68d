import type { BlockKind, Span } from "../documents/index.ts";

/** A word form in its place. `end` is exclusive, in UTF-16 code units of the document. */
export interface Piece extends Span {
  readonly text: string;
}

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

/** The words from the first to the last, with one space wherever the text has white space between them. */
export function joinWords(
  text: Text,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  return text.pieces
    .slice(first, last + 1)
    .map((piece, at) => (at > 0 && text.gap(first + at) !== "" ? " " : "") + piece.text)
    .join("");
}
