/** The questions of one unit and area, each told as far as it may be: bars and table, a table of choices, or not at all. */
import { isOrdered, isSuppressed, isUnordered, type ToldAs } from '../../cells.ts';
import type { Ordered } from '../../disclosure/disclosed.ts';
import { withSameChoices } from '../../figures.ts';
import type { QuestionReport } from '../../report.ts';
import { barsOf } from '../charts/bars.ts';
import { stepTable } from '../charts/steps.ts';
import type { Block } from '../layout/block.ts';
import { inside, type ReportSheet, room } from '../layout/sheet.ts';
import { heading, list, paragraph } from '../layout/text.ts';
import { choicesOf } from './choices.ts';

export function answersOf(sheet: ReportSheet, questions: readonly QuestionReport[], level: 2 | 3): Block {
  const suppressed = questions.filter(isSuppressed);
  const groups = withSameChoices(questions.filter(isOrdered));
  const noted = groups.findIndex((group) => group.every(({ measure }) => measure !== 'change'));
  const blocks: readonly Block[] = [
    ...groups.map((group, i) =>
      figureAndTable(sheet, group, i === noted ? sheet.say('report.figure.positive') : ''),
    ),
    ...questions
      .filter(isUnordered)
      .map((question) => ({ keep: 130, write: () => choicesOf(sheet, question) })),
    ...(suppressed.length > 0 ? [section(sheet, 70, () => notShown(sheet, suppressed, level))] : []),
  ];
  return {
    keep: blocks[0]?.keep ?? 0,
    write: () => {
      for (const block of blocks) block.write();
    },
  };
}

/** A figure and its table that are higher than this together may be parted, in points. */
const mostTogether = 340;

function figureAndTable(sheet: ReportSheet, group: readonly ToldAs<Ordered>[], note: string): Block {
  const bars = barsOf(sheet, group, note);
  const numbers = stepTable(sheet, group);
  const both = (bars.height ?? 0) + (numbers.height ?? 0);
  const keep = both <= mostTogether ? both : bars.keep;
  return {
    keep,
    write: () => {
      room(sheet, keep);
      bars.write();
      numbers.write();
    },
  };
}

function section(sheet: ReportSheet, keep: number, write: () => void): Block {
  return { keep, write: () => inside(sheet, 'Sect', write) };
}

/** One wording, whatever the reason (disclosure.md, rule 5). */
function notShown(sheet: ReportSheet, suppressed: readonly QuestionReport[], level: 2 | 3): void {
  const { say } = sheet;
  heading(sheet, level, say('report.not-shown'), 40);
  paragraph(sheet, say('disclosure.hidden-why'));
  list(
    sheet,
    suppressed.map(({ text }) => text),
  );
}
