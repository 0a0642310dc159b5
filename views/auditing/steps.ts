/** How far an audit has come: the steps that the toolkit has so far. */
import type { Collection } from '../../surveys/audits/collection.ts';

const steps = ['commission', 'questions', 'collecting', 'results', 'report'] as const;

interface StepMark {
  readonly key: (typeof steps)[number];
  readonly state: 'done' | 'now' | 'later';
}

type Progressing = Pick<Collection, 'status' | 'anonymised'>;

/** `approved`: the auditors have approved questions that collections can be made of. */
export function stepsOf(collections: readonly Progressing[], approved: boolean): readonly StepMark[] {
  const now = steps.indexOf(currentStep(collections, approved));
  return steps.map((key, i) => ({ key, state: i < now ? 'done' : i === now ? 'now' : 'later' }));
}

function currentStep(collections: readonly Progressing[], approved: boolean): StepMark['key'] {
  if (collections.length === 0 && !approved) return 'questions';
  if (collections.length === 0 || collections.some(({ status }) => status !== 'closed')) return 'collecting';
  return collections.every(({ anonymised }) => anonymised) ? 'report' : 'results';
}
