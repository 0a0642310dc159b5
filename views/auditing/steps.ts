/** How far an audit has come: the steps that the toolkit has so far. */
import type { Collection } from '../../surveys/audits/collection.ts';

const steps = ['commission', 'questions', 'collecting', 'results', 'report'] as const;

interface StepMark {
  readonly key: (typeof steps)[number];
  /** `begun`: some collections have come there, while others have not. */
  readonly state: 'done' | 'now' | 'begun' | 'later';
}

type Progressing = Pick<Collection, 'status' | 'anonymised' | 'erasedOn' | 'releasedOn'>;

/**
 * `approved`: the auditors have approved questions that collections can be made of; `hasReport`: a report that stands has
 * been released, which ends the last step where no collection is before it.
 */
export function stepsOf(
  collections: readonly Progressing[],
  approved: boolean,
  hasReport = false,
): readonly StepMark[] {
  const reached = (some: readonly Progressing[]) => {
    const step = currentStep(some, approved);
    return step === 'report' && hasReport ? steps.length : steps.indexOf(step);
  };
  const now = reached(collections);
  const farthest = Math.max(now, ...collections.map((one) => reached([one])));
  return steps.map((key, i) => ({
    key,
    state: i < now ? 'done' : i === now ? 'now' : i <= farthest ? 'begun' : 'later',
  }));
}

function currentStep(collections: readonly Progressing[], approved: boolean): StepMark['key'] {
  if (collections.length === 0 && !approved) return 'questions';
  if (collections.length === 0 || collections.some(({ status }) => status !== 'closed')) return 'collecting';
  return collections.every(isRead) ? 'report' : 'results';
}

/** Its auditors are done with its results: others may have them, or there are none any more. */
function isRead({ releasedOn, erasedOn }: Progressing): boolean {
  return releasedOn !== undefined || erasedOn !== undefined;
}
