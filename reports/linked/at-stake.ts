/** Asked before anything is solved, so that neither a thread nor the solver is started for nothing. */
import { partsAtStake } from './stake.ts';
import { systemOf } from './ties.ts';
import type { Least } from './unit-cells.ts';
import type { LinkedUnit } from './unit-counts.ts';

/** Whether something can be worked out of these units together, told as they are, so that a pattern is needed. */
export function needsPattern(units: readonly LinkedUnit[], least: Least): boolean {
  return partsAtStake(systemOf(units, least)).length > 0;
}
