/** The days that somebody has to keep, over all their audits or in one: for the overview, and as files for a calendar. */
import { type CalendarDay, calendarOf } from '../../reports/calendar.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { grouped } from '../../surveys/grouping.ts';
import { action } from '../../surveys/records/kinds/action.ts';
import { commission } from '../../surveys/records/kinds/commission.ts';
import { answersDue } from '../../surveys/records/storage.ts';
import { type AuditDate, datesOf, isFor } from '../../surveys/steps/dates.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';
import { dateWords } from '../../views/auditing/reminders.ts';
import { factsIn, factsOf } from '../http/audit-place.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download, type Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { toldPlan } from '../plan/proposals.ts';

/** What is this person's to do in any of their audits, the earliest first. */
export async function duties(
  context: Pick<Context, 'store' | 'today' | 'person'>,
  audits: readonly Audit[],
  facts: readonly AuditFacts[],
): Promise<readonly AuditDate[]> {
  const known = new Map(facts.map((one) => [one.id, one]));
  return (await datesIn(context, audits, facts)).filter((date) => {
    const facts = known.get(date.audit.id);
    return facts !== undefined && isFor(date, facts, context.person);
  });
}

export const sendCalendar: Handler = async (context) => {
  const { store, person, say } = context;
  const audits = await store.audits.withMember(person.id);
  return calendar(context, await duties(context, audits, await factsOf(context)), say('reminders.title'));
};

/** Of one audit: every day that the person may know of, done or not. */
export const sendAuditCalendar: Handler<'audit'> = async (context) => {
  const { audit, may } = context;
  const facts = await factsIn(context);
  const dates = await datesIn(context, [audit], facts ? [facts] : []);
  const told = new Set((await toldPlan(context)).plan.actions.map(({ id }) => id));
  const seen = dates.filter(({ see, about }) => may(see) && (!isAction(about) || told.has(about.record.id)));
  return calendar(context, seen, audit.title, await agreedDays(context));
};

function isAction(about: AuditDate['about']): about is Extract<AuditDate['about'], { as: 'record' }> {
  return about.as === 'record' && about.record.kind === action.kind;
}

/** What the parties have agreed on, and when the service is to have answered: nobody's task, and worth knowing. */
async function agreedDays({ store, audit, may, say }: Context<'audit'>): Promise<readonly CalendarDay[]> {
  const kept = may('see-commission') ? await store.records.of(audit.id, commission.kind) : [];
  const days = kept.flatMap(({ id, values }) =>
    Object.entries(commission.fields).flatMap(([name, { kind }]) => {
      const day = values[name];
      // When the collection begins, the commission is due: that is told with all that is due.
      if (kind !== 'day' || name === 'collectingFrom' || typeof day !== 'string') return [];
      return [{ id: `${id}-${name}`, day, title: say(`commission.fields.${name}`) }];
    }),
  );
  const answers = may('see-plan') ? answersDue(await store.planLinks.ofAudit(audit.id)) : undefined;
  const due = { id: `${audit.id}-answers`, title: say('plan.answers-due') };
  return answers === undefined ? days : [...days, { ...due, day: answers }];
}

async function datesIn(
  { store, today }: Pick<Context, 'store' | 'today'>,
  audits: readonly Audit[],
  facts: readonly AuditFacts[],
): Promise<readonly AuditDate[]> {
  const ids = audits.map(({ id }) => id);
  const collections = new Map(grouped(await store.collections.ofAudits(ids), ({ auditId }) => auditId));
  const checks = new Map(grouped(await store.factChecks.ofAudits(ids), ({ auditId }) => auditId));
  const known = new Map(facts.map((one) => [one.id, one]));
  const dates = audits.flatMap((audit) => {
    const facts = known.get(audit.id);
    const around = { collections: collections.get(audit.id) ?? [], factChecks: checks.get(audit.id) ?? [] };
    return facts ? datesOf({ audit, facts, ...around }, today) : [];
  });
  return dates.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function calendar(
  context: Context,
  dates: readonly AuditDate[],
  name: string,
  agreed: readonly CalendarDay[] = [],
): Reply {
  const days = dates.map((date) => {
    const title = `${dateWords(date, context)}, ${date.audit.title}`;
    const more = isAction(date.about) ? String(date.about.record.values.responsible) : undefined;
    return { id: date.id, day: date.day, title, more };
  });
  return download(
    'text/calendar; charset=utf-8',
    fileNameOf(name, 'ics'),
    Buffer.from(calendarOf(name, [...days, ...agreed])),
  );
}
