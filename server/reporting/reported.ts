/** A version that an address names, with what it reports on: for whoever may read it, and not there for others. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { Failure } from '../../surveys/failures.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { auditSubject, countySubject, type Subject } from '../../views/reporting/subject.ts';
import type { Context } from '../http/route.ts';

/** Beneath an audit, or beneath the county. */
export type ReleaseContext = Context<'audit' | 'release'> | Context<'release'>;

export interface Reported {
  readonly release: ReleasedReport;
  readonly subject: Subject;
  /** What it is made of, as far as the person is in it. */
  readonly audits: readonly Audit[];
}

/** Refuses ('not-found') one of another audit, or of a county with an audit that the person is not in. */
export async function reportedIn(context: ReleaseContext): Promise<Reported> {
  const reported = await namedIn(context);
  if (!isWithin(reported.audits, reported.release)) throw missing(context);
  return reported;
}

/** What it is made of: those of its audits that the person is in, at least one. */
async function namedIn(context: ReleaseContext): Promise<Reported> {
  const { store, params, say } = context;
  const release = await store.releasedReports.byId(params.release);
  if ('audit' in context) {
    if (release?.about !== context.audit.id) throw missing(context);
    return { release, subject: auditSubject(context.audit, context.members, say), audits: [context.audit] };
  }
  const mine = await store.audits.withMember(context.person.id);
  const audits = release ? auditsIn(mine, release) : [];
  if (!release || audits.length === 0) throw missing(context);
  const named = [release.releasedBy, release.withdrawn?.by ?? ''].map((id) => store.people.byId(id));
  const people = (await Promise.all(named)).filter((one) => one !== undefined);
  return { release, subject: countySubject(audits, people, say), audits };
}

/** The same of what is released: a draft has no public page, and is not withdrawn. */
export async function releasedIn(context: ReleaseContext): Promise<Reported> {
  return notDraft(context, await reportedIn(context));
}

/**
 * The same of what is to be withdrawn. Of a county's report whoever is in one of its audits may do that, since nobody may be in
 * all of them; more than its title they are not told.
 */
export async function withdrawableIn(context: ReleaseContext): Promise<Reported> {
  return notDraft(context, await namedIn(context));
}

function notDraft(context: ReleaseContext, reported: Reported): Reported {
  if (reported.release.draft) throw missing(context);
  return reported;
}

const missing = ({ params }: ReleaseContext) => new Failure('not-found', `release ${params.release}`);

type Made = Pick<ReleasedReport, 'county'>;

/** Those that a county's report is made of, where all of them are among these; else undefined. */
export function auditsWithin(mine: readonly Audit[], release: Made): readonly Audit[] | undefined {
  const audits = auditsIn(mine, release);
  return release.county && isWithin(audits, release) ? audits : undefined;
}

/** Those among these that a county's report is made of. */
export function auditsIn(mine: readonly Audit[], { county }: Made): readonly Audit[] {
  return mine.filter(({ id }) => county?.audits.includes(id));
}

/** Whether a person who is in these of its audits may read it. */
export function isWithin(audits: readonly Audit[], { county }: Made): boolean {
  return audits.length === (county?.audits.length ?? 1);
}
