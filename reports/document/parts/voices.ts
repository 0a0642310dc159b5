/** The same question to different voices: users, staff and close persons of one service, side by side. */

import type { ComparisonRow, ComparisonTable } from '../../comparisons/comparison.ts';
import { pictureWords, saySide } from '../../comparisons/in-words.ts';
import { pairedTables } from '../../comparisons/paired.ts';
import { voices as pairings } from '../../comparisons/pairings.ts';
import { roundsOf } from '../../comparisons/rounds.ts';
import { saySides } from '../../findings/in-words.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, FigureBlock, TableBlock } from '../document.ts';
import { ownChapter } from '../own-chapter.ts';

/**
 * A figure for each question that at least two voices tell; then before and after. What is placed in the auditors’
 * own words is not said again.
 */
export function voices(composition: Composition): readonly Block[] {
  const { compared, say } = composition;
  const own = ownChapter('voices', composition);
  const placed = new Set(own.whole.filter(({ kind }) => kind === 'comparison').map(({ key }) => key));
  const tables = [...pairedTables('voices', pairings, compared)];
  const told = tables.flatMap(({ title, rows }): readonly Block[] => {
    const shown = rows.filter(({ key, picture }) => picture.likeness !== 'not-shown' && !placed.has(key));
    if (shown.length === 0) return [];
    const isHeaded = tables.length > 1;
    const figures = shown.map((row, i) => figureOf(row, isHeaded || i > 0 ? '' : title, composition));
    return isHeaded ? [heading(2, title), ...figures] : figures;
  });
  const before = rounds(composition);
  const lead = told.length > 0 ? [paragraph(say('comparisons.kinds.voices.lead'))] : [];
  return [...own.blocks, ...lead, ...told, ...before];
}

function figureOf(row: ComparisonRow, of: string, { say }: Composition): FigureBlock {
  const { key, text, sides, picture, change } = row;
  const compared = { as: 'comparison', title: text, sides, picture, change } as const;
  const alt = `${text}: ${saySides(compared, say)}`;
  return {
    as: 'figure',
    id: `figure-voices-${key}`,
    title: text,
    of,
    picture: { as: 'comparison', compared },
    alt,
  };
}

/** Before and after: every question that was asked in several rounds, in one table for each service and voice. */
function rounds(composition: Composition): readonly Block[] {
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
