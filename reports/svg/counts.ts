/** Choices without order, sides of a comparison, and small people: one bar or row of them for each count. */
import type { Say } from '../../surveys/languages.ts';
import { cellsOf, noAnswersTo, type ToldAs } from '../cells.ts';
import type { Side } from '../comparisons/comparison.ts';
import { saySide, sayWithout } from '../comparisons/in-words.ts';
import { sayAbout, sayAlone } from '../counts-in-words.ts';
import { type Bounds, baseOf, type Choices, type Several } from '../disclosure/disclosed.ts';
import type { ComparedFigure } from '../findings/placed.ts';
import { colour } from '../pdf/layout/looks.ts';
import { barOf, below, beside, type Drawn, paragraph, plain, small, strong } from './drawing.ts';
import { widthOf } from './lettering.ts';
import { columns, page } from './page.ts';

const height = 22;

export function choicesOf(question: ToldAs<Choices | Several>, say: Say): Drawn {
  const base = Math.max(1, baseOf(question.disclosed));
  const rows = cellsOf(question).map((cell) => row(cell.label, sayAlone(cell, say), { ...cell, base }));
  const none = noAnswersTo(question);
  const without = none > 0 ? [row(say('report.figure.noAnswer'), String(none), undefined)] : [];
  return below([paragraph(sayAbout(question, say), small, page.left, page.wide), ...rows, ...without], 10);
}

export function comparisonOf({ sides, change }: ComparedFigure, say: Say): Drawn {
  return below(
    sides.map((side) => sideRow(side, change, say)),
    14,
  );
}

function sideRow(side: Side, change: string | undefined, say: Say): Drawn {
  const words = saySide(side, { change }, say);
  const without = sayWithout(side, say);
  const label = [side.label, side.question, without].filter(Boolean).join('. ');
  if (side.as !== 'told') return row(label, words, undefined);
  return row(label, words, { ...side.figure.positive, base: Math.max(1, side.figure.of) });
}

/** Without a bar where there is nothing to draw: then words that are long have room for more. */
function row(label: string, words: string, count: (Bounds & { readonly base: number }) | undefined): Drawn {
  const { first, middle, last } = columns;
  const named = paragraph(label, plain, first.x, first.width);
  if (!count) {
    const isShort = widthOf(words, plain) <= last.width;
    const { x } = isShort ? last : middle;
    return beside(named, paragraph(words, plain, x, page.left + page.wide - x));
  }
  const bar = { height, at: (y: number) => barOf(count, count.base, { ...middle, y, height }) };
  return beside(named, bar, paragraph(words, strong, last.x, last.width));
}

const [person, line] = [44, 62];
const eachLine = Math.floor(page.wide / person);

/** So many filled; between the bounds, where they are apart, dotted. */
export function peopleOf({ low, high }: Bounds, of: number): Drawn {
  return {
    height: Math.ceil(of / eachLine) * line,
    at: (y) =>
      Array.from({ length: of }, (_, i) =>
        personAt(
          page.left + (i % eachLine) * person,
          y + Math.floor(i / eachLine) * line,
          i < low ? colour.pine : i < high ? 'url(#unsure)' : colour.white,
        ),
      ).join(''),
  };
}

/** A head, and shoulders beneath it. */
function personAt(x: number, y: number, fill: string): string {
  const look = `fill="${fill}" stroke="${colour.pine}" stroke-width="1.6"`;
  const shoulders = `M${x + 5} ${y + 54}V${y + 38}a13 13 0 0 1 26 0V${y + 54}Z`;
  return `<circle cx="${x + 18}" cy="${y + 12}" r="9" ${look}/><path d="${shoulders}" ${look}/>`;
}
