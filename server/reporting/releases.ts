/** A released version: what it is, its files as they were made, its public page, and that it no longer stands. */

import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Doubt, ReleasedReport } from '../../surveys/reporting/releases.ts';
import {
  letStand,
  newerThan,
  setPublic,
  withdraw,
  withdrawalForm,
} from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';
import { releasedPage, withdrawalPage } from '../../views/reporting/released.ts';
import { versionAt } from '../../views/reporting/subject.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context } from '../http/route.ts';
import { baseUrl, newId } from '../services.ts';
import { countiesInDoubt, doubtsIn, withdrawnWithin } from './frozen-quotes.ts';
import { onRecord } from './release-files.ts';
import { everythingOf, filesFor, sendFile } from './released-files.ts';
import { releasedView } from './released-page.ts';
import {
  isWithin,
  type ReleaseContext,
  type Reported,
  releasedIn,
  reportedIn,
  withdrawableIn,
} from './reported.ts';

type Answer<C = ReleaseContext> = (context: C) => Promise<Reply>;

export const showRelease: Answer = async (context) => {
  const { store, services } = context;
  const reported = await reportedIn(context);
  const { release } = reported;
  const files = filesFor(context, release, await store.releasedReports.filesOf(release.id));
  const newer = newerThan(release, await store.releasedReports.of(release.about));
  const doubts = await doubtsOf(context, reported);
  const beneath = release.withdrawn ? [] : await withdrawnWithin(store, release);
  const about = { ...context, ...reported, files, newer, doubts, beneath };
  return releasedPage({ ...about, base: baseUrl(services.config) });
};

/** The page that everybody would have by a link, for those who are in what it is of. */
export const showReleasedPage: Answer = async (context) => {
  const { store, query } = context;
  const { release, subject } = await reportedIn(context);
  const at = (one: ReleasedReport) => `${versionAt(subject, one)}/page`;
  const wanted = { cut: query('cut'), language: query('language') };
  const toReport = { href: versionAt(subject, release), label: context.say('releases.to-report') };
  const out = subject.as === 'county' ? toReport : subject.home;
  return releasedView(store, release, { ...wanted, out, at: at(release), files: [], hrefOf: at });
};

export const sendReleased: Answer<
  Context<'audit' | 'release' | 'file'> | Context<'release' | 'file'>
> = async (context) => {
  const { store, params } = context;
  const { release } = await reportedIn(context);
  const files = filesFor(context, release, await store.releasedReports.filesOf(release.id));
  if (params.file === everythingOf.name && context.may('export-tables'))
    return everythingOf.send(store, { release, files });
  return sendFile(store, { release, file: files.find(({ name }) => name === params.file) });
};

export const takePublic: Answer = async (context) => {
  const { services, form } = context;
  const { release, subject } = await releasedIn(context);
  const isPublic = field(form, 'public') === 'yes';
  if (isPublic !== (release.publicToken !== undefined)) {
    const token = isPublic ? newId(services) : undefined;
    const kind = isPublic ? 'report-public' : 'report-not-public';
    await noting(context, kind, release, (inside) => setPublic(inside, release.id, token));
  }
  return redirect(
    versionAt(subject, release),
    isPublic ? 'releases.notices.public' : 'releases.notices.not-public',
  );
};

export const confirmWithdrawal: Answer = async (context) => {
  const reported = await withdrawableIn(context);
  const { release } = reported;
  if (release.withdrawn) return already(reported);
  const newer = newerThan(release, await context.store.releasedReports.of(release.about));
  const doubts = await doubtsOf(context, reported);
  return withdrawalPage({ ...context, ...reported, newer, doubts, leave: backFrom(reported) });
};

export const takeWithdrawal: Answer = async (context) => {
  const { form, person, today } = context;
  const reported = await withdrawableIn(context);
  const { release } = reported;
  if (release.withdrawn) return already(reported);
  const read = checkForm(withdrawalForm, form);
  if (!read.ok) {
    const about = { newer: undefined, doubts: [], leave: backFrom(reported) };
    const typed = { form, problems: read.problems };
    return withdrawalPage({ ...context, ...reported, ...about, typed });
  }
  const withdrawn = { on: today, by: person.id, why: read.value.why };
  await noting(context, 'report-withdrawn', release, (inside) => withdraw(inside, release.id, withdrawn));
  return redirect(backFrom(reported), 'releases.notices.withdrawn');
};

/** The version, for those who may read it; else where they found it. */
function backFrom({ release, subject, audits }: Reported): string {
  return isWithin(audits, release) ? versionAt(subject, release) : subject.home.href;
}

/** Of what the page told; what has come since is asked about anew. */
export const takeStanding: Answer = async (context) => {
  const { form } = context;
  const reported = await releasedIn(context);
  const { release, subject } = reported;
  if (release.withdrawn) return already(reported);
  const told = form.get('doubt') ?? [];
  const doubts = (await doubtsOf(context, reported)).filter((doubt) => told.includes(doubt));
  if (doubts.length > 0)
    await noting(context, 'report-left-standing', release, (inside) => letStand(inside, release, doubts));
  return redirect(subject.home.href, 'releases.notices.standing');
};

/** The auditors of a quote that they have taken back close the page that everybody can read it on; FoU decides of the rest. */
export const closeCounty: Answer<Context<'audit' | 'release'>> = async (context) => {
  const { store, audit, params } = context;
  const release = (await countiesInDoubt(store, audit)).find(({ id }) => id === params.release);
  if (!release) throw new Failure('not-found', `release ${params.release}`);
  if (release.publicToken)
    await noting(context, 'report-not-public', release, (inside) => setPublic(inside, release.id, undefined));
  return redirect(`/audits/${audit.id}/report`, 'releases.notices.not-public');
};

/** For those who work with it. */
async function doubtsOf({ store, may }: ReleaseContext, reported: Reported): Promise<readonly Doubt[]> {
  const { release, audits } = reported;
  if (!may('see-draft') || release.draft || !isWithin(audits, release)) return [];
  const all = await store.releasedReports.of(release.about);
  return (await doubtsIn(store, audits, all)).get(release.id) ?? [];
}

/** Somebody was first, or the page was old. */
function already(reported: Reported): Reply {
  return redirect(backFrom(reported), 'releases.notices.withdrawn-already');
}

type Kind = 'report-public' | 'report-not-public' | 'report-withdrawn' | 'report-left-standing';

/** The act with its line in the record. */
async function noting(
  { services, store, person }: ReleaseContext,
  kind: Kind,
  release: ReleasedReport,
  act: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    await act(inside);
    await inside.acts.add(actNow(services, kind, { personId: person.id, ...onRecord(release) }));
  });
}
