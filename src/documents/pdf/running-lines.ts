import type { PdfLine } from "./pdf-lines.ts";

/** Share of the page's height at its head and foot where running lines stand. */
const EDGE = 0.12;

/** Running lines are set off from the text by more than this many type heights. */
const SET_OFF = 1.6;

/**
 * Drops what is printed on page after page: running heads, page numbers. The lines at the head or
 * foot of a page go if they are set off from the rest, and each is on another page too but for its
 * numbers, or is a number alone.
 */
export function withoutRunningLines(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) {
    pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  }
  const seenOn = pagesByPattern(lines.filter(atEdge));
  const running = new Set<PdfLine>();
  for (const page of pages.values()) {
    const downward = [...page].sort((a, b) => b.y - a.y);
    for (const inward of [downward, downward.toReversed()]) {
      const outer = setOff(inward);
      const all = outer.every(
        (line) => atEdge(line) && (isPageNumber(line.text) || (seenOn.get(pattern(line)) ?? 0) > 1),
      );
      for (const line of all ? outer : []) {
        running.add(line);
      }
    }
  }
  return lines.filter((line) => !running.has(line));
}

/** The outermost lines, up to the first wide gap; none where there is no such gap. */
function setOff(inward: readonly PdfLine[]): readonly PdfLine[] {
  const gap = inward.findIndex((line, index) => {
    const next = inward[index + 1];
    return next !== undefined && Math.abs(line.y - next.y) > SET_OFF * line.height;
  });
  return gap < 0 ? [] : inward.slice(0, gap + 1);
}

/** On how many pages each pattern stands. */
function pagesByPattern(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    pages.set(pattern(line), (pages.get(pattern(line)) ?? new Set()).add(line.page));
  }
  return new Map([...pages].map(([key, numbers]) => [key, numbers.size]));
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
