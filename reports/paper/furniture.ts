/** The foot of every page: which form it is, which page, and that answers are invented where they are. */

import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { linesOf, writeLines } from '../pdf/layout/lines.ts';
import { colour, page, wide } from '../pdf/layout/looks.ts';
import { columnAt, decorate, type Paper } from '../pdf/layout/sheet.ts';
import type { PaperForm } from './form.ts';

const style: Style = { weight: 'regular', size: 9.5, colour: colour.soft, leading: 1.3 };
const top = page.height - 46;

/** Written last, when it is known how many pages there are. Not part of what is read aloud. */
export function furnish(paper: Paper, form: PaperForm): void {
  const { start, count } = paper.pdf.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    paper.pdf.switchToPage(start + i);
    const where = paper.say('paper.page', { page: i + 1, pages: count });
    const marks = [
      ...(form.draft ? [paper.say('paper.draft')] : []),
      ...(form.invented ? [paper.say('site.invented')] : []),
    ];
    const right = [...marks, where].join(' · ');
    if (form.draft) decorate(paper, () => mark(paper), 'Pagination');
    decorate(paper, () => foot(paper, `${form.title} · \u2068${form.service}\u2069`, right), 'Pagination');
  }
}

/** At the top of the page, on the side where lines end, so that no sheet of a draft is taken for the real one. */
function mark(paper: Paper): void {
  const text = paper.say('paper.draft');
  const loud: Style = { ...style, weight: 'bold', size: 13, colour: colour.ink };
  const width = widthOf(paper, text, loud);
  writeLines(paper, [{ text, width }], loud, { x: columnAt(paper, wide - width, width), y: 22 });
}

function foot(paper: Paper, name: string, where: string): void {
  const { pdf } = paper;
  pdf.moveTo(page.left, top).lineTo(page.right, top).lineWidth(0.75).strokeColor(colour.line).stroke();
  const width = widthOf(paper, where, style);
  const [first] = linesOf(paper, name, style, wide - width - 20);
  if (first) write(paper, first.text, 0);
  write(paper, where, wide - width);
}

function write(paper: Paper, text: string, indent: number): void {
  const width = widthOf(paper, text, style);
  writeLines(paper, [{ text, width }], style, { x: columnAt(paper, indent, width), y: top + 7 });
}
