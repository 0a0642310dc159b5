/** What results and files are about: one collection, or all of an audit. Both have the same pages below them. */
import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { waitingPage } from '../../views/analysing/waiting.ts';
import { type Crumb, collectionCrumbs, inReadingOrder } from '../../views/collection-names.ts';
import { wordsIn } from '../../views/words.ts';
import { auditIn, collectionIn } from '../auditing/followed.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';

export interface Subject {
  readonly audit: Audit;
  readonly collections: readonly Collection[];
  /** All collections of the audit. */
  readonly whole: readonly Collection[];
  /** The one collection, where it is about one. */
  readonly collection: Collection | undefined;
  /** Its own page. */
  readonly href: string;
  /** The way to its page. */
  readonly crumbs: readonly Crumb[];
}

export type FindSubject = (services: Services, request: Request) => Promise<Subject>;

/** The address of each kind of subject, and how it is found. Refuses ('not-found') unknown ones. */
export const subjects: readonly { readonly path: string; readonly find: FindSubject }[] = [
  {
    path: '/audits/:audit',
    find: async (services, request) => {
      const audit = await auditIn(services, request);
      const collections = inReadingOrder(await services.store.collections.ofAudit(audit.id));
      const href = `/audits/${audit.id}`;
      const audits = { href: '/audits', label: wordsIn(languageOf(request))('staff.nav.audits') };
      return {
        audit,
        collections,
        whole: collections,
        collection: undefined,
        href,
        crumbs: [audits, { href, label: audit.title }],
      };
    },
  },
  {
    path: '/collections/:collection',
    find: async (services, request) => {
      const { audit, collection } = await collectionIn(services, request);
      const whole = await services.store.collections.ofAudit(audit.id);
      const say = wordsIn(languageOf(request));
      const href = `/collections/${collection.id}`;
      const crumbs = collectionCrumbs(audit, collection, say).map((crumb) => ({ href, ...crumb }));
      return { audit, collections: [collection], whole, collection, href, crumbs };
    },
  },
];

/** Nothing is told before closing (disclosure.md, rule 1): a page that says so. */
export function nothingYet(request: Request, { audit, collections, href, crumbs }: Subject): Reply {
  const anonymising = collections.some(({ status, anonymised }) => status === 'closed' && !anonymised);
  const erased = collections.some(({ erasedOn }) => erasedOn !== undefined);
  const why = anonymising ? 'anonymising' : erased ? 'erased' : 'waiting';
  const language = languageOf(request);
  return page(waitingPage({ language, invented: audit.invented, crumbs, back: href, why }), 409);
}
