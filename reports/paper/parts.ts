import type { OwnWords } from '../../surveys/audits/own-words.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { lineHeight } from '../pdf/layout/lines.ts';
import { colour } from '../pdf/layout/looks.ts';
import { columnAt, decorate, gap, inside, newPage, room } from '../pdf/layout/sheet.ts';
import { type Block, heightOf, words, writeAll, writeOne } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';

/** Kept together where the form runs the other way. */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

export function list(paper: FormPaper, head: string, items: readonly string[]): void {
  const { running, heading, betweenItems } = paper.sizes;
  const blocks = items.map((item) =>
    words(paper, 'LBody', item, running, { indent: 22, after: betweenItems }),
  );
  const above = words(paper, 'H2', head, heading, { after: 2 });
  gap(paper, paper.sizes.aboveParts);
  room(paper, above.height + heightOf(blocks));
  above.write();
  inside(paper, 'L', () => {
    for (const block of blocks) {
      inside(paper, 'LI', () => {
        room(paper, Math.min(block.height, 2 * lineHeight(running)));
        decorate(paper, () => dot(paper));
        writeOne(paper, block, () => newPage(paper));
      });
    }
  });
}

export function part(
  paper: FormPaper,
  head: string | undefined,
  texts: readonly (string | OwnWords)[],
  style = paper.sizes.running,
): void {
  gap(paper, paper.sizes.aboveParts);
  writeAll(paper, [
    ...(head === undefined
      ? []
      : [words(paper, 'H2', head, paper.sizes.heading, { after: paper.sizes.betweenItems })]),
    ...texts.map((text) => paragraph(paper, text, style)),
  ]);
}

function paragraph(paper: FormPaper, text: string | OwnWords, style: Style): Block {
  if (typeof text === 'string') return words(paper, 'P', text, style, { after: 2 });
  return words(paper, 'P', apart(text.words), style, { after: 2 }, text.lang ? { lang: text.lang } : {});
}

/** Before an item of a list. */
export function dot(paper: FormPaper): void {
  const { running } = paper.sizes;
  paper.pdf.circle(columnAt(paper, 4, 6) + 3, paper.y + lineHeight(running) / 2, 2).fill(colour.ink);
}
