/** How strong evidence is, by rules simple enough to be printed. */
import type { Side } from '../comparisons/comparison.ts';
import type { Strength, Told } from './placed.ts';

/** From so many answers a figure can be strong. */
export const strongFrom = 10;

/** From so many texts a theme can be strong. */
export const strongTextsFrom = 5;

/**
 * A figure is strong with ten answers or more, from at least half of those invited, and a comparison where each side is; a
 * theme with five texts or more in a round; register data with its source are strong. A quote is the words of one person, and
 * so is what one manager answers. Undefined where nothing is told.
 */
export function strengthOf(says: Told): Strength | undefined {
  switch (says.as) {
    case 'question':
    case 'area':
      return says.answered >= strongFrom && 2 * says.answered >= says.invited ? 'strong' : 'weak';
    case 'comparison':
      return says.sides.every(isStrongSide) ? 'strong' : 'weak';
    case 'theme':
      return says.texts.some(({ low }) => low >= strongTextsFrom) ? 'strong' : 'weak';
    case 'register':
      return 'strong';
    case 'account':
    case 'quote':
      return 'one-voice';
    case 'hidden':
      return undefined;
  }
}

function isStrongSide(side: Side): boolean {
  if (side.as !== 'told') return false;
  const { of, invited } = side.figure;
  return of >= strongFrom && invited !== undefined && 2 * of >= invited;
}
