/** A county's report is made: gathered audit by audit, composed and written, as long work that nobody waits for. */

import { setImmediate as breath } from 'node:timers/promises';
import { asDraft, asReleased, composeCounty } from '../../reports/county/composing.ts';
import type { CountyAudit, CountySources, Unfinished } from '../../reports/county/rows.ts';
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { freezeDocument } from '../../reports/document/freezing.ts';
import type { FindingsReport } from '../../reports/findings/findings.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure } from '../../surveys/failures.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import type { CountyChoice, ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { wordsIn } from '../../views/words.ts';
import { readOnce } from '../composing/read-once.ts';
import { sourcesOf } from '../composing/sources.ts';
import { frozenDocument } from '../frozen/frozen.ts';
import { isAllowed } from '../http/permission.ts';
import type { Context } from '../http/route.ts';
import type { Services } from '../services.ts';
import { askedRecords, documentRecord, tidyRecord } from './freezing.ts';
import { type FrozenRecord, makeFiles } from './release-files.ts';

export interface CountyInput {
  readonly release: Omit<ReleasedReport, 'digest' | 'title' | 'county'> & { readonly county: CountyChoice };
  /** Id of the draft that was read before it was released: nothing is released that nobody has seen. */
  readonly seen?: string;
}

/** How much there is to do: each audit is gathered and each file written, once in each language. */
export function countSteps({ audits }: Pick<CountyChoice, 'audits'>): number {
  return (audits.length + 1) * staffLanguages.length;
}

/** Refuses ('conflict') to release what is not as the draft was any more. */
export async function makeCounty(
  services: Pick<Services, 'store' | 'random' | 'now'>,
  making: Making,
): Promise<void> {
  const { store } = services;
  // A quote that is taken back meanwhile is in the record of what has it, so that it is warned of.
  const asItWas = readOnce(store).store;
  const { release, seen }: CountyInput = JSON.parse(making.input);
  const audits = await auditsFor(store, making.by, release.county);
  let done = 0;
  const context = {
    ...{ store: asItWas, today: release.releasedOn },
    gathered: () => store.makings.setDone(making.id, ++done),
  };
  const records: FrozenRecord[] = [];
  const told: FindingsReport[] = [];
  let title = '';
  for (const language of staffLanguages) {
    const sources = await countySourcesOf(context, { ...release.county, audits }, language);
    const composed = await composeCounty(sources);
    const draft = asDraft(composed, sources.say);
    if (seen !== undefined) await holdAgainst(draft, store, seen);
    const document = release.draft ? draft : asReleased(composed, release, sources.say);
    records.push(documentRecord(document), documentRecord({ ...document, cut: 'web' }));
    if (language !== 'sv') continue;
    title = document.running;
    records.push(await tidyRecord(sources.audits, sources.say));
    told.push(...sources.audits.map(({ concluded }) => concluded));
  }
  records.push(...(await askedRecords(asItWas, audits, release, { records, told })));
  await makeFiles(services, { ...making, done }, { release: { ...release, title }, records });
}

/** Whoever has left an audit since, or is no FoU any more, gets nothing of it. */
async function auditsFor(store: Store, personId: string, choice: CountyChoice): Promise<readonly Audit[]> {
  const person = await store.people.byId(personId);
  const audits = (await store.audits.withMember(personId)).filter(({ id }) => choice.audits.includes(id));
  const isLetIn = person && person.endedOn === undefined && isAllowed({ person }, 'make-county-report');
  if (!isLetIn || audits.length < choice.audits.length) throw new Failure('not-allowed', 'county report');
  return audits;
}

async function holdAgainst(now: ReportDocument, store: Store, seen: string): Promise<void> {
  const heads = await store.releasedReports.filesOf(seen);
  const then = await frozenDocument(store, heads, now);
  const isSame = then && freezeDocument(then) === freezeDocument({ ...now, madeOn: then.madeOn });
  if (!isSame) throw new Failure('conflict', `draft ${seen} is another now`);
}

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
