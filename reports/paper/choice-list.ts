/** Choices with a box each: one below the other, or side by side where all are short; in the easy form a row of faces. */
import { inPieces } from '../../surveys/grouping.ts';
import { styleIn, words } from '../pdf/blocks/text.ts';
import { widthOf } from '../pdf/layout/letters.ts';
import { lineHeight, linesOf, spokenAs, writeLines } from '../pdf/layout/lines.ts';
import { colour, wide } from '../pdf/layout/looks.ts';
import { heightOf, type Piece, sideBySide, stacked, within } from '../pdf/layout/pieces.ts';
import type { Column } from '../pdf/layout/rich.ts';
import { columnAt, inside, put } from '../pdf/layout/sheet.ts';
import { asLabel, beside, box, type FieldRole, face } from './pictograms.ts';
import type { PaperChoice, PaperQuestion } from './questions.ts';
import type { FormPaper } from './sizes.ts';

/** In points: less is too short for a name of a place. */
const leastLine = 160;
const between = 20;
/** So many choices may stand on one line; more are read in columns. */
const mostOnLine = 5;
/** In points: columns that are no higher are not parted by the end of a page, also where what is asked stands there again. */
const highest = 600;

/** Read column by column; a list that is longer than a page goes on over the next. */
export function choiceList(paper: FormPaper, all: readonly PaperChoice[], role: FieldRole): readonly Piece[] {
  const columns = columnsFor(paper, all, role);
  const rowHeight = Math.max(lineHeight(paper.sizes.plain), sideOf(paper, role)) + paper.sizes.betweenChoices;
  const together = columns.length > 1 ? columns.length * Math.floor(highest / rowHeight) : 1;
  const parts = inPieces(all, together).map((some) => {
    const rows = Math.ceil(some.length / columns.length);
    const inColumns = columns.map((column, j) =>
      some.slice(j * rows, (j + 1) * rows).map((choice) => item(paper, choice, role, column)),
    );
    return { ...sideBySide(paper, inColumns), after: paper.sizes.betweenChoices };
  });
  return within(paper, 'L', parts);
}

/** All on one line where they are few, in two columns where they are more, if each keeps to one line. */
function columnsFor(paper: FormPaper, all: readonly PaperChoice[], role: FieldRole): readonly Column[] {
  const isLine = all.length <= mostOnLine && paper.sizes.box < 20;
  const counts = [...(isLine ? [all.length] : []), ...(all.length >= mostOnLine ? [2] : [])];
  const fitting = counts.find((count) => areShort(paper, all, role, widthOfOne(count))) ?? 1;
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
    ({ label, picture, face, rung, namely }) =>
      !picture && !face && !rung && !namely && !label.includes('\n') && widthOf(paper, label, plain) <= room,
  );
}

function sideOf({ sizes }: FormPaper, role: FieldRole): number {
  return role === 'tv' ? sizes.writtenBox : sizes.box;
}

function item(paper: FormPaper, choice: PaperChoice, role: FieldRole, column: Column): Piece {
  const { plain, gapToLabel, betweenChoices } = paper.sizes;
  const picture = beside(paper, choice);
  const side = sideOf(paper, role);
  const own = side + gapToLabel + picture.width;
  const place = { indent: column.indent + own, width: column.width - own };
  const line = choice.namely ? [lineBeside(paper, choice.label, place)] : [];
  const label = [...words(paper, 'LBody', choice.label, plain, place), ...line];
  const high = heightOf(label);
  const height = Math.max(high, side, picture.height);
  const isHigh = picture.height > 0 || side > high;
  const top = (part: number) => (height - part) / 2;
  const write = () =>
    inside(paper, 'LI', () => {
      const begin = paper.y;
      const boxTop = begin + (isHigh ? top(side) : (lineHeight(plain) - side) / 2);
      const x = columnAt(paper, column.indent, side);
      asLabel(paper, role, choice.label, () => box(paper, x, boxTop, side));
      paper.y = begin + top(picture.height);
      picture.write(column.indent + side + gapToLabel);
      paper.y = begin + (isHigh ? top(high) : 0);
      stacked(paper, label);
    });
  return { height, write, after: betweenChoices };
}

/** To write on, after the words where there is room for it, and else beneath them. */
function lineBeside(paper: FormPaper, label: string, place: Column): Piece {
  const { plain, gapToLabel } = paper.sizes;
  const after = widthOf(paper, label, plain) + gapToLabel;
  const isAfter = place.width - after >= leastLine;
  const width = isAfter ? place.width - after : place.width;
  const x = columnAt(paper, place.indent + place.width - width, width);
  const height = isAfter ? 0 : lineHeight(plain) * 1.4;
  const draw = () => {
    const y = paper.y + height - lineHeight(plain) * 0.2;
    paper.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.7)
      .strokeColor(colour.soft)
      .stroke();
  };
  const field = { role: 'tv', means: label } as const;
  const write = () => inside(paper, 'LBody', () => put(paper, 'Form', draw, { field, alt: label }));
  return { height, write };
}

/** Only where every choice has a face, and faces are large enough to stand for themselves. */
export function isFaceRow({ sizes }: FormPaper, { choices, fill }: PaperQuestion): boolean {
  return sizes.face > 40 && fill === 'one' && choices.every((choice) => choice.face && !choice.picture);
}

const air = { aroundWords: 12, underFace: 8, underWords: 8, beneath: 10 } as const;

/** Each with its words and its box beneath. */
export function faceRow(paper: FormPaper, all: readonly PaperChoice[]): Piece {
  const { face: side, box: boxSide } = paper.sizes;
  const plain = styleIn(paper, paper.sizes.plain);
  const width = wide / all.length;
  const labels = all.map(({ label }) => linesOf(paper, label, plain, width - air.aroundWords));
  const wordsHeight = Math.max(...labels.map((lines) => lines.length)) * lineHeight(plain);
  const underWords = side + air.underFace + wordsHeight + air.underWords;
  const one = (choice: PaperChoice, i: number) => {
    const { y: begin } = paper;
    const middle = i * width + width / 2;
    if (choice.face) face(paper, choice.face, side).write(middle - side / 2);
    const x = columnAt(paper, middle - boxSide / 2, boxSide);
    asLabel(paper, 'rb', choice.label, () => box(paper, x, begin + underWords, boxSide));
    const lines = labels[i] ?? [];
    const at = { x: columnAt(paper, i * width, width), y: begin + side + air.underFace };
    const draw = () => writeLines(paper, lines, plain, at, { width, to: 'centre' });
    put(paper, 'LBody', draw, spokenAs(choice.label, lines));
  };
  const write = () =>
    inside(paper, 'L', () => {
      for (const [i, choice] of all.entries()) inside(paper, 'LI', () => one(choice, i));
    });
  return { height: underWords + boxSide + air.beneath, write };
}
