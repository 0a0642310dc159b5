/** The questionnaire on paper: a form to print that can also be read aloud, PDF/UA-1 and PDF/A-2a in one file. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../surveys/languages.ts';
import { openDocument } from '../pdf/layout/document.ts';
import { page } from '../pdf/layout/looks.ts';
import { gap, inside, left, newPage, start } from '../pdf/layout/sheet.ts';
import { afterwards } from './back.ts';
import type { PaperForm, PaperSection } from './form.ts';
import { front } from './front.ts';
import { furnish } from './furniture.ts';
import { writeGrid } from './grid.ts';
import { inGrids } from './grouping.ts';
import { type Block, words } from './layout/blocks.ts';
import { easy, type FormPaper, usual } from './layout/sizes.ts';
import { question, sharedBy, when } from './question.ts';
import type { PaperQuestion } from './questions.ts';

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
  const { direction } = form;
  const sizes = form.easy ? easy : usual;
  const paper: FormPaper = { pdf, say, direction, plainDigits: true, open: [], y: 0, replaced: false, sizes };
  const whole = start(paper, 'Document');
  paper.open.push(whole);
  front(paper, form);
  // Little on a page of its own would be lost paper: the questions go on beneath it.
  if (form.easy || left(paper) < page.height / 2) newPage(paper);
  else gap(paper, 24);
  for (const part of form.sections) {
    // Those who answer on the web meanwhile should not wait for all of it.
    await breath();
    section(paper, part);
  }
  afterwards(paper, form);
  furnish(paper, form);
  whole.end();
  pdf.end();
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

function section(paper: FormPaper, { title, questions }: PaperSection): void {
  const heading = marked(paper, title, words(paper, 'H2', title, paper.sizes.headed, { after: 10 }));
  // Large faces are easier than any table, and so are choices beneath their own question.
  const groups = paper.sizes === easy ? questions.map((one) => [one]) : inGrids(paper, questions);
  inside(paper, 'Sect', () => {
    let before: PaperQuestion | undefined;
    for (const group of groups) {
      const [first] = group;
      if (!first) continue;
      const above = before ? undefined : heading;
      if (group.length > 1) writeGrid(paper, group, aboveGrid(paper, first, above));
      else question(paper, first, above, before?.shared?.key);
      before = group.at(-1);
    }
  });
}

/** What the questions of a table share, and who is to answer them. */
function aboveGrid(paper: FormPaper, first: PaperQuestion, heading: Block | undefined): readonly Block[] {
  const asked = first.when && !first.shared ? [when(paper, first.when)] : [];
  return [...(heading ? [heading] : []), ...asked, ...sharedBy(paper, first)];
}

/** A heading that leaves a bookmark on the page that it comes to stand on. */
function marked(paper: FormPaper, title: string, heading: Block): Block {
  return {
    height: heading.height,
    write: () => {
      paper.pdf.outline.addItem(title);
      heading.write();
    },
  };
}
