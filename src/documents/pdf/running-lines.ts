import type { PdfLine } from "./pdf-lines.ts";

/** Share of the page's height at its head and foot where running lines stand. */
const EDGE = 0.12;

/**
 * Drops what is printed on page after page: running heads, page numbers. A line at the edge goes if
 * another page has the same but for its numbers, or if it is a number alone.
 */
export function withoutRunningLines(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<string, Set<number>>();
  for (const line of lines.filter(atEdge)) {
    const key = pattern(line);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  return lines.filter((line) => {
    const repeated = (pages.get(pattern(line))?.size ?? 0) > 1;
    return !atEdge(line) || !(repeated || isPageNumber(line.text));
  });
}

function atEdge(line: PdfLine): boolean {
  return line.y < EDGE * line.pageHeight || line.y > (1 - EDGE) * line.pageHeight;
}

function pattern(line: PdfLine): string {
  return `${line.text.trim().replace(/\d+/g, "#")} ${Math.round(line.y)}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:page |p\. ?|[-–—|] ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–—|])?$/i.test(
    text.trim(),
  );
}
