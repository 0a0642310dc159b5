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
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl, newId } from '../services.ts';
import { doubtsIn } from './frozen-quotes.ts';
import { everythingOf, filesFor, sendFile } from './released-files.ts';
import { releasedView } from './released-page.ts';

type ReleaseContext = Context<'audit' | 'release'>;

/** The release that the address names. Refuses ('not-found') one of another audit as one that is not there. */
async function releaseIn({ store, audit, params }: ReleaseContext): Promise<ReleasedReport> {
  const release = await store.releasedReports.byId(params.release);
  if (release?.auditId !== audit.id) throw new Failure('not-found', `release ${params.release}`);
  return release;
}

const addressOf = ({ audit }: Pick<ReleaseContext, 'audit'>, { id }: Pick<ReleasedReport, 'id'>) =>
  `/audits/${audit.id}/releases/${id}`;

export const showRelease: Handler<'audit' | 'release'> = async (context) => {
  const { store, audit, services } = context;
  const release = await releaseIn(context);
  const files = filesFor(context, release, await store.releasedReports.filesOf(release.id));
  const newer = newerThan(release, await store.releasedReports.ofAudit(audit.id));
  const doubts = context.may('see-draft') ? await doubtsOf(context, release) : [];
  return page(releasedPage({ ...context, release, files, newer, doubts, base: baseUrl(services.config) }));
};

/** The page that everybody would have by a link, for those in the audit. */
export const showReleasedPage: Handler<'audit' | 'release'> = async (context) => {
  const { store, query } = context;
  const release = await releaseIn(context);
  const at = (one: ReleasedReport) => `${addressOf(context, one)}/page`;
  const wanted = { cut: query('cut'), language: query('language') };
  const out = { href: `/audits/${context.audit.id}/report`, label: context.say('releases.to-report') };
  return page(await releasedView(store, release, { ...wanted, out, at: at(release), files: [], hrefOf: at }));
};

export const sendReleased: Handler<'audit' | 'release' | 'file'> = async (context) => {
  const { store, audit, params } = context;
  const release = await releaseIn(context);
  const files = filesFor(context, release, await store.releasedReports.filesOf(release.id));
  if (params.file === everythingOf.name && context.may('export-tables'))
    return everythingOf.send(store, { audit, release, files });
  return sendFile(store, { audit, release, file: files.find(({ name }) => name === params.file) });
};

export const takePublic: Handler<'audit' | 'release'> = async (context) => {
  const { services, form, notify } = context;
  const release = await releaseIn(context);
  const isPublic = field(form, 'public') === 'yes';
  if (isPublic !== (release.publicToken !== undefined)) {
    const token = isPublic ? newId(services) : undefined;
    const kind = isPublic ? 'report-public' : 'report-not-public';
    await noting(context, kind, release, (inside) => setPublic(inside, release.id, token));
  }
  notify(isPublic ? 'releases.notices.public' : 'releases.notices.not-public');
  return redirect(addressOf(context, release));
};

export const confirmWithdrawal: Handler<'audit' | 'release'> = async (context) => {
  const release = await releaseIn(context);
  if (release.withdrawn) return already(context, release);
  const newer = newerThan(release, await context.store.releasedReports.ofAudit(context.audit.id));
  const doubts = await doubtsOf(context, release);
  return page(withdrawalPage({ ...context, release, newer, doubts }));
};

export const takeWithdrawal: Handler<'audit' | 'release'> = async (context) => {
  const { form, person, today, notify } = context;
  const release = await releaseIn(context);
  if (release.withdrawn) return already(context, release);
  const read = checkForm(withdrawalForm, form);
  if (!read.ok)
    return page(
      withdrawalPage({
        ...context,
        release,
        newer: undefined,
        doubts: [],
        typed: { form, problems: read.problems },
      }),
      422,
    );
  const withdrawn = { on: today, by: person.id, why: read.value.why };
  await noting(context, 'report-withdrawn', release, (inside) => withdraw(inside, release.id, withdrawn));
  notify('releases.notices.withdrawn');
  return redirect(addressOf(context, release));
};

/** Of what the page told; what has come since is asked about anew. */
export const takeStanding: Handler<'audit' | 'release'> = async (context) => {
  const { form, notify, audit } = context;
  const release = await releaseIn(context);
  if (release.withdrawn) return already(context, release);
  const told = form.get('doubt') ?? [];
  const doubts = (await doubtsOf(context, release)).filter((doubt) => told.includes(doubt));
  if (doubts.length > 0)
    await noting(context, 'report-left-standing', release, (inside) => letStand(inside, release, doubts));
  notify('releases.notices.standing');
  return redirect(`/audits/${audit.id}/report`);
};

async function doubtsOf({ store, audit }: ReleaseContext, { id }: ReleasedReport): Promise<readonly Doubt[]> {
  return (await doubtsIn(store, audit, await store.releasedReports.ofAudit(audit.id))).get(id) ?? [];
}

/** Somebody was first, or the page was old. */
function already(context: ReleaseContext, release: ReleasedReport): Reply {
  context.notify('releases.notices.withdrawn-already');
  return redirect(addressOf(context, release));
}

type Kind = 'report-public' | 'report-not-public' | 'report-withdrawn' | 'report-left-standing';

/** The act with its line in the record. */
async function noting(
  { services, store, person, audit }: ReleaseContext,
  kind: Kind,
  { number }: ReleasedReport,
  act: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    await act(inside);
    const about = { personId: person.id, auditId: audit.id, what: String(number) };
    await inside.acts.add(actNow(services, kind, about));
  });
}
