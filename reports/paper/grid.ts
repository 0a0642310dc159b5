/** Questions with the same choices one after the other, as a table: a row each, the choices above, a box to cross in each cell. */
import { styleIn } from '../pdf/blocks/text.ts';
import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { type Line, lineHeight, linesOf, spaced, spokenAs, writeLines } from '../pdf/layout/lines.ts';
import { colour, page, wide } from '../pdf/layout/looks.ts';
import { aired, always, heightOf, type Piece, within } from '../pdf/layout/pieces.ts';
import { columnAt, decorate, inside, put, rule } from '../pdf/layout/sheet.ts';
import { box } from './pictograms.ts';
import { sharedBy, textOf, when } from './question.ts';
import type { PaperQuestion } from './questions.ts';
import type { FormPaper } from './sizes.ts';

const headStyle: Style = { weight: 'bold', size: 9.5, colour: colour.ink, leading: 1.25 };
/** The text of a question keeps at least this much of the page. */
const textLeast = 190;
const widestColumn = 72;
const pad = { x: 4, y: 7 } as const;
/** From the text of a question to the first box. */
const afterText = 10;

interface Grid {
  readonly labels: readonly string[];
  /** So many of the last labels are no opinion. */
  readonly apart: number;
  readonly textWidth: number;
  readonly columnWidth: number;
}

/** The questions of a section, those that make a table together in one list. */
export function inGrids(
  paper: FormPaper,
  questions: readonly PaperQuestion[],
): readonly (readonly PaperQuestion[])[] {
  const groups: PaperQuestion[][] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isAlike(before, question) && gridOf(paper, question)) last.push(question);
    else groups.push([question]);
  }
  return groups;
}

/** One is to be crossed of the same choices, by the same people, and there is nothing to see but words. */
function isAlike(one: PaperQuestion, other: PaperQuestion): boolean {
  const shape = ({ fill, choices, nonAnswers, shared, when }: PaperQuestion) =>
    JSON.stringify([fill, choices.map(({ label }) => label), nonAnswers, shared?.key, when]);
  const isPlain = ({ fill, picture, choices }: PaperQuestion) =>
    fill === 'one' &&
    !picture &&
    choices.length > 0 &&
    choices.every((each) => !each.picture && !each.face && !each.namely);
  return isPlain(one) && isPlain(other) && shape(one) === shape(other);
}

/** Undefined where a word of a choice is wider than its column would be. */
function gridOf(paper: FormPaper, { choices, nonAnswers }: PaperQuestion): Grid | undefined {
  const labels = [...choices.map(({ label }) => label), ...nonAnswers];
  const columnWidth = Math.min(widestColumn, (wide - textLeast) / labels.length);
  const words = labels.flatMap((label) => label.split(/(?<=[ \-–/\n])/));
  const fits = words.every((word) => widthOf(paper, word.trimEnd(), headStyle) <= columnWidth - 2 * pad.x);
  const textWidth = wide - columnWidth * labels.length;
  return fits ? { labels, apart: nonAnswers.length, textWidth, columnWidth } : undefined;
}

/** What they share stands above the first rows, and the choices again on each further page, seen and not read again. */
export function grid(paper: FormPaper, all: readonly PaperQuestion[]): readonly Piece[] {
  const [first] = all;
  const laid = first && gridOf(paper, first);
  if (!first || !laid) return [];
  const above = first.shared || !first.when ? sharedBy(paper, first) : when(paper, first.when);
  const head = headOf(paper, laid);
  const rows = all.map((question) => rowOf(paper, question, laid));
  const isSmall = heightOf([...above, head.row, ...rows]) <= (page.bottom - page.top) / 2;
  const kept = rows.map((row, i): Piece => {
    const bond = i === 0 ? ('always' as const) : isSmall ? ('if-it-fits' as const) : undefined;
    return { ...row, head: head.again, ...(bond && i < rows.length - 1 && { bond }) };
  });
  const table = [...always(within(paper, 'THead', [head.row])), ...within(paper, 'TBody', kept)];
  return [...always(above), ...aired(within(paper, 'Table', table), 0, paper.sizes.betweenQuestions)];
}

/** At the bottom of their row, near the boxes; what is no opinion is softer. */
function headOf(paper: FormPaper, { labels, apart, textWidth, columnWidth }: Grid) {
  const style = styleIn(paper, headStyle, 1.3);
  const cells = labels.map((label, i) => {
    const lines = linesOf(paper, label, headStyle, columnWidth - 2 * pad.x);
    const isApart = i >= labels.length - apart;
    const own: Style = isApart ? { ...style, weight: 'regular', colour: colour.soft } : style;
    const measured = lines.map((line) => ({ ...line, width: widthOf(paper, line.text, own) }));
    return { label, lines: measured, own };
  });
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * lineHeight(style) + pad.y;
  const draw = ({ lines, own }: (typeof cells)[number], i: number) => {
    const x = columnAt(paper, textWidth + i * columnWidth, columnWidth);
    const y = paper.y + height - pad.y / 2 - lines.length * lineHeight(own);
    writeLines(paper, lines, own, { x, y }, { width: columnWidth, to: 'centre' });
  };
  const row = (): void => {
    put(paper, 'TD', () => undefined);
    cells.forEach((cell, i) => {
      const options = { ...spokenAs(cell.label, cell.lines), scope: 'Column' } as const;
      put(paper, 'TH', () => draw(cell, i), options);
    });
  };
  const write = (): void => {
    inside(paper, 'TR', row);
    decorate(paper, () => rule(paper, paper.y + height, 1.1, colour.soft));
  };
  const again = (): void => {
    cells.forEach(draw);
    rule(paper, paper.y + height, 1.1, colour.soft);
  };
  return { row: { height, write }, again: { height, write: again } };
}

function rowOf(paper: FormPaper, question: PaperQuestion, { labels, textWidth, columnWidth }: Grid): Piece {
  const { box: side } = paper.sizes;
  const [plain, soft] = [paper.sizes.plain, paper.sizes.soft].map((style) => styleIn(paper, style, 1.15));
  const width = textWidth - afterText;
  const text = textOf(question);
  const parts = [text, ...question.hints].map((words, i) => {
    const style = (i === 0 ? plain : soft) as Style;
    return { style, lines: linesOf(paper, words, style, width) };
  });
  const own = parts.reduce((sum, { style, lines }) => sum + lines.length * lineHeight(style), 0);
  const height = Math.max(own, side) + 2 * pad.y;
  const draw = (): void => {
    const align = paper.direction === 'rtl' ? ({ width, to: 'right' } as const) : undefined;
    let y = paper.y + (height - own) / 2;
    for (const { style, lines } of parts) {
      writeLines(paper, spaced(lines), style, { x: columnAt(paper, 0, width), y }, align);
      y += lines.length * lineHeight(style);
    }
  };
  const said = [text, ...question.hints].join(' ');
  const spoken = spokenAs(
    said,
    parts.flatMap(({ lines }): readonly Line[] => lines),
  );
  const cell = (label: string, i: number): void => {
    const x = columnAt(paper, textWidth + (i + 0.5) * columnWidth - side / 2, side);
    const field = { field: { role: 'rb', means: label }, alt: label } as const;
    inside(paper, 'TD', () =>
      put(paper, 'Form', () => box(paper, x, paper.y + (height - side) / 2, side), field),
    );
  };
  const write = (): void => {
    inside(paper, 'TR', () => {
      put(paper, 'TH', draw, { ...spoken, scope: 'Row' });
      labels.forEach(cell);
    });
    decorate(paper, () => rule(paper, paper.y + height, 0.6));
  };
  return { height, write };
}
