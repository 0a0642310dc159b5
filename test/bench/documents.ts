/** The PDF report, warm, beside a bare pdfkit document with as many pages, charts and words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { writePdf } from '../../reports/pdf/writing.ts';
import type { AuditReport, FullTelling, QuestionReport } from '../../reports/report.ts';
import { wordsIn } from '../../views/words.ts';
import { reportOn } from './generated.ts';
import { aim, median, short, timed } from './numbers.ts';
import { Sink } from './sink.ts';

type Question = QuestionReport & { readonly telling: FullTelling };

export async function measureDocuments(runs: number): Promise<string> {
  const report = await reportOn(40);
  const say = wordsIn('sv');
  const ours = async () => {
    const sink = new Sink();
    await writePdf(report, say, sink);
    return sink.whole();
  };
  const file = (await ours()).toString('latin1');
  const pages = file.match(/\/Type \/Page\b/g)?.length ?? 0;
  const questions = told(report);
  const bareFile = await bareDocument(questions, pages);
  const ourTimes: number[] = [];
  const bareTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ourTimes.push(...(await timed(1, ours, run === 0 ? 5 : 0)));
    bareTimes.push(...(await timed(1, () => bareDocument(questions, pages), run === 0 ? 5 : 0)));
  }
  const [our, bare] = [median(ourTimes), median(bareTimes)];
  return [
    `  ${pages} pages, ${questions.length} charts. Ours ${short(our)} ms (${short(file.length / 1000)} kB), bare ${short(bare)} ms (${short(bareFile.length / 1000)} kB), ratio ${short(our / bare)}`,
    aim('report, warm, p50 in ms', our, our < 120, 'under 120'),
  ].join('\n');
}

function told({ units }: AuditReport): readonly Question[] {
  return units
    .flatMap((unit) => (unit.told === 'anonymous' ? unit.areas : []))
    .flatMap(({ questions }) => questions)
    .filter((question): question is Question => question.telling.as === 'full');
}

const { resolve } = createRequire(import.meta.url);
const fontFile = (weight: number) =>
  readFileSync(
    resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  );
const regular = fontFile(400);
const bold = fontFile(700);
const colours = ['#0b4f6c', '#3a7d9c', '#8fb8c9', '#e0a458', '#b5541c'];

/** The same questions, bars and numbers, spread over as many pages; no tags, no bookmarks, nothing measured. */
async function bareDocument(questions: readonly Question[], pages: number): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
  const sink = new Sink();
  pdf.pipe(sink);
  pdf.registerFont('regular', regular).registerFont('bold', bold);
  const perPage = Math.ceil(questions.length / pages);
  for (let at = 0; at < pages; at += 1) {
    pdf.addPage();
    pdf.font('regular').fontSize(9).text('Revision för mätning · PÅHITTADE SVAR', 50, 30);
    pdf.text(`Sida ${at + 1} av ${pages}`, 450, 30);
    questions.slice(at * perPage, (at + 1) * perPage).forEach((question, row) => {
      bareChart(pdf, question, 60 + row * 240);
    });
  }
  pdf.end();
  await finished(sink);
  return sink.whole();
}

function bareChart(pdf: PDFKit.PDFDocument, { text, telling }: Question, top: number): void {
  pdf.font('bold').fontSize(11).fillColor('black').text(text, 50, top, { width: 495 });
  let x = 50;
  telling.steps.forEach(({ count }, at) => {
    const width = (count / telling.n) * 495;
    pdf.rect(x, top + 34, width, 22).fill(colours[at % colours.length] ?? 'black');
    pdf.fillColor('white').text(String(count), x + 4, top + 38, { lineBreak: false });
    x += width;
  });
  pdf.font('regular').fontSize(9).fillColor('black');
  telling.steps.forEach(({ label, count }, at) => {
    const y = top + 66 + at * 16;
    pdf.text(label, 50, y, { lineBreak: false });
    pdf.text(`${count} av ${telling.n}`, 300, y, { lineBreak: false });
    pdf.text(`${Math.round((count / telling.n) * 100)} %`, 420, y, { lineBreak: false });
    pdf
      .moveTo(50, y + 13)
      .lineTo(545, y + 13)
      .stroke('#d9d5cb');
  });
}
