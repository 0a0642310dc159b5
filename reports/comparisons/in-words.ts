/** What a row of a comparison says, in the words of every way out. */
import type { Say } from '../../surveys/languages.ts';
import { sayShare } from '../counts-in-words.ts';
import type { ComparisonRow, Picture, Side } from './comparison.ts';

/** "7 av 12", of a question about change "bättre för 7 av 12"; why there is no figure where there is none. */
export function saySide(side: Side, { change }: Pick<ComparisonRow, 'change'>, say: Say): string {
  if (side.as === 'account') return side.words;
  if (side.as !== 'told') return say(`comparisons.${side.as}`);
  const count = sayShare(side.figure, say);
  return change === undefined ? count : say('disclosure.change-for', { change, count });
}

/** How many units a whole is without; undefined where it has all. */
export function sayWithout(side: Side, say: Say): string | undefined {
  const without = side.as === 'told' && side.figure.without;
  return without ? say('comparisons.without', { count: without }) : undefined;
}

interface PictureWord {
  /** What it is of: a likeness, a direction or a difference. */
  readonly mark: string;
  readonly word: string;
}

type Pictured = Pick<ComparisonRow, 'picture' | 'change'>;

/** Whether the sides are alike, which way rounds went, and whether that may be chance. None of what is alone by its nature. */
export function pictureWords(row: Pictured, say: Say): readonly PictureWord[] {
  const { likeness, direction, difference } = row.picture;
  if (likeness === 'alone') return [];
  const chance = sayDifference(row.picture, say);
  return [
    { mark: likeness, word: say(`comparisons.likeness.${likeness}`) },
    ...(direction ? [{ mark: direction, word: sayDirection(direction, row, say) }] : []),
    ...(difference && chance ? [{ mark: difference, word: chance }] : []),
  ];
}

function sayDirection(direction: 'up' | 'down', { change }: Pictured, say: Say): string {
  if (change === undefined) return say(`comparisons.direction.${direction}`);
  return say(`comparisons.direction-of-change.${direction}`, { change });
}

/** "Säkert skilt" or "Kan vara slump". Chance is a word for what differs; what is alike needs none. */
export function sayDifference({ likeness, difference }: Picture, say: Say): string | undefined {
  if (difference === 'apart') {
    return say(`comparisons.difference.${likeness === 'alike' ? 'apart-little' : 'apart'}`);
  }
  return likeness === 'different' && difference ? say(`comparisons.difference.${difference}`) : undefined;
}
