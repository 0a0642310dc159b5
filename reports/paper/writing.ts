/** The questionnaire on paper: a form to print that can also be read aloud, PDF/UA-1 and PDF/A-2a in one file. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../surveys/languages.ts';
import { words } from '../pdf/blocks/text.ts';
import { inDocument, openDocument } from '../pdf/layout/document.ts';
import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { writeLines } from '../pdf/layout/lines.ts';
import { colour, page, wide } from '../pdf/layout/looks.ts';
import { inPages, writePages } from '../pdf/layout/paging.ts';
import { aired, always, onFirst, type Piece, whenWritten, within } from '../pdf/layout/pieces.ts';
import { foot } from '../pdf/layout/running.ts';
import { columnAt, decorate } from '../pdf/layout/sheet.ts';
import type { PaperForm, PaperSection } from './form.ts';
import { afterwards, front } from './front.ts';
import { grid, inGrids } from './grid.ts';
import { question } from './question.ts';
import { easy, type FormPaper, usual } from './sizes.ts';

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
  const paper: FormPaper = { pdf, say, direction, plainDigits: true, open: [], y: 0, sizes };
  const pieces = await piecesOf(paper, form);
  const pages = inPages(pieces, { first: page.top, top: page.top, bottom: page.bottom });
  // Those who answer on the web meanwhile should not wait for all of it.
  await inDocument(paper, () => writePages(paper, pages, (of) => furnish(paper, form, of), breath));
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

async function piecesOf(paper: FormPaper, form: PaperForm): Promise<readonly Piece[]> {
  const pieces = [...front(paper, form)];
  for (const [i, part] of form.sections.entries()) {
    await breath();
    // Little on a page of its own would be lost paper: the questions go on beneath it.
    const needs = form.easy ? page.height : page.height / 2;
    const asked = section(paper, part);
    pieces.push(...(i === 0 ? onFirst(aired(asked, 24), (piece) => ({ ...piece, needs })) : asked));
  }
  return [...pieces, ...afterwards(paper, form)];
}

function section(paper: FormPaper, { title, questions }: PaperSection): readonly Piece[] {
  const heading = aired(always(words(paper, 'H2', title, paper.sizes.headed)), 0, 10);
  // Large faces are easier than any table, and so are choices beneath their own question.
  const groups = paper.sizes === easy ? questions.map((one) => [one]) : inGrids(paper, questions);
  const asked = groups.flatMap((group, i) => {
    const [only, ...more] = group;
    if (!only) return [];
    return more.length > 0 ? grid(paper, group) : question(paper, only, groups[i - 1]?.at(-1));
  });
  const all = within(paper, 'Sect', [...heading, ...asked]);
  return onFirst(all, (piece) => whenWritten(piece, () => paper.pdf.outline.addItem(title)));
}

interface Of {
  readonly number: number;
  readonly count: number;
}

/** Which form it is, which page, and that it is a draft or invented. Not part of what is read aloud. */
function furnish(paper: FormPaper, form: PaperForm, { number, count }: Of): void {
  const { say } = paper;
  const marks = [
    ...(form.draft ? [say('paper.draft')] : []),
    ...(form.invented ? [say('site.invented')] : []),
    say('paper.page', { page: number, pages: count }),
  ];
  if (form.draft) decorate(paper, () => mark(paper), 'Pagination');
  decorate(paper, () => foot(paper, [`${form.title} · \u2068${form.service}\u2069`], marks), 'Pagination');
}

/** At the top of the page, on the side where lines end, so that no sheet of a draft is taken for the real one. */
function mark(paper: FormPaper): void {
  const text = paper.say('paper.draft');
  const loud: Style = { weight: 'bold', size: 13, colour: colour.ink };
  const width = widthOf(paper, text, loud);
  writeLines(paper, [{ text, width }], loud, { x: columnAt(paper, wide - width, width), y: 22 });
}
