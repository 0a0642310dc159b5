/** What has become of it: what the auditors write, each follow-up with what was promised and done, and before and after. */
import type { FollowUp } from '../../../surveys/records/kinds/follow-up.ts';
import type { ComparisonTable } from '../../comparisons/comparison.ts';
import { pictureWords, saySide } from '../../comparisons/in-words.ts';
import { roundsOf } from '../../comparisons/rounds.ts';
import { period } from '../../words.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, TableBlock } from '../document.ts';
import { ownChapter } from '../own-chapter.ts';

export function followUp(composition: Composition): readonly Block[] {
  const { followUps = [], say } = composition;
  const own = ownChapter('follow-up', composition).blocks;
  if (followUps.length === 0) return own;
  const told = followUps.flatMap((one) => [
    heading(2, say(`follow-up.afters.${one.after}`)),
    ...factsOf(one, composition),
  ]);
  return [...own, ...told, ...rounds(composition)];
}

/** Where nothing is said of something, it is left out. */
function factsOf(
  { plannedOn, doneOn, who, status, promised, done }: FollowUp,
  { say, own, report }: Composition,
): readonly Block[] {
  const typed = (words: string | undefined) => words && own.asWritten(words.replaceAll(/\n+/g, ' '));
  const day = (iso: string | undefined) => period(iso, undefined, report.language);
  return facts([
    [say('follow-up.fields.plannedOn'), doneOn === undefined ? day(plannedOn) : undefined],
    [say('follow-up.fields.doneOn'), day(doneOn)],
    [say('follow-up.fields.status'), say(`follow-up.statuss.${status}`)],
    [say('follow-up.fields.who'), typed(who)],
    [say('follow-up.fields.promised'), typed(promised)],
    [say('follow-up.fields.done'), typed(done)],
  ]);
}

/** Before and after: every question that was asked in several rounds, in one table for each service and voice. */
export function rounds(composition: Composition): readonly Block[] {
  const { compared, say } = composition;
  const tables = [...roundsOf(compared)].flatMap((table) => [
    roundTable(table, composition),
    ...table.notes.map((note) => paragraph(note, 'small')),
  ]);
  if (tables.length === 0) return [];
  return [
    heading(2, say('comparisons.kinds.rounds.title')),
    paragraph(say('comparisons.kinds.rounds.lead')),
    ...tables,
  ];
}

function roundTable({ key, title, rows }: ComparisonTable, { say }: Composition): TableBlock {
  const labels = [...new Set(rows.flatMap(({ sides }) => sides.map(({ label }) => label)))];
  return {
    as: 'table',
    id: `table-rounds-${key}`,
    caption: title,
    columns: [
      { head: say('report.table.question') },
      ...labels.map((head) => ({ head, to: 'right' as const })),
      { head: say('document.voices.picture') },
    ],
    rows: rows.map((row) => [
      row.text,
      ...labels.map((label) => {
        const side = row.sides.find((one) => one.label === label);
        return side ? saySide(side, row, say) : '–';
      }),
      [...pictureWords(row, say).map(({ word }) => `${word}.`), ...row.notes].join(' '),
    ]),
  };
}
