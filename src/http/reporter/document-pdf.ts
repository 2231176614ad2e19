import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import { linesWithin, runsFromRight } from './right-to-left.ts';

/** A4 with room for a pen. Points. */
const MARGIN = 64;
const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

export interface PdfText {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The document as a PDF: text only, no author, no date of making, no trace of who asked for it. This file is loaded
 * when the first one is asked for: its libraries would be a third of the memory at start.
 */
export async function documentPdf({ title, lines }: PdfText): Promise<Buffer> {
  const pdf = new Pdf({
    size: 'A4',
    margin: MARGIN,
    info: { Title: title, CreationDate: new Date(0) },
  });
  const parts: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.font(FONT).fontSize(18);
  write(pdf, printable(title));
  pdf.moveDown();
  for (const line of lines) {
    pdf.fontSize(12);
    write(pdf, printable(line), { lineGap: 3 });
    pdf.moveDown(0.6);
  }
  pdf.end();
  await done;
  return Buffer.concat(parts);
}

/** Whoever writes from right to left reads it so: each line from the right margin, words in the order they are read. */
function write(pdf: PDFKit.PDFDocument, text: string, options: { readonly lineGap?: number } = {}): void {
  if (!runsFromRight(text)) {
    pdf.text(text, options);
    return;
  }
  const room = pdf.page.width - 2 * MARGIN;
  for (const line of linesWithin(text, room, (words) => pdf.widthOfString(words))) {
    if (pdf.y + pdf.currentLineHeight(true) > pdf.page.height - MARGIN) pdf.addPage();
    const top = pdf.y;
    let left = pdf.page.width - MARGIN - line.reduce((sum, piece) => sum + pdf.widthOfString(piece), 0);
    for (const piece of line) {
      pdf.text(piece, left, top, { lineBreak: false });
      left += pdf.widthOfString(piece);
    }
    pdf.x = MARGIN;
    pdf.y = top + pdf.currentLineHeight(true) + (options.lineGap ?? 0);
  }
}

/** Control signs and marks that turn the direction of writing would let a line look like another. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ');
}
