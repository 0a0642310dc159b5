/** The page for somebody whose words met those of somebody else: both told, and the person chooses. */
import type { Revision } from '../../surveys/documents/revision.ts';
import type { Problem } from '../../surveys/failures.ts';
import { summaryOf } from '../error-summary.ts';
import { makerWords, type Naming } from './history.ts';

export interface Conflicting extends Naming {
  /** Who wrote the others' side of each, when. */
  readonly changes: readonly (Revision | undefined)[];
  readonly sides: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

/** For `partials/staff-conflict`. `rows` tell the words of each conflict. */
export function conflictModel(about: Conflicting, rows: readonly object[]) {
  const { changes, sides, problems, say } = about;
  return {
    summary: summaryOf(problems, say)?.map(({ href, text }) => ({ href: `${href}.theirs`, text })),
    rows: rows.map((row, i) => ({
      ...row,
      name: `sides.${i}`,
      by: changes[i] && say('design-history.conflict.theirs-by', makerWords(changes[i], about)),
      theirsChosen: sides[i] === 'theirs',
      mineChosen: sides[i] === 'mine',
      problem: problems.some(({ field }) => field === `sides.${i}`)
        ? say('design-history.problems.choose')
        : undefined,
    })),
  };
}
