/** The same question to different voices: users, staff and close persons of one service, side by side. */

import type { ComparisonRow } from '../../comparisons/comparison.ts';
import { pairedTables } from '../../comparisons/paired.ts';
import { voices as pairings } from '../../comparisons/pairings.ts';
import { saySides } from '../../findings/in-words.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, FigureBlock } from '../document.ts';
import { ownChapter } from '../own-chapter.ts';
import { rounds } from './follow-up.ts';

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
  // Where there is a follow-up, before and after is what its chapter tells.
  const before = composition.followUps?.length ? [] : rounds(composition);
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
