/** The first page: what it is, what is promised, how to answer, and what becomes of the paper. */
import { lineHeight } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { drawStairs } from '../pdf/layout/mark.ts';
import { columnAt, decorate, gap, inside, newPage, room } from '../pdf/layout/sheet.ts';
import { backMatter, fewPromises } from './back.ts';
import { box } from './field.ts';
import type { PaperForm } from './form.ts';
import { swedish, words, writeAll } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { apart, dot, list, part } from './parts.ts';

export function front(paper: FormPaper, form: PaperForm): void {
  newPage(paper);
  paper.pdf.outline.addItem(form.title);
  inside(paper, 'Sect', () => {
    whatItIs(paper, form);
    if (!form.easy) {
      promised(paper, form, form.promise);
      fill(paper, form);
      backMatter(paper, form);
      return;
    }
    promised(paper, form, form.promise.slice(0, fewPromises));
    fill(paper, form);
    const { say } = paper;
    part(paper, undefined, [say('paper.more-after')]);
  });
}

function whatItIs(paper: FormPaper, form: PaperForm): void {
  const { title, bold, running } = paper.sizes;
  const service = { ...bold, size: bold.size + 1, colour: colour.pine };
  name(paper, form);
  writeAll(paper, [
    words(paper, 'H1', form.title, title, { after: 2 }),
    words(paper, 'P', apart(form.service), service, { after: 6 }, swedish(form)),
    words(paper, 'P', form.intro, running, { after: 2 }),
  ]);
  if (form.named) part(paper, paper.say('answering.named.title'), [paper.say('answering.named.what')]);
}

function promised(paper: FormPaper, form: PaperForm, promise: readonly string[]): void {
  const { say, sizes } = paper;
  list(paper, say(`answering.promise.title${form.named ? '-named' : ''}`), promise);
  if (form.few) part(paper, undefined, [say('answering.few')], sizes.bold);
}

function name(paper: FormPaper, form: PaperForm): void {
  const stairs = { width: 5.2, gap: 2.3, heights: [6.8, 11.2, 16.5], round: 1.5 };
  decorate(paper, () =>
    drawStairs(paper, { x: columnAt(paper, 0, 21), y: page.top + 16 }, stairs, colour.pine),
  );
  const { say, sizes } = paper;
  const site = { ...sizes.bold, size: 13, colour: colour.pine };
  const told = [
    ...(form.draft ? [`${say('paper.draft')}. ${say('paper.draft-why')}`] : []),
    ...(form.invented ? [`${say('site.invented')}. ${say('site.invented-why')}`] : []),
  ];
  writeAll(paper, [
    words(paper, 'P', say('site.name'), site, { indent: 28, after: 12 }),
    ...told.map((text) => words(paper, 'P', text, sizes.bold, { after: 10 })),
  ]);
}

/** How to cross, and how to change one's mind, each with its picture. */
function fill(paper: FormPaper, { sections }: PaperForm): void {
  const { say, pdf } = paper;
  const { box: boxSize, heading } = paper.sizes;
  const cross = (x: number, y: number) =>
    pdf
      .moveTo(x + 2, y + 2)
      .lineTo(x + boxSize - 2, y + boxSize - 2)
      .moveTo(x + boxSize - 2, y + 2)
      .lineTo(x + 2, y + boxSize - 2)
      .lineWidth(1.8)
      .stroke();
  const filled = (x: number, y: number) => pdf.rect(x, y, boxSize, boxSize).fill(colour.ink);
  const head = words(paper, 'H2', say('paper.fill.title'), heading, { after: 2 });
  room(paper, head.height + 60);
  gap(paper, paper.sizes.aboveParts);
  head.write();
  inside(paper, 'L', () => {
    example(paper, say('paper.fill.cross'), cross);
    example(paper, say('paper.fill.change'), filled);
    if (sections.some(({ questions }) => questions.some(({ when }) => when !== undefined)))
      example(paper, say('paper.fill.follow'), undefined);
  });
}

function example(paper: FormPaper, text: string, draw: ((x: number, y: number) => void) | undefined): void {
  const { running, box: boxSize } = paper.sizes;
  inside(paper, 'LI', () => {
    const at = { x: columnAt(paper, 0, boxSize), y: paper.y + (lineHeight(running) - boxSize) / 2 };
    decorate(paper, () => {
      if (!draw) return dot(paper);
      box(paper, at.x, at.y, boxSize);
      draw(at.x, at.y);
    });
    words(paper, 'LBody', text, running, { indent: boxSize + 10, after: boxSize > 20 ? 8 : 3 }).write();
  });
}
