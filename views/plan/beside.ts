/** Beside the plan: when people are told of it, and when it is followed up. */
import type { Say } from '../../surveys/languages.ts';
import type { feedback } from '../../surveys/records/kinds/feedback.ts';
import { type FollowUp, followUp } from '../../surveys/records/kinds/follow-up.ts';
import { isOverdue, type KeptRecord, type ValuesOfKind } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { PageContext, Words } from '../shell.ts';

export interface Beside extends Words, Pick<PageContext, 'audit' | 'today'> {
  readonly feedbacks: readonly KeptRecord<ValuesOfKind<typeof feedback>>[];
  readonly followUps: readonly KeptRecord<FollowUp>[];
  /** Ids of those that are there. */
  readonly designs: ReadonlySet<string>;
}

export function feedbackModel({ audit, feedbacks, say, language }: Beside) {
  return {
    ...asideHead('feedback', `/audits/${audit.id}/feedback`, say),
    lines: inOrder(feedbacks).map(({ values: { to, heldOn, plannedOn, who } }) => ({
      held: heldOn !== undefined,
      state: say(`plan.feedback.${heldOn === undefined ? 'planned' : 'done'}`),
      words: say('plan.feedback.to', {
        to: say(`feedback.tos.${to}`),
        day: showDay(heldOn ?? plannedOn, language),
      }),
      more: who,
      isOwn: true,
    })),
  };
}

export function followUpModel({ audit, followUps, designs, say, language, today }: Beside) {
  return {
    ...asideHead('follow-up', `/audits/${audit.id}/follow-ups`, say),
    lines: inOrder(followUps).map(({ values }) => {
      const day = showDay(values.doneOn ?? values.plannedOn, language);
      const isLate = isOverdue(followUp.due?.(values), today);
      return {
        held: values.status === 'done',
        state: say(`follow-up.statuss.${values.status}`),
        words: say('plan.follow-up.to', { after: say(`follow-up.afters.${values.after}`), day }),
        late: isLate ? say('plan.follow-up.late') : undefined,
        more: say(`plan.follow-up.${designs.has(values.questions ?? '') ? 'questions' : 'no-questions'}`),
      };
    }),
  };
}

function inOrder<Planned extends { readonly values: { readonly plannedOn: string } }>(
  records: readonly Planned[],
) {
  return records.toSorted((a, b) => (a.values.plannedOn < b.values.plannedOn ? -1 : 1));
}

function asideHead(id: 'feedback' | 'follow-up', href: string, say: Say) {
  return { id, href, title: say(`${id}.title`), none: say(`${id}.none`) };
}
