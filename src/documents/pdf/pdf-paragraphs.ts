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
  return commonest(lines.map(({ height, text }) => ({ value: height, weight: text.length })));
}

/** The distance that most neighbouring lines of the body have between their baselines. */
function usualLeading(lines: readonly PdfLine[], body: number): number {
  const drops = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const drop = above === undefined || above.page !== line.page ? 0 : above.y - line.y;
    return drop > 0.5 * body && drop < 3 * body ? [{ value: drop, weight: 1 }] : [];
  });
  return commonest(drops) || 1.2 * body;
}

/** The value, to half a point, that weighs most; of equal ones the smaller; 0 for none. */
function commonest(values: readonly { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const key = Math.round(value * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
