/** An A4 poster: what it is, how one answers, what is promised, and whom to ask. As large as it fits on the page. */
import type { Say } from '../../surveys/languages.ts';
import { type Block, heightOf, swedish, words } from '../paper/layout/blocks.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { drawStairs } from '../pdf/layout/mark.ts';
import { columnAt, decorate, inside, newPage, type Paper } from '../pdf/layout/sheet.ts';
import type { Poster } from './handout.ts';
import { square } from './square.ts';
import { fileOf } from './writing.ts';

/** The file, of one page. */
export async function writePoster(poster: Poster, say: Say): Promise<Buffer> {
  const title = say('handouts.poster', { service: poster.service });
  return fileOf(poster, poster, title, say, (paper) => {
    newPage(paper);
    const parts = fitting(paper, poster);
    inside(paper, 'Sect', () => {
      head(paper, parts.head);
      invitation(paper, poster, parts);
      promise(paper, parts);
      foot(paper, parts.foot);
    });
  });
}

interface Parts {
  readonly scale: number;
  readonly head: readonly Block[];
  /** Beside the QR code, and beneath it. */
  readonly beside: readonly Block[];
  readonly beneath: readonly Block[];
  readonly heading: Block;
  readonly promise: readonly Block[];
  readonly foot: readonly Block[];
}

export const scales = [1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const;
export const smallest = 0.65;
/** Air between the parts, all of it together. */
const air = 92;
export const top = page.top - 6;

function fitting(paper: Paper, poster: Poster): Parts {
  for (const scale of scales) {
    const parts = partsOf(paper, poster, scale);
    const { head, beneath, heading, promise, foot } = parts;
    const texts = heightOf([...head, ...beneath, heading, ...promise, ...foot]);
    if (top + texts + middleHeight(parts) + air <= page.height - 36) return parts;
  }
  return partsOf(paper, poster, smallest);
}

function middleHeight({ scale, beside }: Pick<Parts, 'scale' | 'beside'>): number {
  return Math.max(squareSize(scale), heightOf(beside));
}

function squareSize(scale: number): number {
  return 185 * scale;
}

function partsOf(paper: Paper, poster: Poster, scale: number): Parts {
  const { say } = paper;
  const { lang } = poster.contact;
  const text: Style = { weight: 'regular', size: 15 * scale, colour: colour.ink, leading: 1.4 };
  const strong: Style = { ...text, weight: 'bold' };
  const heading: Style = { ...strong, size: 19 * scale, colour: colour.pine };
  const onPine: Style = { ...strong, size: 19 * scale, colour: colour.white, leading: 1.3 };
  const under: Style = { ...text, size: 16 * scale, colour: colour.pale };
  const nature = poster.anonymous ? '' : '-named';
  const indent = squareSize(scale) + 28;
  const invented = `${say('site.invented')}. ${say('site.invented-why')}`;
  const address: Style = { ...strong, size: 18 * scale, colour: colour.pine };
  return {
    scale,
    head: [
      words(paper, 'P', say('site.name'), { ...onPine, size: 14 }, { indent: 32, after: 14 }),
      ...(poster.invented ? [words(paper, 'P', invented, { ...under, weight: 'bold' }, { after: 4 })] : []),
      words(
        paper,
        'H1',
        say(`handouts.say${nature}`),
        { ...onPine, size: 40 * scale, leading: 1.15 },
        { after: 6 },
      ),
      words(paper, 'P', poster.service, onPine, {}, swedish(poster)),
      words(paper, 'P', poster.title, under, { after: 20 }),
    ],
    beside: [
      ...(poster.cardNeeded
        ? [
            words(paper, 'P', say('handouts.card-needed'), strong, { indent, after: 4 }),
            words(paper, 'P', say('handouts.no-card'), text, { indent, after: 14 }),
          ]
        : []),
      words(paper, 'P', say('handouts.point'), strong, { indent }),
    ],
    beneath: [words(paper, 'P', say('handouts.or-go'), text), words(paper, 'P', poster.typed, address)],
    heading: words(paper, 'H2', say(`answering.promise.title${nature}`), heading, { after: 4 }),
    promise: poster.promise.map((line) => words(paper, 'LBody', line, text, { indent: 20, after: 3 })),
    foot: [
      ...(poster.lastDay === undefined
        ? []
        : [words(paper, 'P', say('handouts.last-day', { day: poster.lastDay }), strong, { after: 4 })]),
      words(paper, 'P', `${say('answering.contact.title')} ${say('answering.contact.what')}`, text),
      words(paper, 'P', unbroken(poster.contact.words), strong, {}, lang === undefined ? {} : { lang }),
    ],
  };
}

/** A telephone number stays on one line. */
export function unbroken(contact: string): string {
  return contact.replace(/(?<=\d) (?=\d)/g, '\u00a0');
}

/** On a ground of colour, from the top of the page. */
export function head(paper: Paper, blocks: readonly Block[]): void {
  paper.y = top;
  const bottom = paper.y + heightOf(blocks);
  decorate(paper, () => {
    paper.pdf.rect(0, 0, page.width, bottom).fill(colour.pine);
    const stairs = { width: 6, gap: 2.6, heights: [8, 13, 19], round: 1.6 };
    drawStairs(paper, { x: columnAt(paper, 0, 24), y: page.top + 10 }, stairs, colour.white);
  });
  for (const block of blocks) block.write();
}

/** The QR code, and how it is used. */
function invitation(paper: Paper, poster: Poster, { scale, beside, beneath }: Parts): void {
  const size = squareSize(scale);
  const from = paper.y + 24;
  square(paper, poster, { x: columnAt(paper, 0, size), y: from, size });
  paper.y = from + Math.max(0, (size - heightOf(beside)) / 2);
  for (const block of beside) block.write();
  paper.y = from + middleHeight({ scale, beside }) + 14;
  for (const block of beneath) block.write();
  paper.y += 18;
}

function promise(paper: Paper, parts: Parts): void {
  parts.heading.write();
  inside(paper, 'L', () => {
    for (const line of parts.promise) {
      inside(paper, 'LI', () => {
        const at = { x: columnAt(paper, 4, 6) + 3, y: paper.y + 10.5 * parts.scale };
        decorate(paper, () => paper.pdf.circle(at.x, at.y, 2.6 * parts.scale).fill(colour.pine));
        line.write();
      });
    }
  });
  paper.y += 12;
}

/** Beneath a line. */
export function foot(paper: Paper, blocks: readonly Block[]): void {
  const { pdf } = paper;
  decorate(paper, () =>
    pdf.moveTo(page.left, paper.y).lineTo(page.right, paper.y).lineWidth(1).strokeColor(colour.line).stroke(),
  );
  paper.y += 12;
  for (const block of blocks) block.write();
}
