/** Choices with a box each: one below the other, or side by side where all are short. Goes on over pages as it must. */

import { widthOf } from '../pdf/layout/letters.ts';
import { lineHeight } from '../pdf/layout/lines.ts';
import { wide } from '../pdf/layout/looks.ts';
import type { Column } from '../pdf/layout/rich.ts';
import { columnAt, inside, left } from '../pdf/layout/sheet.ts';
import { box, type FieldRole, labelled } from './field.ts';
import { type Block, words } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { beside } from './pictograms.ts';
import type { PaperChoice } from './questions.ts';

const between = 20;
/** So many choices may stand on one line; more are read in columns. */
const mostOnLine = 5;

export function choiceList(paper: FormPaper, all: readonly PaperChoice[], role: FieldRole): Block {
  const columns = columnsFor(paper, all, role);
  const make = (choice: PaperChoice, column: Column) => item(paper, choice, role, column);
  const heights = all.map((choice) => make(choice, columns[0] ?? oneColumn).height);
  const heightOf = (from: number, count: number) =>
    heights.slice(from, from + Math.ceil(count / columns.length)).reduce((sum, height) => sum + height, 0);
  const writeSome = (from: number, count: number) => {
    const begin = paper.y;
    const rows = Math.ceil(count / columns.length);
    all.slice(from, from + count).forEach((choice, i) => {
      if (i % rows === 0) paper.y = begin;
      make(choice, columns[Math.floor(i / rows)] ?? oneColumn).write();
    });
    paper.y = begin + heightOf(from, count);
  };
  /** As many as fit on what is left of the page, and at least one. */
  const fitting = (from: number) => {
    let count = all.length - from;
    while (count > 1 && heightOf(from, count) > left(paper)) count--;
    return count;
  };
  return {
    height: heightOf(0, all.length),
    write: () => inside(paper, 'L', () => writeSome(0, all.length)),
    flow: (turn) =>
      inside(paper, 'L', () => {
        for (let from = 0; from < all.length; ) {
          if (from > 0 || heights[0] === undefined || heights[0] > left(paper)) turn();
          const count = fitting(from);
          writeSome(from, count);
          from += count;
        }
      }),
  };
}

const oneColumn: Column = { indent: 0, width: wide };

/** All on one line where they are few, in two columns where they are more, if each keeps to one line. */
function columnsFor(paper: FormPaper, all: readonly PaperChoice[], role: FieldRole): readonly Column[] {
  const isLine = all.length <= mostOnLine && paper.sizes.box < 20;
  const counts = [...(isLine ? [all.length] : []), ...(all.length >= mostOnLine ? [2] : [])];
  const fitting = counts.find((count) => areShort(paper, all, role, widthOfOne(count)));
  if (fitting === undefined) return [oneColumn];
  const width = widthOfOne(fitting);
  return Array.from({ length: fitting }, (_, i) => ({ indent: i * (width + between), width }));
}

function widthOfOne(count: number): number {
  return (wide - between * (count - 1)) / count;
}

/** Each on one line of its column, with nothing beside its words, so that all are equally high. */
function areShort(paper: FormPaper, all: readonly PaperChoice[], role: FieldRole, width: number): boolean {
  const { plain, gapToLabel } = paper.sizes;
  const room = width - sideOf(paper, role) - gapToLabel;
  return all.every(
    ({ label, picture, face, rung }) =>
      !picture && !face && !rung && !label.includes('\n') && widthOf(paper, label, plain) <= room,
  );
}

function sideOf({ sizes }: FormPaper, role: FieldRole): number {
  return role === 'tv' ? sizes.writtenBox : sizes.box;
}

function item(paper: FormPaper, choice: PaperChoice, role: FieldRole, column: Column): Block {
  const { plain, gapToLabel, betweenChoices } = paper.sizes;
  const picture = beside(paper, choice);
  const side = sideOf(paper, role);
  const own = side + gapToLabel + picture.width;
  const place = { indent: column.indent + own, width: column.width - own };
  const label = words(paper, 'LBody', choice.label, plain, place);
  const height = Math.max(label.height, side, picture.height) + betweenChoices;
  const isHigh = picture.height > 0 || side > label.height;
  const top = (part: number) => (height - betweenChoices - part) / 2;
  return {
    height,
    write: () => {
      const begin = paper.y;
      inside(paper, 'LI', () => {
        const boxTop = begin + (isHigh ? top(side) : (lineHeight(plain) - side) / 2);
        const x = columnAt(paper, column.indent, side);
        labelled(paper, role, choice.label, () => box(paper, x, boxTop, side));
        paper.y = begin + top(picture.height);
        picture.write(column.indent + side + gapToLabel);
        paper.y = begin + (isHigh ? top(label.height) : 0);
        label.write();
      });
      paper.y = begin + height;
    },
  };
}
