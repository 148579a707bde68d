import { cleanDecoded } from "./clean-text.ts";
import type { Block, BlockKind } from "./document.ts";

/** A document as the reader of its format leaves it: spans fixed, kinds still to be refined. */
export interface Draft {
  readonly text: string;
  /** In order, disjoint, covering every non-space character. */
  readonly blocks: readonly Block[];
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  /** ISO date. */
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  /** Absolute http(s) URL under which the document says it was published. */
  readonly canonical?: string | undefined;
  /**
   * Whether the format says which lines are headings. Where it does not (plain text), they are told
   * by their looks.
   */
  readonly markedUp: boolean;
}

/** A block before it has a place in the text. */
export interface Part {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Joins parts into one text, a blank line between two; empty parts are left out. */
export function joinParts(parts: readonly Part[]): { text: string; blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let start = 0;
  for (const part of parts) {
    const piece = cleanDecoded(part.text).trim();
    if (piece !== "") {
      blocks.push({ kind: part.kind, span: { start, end: start + piece.length } });
      pieces.push(piece);
      start += piece.length + SEPARATOR.length;
    }
  }
  return { text: pieces.join(SEPARATOR), blocks };
}

const SEPARATOR = "\n\n";

/** What the reader of a format gets. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly source: string;
  /** From the media type's parameter. */
  readonly charset: string | undefined;
}
