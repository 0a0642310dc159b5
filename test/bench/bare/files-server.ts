/**
 * The floor of files: the same answers read by better-sqlite3, counted, and written by pdfkit and csv-stringify as they
 * are: no disclosure control, no tags, nothing measured. Arguments: port, database file, folder of the typefaces.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { stringify } from 'csv-stringify';
import express, { type Response } from 'express';
import { create, type GlyphRun } from 'fontkit';
import PDFDocument from 'pdfkit';
import { sections, steps } from '../forms.ts';

type Counts = Readonly<Record<string, Record<string, number>>>;

const [port, file = '', fontFolder = ''] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
const questions = sections.flatMap((section) => section.questions);

const app = express();
app.disable('x-powered-by').disable('etag');
app.get('/', (_request, response) => void response.send('ready'));
app.get(
  '/:collection/counts',
  (request, response) => void response.json(countsOf(request.params.collection)),
);
app.get('/:collection/tables.csv', (request, response) =>
  writeCsv(countsOf(request.params.collection), response),
);
app.get('/:collection/report.pdf', (request, response) =>
  writePdf(countsOf(request.params.collection), Number(request.query.pages), response),
);
app.listen(Number(port), '127.0.0.1');

function countsOf(collection: string): Counts {
  const counts: Record<string, Record<string, number>> = {};
  const rows = database.prepare<[string], { body: string }>(
    'select body from responses where collection_id = ?',
  );
  for (const { body } of rows.iterate(collection)) {
    for (const [key, answer] of Object.entries(JSON.parse(body) as Record<string, string>)) {
      counts[key] ??= {};
      counts[key][answer] = (counts[key][answer] ?? 0) + 1;
    }
  }
  return counts;
}

async function writeCsv(counts: Counts, response: Response): Promise<void> {
  const rows = questions.flatMap(({ key, text }) =>
    told(counts, key).map((step) => ({ key, text, ...step })),
  );
  await pipeline(stringify(rows, { bom: true, delimiter: ';', header: true }), response.type('text/csv'));
}

function told(counts: Counts, key: string) {
  const total = Object.values(counts[key] ?? {}).reduce((sum, count) => sum + count, 0);
  return steps.map((step) => {
    const count = counts[key]?.[step.key] ?? 0;
    return { answer: step.text, count, of: total, percent: Math.round((count / total) * 100) };
  });
}

/** Opened once, as long as the process lives, with every word laid out once: most of what a document costs otherwise. */
function open(name: string): Uint8Array {
  const font = create(readFileSync(join(fontFolder, name)));
  const words = new Map<string, GlyphRun>();
  const layout = (text: string): GlyphRun => {
    const run = words.get(text) ?? font.layout(text);
    words.set(text, run);
    return run;
  };
  return Object.assign(Object.create(font), { layout }); // pdfkit takes an opened font, which its types do not say
}

let fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array } | undefined;

const colours = ['#0b4f6c', '#3a7d9c', '#8fb8c9', '#e0a458', '#b5541c'];

/** The same questions, bars and numbers as in the report, spread over as many pages. */
async function writePdf(counts: Counts, pages: number, response: Response): Promise<void> {
  fonts ??= { regular: open('regular.ttf'), bold: open('bold.ttf') };
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 50,
    autoFirstPage: false,
    font: null as unknown as string,
  });
  pdf.pipe(response.type('application/pdf'));
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const perPage = Math.ceil(questions.length / pages);
  for (let at = 0; at < pages; at += 1) {
    pdf.addPage();
    pdf.font('regular').fontSize(9).text('Revision för mätning · PÅHITTADE SVAR', 50, 30);
    pdf.text(`Sida ${at + 1} av ${pages}`, 450, 30);
    questions.slice(at * perPage, (at + 1) * perPage).forEach(({ key, text }, row) => {
      chart(pdf, text, told(counts, key), 60 + row * 240);
    });
  }
  pdf.end();
  await finished(response);
}

function chart(pdf: PDFKit.PDFDocument, title: string, shares: ReturnType<typeof told>, top: number): void {
  pdf.font('bold').fontSize(11).fillColor('black').text(title, 50, top, { width: 495 });
  let x = 50;
  shares.forEach(({ count, of }, at) => {
    const width = (count / of) * 495;
    pdf.rect(x, top + 34, width, 22).fill(colours[at % colours.length] ?? 'black');
    pdf.fillColor('white').text(String(count), x + 4, top + 38, { lineBreak: false });
    x += width;
  });
  pdf.font('regular').fontSize(9).fillColor('black');
  shares.forEach(({ answer, count, of, percent }, at) => {
    const y = top + 66 + at * 16;
    pdf.text(answer, 50, y, { lineBreak: false });
    pdf.text(`${count} av ${of}`, 300, y, { lineBreak: false });
    pdf.text(`${percent} %`, 420, y, { lineBreak: false });
    pdf
      .moveTo(50, y + 13)
      .lineTo(545, y + 13)
      .stroke('#d9d5cb');
  });
}
