/** What a service sees by its link: the proposals of the released report, and one of them with room for an answer. */
import type { Proposed } from '../../reports/document/plan.ts';
import type { FieldDeclarations } from '../../surveys/forms/declaration.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { replyFields } from '../../surveys/records/replying.ts';
import type { PlanLink } from '../../surveys/records/storage.ts';
import { atBeginning } from '../../surveys/reporting/fact-check/fact-check.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { summaryOf, withLabels } from '../error-summary.ts';
import { formFields, type Typed, titleOf, withNone } from '../fields.ts';

export interface Answering {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly link: PlanLink;
  readonly home: string;
  /** Of the report. */
  readonly title: string;
  readonly invented: boolean;
  readonly proposals: readonly (Proposed & { readonly isAnswered: boolean; readonly hasDraft: boolean })[];
}

export function proposalsPage(about: Answering): View {
  const { say, language, link, home, proposals } = about;
  const count = proposals.filter(({ isAnswered }) => isAnswered).length;
  const isAll = count === proposals.length;
  return byLinkPage(about, 'proposals', say('plan.by-link.title'), {
    asked: say('plan.by-link.asked', { receiver: atBeginning(link.receiver) }),
    until: say('plan.by-link.until', { day: showDay(link.lastDay, language) }),
    count: isAll
      ? say('plan.by-link.all-answered')
      : say('plan.by-link.count', { count, of: proposals.length }),
    proposals: proposals.map(({ id, number, what, isAnswered, hasDraft }) => ({
      name: say('plan.proposal', { number }),
      what,
      href: `${home}/${id}`,
      isAnswered,
      state: say(`plan.by-link.${isAnswered ? 'answered' : hasDraft ? 'draft' : 'waiting'}`),
      go: say(`plan.by-link.${isAnswered ? 'to-add' : hasDraft ? 'to-continue' : 'to-answer'}`),
    })),
  });
}

interface ReplyPage extends Answering, Pick<Proposed, 'id' | 'number' | 'what'> {
  readonly isAnswered: boolean;
  readonly typed: Typed;
  /** Kept just now, or sent. */
  readonly state?: 'saved' | 'sent' | undefined;
}

export function replyPage(about: ReplyPage): View {
  const { say, link, home, proposals, id, number, what, isAnswered, typed, state } = about;
  const next = proposals.find((one) => !one.isAnswered && one.id !== id);
  const started = { answeredBy: { start: link.receiver } };
  const { problems } = typed;
  const fields = fieldsIn('action', replyFields.action, about, {});
  const answer = isAnswered ? undefined : fieldsIn('answer', replyFields.answer, about, started);
  const more = fields.filter(({ optional }) => optional);
  const title = say('plan.proposal', { number });
  return byLinkPage(about, 'reply', titleOf(title, problems, say), {
    heading: title,
    what,
    summary: withLabels(summaryOf(problems, say), problems, { answer, fields }),
    state: state && say(`plan.by-link.${state}`),
    sent: state === 'sent',
    next: state === 'sent' && next ? `${home}/${next.id}` : undefined,
    action: `${home}/${id}`,
    answer,
    fields: fields.filter(({ optional }) => !optional),
    more: { fields: more, open: more.some(({ problem, value }) => problem || value) },
  });
}

/** Nothing is chosen until somebody has chosen it. */
function fieldsIn(
  area: string,
  fields: FieldDeclarations,
  { say, typed }: Pick<ReplyPage, 'say' | 'typed'>,
  known: Readonly<Record<string, { readonly start: string }>>,
) {
  const shown = Object.values(formFields({ area, fields }, say, typed, known));
  return shown.map((field) => (field.options ? withNone(field, say('records.not-chosen')) : field));
}

function byLinkPage(
  { language, home, title: about, invented }: Answering,
  template: string,
  title: string,
  model: Readonly<Record<string, unknown>>,
): View {
  const whole = { planned: true, heading: title, about, invented, home, report: `${home}/report`, ...model };
  return { template: `plan/${template}`, layout: 'plain', language, title, model: whole };
}
