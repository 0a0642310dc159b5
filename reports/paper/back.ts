/** What becomes of the paper, who helps, who asks, and what happens then: on the first page, or after the questions. */
import { page } from '../pdf/layout/looks.ts';
import { gap, inside, left, newPage } from '../pdf/layout/sheet.ts';
import type { PaperForm } from './form.ts';
import { words, writeAll } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { apart, list, part } from './parts.ts';

/** The easy form says little before the questions; the rest stands after them. */
export const fewPromises = 3;

/** What the easy form has left to say, after the questions. */
export function afterwards(paper: FormPaper, form: PaperForm): void {
  if (!form.easy) return;
  const { say } = paper;
  if (left(paper) < page.height / 3) newPage(paper);
  else gap(paper, 12);
  paper.pdf.outline.addItem(say('paper.more'));
  inside(paper, 'Sect', () => {
    writeAll(paper, [words(paper, 'H2', say('paper.more'), paper.sizes.headed, { after: 6 })]);
    backMatter(paper, form);
    const rest = form.promise.slice(fewPromises);
    if (rest.length > 0) list(paper, say(`answering.promise.title${form.named ? '-named' : ''}`), rest);
  });
}

/** What becomes of the paper, who helps, who asks, and what happens then. */
export function backMatter(paper: FormPaper, form: PaperForm): void {
  const { say } = paper;
  list(paper, say('paper.sheet.title'), becomes(paper, form));
  part(paper, say('answering.help.title'), [
    say('paper.help'),
    ...(form.supported ? [say('answering.help.not', { service: form.service })] : []),
  ]);
  part(paper, say('paper.who'), [
    form.auditors,
    `${apart(form.commissioner)} ${say('answering.commissioner.what')}`,
  ]);
  part(paper, say('paper.then'), [
    form.feedback,
    ...(form.afterwards === undefined ? [] : [form.afterwards]),
    `${say('answering.after.kept')} ${form.keptUntil}. ${say('answering.after.erased')}`,
  ]);
  part(paper, say('answering.contact.title'), [
    `${say('answering.contact.what')} ${apart(form.contact.words)}`,
  ]);
}

function becomes({ say }: FormPaper, { named, lastDay }: PaperForm): readonly string[] {
  return [
    ...(named ? [] : [say('paper.sheet.no-name')]),
    say('paper.sheet.envelope'),
    ...(lastDay ? [say('paper.sheet.last-day', { day: lastDay })] : []),
    say('paper.sheet.typed'),
    ...(named ? [] : [say('paper.sheet.hand')]),
    say('paper.sheet.destroyed'),
  ];
}
