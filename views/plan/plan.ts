/** The action plan: every proposal with what the service answers and does, and whether users have been told. */
import { type PlanSources, type Proposed, sayBalance } from '../../reports/document/plan.ts';
import type { Say } from '../../surveys/languages.ts';
import { type Action, action, isOver, isTold } from '../../surveys/records/kinds/action.ts';
import type { Answer } from '../../surveys/records/kinds/answer.ts';
import { balanceOf, byDepartment, planLines, spokenOf } from '../../surveys/records/plan.ts';
import { isOverdue, type KeptRecord } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { shownValues } from '../records/values.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { verdictMark } from '../verdict-mark.ts';
import { type Beside, feedbackModel, followUpModel } from './beside.ts';

interface PlanPage extends Beside, Pick<PageContext, 'may'> {
  readonly proposals: readonly (Proposed & { readonly findings: readonly FindingNamed[] })[];
  readonly plan: PlanSources;
  /** The day that the service is to have answered, an ISO date. */
  readonly due: string | undefined;
}

interface FindingNamed {
  readonly heading: string;
  readonly verdict: 'strength' | 'develop' | 'change' | undefined;
}

type Named = Proposed & { readonly findings: readonly FindingNamed[]; readonly isGone?: true };

export function planPage(about: PlanPage): View {
  const { audit, proposals, plan, say, may } = about;
  const home = `/audits/${audit.id}`;
  const mayWrite = may('write-plan');
  const all: readonly Named[] = [...proposals, ...goneIn(about)];
  const lines = planLines(
    plan,
    all.map(({ id }) => id),
  );
  const seen = new Set<string>();
  const silent = proposals.filter(({ id }) => lines.some((line) => line.id === id && !line.answer));
  return pageInAudit(about, 'plan/plan', say('plan.title'), {
    lead: say('plan.lead'),
    cards: lines.map(({ id, answer, actions }) => {
      const proposal = all.find((one) => one.id === id);
      return {
        ...(proposal && cardHead(proposal, say)),
        ...(answer ? { answer: answerModel(answer, about) } : { silent: silentModel(id, about) }),
        actions: actions.map((one) => {
          const isAgain = seen.has(one.id);
          seen.add(one.id);
          return isAgain
            ? { again: { href: `#action-${one.id}`, what: one.values.what } }
            : actionModel(one, about);
        }),
        add: mayWrite && proposal && !proposal.isGone ? `${home}/actions/new?proposals=${id}` : undefined,
      };
    }),
    none: say(mayWrite ? 'plan.empty' : 'plan.empty-reader'),
    first: mayWrite && may('see-findings') ? `${home}/findings` : undefined,
    add: mayWrite && proposals.length > 0 ? `${home}/actions/new` : undefined,
    print: `${home}/plan.pdf`,
    calendar: `${home}/calendar.ics`,
    links: mayWrite ? `${home}/plan/links` : undefined,
    tables: mayWrite ? home : undefined,
    balance: lines.length > 0 ? balanceModel(about) : undefined,
    departments: departmentsIn(about),
    asides: may('see-feedback') ? [feedbackModel(about), followUpModel(about)] : [],
    reminder: mayWrite && silent.length > 0 ? reminderIn(about, silent) : undefined,
  });
}

/** With what is said of proposals that nobody has the words of any more. */
function goneIn({ proposals, plan, say }: PlanPage): readonly Named[] {
  const lost = new Set(spokenOf(plan));
  for (const { id } of [...proposals, ...plan.gone]) lost.delete(id);
  const nameless = [...lost].map((id) => ({ id, what: say('records.gone') }));
  return [...plan.gone, ...nameless].map((one) => ({ ...one, number: 0, findings: [], isGone: true }));
}

function cardHead({ id, number, what, findings: [finding], isGone }: Named, say: Say) {
  const from = finding
    ? say('plan.from', { heading: finding.heading.replace(/\.$/, ''), number })
    : say('plan.proposal', { number });
  return {
    id,
    what,
    mark: finding?.verdict && verdictMark(finding.verdict, say),
    from: isGone ? say('plan.gone.mark') : from,
    isGone,
  };
}

