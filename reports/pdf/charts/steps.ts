/** The data table under a group of bars: a row a question, a column a side, with the steps that are told on it. */
import type { Say } from '../../../surveys/languages.ts';
import { cellsOf, labelOf, noAnswersTo, type ToldAs } from '../../cells.ts';
import { sayAlone } from '../../counts-in-words.ts';
import type { Ordered, SideName } from '../../disclosure/disclosed.ts';
import type { Block } from '../layout/block.ts';
import type { Column } from '../layout/columns.ts';
import type { ReportSheet } from '../layout/sheet.ts';
import { tableOf } from '../layout/table.ts';

export function stepTable(sheet: ReportSheet, group: readonly ToldAs<Ordered>[]): Block {
  const { say } = sheet;
  const sides = sidesOf(group);
  const heads = sides.map((side) => headOf(group, side));
  const columns: Column[] = [
    { head: say('report.table.question') },
    ...heads.map((head) => ({ head: head.replaceAll(' / ', ' /\n') })),
    { head: say('report.figure.noAnswer'), to: 'right' },
  ];
  const rows = group.map((question) => [
    question.text,
    ...sides.map((side, i) => numbersOf(question, side, heads[i], say)),
    question.disclosed.noAnswer ? String(noAnswersTo(question)) : '–',
  ]);
  return tableOf(sheet, { columns, rows });
}

function sidesOf(group: readonly ToldAs<Ordered>[]): readonly SideName[] {
  const told = new Set(group.flatMap(({ disclosed }) => disclosed.sides.map(({ side }) => side)));
  return (['positive', 'neutral', 'rest'] as const).filter((side) => told.has(side));
}

/** The choices on the side; of the questions that have it in common the fewest. */
function headOf(group: readonly ToldAs<Ordered>[], name: SideName): string {
  const heads = group.flatMap((question) =>
    question.disclosed.sides
      .filter(({ side }) => side === name)
      .map(({ keys }) => ({ keys, label: labelOf(question, keys) })),
  );
  const [fewest] = [...heads].sort((a, b) => a.keys.length - b.keys.length);
  return fewest?.label ?? '';
}

/** The side as a whole, or step by step where its steps are told; named where the head does not say what it is. */
function numbersOf(question: ToldAs<Ordered>, name: SideName, head: string | undefined, say: Say): string {
  const cells = cellsOf(question).filter(({ side }) => side === name);
  const [whole] = cells;
  if (!whole) return '–';
  if (cells.length === 1 && whole.label === head) return sayAlone(whole, say);
  return cells.map((cell) => `${cell.label}: ${sayAlone(cell, say)}`).join('\n');
}
