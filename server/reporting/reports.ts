/** The report on one collection, or on all of an audit, out of what may be told. Both have the same pages and files. */
import { compile } from '../../reports/compiling.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isTold } from '../../surveys/audits/people.ts';
import { waitingPage } from '../../views/analysing/waiting.ts';
import { type Crumb, collectionCrumbs, inReadingOrder } from '../../views/collection-names.ts';
import { releasedOf, shownTo } from '../composing/shown-collections.ts';
import { page, type Reply } from '../http/handle.ts';
import type { Context } from '../http/route.ts';

type ReportContext = Context<'audit'> | Context<'collection'>;

interface Reported {
  /** The one collection, where it is about one. */
  readonly collection: Collection | undefined;
  /** All collections of the audit, in reading order. */
  readonly whole: readonly Collection[];
  /** Its own page, and the way there. */
  readonly href: string;
  readonly crumbs: readonly Crumb[];
}

/** With the collections that the report is on. */
type ReportedOn = Reported & { readonly collections: readonly Collection[] };
type Answer = (context: ReportContext, report: AuditReport, reported: ReportedOn) => Promise<Reply> | Reply;
type Reporting = (context: ReportContext) => Promise<Reply>;

/**
 * A handler of a page that is given the report on those collections that are closed and anonymised, and of which something is kept; to
 * readers on those that are released. Where none is, nothing is told (disclosure.md, rule 1): a page that says so.
 */
export const onReport = (answer: Answer): Reporting => reporting(answer, shownTo);

/** The same for files, which have what is released, whoever asks. */
export const onReleased = (answer: Answer): Reporting => reporting(answer, releasedAlone);

/** Without the report: for a file that is made of more than that, where there is anything to make it of. */
export const onSomeReleased = (
  answer: (context: ReportContext, reported: ReportedOn) => Promise<Reply> | Reply,
): Reporting => onSome(answer, releasedAlone);

type Shown = (...of: Parameters<typeof shownTo>) => ReturnType<typeof shownTo>;

const releasedAlone: Shown = ({ store }, of) => releasedOf(store, of);

function reporting(answer: Answer, shown: Shown): Reporting {
  return onSome(async (context, reported) => {
    const { store, audit, language, today, say } = context;
    const { collections } = reported;
    const report = await compile({ store, audit, collections, language, madeOn: today, say });
    return answer(context, report, reported);
  }, shown);
}

function onSome(
  answer: (context: ReportContext, reported: ReportedOn) => Promise<Reply> | Reply,
  shown: Shown,
): Reporting {
  return async (context) => {
    const { store, audit } = context;
    const reported = reportedIn(context, inReadingOrder(await store.collections.ofAudit(audit.id)));
    const all = reported.collection ? [reported.collection] : reported.whole;
    const { collections, unexplained } = await shown(context, all);
    if (collections.length === 0) return nothingYet(context, all, { ...reported, unexplained });
    return answer(context, { ...reported, collections });
  };
}

function reportedIn(context: ReportContext, whole: readonly Collection[]): Reported {
  const { audit, say } = context;
  if ('collection' in context) {
    const { collection } = context;
    const href = `/collections/${collection.id}`;
    const crumbs = collectionCrumbs(audit, collection, say).map((crumb) => ({ href, ...crumb }));
    return { collection, whole, href, crumbs };
  }
  const href = `/audits/${audit.id}`;
  const audits = { href: '/audits', label: say('staff.nav.audits') };
  return { collection: undefined, whole, href, crumbs: [audits, { href, label: audit.title }] };
}

function nothingYet(
  { audit, language, say, may }: ReportContext,
  collections: readonly Collection[],
  { href, crumbs, unexplained }: Reported & { readonly unexplained: readonly Collection[] },
): Reply {
  const [first] = unexplained;
  const explaining =
    first && may('explain-answered') ? `/collections/${first.id}/more-than-invited` : undefined;
  const why = first ? ('unexplained' as const) : whyNothing(collections);
  return page(
    waitingPage({ language, say, invented: audit.invented, crumbs, back: href, why, explaining }),
    409,
  );
}

function whyNothing(collections: readonly Collection[]): 'anonymising' | 'unreleased' | 'erased' | 'waiting' {
  if (collections.some(({ status, anonymised }) => status === 'closed' && !anonymised)) return 'anonymising';
  if (collections.some(({ erasedOn }) => erasedOn !== undefined)) return 'erased';
  return collections.some(isTold) ? 'unreleased' : 'waiting';
}
