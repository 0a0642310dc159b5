/** What a county's report is composed of, gathered audit by audit: what each has released and concluded. */
import { setImmediate as breath } from 'node:timers/promises';
import type { CountyAudit, CountySources, Unfinished } from '../../reports/county/sources.ts';
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { CountyChoice } from '../../surveys/reporting/releases.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { wordsIn } from '../../views/words.ts';
import { sourcesOf } from '../composing/sources.ts';
import type { Context } from '../http/route.ts';

/** Of the report, and of its tables. */
type Gathered = CountySources & { readonly audits: readonly (CountyAudit & TidySource)[] };

type Means = Pick<Context, 'store' | 'today'> & {
  /** Told after each audit. */
  gathered?(): Promise<void>;
};

/** In the language of the report, with what its tables are made of. Whoever answers meanwhile comes in between. */
export async function countySourcesOf(
  { store, today, gathered }: Means,
  {
    audits: chosen,
    audience,
    round,
  }: Pick<CountyChoice, 'audience' | 'round'> & { audits: readonly Audit[] },
  language: StaffLanguage,
): Promise<Gathered> {
  const audits: Gathered['audits'][number][] = [];
  let sender = '';
  for (const audit of byTitle(chosen)) {
    const sources = await sourcesOf({ store, audit, today }, { language, draft: false });
    const { report, compared, concluded, evidence, rules, written } = sources;
    const all = inReadingOrder(await store.collections.ofAudit(audit.id));
    const unfinished = unfinishedIn(all, report.units);
    audits.push({ audit, report, compared, concluded, evidence, rules, written, unfinished });
    sender ||= written.sender;
    await gathered?.();
    await breath();
  }
  const services = await store.services.list();
  const say = wordsIn(language);
  return { services, audits, audience, round, sender, language, say, madeOn: today };
}

const { compare } = new Intl.Collator('sv');

/** Many are made on one day, and a report has one order. */
const byTitle = (audits: readonly Audit[]) => [...audits].sort((a, b) => compare(a.title, b.title));

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
