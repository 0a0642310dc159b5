/** Questions with the same choices one after the other, as a table: a row each, the choices above, a box to cross in each cell. */

import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { type Line, lineHeight, linesOf, spokenAs, writeLines } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { columnAt, decorate, inside, left, newPage, put, room } from '../pdf/layout/sheet.ts';
import { box } from './field.ts';
import { type Grid, gridOf, headStyle, pad } from './grouping.ts';
import { aired, type Block, heightOf, writeAll } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import type { PaperQuestion } from './questions.ts';

interface Row {
  readonly question: PaperQuestion;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly hints: readonly (readonly Line[])[];
  readonly height: number;
}

/** `above` stands on the page of the first rows, and what the rows share is said again on each further page. */
export function writeGrid(paper: FormPaper, all: readonly PaperQuestion[], above: readonly Block[]): void {
  const [first] = all;
  const grid = first && gridOf(paper, first);
  if (!first || !grid) return;
  const heads = grid.labels.map((label) => linesOf(paper, label, headStyle, grid.columnWidth - 2 * pad.x));
  const headHeight =
    Math.max(...heads.map((lines) => lines.length)) * lineHeight(stylesOf(paper).head) + pad.y;
  const rows = all.map((question) => rowOf(paper, question, grid));
  const rowsHeight = rows.reduce((sum, { height }) => sum + height, 0);
  const start = heightOf(above) + headHeight;
  const whole = start + rowsHeight;
  const isSmall = whole <= (page.bottom - page.top) / 2;
  room(paper, isSmall ? whole : start + rows.slice(0, 2).reduce((sum, { height }) => sum + height, 0));
  writeAll(paper, above);
  inside(paper, 'Table', () => {
    inside(paper, 'THead', () => head(paper, grid, heads, headHeight));
    inside(paper, 'TBody', () => {
      for (const row of rows) {
        if (row.height > left(paper)) goOn(paper, grid, heads, headHeight);
        writeRow(paper, row, grid);
      }
    });
  });
  paper.y += paper.sizes.betweenQuestions;
}

function rowOf(paper: FormPaper, question: PaperQuestion, { textWidth }: Grid): Row {
  const { plain, soft } = stylesOf(paper);
  const side = paper.sizes.box;
  const text = question.number === undefined ? question.text : `${question.number}. ${question.text}`;
  const lines = linesOf(paper, text, plain, textWidth - 10);
  const hints = question.hints.map((hint) => linesOf(paper, hint, soft, textWidth - 10));
  const words = lines.length * lineHeight(plain) + hints.flat().length * lineHeight(soft);
  return { question, text, lines, hints, height: Math.max(words, side) + 2 * pad.y };
}

/** The styles of a table, in which lines are close. */
function stylesOf(paper: FormPaper) {
  const { plain, soft } = paper.sizes;
  return {
    head: aired(paper, headStyle, 1.3),
    plain: aired(paper, plain, 1.15),
    soft: aired(paper, soft, 1.15),
  };
}

function head(paper: FormPaper, grid: Grid, heads: readonly (readonly Line[])[], height: number): void {
  inside(paper, 'TR', () => {
    put(paper, 'TD', () => undefined);
    heads.forEach((lines, i) => {
      const label = grid.labels[i] ?? '';
      const options = { ...spokenAs(label, lines), scope: 'Column' } as const;
      put(paper, 'TH', () => writeHead(paper, grid, lines, i, height), options);
    });
  });
  paper.y += height;
  decorate(paper, () => rule(paper, 1.1));
}

/** At the bottom of their row, near the boxes; what is no opinion is softer. */
function writeHead(paper: FormPaper, grid: Grid, lines: readonly Line[], i: number, height: number): void {
  const isApart = i >= grid.labels.length - grid.apart;
  const { head } = stylesOf(paper);
  const style: Style = isApart ? { ...head, weight: 'regular', colour: colour.soft } : head;
  const measured = isApart
    ? lines.map((line) => ({ ...line, width: widthOf(paper, line.text, style) }))
    : lines;
  const x = columnAt(paper, grid.textWidth + i * grid.columnWidth, grid.columnWidth);
  const y = paper.y + height - pad.y / 2 - lines.length * lineHeight(head);
  writeLines(paper, measured, style, { x, y }, { width: grid.columnWidth, to: 'centre' });
}

/** On a new page what is above is seen again, but read aloud only once. */
function goOn(paper: FormPaper, grid: Grid, heads: readonly (readonly Line[])[], height: number): void {
  newPage(paper);
  decorate(
    paper,
    () => {
      heads.forEach((lines, i) => {
        writeHead(paper, grid, lines, i, height);
      });
      paper.y += height;
      rule(paper, 1.1);
    },
    'Pagination',
  );
}

function writeRow(paper: FormPaper, row: Row, grid: Grid): void {
  const { sizes } = paper;
  const { question, text, lines, hints, height } = row;
  inside(paper, 'TR', () => {
    const said = [text, ...question.hints].join(' ');
    const spoken = spokenAs(said, [...lines, ...hints.flat()]);
    put(paper, 'TH', () => writeText(paper, row, grid), { ...spoken, scope: 'Row' });
    grid.labels.forEach((label, i) => {
      const middle = grid.textWidth + (i + 0.5) * grid.columnWidth;
      const x = columnAt(paper, middle - sizes.box / 2, sizes.box);
      const y = paper.y + (height - sizes.box) / 2;
      inside(paper, 'TD', () =>
        put(paper, 'Form', () => box(paper, x, y, sizes.box), {
          field: { role: 'rb', means: label },
          alt: label,
        }),
      );
    });
  });
  paper.y += height;
  decorate(paper, () => rule(paper, 0.6));
}

function writeText(paper: FormPaper, { lines, hints, height }: Row, { textWidth }: Grid): void {
  const { plain, soft } = stylesOf(paper);
  const width = textWidth - 10;
  const align = paper.direction === 'rtl' ? ({ width, to: 'right' } as const) : undefined;
  const x = columnAt(paper, 0, width);
  const rest = hints.flat();
  const own = lines.length * lineHeight(plain) + rest.length * lineHeight(soft);
  const y = paper.y + (height - own) / 2;
  const spaced = [
    ...lines.slice(0, -1),
    ...lines.slice(-1).map((line) => ({ ...line, text: `${line.text} ` })),
  ];
  writeLines(paper, spaced, plain, { x, y }, align);
  writeLines(paper, rest, soft, { x, y: y + lines.length * lineHeight(plain) }, align);
}

function rule({ pdf, y }: FormPaper, width: number): void {
  pdf
    .moveTo(page.left, y)
    .lineTo(page.right, y)
    .lineWidth(width)
    .strokeColor(width > 1 ? colour.soft : colour.line)
    .stroke();
}
