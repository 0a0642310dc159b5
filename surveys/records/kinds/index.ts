/** Every kind of record that people write: what the calendar, the list of what is due and the tables are made of. */
import type { Due, KeptRecord, RecordKind } from '../record.ts';
import { accessibilityStatement } from './accessibility-statement.ts';
import { action } from './action.ts';
import { agreement } from './agreement.ts';
import { answer } from './answer.ts';
import { background, decision, glossary } from './background.ts';
import { commission } from './commission.ts';
import { conclusionBlock, criterion, goodExample, principle } from './concluding.ts';
import { feedback } from './feedback.ts';
import { followUp } from './follow-up.ts';
import { group, groupMember } from './group.ts';
import { instrument, instrumentResult } from './instrument.ts';
import { organisation, owner } from './organisation.ts';
import { privacy } from './privacy.ts';
import { progress } from './progress.ts';
import { fidelity, keyFigure, milestone, serviceCard } from './service.ts';
import { observation, training } from './training.ts';

/** Each by the name that the code has for it. */
export const kinds = {
  accessibilityStatement,
  action,
  agreement,
  answer,
  background,
  commission,
  conclusionBlock,
  criterion,
  decision,
  feedback,
  fidelity,
  followUp,
  glossary,
  goodExample,
  group,
  groupMember,
  instrumentResult,
  instrument,
  keyFigure,
  milestone,
  observation,
  organisation,
  owner,
  principle,
  privacy,
  progress,
  serviceCard,
  training,
};

export const recordKinds: readonly RecordKind[] = Object.values(kinds);

/** The day by which what is written down is to be done, whatever kind it is of; undefined where there is none. */
export function dueOf({ kind, values }: Pick<KeptRecord, 'kind' | 'values'>): Due | undefined {
  return recordKinds.find((one) => one.kind === kind)?.due?.(values as never);
}
