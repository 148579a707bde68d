import PDFDocument from "pdfkit";

/** What goes into a PDF made for a test or a seed. Soft hyphens (U+00AD) mark where words may break. */
export interface PdfContent {
  /** Printed large at the head; also the metadata's title unless `metadataTitle` is given. */
  readonly title: string;
  readonly metadataTitle?: string;
  readonly byline?: string;
  /** Each is set as a paragraph; those that start with `# ` as a heading, with `• ` as a list item. */
  readonly paragraphs: readonly string[];
  /** 1 unless given. */
  readonly columns?: number;
  /** Printed at the head of each page, with the page number at its foot. */
  readonly runningHead?: string;
  readonly author?: string;
  readonly created: Date;
  /** Asked for when the file is opened. */
  readonly password?: string;
}

const MARGIN = 48;
const GUTTER = 18;
const SOFT_HYPHEN = "\u00ad";

/** Sets `content` in a small-format PDF. The same content gives the same bytes, except with a password. */
export async function makePdf(content: PdfContent): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A5",
    margin: MARGIN,
    bufferPages: true,
    // Compressed bytes differ between machines.
    compress: false,
    info: {
      Title: content.metadataTitle ?? content.title,
      CreationDate: content.created,
      ModDate: content.created,
      ...(content.author === undefined ? {} : { Author: content.author }),
    },
    ...(content.password === undefined ? {} : { userPassword: content.password }),
  });
  const finished = collect(pdf);
  pdf.font("Times-Bold").fontSize(17).text(content.title).moveDown(0.4);
  if (content.byline !== undefined) {
    pdf.font("Times-Italic").fontSize(9.5).text(content.byline).moveDown(0.8);
  }
  writeBody(pdf, content);
  if (content.runningHead !== undefined) {
    writeRunningHeads(pdf, content.runningHead);
  }
  pdf.end();
  return finished;
}

/** Fills column after column, page after page. pdfkit's own wrapping cannot break at soft hyphens. */
function writeBody(pdf: PDFKit.PDFDocument, content: PdfContent): void {
  const columns = content.columns ?? 1;
  const width = (pdf.page.width - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const bottom = pdf.page.height - MARGIN;
  let top = pdf.y;
  let column = 0;
  let y = top;
  for (const paragraph of content.paragraphs) {
    const heading = paragraph.startsWith("# ");
    pdf.font(heading ? "Times-Bold" : "Times-Roman").fontSize(heading ? 12 : 10);
    for (const line of breakLines(pdf, paragraph.replace(/^# /, ""), width)) {
      if (y + 12 > bottom) {
        column += 1;
        if (column === columns) {
          pdf.addPage();
          column = 0;
          top = MARGIN;
        }
        y = top;
      }
      pdf.text(line, MARGIN + column * (width + GUTTER), y, { lineBreak: false });
      y += heading ? 15 : 12;
    }
    y += 6;
  }
}

/** Greedy line breaking at spaces and soft hyphens. */
function breakLines(pdf: PDFKit.PDFDocument, paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of paragraph.split(new RegExp(`(?<=[ ${SOFT_HYPHEN}])`))) {
    const hyphen = piece.endsWith(SOFT_HYPHEN) ? "-" : "";
    const text = piece.replace(SOFT_HYPHEN, "");
    if (line !== "" && pdf.widthOfString(line + text.trimEnd() + hyphen) > width) {
      lines.push(line.endsWith(" ") ? line.trimEnd() : `${line}-`);
      line = "";
    }
    line += text;
  }
  return [...lines, line];
}

function writeRunningHeads(pdf: PDFKit.PDFDocument, runningHead: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    pdf.page.margins.top = 0;
    pdf.page.margins.bottom = 0;
    pdf.font("Times-Roman").fontSize(8);
    pdf.text(runningHead, MARGIN, 22, { lineBreak: false });
    pdf.text(`${index + 1}`, MARGIN, pdf.page.height - 30, { lineBreak: false });
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
}
