/** The first page: who asks, what is promised, how to answer, and what becomes of the paper. */
import type { OwnWords } from '../../surveys/audits/own-words.ts';
import { lineHeight, type Style } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { drawStairs } from '../pdf/layout/mark.ts';
import { decorate, gap, inside, newPage, type Paper, room } from '../pdf/layout/sheet.ts';
import { box, boxSize } from './crossing.ts';
import type { PaperForm } from './form.ts';
import { type Block, bold, columnAt, heightOf, plain, swedish, words } from './layout/blocks.ts';

const running: Style = { ...plain, size: 11, leading: 1.35 };
const title: Style = { weight: 'bold', size: 24, colour: colour.ink, leading: 1.2 };
const heading: Style = { weight: 'bold', size: 13.5, colour: colour.pine, leading: 1.3 };

export function front(paper: Paper, form: PaperForm): void {
  const { say } = paper;
  newPage(paper);
  paper.pdf.outline.addItem(form.title);
  inside(paper, 'Sect', () => {
    name(paper, form);
    write(paper, [
      words(paper, 'H1', form.title, title, { after: 2 }),
      words(
        paper,
        'P',
        apart(form.service),
        { ...bold, size: 13, colour: colour.pine },
        { after: 6 },
        swedish(form),
      ),
      words(paper, 'P', form.intro, running, { after: 2 }),
    ]);
    if (form.named) part(paper, say('answering.named.title'), [say('answering.named.what')]);
    list(paper, say(`answering.promise.title${form.named ? '-named' : ''}`), form.promise);
    if (form.few) part(paper, undefined, [say('answering.few')], bold);
    fill(paper, form);
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
  });
}

/** Kept together where the form runs the other way. */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

function name(paper: Paper, form: PaperForm): void {
  const stairs = { width: 5.2, gap: 2.3, heights: [6.8, 11.2, 16.5], round: 1.5 };
  decorate(paper, () =>
    drawStairs(paper, { x: columnAt(paper, 0, 21), y: page.top + 16 }, stairs, colour.pine),
  );
  write(paper, [
    words(
      paper,
      'P',
      paper.say('site.name'),
      { ...bold, size: 13, colour: colour.pine },
      { indent: 28, after: 12 },
    ),
    ...(form.draft
      ? [
          words(paper, 'P', `${paper.say('paper.draft')}. ${paper.say('paper.draft-why')}`, bold, {
            after: 10,
          }),
        ]
      : []),
    ...(form.invented
      ? [
          words(paper, 'P', `${paper.say('site.invented')}. ${paper.say('site.invented-why')}`, bold, {
            after: 10,
          }),
        ]
      : []),
  ]);
}

function becomes({ say }: Paper, { named, lastDay }: PaperForm): readonly string[] {
  return [
    ...(named ? [] : [say('paper.sheet.no-name')]),
    say('paper.sheet.envelope'),
    ...(lastDay ? [say('paper.sheet.last-day', { day: lastDay })] : []),
    say('paper.sheet.typed'),
    ...(named ? [] : [say('paper.sheet.hand')]),
    say('paper.sheet.destroyed'),
  ];
}

/** How to cross, and how to change one's mind, each with its picture. */
function fill(paper: Paper, { sections }: PaperForm): void {
  const { say, pdf } = paper;
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
  gap(paper, 6);
  head.write();
  inside(paper, 'L', () => {
    example(paper, say('paper.fill.cross'), cross);
    example(paper, say('paper.fill.change'), filled);
    if (sections.some(({ questions }) => questions.some(({ when }) => when !== undefined)))
      example(paper, say('paper.fill.follow'), undefined);
  });
}

function example(paper: Paper, text: string, draw: ((x: number, y: number) => void) | undefined): void {
  inside(paper, 'LI', () => {
    const at = { x: columnAt(paper, 0, boxSize), y: paper.y + (lineHeight(running) - boxSize) / 2 };
    decorate(paper, () => {
      if (!draw) return dot(paper);
      box(paper, at.x, at.y);
      draw(at.x, at.y);
    });
    words(paper, 'LBody', text, running, { indent: 22, after: 3 }).write();
  });
}

function dot(paper: Paper): void {
  paper.pdf.circle(columnAt(paper, 4, 6) + 3, paper.y + lineHeight(running) / 2, 2).fill(colour.ink);
}

function list(paper: Paper, head: string, items: readonly string[]): void {
  const blocks = items.map((item) => words(paper, 'LBody', item, running, { indent: 22, after: 2 }));
  const above = words(paper, 'H2', head, heading, { after: 2 });
  gap(paper, 6);
  room(paper, above.height + heightOf(blocks));
  above.write();
  inside(paper, 'L', () => {
    for (const block of blocks) {
      inside(paper, 'LI', () => {
        decorate(paper, () => dot(paper));
        block.write();
      });
    }
  });
}

function part(
  paper: Paper,
  head: string | undefined,
  texts: readonly (string | OwnWords)[],
  style = running,
): void {
  gap(paper, 6);
  write(paper, [
    ...(head === undefined ? [] : [words(paper, 'H2', head, heading, { after: 2 })]),
    ...texts.map((text) => paragraph(paper, text, style)),
  ]);
}

function paragraph(paper: Paper, text: string | OwnWords, style: Style): Block {
  if (typeof text === 'string') return words(paper, 'P', text, style, { after: 2 });
  return words(paper, 'P', apart(text.words), style, { after: 2 }, text.lang ? { lang: text.lang } : {});
}

/** One below the other, on one page. */
function write(paper: Paper, blocks: readonly Block[]): void {
  room(paper, heightOf(blocks));
  for (const block of blocks) block.write();
}
