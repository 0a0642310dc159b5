/** A bar of two sides, the good one first, with its numbers, and a dotted band between where they are not exact. */
import { sayAlone } from '../../counts-in-words.ts';
import { stacked } from '../../figures.ts';
import type { Share } from '../../report.ts';
import { drawParts, type Place } from '../charts/stack.ts';
import { stepColour } from '../layout/looks.ts';
import type { Sheet } from '../layout/styles.ts';

export function shareBar(sheet: Sheet, { positive, of }: Pick<Share, 'positive' | 'of'>, place: Place): void {
  const { low, high } = positive;
  const others = { low: of - high, high: of - low };
  const parts = [
    {
      count: low,
      as: 'answers' as const,
      fill: stepColour(1),
      number: low > 0 ? sayAlone(positive, sheet.say) : '',
    },
    // Where nobody is surely on the other side, the band is all that can say how many may be.
    {
      count: high - low,
      as: 'unsure' as const,
      fill: undefined,
      number: high < of ? '' : sayAlone(others, sheet.say),
    },
    { count: of - high, as: 'answers' as const, fill: stepColour(0), number: sayAlone(others, sheet.say) },
  ];
  drawParts(sheet, stacked(parts, of), place);
}
