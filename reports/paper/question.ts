/** A question on paper: whole on one page where it fits on one, and with its words again on each page that it goes on to. */
import { atMost, lineHeight, linesOf, writeLines } from '../pdf/layout/lines.ts';
import { colour, page, wide } from '../pdf/layout/looks.ts';
import { columnAt, decorate, inside, left, newPage, type Paper, put, room } from '../pdf/layout/sheet.ts';
import { crossing } from './crossing.ts';
import { air, type Block, heightOf, words, writeOne } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { picture } from './pictograms.ts';
import type { PaperPicture, PaperQuestion } from './questions.ts';

/**
 * `heading` stands above the first question of a section, and what parts of a question share above the first of them:
 * never alone at the foot of a page. `group` is the key of what the question before is a part of.
 */
export function question(
  paper: FormPaper,
  all: PaperQuestion,
  heading: Block | undefined,
  group: string | undefined,
): void {
  const blocks = blocksOf(paper, all);
  const isFirst = all.shared?.key !== group;
  // A part on a page of its own has the words above it again.
  const shared = isFirst || heightOf(blocks) > left(paper) ? sharedBy(paper, all) : [];
  const above = heading ? [heading, ...shared] : shared;
  const whole = heightOf([...above, ...blocks]);
  // What is higher than a page begins where its words and a few choices fit, and goes on over the next.
  room(
    paper,
    whole <= page.bottom - page.top ? whole : Math.min(whole, heightOf(above) + leastOf(paper, blocks)),
  );
  for (const block of above) writeOne(paper, block, () => newPage(paper));
  inside(paper, 'Sect', () => {
    for (const block of blocks) writeOne(paper, block, () => turn(paper, all));
  });
  paper.y += paper.sizes.betweenQuestions;
}

/** Everything down to the first part that can be cut, and some lines of that. */
function leastOf({ sizes }: FormPaper, blocks: readonly Block[]): number {
  const most = page.bottom - page.top;
  const long = blocks.findIndex(({ height }) => height > most / 3);
  const before = long < 0 ? blocks : blocks.slice(0, long);
  return Math.min(most, heightOf(before) + 4 * (lineHeight(sizes.plain) + sizes.betweenChoices));
}

/** The next page begins with what the question asks, seen again but read aloud only once. */
function turn(paper: FormPaper, { number, text }: PaperQuestion): void {
  newPage(paper);
  const style = { ...paper.sizes.soft, weight: 'bold' } as const;
  const asked = number === undefined ? text : `${number}. ${text}`;
  const lines = atMost(linesOf(paper, paper.say('paper.goes-on', { text: asked }), style, wide), 3);
  const align = paper.direction === 'rtl' ? ({ width: wide, to: 'right' } as const) : undefined;
  decorate(paper, () => writeLines(paper, lines, style, { x: page.left, y: paper.y }, align), 'Pagination');
  paper.y += lines.length * lineHeight(style) * 1.07 + 8;
}

/** Who is to answer is said once, above all the parts. */
export function sharedBy(paper: FormPaper, { shared, when: asked }: PaperQuestion): readonly Block[] {
  if (!shared) return [];
  const { lead, soft } = paper.sizes;
  return [
    ...(asked ? [when(paper, asked)] : []),
    words(paper, 'H3', shared.text, lead, { after: 4 }),
    ...(shared.help ? [words(paper, 'P', shared.help, soft, { after: 3 })] : []),
    air(paper, 6),
  ];
}

function blocksOf(paper: FormPaper, all: PaperQuestion): readonly Block[] {
  const { lead, soft } = paper.sizes;
  const text = all.number === undefined ? all.text : `${all.number}. ${all.text}`;
  return [
    ...(all.when && !all.shared ? [when(paper, all.when)] : []),
    words(paper, all.fill === 'nothing' ? 'P' : all.shared ? 'H4' : 'H3', text, lead, { after: 4 }),
    ...all.hints.map((hint) => words(paper, 'P', hint, soft, { after: 3 })),
    ...(all.picture ? [pictureOf(paper, all.picture)] : []),
    air(paper, 4),
    ...(all.fill === 'text' ? [writing(paper, all)] : crossing(paper, all)),
  ];
}

/** Marked by a bar, so that those who are not asked see where to go on. */
export function when(paper: FormPaper, text: string): Block {
  const { soft } = paper.sizes;
  const own = words(
    paper,
    'P',
    text,
    { ...soft, weight: 'bold', colour: colour.pine },
    { indent: 10, after: 4 },
  );
  return {
    height: own.height,
    write: () => {
      const bar = { x: columnAt(paper, 0, 3), y: paper.y, height: own.height - 4 };
      decorate(paper, () => paper.pdf.rect(bar.x, bar.y, 3, bar.height).fill(colour.pine));
      own.write();
    },
  };
}

function pictureOf(paper: Paper, all: PaperPicture): Block {
  const drawn = picture(paper, all, 150);
  return {
    height: drawn.height + 8,
    write: () => {
      drawn.write(0);
      paper.y += drawn.height + 8;
    },
  };
}

/** Lines to write on, as far apart as on ruled paper. */
function writing(paper: FormPaper, { text: means, shared }: PaperQuestion): Block {
  const lines = shared ? 2 : 5;
  const apart = lineHeight({ ...paper.sizes.bold, size: paper.sizes.plain.size + 6 });
  const height = lines * apart;
  const draw = () => {
    for (let i = 1; i <= lines; i++) {
      const y = paper.y + i * apart;
      paper.pdf.moveTo(page.left, y).lineTo(page.right, y);
    }
    paper.pdf.lineWidth(0.7).strokeColor(colour.soft).stroke();
  };
  const write = () => {
    put(paper, 'Form', draw, { field: { role: 'tv', means }, alt: means });
    paper.y += height;
  };
  return { height, write };
}
