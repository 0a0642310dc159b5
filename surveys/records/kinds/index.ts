/** Every kind of record that people write: what the calendar, the list of what is due and the tables are made of. */
import type { Due, KeptRecord, RecordKind } from '../record.ts';
import { accessibilityStatement } from './accessibility-statement.ts';
import { action } from './action.ts';
import { agreement } from './agreement.ts';
import { answer } from './answer.ts';
import { background } from './background.ts';
import { commission } from './commission.ts';
import { conclusionBlock } from './conclusion-block.ts';
import { criterion } from './criterion.ts';
import { decision } from './decision.ts';
import { feedback } from './feedback.ts';
import { fidelity } from './fidelity.ts';
import { followUp } from './follow-up.ts';
import { glossary } from './glossary.ts';
import { goodExample } from './good-example.ts';
import { group } from './group.ts';
import { groupMember } from './group-member.ts';
import { instrument } from './instrument.ts';
import { instrumentResult } from './instrument-result.ts';
import { keyFigure } from './key-figure.ts';
import { milestone } from './milestone.ts';
import { observation } from './observation.ts';
import { organisation } from './organisation.ts';
import { owner } from './owner.ts';
import { principle } from './principle.ts';
import { privacy } from './privacy.ts';
import { progress } from './progress.ts';
import { serviceCard } from './service-card.ts';
import { training } from './training.ts';

export {
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
  instrument,
  instrumentResult,
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

export const recordKinds: readonly RecordKind[] = [
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
];

/** The day by which what is written down is to be done, whatever kind it is of; undefined where there is none. */
export function dueOf({ kind, values }: Pick<KeptRecord, 'kind' | 'values'>): Due | undefined {
  return recordKinds.find((one) => one.kind === kind)?.due?.(values as never);
}
