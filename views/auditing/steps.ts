/** How far an audit has come: the steps that the toolkit has so far. */
import type { Collection } from '../../surveys/audits/collection.ts';

const steps = ['commission', 'questions', 'collecting', 'results', 'report'] as const;

export interface StepMark {
  readonly key: (typeof steps)[number];
  readonly state: 'done' | 'now' | 'later';
}

type Progressing = Pick<Collection, 'status' | 'settled'>;

export function stepsOf(collections: readonly Progressing[]): readonly StepMark[] {
  const now = steps.indexOf(currentStep(collections));
  return steps.map((key, i) => ({ key, state: i < now ? 'done' : i === now ? 'now' : 'later' }));
}

function currentStep(collections: readonly Progressing[]): StepMark['key'] {
  if (collections.length === 0) return 'questions';
  if (collections.some(({ status }) => status !== 'closed')) return 'collecting';
  return collections.every(({ settled }) => settled) ? 'report' : 'results';
}
