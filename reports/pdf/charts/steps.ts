/** The data table under a group of bars: a row a question, a column a step. */
import { restOf } from '../../figures.ts';
import type { Full } from '../../report.ts';
import type { Block } from '../layout/block.ts';
import type { Column } from '../layout/columns.ts';
import type { Sheet } from '../layout/sheet.ts';
import { tableOf } from '../layout/table.ts';
import type { DisclosedAs } from './narrowed.ts';

/** From so many steps on, the score does not get a column of its own: the numbers would stand too close. */
const manySteps = 8;

export function stepTable(sheet: Sheet, group: readonly DisclosedAs<Full>[]): Block {
  const { say } = sheet;
  const steps = group[0]?.disclosed.steps ?? [];
  const scored = steps.length < manySteps && group.some(({ disclosed }) => disclosed.score !== undefined);
  const columns: Column[] = [
    { head: say('report.table.question') },
    ...steps.map((step) => ({ head: shortLabel(step.label), to: 'right' as const })),
    { head: say('report.figure.noAnswer'), to: 'right' },
    ...(scored ? [{ head: say('report.score.head'), to: 'right' as const }] : []),
  ];
  const rows = group.map(({ text, disclosed }) => [
    text,
    ...disclosed.steps.map((step) => String(step.count)),
    String(restOf(disclosed)),
    ...(scored ? [disclosed.score === undefined ? '–' : String(disclosed.score)] : []),
  ]);
  return tableOf(sheet, { columns, rows });
}

/** "0 – mycket dåligt" is told in full in the key; eleven columns have room for the number. */
function shortLabel(label: string): string {
  return /^(\d+) – /.exec(label)?.[1] ?? label;
}
