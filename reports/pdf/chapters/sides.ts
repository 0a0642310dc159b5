/** Small groups: two sides and the rest, in words that do not give each other away (disclosure.md, rule 3). */

import { sayCell } from '../../counts-in-words.ts';
import type { Banded } from '../../report.ts';
import type { DisclosedAs } from '../charts/narrowed.ts';
import type { Sheet } from '../layout/sheet.ts';
import { table } from '../layout/table.ts';
import { heading, paragraph, small } from '../layout/text.ts';

export function bandedTables(
  sheet: Sheet,
  groups: readonly (readonly DisclosedAs<Banded>[])[],
  level: 2 | 3,
): void {
  heading(sheet, level, sheet.say('report.banded.title'), 110);
  paragraph(sheet, sheet.say('report.banded.why'), small);
  for (const group of groups) bandedTable(sheet, group);
}

function bandedTable(sheet: Sheet, group: readonly DisclosedAs<Banded>[]): void {
  const [first] = group;
  if (!first) return;
  const { positive, negative, rest } = first.disclosed;
  table(sheet, {
    columns: [
      { head: sheet.say('report.table.question'), width: 193 },
      { head: byStep(positive.label), width: 100 },
      { head: byStep(negative.label), width: 100 },
      { head: rest.label },
    ],
    rows: group.map(({ text, disclosed }) => [
      text,
      sayCell(disclosed.positive, sheet.say),
      sayCell(disclosed.negative, sheet.say),
      sayCell(disclosed.rest, sheet.say),
    ]),
  });
}

/** "Ja, alltid / Ja, oftast" with each step on a line of its own. */
function byStep(label: string): string {
  return label.replaceAll(' / ', ' /\n');
}
