/** What a county's report is composed of, gathered audit by audit: of those that the person is in, what is released. */
import { setImmediate as breath } from 'node:timers/promises';
import type { CountyAudit, CountySources, Unfinished } from '../../reports/county/sources.ts';
import type { ReportSources } from '../../reports/document/sources.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import { Audience } from '../../surveys/questionnaires/definition.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import type { CountyChoice } from '../../views/county/choosing.ts';
import { wordsIn } from '../../views/words.ts';
import type { Context } from '../http/route.ts';
import { sourcesOf } from '../reporting/sources.ts';

/** What the address asks for: all audits of the person where it names none, and of no others. */
export async function choiceIn({ store, person, query }: Context): Promise<CountyChoice> {
  const audits = await store.audits.withMember(person.id);
  const named = audits.filter(({ id }) => query(`audit-${id}`) !== undefined);
  const round = Number(query('round'));
  return {
    audits,
    chosen: named.length > 0 ? named : audits,
    audience: Audience.options.find((one) => one === query('audience')) ?? 'user',
    round: Number.isInteger(round) && round > 0 ? round : undefined,
  };
}

/** In the language of the report. */
export async function countySourcesOf(
  context: Pick<Context, 'store' | 'today'>,
  { chosen, audience, round }: Omit<CountyChoice, 'audits'>,
  language: StaffLanguage,
): Promise<CountySources> {
  const { store, today } = context;
  const audits: CountyAudit[] = [];
  let sender = '';
  for await (const sources of sourcesOfEach(context, byTitle(chosen), language)) {
    const { audit, report, compared, concluded, rules, written } = sources;
    const all = inReadingOrder(await store.collections.ofAudit(audit.id));
    const unfinished = unfinishedIn(all, report.units);
    audits.push({ audit, report, compared, concluded, rules, written, unfinished });
    sender ||= written.sender;
  }
  const services = await store.services.list();
  const say = wordsIn(language);
  return { services, audits, audience, round, sender, language, say, madeOn: today };
}

const { compare } = new Intl.Collator('sv');

/** Many are made on one day, and a report has one order. */
const byTitle = (audits: readonly Audit[]) => [...audits].sort((a, b) => compare(a.title, b.title));

/** Of what is released and concluded. Whoever answers meanwhile comes in between. */
export async function* sourcesOfEach(
  { store, today }: Pick<Context, 'store' | 'today'>,
  audits: readonly Audit[],
  language: StaffLanguage,
): AsyncIterable<ReportSources> {
  for (const audit of audits) {
    yield await sourcesOf({ store, audit, today }, { language, draft: false });
    await breath();
  }
}

/** Those that the report has nothing of, and that may have something still. */
function unfinishedIn(
  all: readonly Collection[],
  told: readonly { readonly key: string }[],
): readonly Unfinished[] {
  const keys = new Set(told.map(({ key }) => key));
  return all
    .filter(({ id, erasedOn }) => !keys.has(id) && erasedOn === undefined)
    .map(({ service, audience, round, status }) => ({
      service,
      audience,
      round,
      state: status === 'closed' ? 'unreleased' : status,
    }));
}
