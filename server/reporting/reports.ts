/** The report on one collection, or on all of an audit, out of what may be told. Both have the same pages and files. */
import { compile } from '../../reports/compiling.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { hasResults } from '../../surveys/audits/people.ts';
import { waitingPage } from '../../views/analysing/waiting.ts';
import { type Crumb, collectionCrumbs, inReadingOrder } from '../../views/collection-names.ts';
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

/**
 * A handler that is given the report on those collections that are closed and anonymised, and not erased. Where none is,
 * nothing is told (disclosure.md, rule 1): a page that says so.
 */
export function onReport(
  answer: (context: ReportContext, report: AuditReport, reported: Reported) => Promise<Reply> | Reply,
): (context: ReportContext) => Promise<Reply> {
  return async (context) => {
    const { store, audit, language, today, say } = context;
    const reported = reportedIn(context, inReadingOrder(await store.collections.ofAudit(audit.id)));
    const all = reported.collection ? [reported.collection] : reported.whole;
    const collections = all.filter(hasResults);
    if (collections.length === 0) return nothingYet(context, all, reported);
    const report = await compile({ store, audit, collections, language, madeOn: today, say });
    return answer(context, report, reported);
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
  { audit, language, say }: ReportContext,
  collections: readonly Collection[],
  { href, crumbs }: Reported,
): Reply {
  const anonymising = collections.some(({ status, anonymised }) => status === 'closed' && !anonymised);
  const erased = collections.some(({ erasedOn }) => erasedOn !== undefined);
  const why = anonymising ? 'anonymising' : erased ? 'erased' : 'waiting';
  return page(waitingPage({ language, say, invented: audit.invented, crumbs, back: href, why }), 409);
}
