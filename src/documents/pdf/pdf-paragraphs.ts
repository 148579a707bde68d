import type { Part } from "../draft.ts";
import { joinHyphenated } from "./hyphenation.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** Type this much larger than the body's is a title or a heading. */
const LARGER = 1.15;

/** A line set this many times lower than usual begins a paragraph. */
const WIDER_LEADING = 1.25;

/** Indent that begins a paragraph, in type heights. */
const INDENT = 0.7;

const BULLET = /^(?:[•‣▪◦·●○■□*–-]|\(?\d{1,2}[.)])\s+(?=\S)/;

/**
 * Joins lines to paragraphs. A new one begins where the type changes its size, where the space above
 * is wider than usual, at a bullet, at an indent, and after a short line that ends a sentence. Words
 * broken at a line end are mended.
 */
export function pdfParts(lines: readonly PdfLine[]): Part[] {
  const body = bodyHeight(lines);
  const leading = usualLeading(lines, body);
  const widths = lines.filter((line) => line.height < LARGER * body).map(({ width }) => width);
  const column = percentile(widths, 0.9);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    if (group !== undefined && above !== undefined && continues(above, line, { leading, column })) {
      group.push(line);
    } else {
      groups.push([line]);
    }
  }
  const whole = lines.map(({ text }) => text).join("\n");
  return groups.map((group) => partOf(group, body, whole));
}

function partOf(group: readonly PdfLine[], body: number, whole: string): Part {
  const text = joinHyphenated(
    group.map((line) => line.text.trim()),
    whole,
  );
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined) {
    return { kind: "item", text: text.slice(bullet.length) };
  }
  const large = (group[0]?.height ?? 0) > LARGER * body && !/[.;,]$/.test(text);
  return { kind: large ? "heading" : "paragraph", text };
}

function continues(
  above: PdfLine,
  line: PdfLine,
  usual: { readonly leading: number; readonly column: number },
): boolean {
  const height = Math.max(above.height, line.height);
  if (Math.abs(above.height - line.height) > 0.1 * height || BULLET.test(line.text)) {
    return false;
  }
  const open = !/[.!?:]["”’)]*$/.test(above.text.trim());
  const drop = above.y - line.y;
  if (above.page !== line.page || drop < 0) {
    return open || above.width > 0.95 * usual.column;
  }
  const large = height > 1.1 * usual.leading;
  const leading = large ? 1.4 * height : usual.leading * WIDER_LEADING;
  if (drop > leading) {
    return false;
  }
  const indented = line.x - above.x > INDENT * height && !open;
  const short = above.x + above.width < line.x + 0.75 * usual.column && !open;
  return !indented && !short;
}

/** The height in which most characters are set. */
function bodyHeight(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { height, text } of lines) {
    const key = Math.round(height * 2) / 2;
    characters.set(key, (characters.get(key) ?? 0) + text.length);
  }
  return [...characters].reduce((most, row) => (row[1] > most[1] ? row : most), [0, 0])[0];
}

/** The median distance between the baselines of lines that follow each other in the body. */
function usualLeading(lines: readonly PdfLine[], body: number): number {
  const drops: number[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const drop = above === undefined ? 0 : above.y - line.y;
    if (drop > 0.5 * body && drop < 3 * body && above?.page === line.page) {
      drops.push(drop);
    }
  }
  return percentile(drops, 0.5) || 1.2 * body;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
