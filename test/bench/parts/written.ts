/** A composed report of 24 charts being written, beside the same ink by pdfkit alone: neither waits for anything else. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { composeDocument } from '../../../reports/document/composing.ts';
import { page } from '../../../reports/pdf/layout/looks.ts';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { printedCuts } from '../../../surveys/reporting/cuts.ts';
import { wordsIn } from '../../../views/words.ts';
import { someSources } from '../../support/report-sources.ts';
import { drawAgain, inkOf } from '../bare/same-ink.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { type Means, timed } from '../part.ts';

const warming = 12;

export async function measureWritten({ quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const cut of printedCuts) rows.push(await row(cut, quick ? 9 : 41));
  return { rows };
}

async function row(cut: (typeof printedCuts)[number], repeats: number): Promise<Row> {
  const language = cut === 'easy' ? 'sv-x-easy' : 'sv';
  const document = composeDocument(someSources({ language }), cut);
  const ours = async () => {
    const out = new PassThrough();
    const [bytes] = await Promise.all([buffer(out), writeDocument(document, wordsIn(language), out)]);
    return bytes;
  };
  const ink = await inkOf(ours);
  const bare = () => drawAgain(ink, [page.width, page.height]);
  for (let run = 0; run < warming; run += 1) {
    await ours();
    await bare();
  }
  const times: { readonly ours: number; readonly bare: number }[] = [];
  for (let run = 0; run < repeats; run += 1) times.push({ ours: await timed(ours), bare: await timed(bare) });
  const aim = cut === 'full' ? { most: 150 } : undefined;
  return {
    name: cut,
    figures: [
      figure(
        'ours',
        'ms',
        times.map((one) => one.ours),
        aim,
      ),
      figure(
        'bare',
        'ms',
        times.map((one) => one.bare),
      ),
      figure(
        'ratio',
        'times',
        times.map((one) => one.ours / one.bare),
        cut === 'full' ? { most: 2 } : undefined,
      ),
    ],
  };
}