function answerModel(record: KeptRecord<Answer>, { audit, say, language, may }: PlanPage) {
  const { outcome, why, answeredBy, answeredOn } = record.values;
  return {
    outcome: say(`answer.outcomes.${outcome}`),
    why,
    by: say('plan.by-on', { by: answeredBy, day: showDay(answeredOn, language) }),
    href: may('write-plan') ? `/audits/${audit.id}/answers/${record.id}` : undefined,
  };
}

function silentModel(id: string, { audit, say, language, may, due, today }: PlanPage) {
  const isLate = due !== undefined && due < today;
  const day = due === undefined ? '' : showDay(due, language);
  return {
    isLate,
    when: say(due === undefined ? 'plan.no-day' : isLate ? 'plan.waited' : 'plan.waiting', { day }),
    href: may('write-plan')
      ? `/audits/${audit.id}/answers/new?proposal=${id}&answeredOn=${today}`
      : undefined,
  };
}

/** What one asks first; the others beneath it. */
const mainFields = ['responsible', 'doneBy', 'measure', 'status'] as const;

function actionModel(record: KeptRecord<Action>, about: PlanPage) {
  const { audit, say, language, may, today } = about;
  const { id, values } = record;
  const shown = new Map(shownValues(action, record, about).map((one) => [one.name, one]));
  const rest = [
    'type',
    'part',
    'aspect',
    'department',
    'startsOn',
    'resources',
    'precondition',
    'external',
    'decision',
    'progress',
  ];
  const day = showDay(values.doneBy, language);
  const isLate = isOverdue({ day: values.doneBy, isDone: isOver(values) }, today);
  const told = { day: showDay(values.toldOn ?? values.doneBy, language), way: values.toldWay ?? '' };
  const href = may('write-plan') ? `/audits/${audit.id}/actions/${id}` : undefined;
  const words = {
    responsible: `${values.responsible}, ${say(`action.authoritys.${values.authority}`).toLowerCase()}`,
    doneBy: isLate ? say('plan.late', { day }) : day,
    measure: values.measure,
    status: say(`action.statuss.${values.status}`),
  };
  return {
    id,
    what: values.what,
    href,
    facts: mainFields.map((name) => ({
      label: say(`action.fields.${name}`),
      words: words[name],
      late: name === 'doneBy' && isLate,
      done: name === 'status' && values.status === 'done',
      isOwn: name === 'measure',
    })),
    more: rest.flatMap((name) => shown.get(name) ?? []),
    told: isTold(values) ? say('plan.told.yes', told) : undefined,
    tell: href && `${href}#toldOn`,
  };
}

function balanceModel({ plan, say }: PlanPage) {
  const counts = balanceOf(plan);
  return {
    words: sayBalance(plan, say),
    parts:
      plan.actions.length > 0
        ? (['municipality', 'region', 'both'] as const).map((of) => ({
            label: say(`action.authoritys.${of}`),
            count: counts[of],
          }))
        : undefined,
  };
}

/** Where one department alone has something to do, it needs no list of its own. */
function departmentsIn({ plan }: PlanPage) {
  const parts = byDepartment(plan);
  return parts.length < 2
    ? undefined
    : parts.map(({ department, actions }) => ({
        department,
        actions: actions.map(({ id, values }) => ({ href: `#action-${id}`, what: values.what })),
      }));
}

/** To be copied into a letter: nothing is sent from here. */
function reminderIn({ audit, say, language, due, today }: PlanPage, silent: readonly Proposed[]): string {
  const day = due === undefined ? '' : showDay(due, language);
  const when = due === undefined ? 'no-day' : due < today ? 'late' : 'until';
  return [
    say('plan.reminder.hello'),
    '',
    say('plan.reminder.waits', { count: silent.length, audit: audit.title }),
    '',
    ...silent.map(({ number, what }) => say('plan.reminder.line', { number, what })),
    '',
    `${say(`plan.reminder.${when}`, { day })} ${say('plan.reminder.why')}`,
    '',
    say('plan.reminder.bye'),
  ].join('\n');
}
