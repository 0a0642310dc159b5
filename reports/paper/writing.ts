/** The questionnaire on paper: a form to print that can also be read aloud, PDF/UA-1 and PDF/A-2a in one file. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../surveys/languages.ts';
import { openDocument } from '../pdf/layout/document.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { gap, inside, left, newPage, type Paper, start } from '../pdf/layout/sheet.ts';
import type { PaperForm, PaperSection } from './form.ts';
import { front } from './front.ts';
import { furnish } from './furniture.ts';
import { words } from './layout/blocks.ts';
import { question } from './question.ts';

interface Printing {
  readonly say: Say;
  /** An ISO date, told by the file itself. */
  readonly madeOn: string;
}

/**
 * Writes a form to a stream and ends it. The same form and day give the same bytes. Rejects when the stream breaks (a
 * reader who goes away), with nothing left open.
 */
export async function writePaper(form: PaperForm, { say, madeOn }: Printing, out: Writable): Promise<void> {
  const pdf = openDocument({
    title: `${form.title}, ${form.service}`,
    author: form.auditors.words,
    locale: form.language,
    madeOn,
    madeBy: say('site.name'),
  });
  const paper: Paper = { pdf, say, direction: form.direction, open: [], y: 0, replaced: false };
  const whole = start(paper, 'Document');
  paper.open.push(whole);
  front(paper, form);
  // Little on a page of its own would be lost paper: the questions go on beneath it.
  if (left(paper) < page.height / 2) newPage(paper);
  else gap(paper, 24);
  for (const part of form.sections) {
    // Those who answer on the web meanwhile should not wait for all of it.
    await breath();
    section(paper, part);
  }
  furnish(paper, form);
  whole.end();
  pdf.end();
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

const headed = { weight: 'bold', size: 17, colour: colour.pine, leading: 1.25 } as const;

function section(paper: Paper, { title, questions }: PaperSection): void {
  const heading = words(paper, 'H2', title, headed, { after: 10 });
  inside(paper, 'Sect', () => {
    for (const [i, one] of questions.entries()) {
      const above = i === 0 ? marked(paper, title, heading) : undefined;
      question(paper, one, above, questions[i - 1]?.shared?.key);
    }
  });
}

/** A heading that leaves a bookmark on the page that it comes to stand on. */
function marked(paper: Paper, title: string, heading: ReturnType<typeof words>): ReturnType<typeof words> {
  return {
    height: heading.height,
    write: () => {
      paper.pdf.outline.addItem(title);
      heading.write();
    },
  };
}
