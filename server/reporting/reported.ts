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
  /** What it is made of. */
  readonly audits: readonly Audit[];
}

/** Refuses ('not-found') one of another audit, or of a county with an audit that the person is not in. */
export async function reportedIn(context: ReleaseContext): Promise<Reported> {
  const { store, params, say } = context;
  const release = await store.releasedReports.byId(params.release);
  if ('audit' in context) {
    if (release?.about !== context.audit.id) throw new Failure('not-found', `release ${params.release}`);
    return { release, subject: auditSubject(context.audit, context.members, say), audits: [context.audit] };
  }
  const mine = await store.audits.withMember(context.person.id);
  const audits = release && auditsWithin(mine, release);
  if (!audits) throw new Failure('not-found', `release ${params.release}`);
  const named = [release.releasedBy, release.withdrawn?.by ?? ''].map((id) => store.people.byId(id));
  const people = (await Promise.all(named)).filter((one) => one !== undefined);
  return { release, subject: countySubject(audits, people, say), audits };
}

/** The same of what is released: a draft has no public page, and is not withdrawn. */
export async function releasedIn(context: ReleaseContext): Promise<Reported> {
  const reported = await reportedIn(context);
  if (reported.release.draft) throw new Failure('not-found', `release ${reported.release.id}`);
  return reported;
}

/** Those that a county's report is made of, where all of them are among these; else undefined. */
export function auditsWithin(
  mine: readonly Audit[],
  { county }: Pick<ReleasedReport, 'county'>,
): readonly Audit[] | undefined {
  const audits = mine.filter(({ id }) => county?.audits.includes(id));
  return county && audits.length === county.audits.length ? audits : undefined;
}
