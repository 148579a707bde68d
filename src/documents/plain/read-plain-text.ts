import { cleanText } from "../clean-text.ts";
import { decode } from "../decode.ts";
import type { Block } from "../document.ts";
import type { Draft, Source } from "../draft.ts";
import type { Span } from "../span.ts";

/** Widest lines of a text that an editor broke; outside these bounds no line end is a wrap. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 120;

/** A bullet or a number that opens a list item, with the space after it. */
const MARKER = /^(?:[-*•‣▪◦·–]|\d{1,3}[.)])[ \t]+(?=\S)/;

/** A line without its line end and outer space. */
interface Line {
  readonly span: Span;
  readonly text: string;
  /** Code units of the list marker and the space after it; 0 where there is none. */
  readonly marker: number;
}

/**
 * Reads plain text. The text keeps the file's characters, but for what `cleanText` does, so that
 * offsets hold against the file. Blank lines part blocks; so does every line end that no editor's
 * wrapping explains.
 */
export function readPlainText({ bytes, source, charset }: Source): Draft {
  const text = cleanText(decode(bytes, charset, source), source);
  return { text, blocks: blocksOf(text), markedUp: false };
}

function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  const blocks: Block[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && previous !== undefined && continues(text, previous, line, width)) {
      const span = { start: last.span.start, end: line.span.end };
      blocks[blocks.length - 1] = { kind: last.kind, span };
    } else if (line.marker > 0) {
      const { start, end } = line.span;
      const marker = line.text.slice(0, line.marker).trimEnd();
      blocks.push({ kind: "boilerplate", span: { start, end: start + marker.length } });
      blocks.push({ kind: "item", span: { start: start + line.marker, end } });
    } else {
      blocks.push({ kind: "paragraph", span: line.span });
    }
    previous = line;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed !== "") {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const marker = MARKER.exec(trimmed)?.[0].length ?? 0;
      lines.push({ span: { start, end: start + trimmed.length }, text: trimmed, marker });
    }
  }
  return lines;
}

/**
 * Whether the line end between two lines was put there by an editor that wraps: the next word would
 * not have fitted, or the sentence runs on in lower case.
 */
function continues(text: string, line: Line, next: Line, width: number): boolean {
  const lineEnd = text.indexOf("\n", line.span.end);
  const secondEnd = text.indexOf("\n", lineEnd + 1);
  if (next.marker > 0 || (secondEnd >= 0 && secondEnd < next.span.start)) {
    return false;
  }
  const [word = ""] = next.text.split(/\s/, 1);
  const full = line.text.length + 1 + word.length > width;
  const nearlyFull = line.text.length > 0.7 * width && !/[.!?]["”’)]*$/.test(line.text);
  const wraps = width >= NARROWEST_WRAP && width <= WIDEST_WRAP;
  return (
    (wraps && (full || nearlyFull)) ||
    (/^\p{Ll}/u.test(next.text) && !/[.!?:]["”’)]*$/.test(line.text))
  );
}
