import type { PDFDocumentProxy, TextItem } from "pdfjs-dist/types/src/display/api.js";

/** A printed line. Positions are in points, from the lower left corner of the page. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  /** Left edge. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type, in points. */
  readonly height: number;
  /** Height of the page. */
  readonly pageHeight: number;
}

/** A gap wider than this share of the type's height is a space. */
const SPACE = 0.2;

/** Baselines nearer than this share of the type's height are one line; superscripts are off by less. */
const SAME_LINE = 0.5;

/** A gap wider than this many type heights is the space between columns. */
const COLUMN_GAP = 1.2;

/** Reads the lines of all pages, in the order in which the file draws them. */
export async function pdfLines(pdf: PDFDocumentProxy): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const pageHeight = page.getViewport({ scale: 1 }).height;
    lines.push(...joinItems(items as TextItem[], number, pageHeight));
    page.cleanup();
  }
  return lines;
}

/** Joins the runs of characters that stand side by side on one baseline. */
function joinItems(items: readonly TextItem[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  for (const { str, transform, width, height: boxHeight } of items) {
    const [, , skew = 0, scale = 0, x = 0, y = 0] = transform as number[];
    const height = boxHeight || Math.hypot(skew, scale);
    if (str.trim() === "" || height === 0) {
      open = open === undefined || str === "" ? open : withSpace(open, str, width);
      continue;
    }
    const gap = open === undefined ? 0 : x - (open.x + open.width);
    const onLine =
      open !== undefined &&
      Math.abs(open.y - y) < SAME_LINE * Math.max(open.height, height) &&
      gap > -height &&
      gap < COLUMN_GAP * height;
    if (open !== undefined && onLine) {
      const space = gap > SPACE * height && !open.text.endsWith(" ") ? " " : "";
      open = {
        ...open,
        text: open.text + space + str,
        width: x + width - open.x,
        y: height > open.height ? y : open.y,
        height: Math.max(height, open.height),
      };
      continue;
    }
    if (open !== undefined) {
      lines.push(open);
    }
    open = { text: str, page, x, y, width, height, pageHeight };
  }
  return open === undefined ? lines : [...lines, open];
}

function withSpace(line: PdfLine, space: string, width: number): PdfLine {
  const text = line.text.endsWith(" ") ? line.text : `${line.text}${space.slice(0, 1)}`;
  return { ...line, text, width: line.width + width };
}
