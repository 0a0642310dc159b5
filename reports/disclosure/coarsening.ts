/** What is told less of than the numbers by themselves would allow, for another table's sake (disclosure.md, rules 5 and 6). */
import { behind } from './behind.ts';
import type { Disclosed } from './disclosed.ts';

/** Too few, or hidden for another's sake: one and the same. */
export const suppressed: Disclosed = behind({ as: 'suppressed' });

/** The sides alone: no steps, no end step, no kinds of no answer. What has no sides is not told. */
export function inSides(disclosed: Disclosed): Disclosed {
  if (disclosed.as === 'suppressed' || disclosed.as === 'choices') return suppressed;
  if (disclosed.as === 'several') return disclosed;
  const { noAnswer, sides, ...kept } = disclosed;
  return behind({
    ...kept,
    sides: sides.map(({ steps: _steps, end: _end, ...side }) => side),
    noAnswer: noAnswer && { count: noAnswer.count },
  });
}
