import { createRequire } from 'node:module';

/** A4 with room for a pen. Points. */
const MARGIN = 64;
const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

export interface PdfText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The document as a PDF: text only, no author, no date of making, no trace of who asked for it. */
export async function documentPdf({ title, lines }: PdfText): Promise<Buffer> {
  // Loaded when the first one is asked for: it would be a third of the memory at start.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: title, CreationDate: new Date(0) },
  });
  const parts: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.font(FONT).fontSize(18).text(printable(title)).moveDown();
  for (const line of lines) pdf.fontSize(12).text(printable(line), { lineGap: 3 }).moveDown(0.6);
  pdf.end();
  await done;
  return Buffer.concat(parts);
}

/** Control signs and marks that turn the direction of writing would let a line look like another. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ');
}
