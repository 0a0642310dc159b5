/** Until documents are written as PDFs: the titles alone. */
import type { Writable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../document/document.ts';

export async function writeDocument({ title, chapters }: ReportDocument, out: Writable): Promise<void> {
  const pdf = new PDFDocument({ info: { Title: title } });
  pdf.pipe(out);
  pdf.text(title);
  for (const chapter of chapters) pdf.text(chapter.title);
  pdf.end();
}
