/** A question on paper, whole on one page. */
import { lineHeight } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { decorate, inside, left, newPage, type Paper, put, room } from '../pdf/layout/sheet.ts';
import { crossing } from './crossing.ts';
import { air, type Block, bold, columnAt, heightOf, soft, words } from './layout/blocks.ts';
import { picture } from './pictograms.ts';
import type { PaperPicture, PaperQuestion } from './questions.ts';

const lead = { ...bold, size: 13, leading: 1.35 };
const between = 18;

/**
 * `heading` stands above the first question of a section, and what parts of a question share above the first of them:
 * never alone at the foot of a page. `group` is the key of what the question before is a part of.
 */
export function question(
  paper: Paper,
  all: PaperQuestion,
  heading: Block | undefined,
  group: string | undefined,
): void {
  const blocks = blocksOf(paper, all);
  const isFirst = all.shared?.key !== group;
  // A part on a page of its own has the words above it again.
  const shared = isFirst || heightOf(blocks) > left(paper) ? sharedBy(paper, all) : [];
  room(paper, heightOf([...shared, ...blocks]) + (heading?.height ?? 0));
  heading?.write();
  for (const block of shared) block.write();
  inside(paper, 'Sect', () => {
    for (const block of blocks) {
      // A question of forty choices is higher than a page, and is cut between them.
      if (block.height > left(paper) && paper.y > page.top) newPage(paper);
      block.write();
    }
  });
  paper.y += between;
}

/** Who is to answer is said once, above all the parts. */
function sharedBy(paper: Paper, { shared, when: asked }: PaperQuestion): readonly Block[] {
  if (!shared) return [];
  return [
    ...(asked ? [when(paper, asked)] : []),
    words(paper, 'H3', shared.text, lead, { after: 4 }),
    ...(shared.help ? [words(paper, 'P', shared.help, soft, { after: 3 })] : []),
    air(paper, 6),
  ];
}

function blocksOf(paper: Paper, all: PaperQuestion): readonly Block[] {
  const text = all.number === undefined ? all.text : `${all.number}. ${all.text}`;
  return [
    ...(all.when && !all.shared ? [when(paper, all.when)] : []),
    words(paper, all.fill === 'nothing' ? 'P' : all.shared ? 'H4' : 'H3', text, lead, { after: 4 }),
    ...all.hints.map((hint) => words(paper, 'P', hint, soft, { after: 3 })),
    ...(all.picture ? [pictureOf(paper, all.picture)] : []),
    air(paper, 4),
    ...(all.fill === 'text' ? [writing(paper, all.text)] : crossing(paper, all)),
  ];
}

/** Marked by a bar, so that those who are not asked see where to go on. */
function when(paper: Paper, text: string): Block {
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
function writing(paper: Paper, means: string): Block {
  const [lines, apart] = [5, lineHeight({ ...bold, size: 18 })];
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
