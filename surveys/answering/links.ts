/** What an answering link leads to. Asked at every page, so that what never changes is kept between requests. */
import type { Audit } from '../audits/audit.ts';
import type { Collection } from '../audits/collection.ts';
import { Failure } from '../failures.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import { codeDigestOf } from './codes/cards.ts';
import { type Page, pagesOf } from './journey.ts';
import type { Way } from './method.ts';

/** A collection that can be answered now, with what it asks. */
export interface Open {
  /** The last part of the address that it was opened by. */
  readonly code: string;
  readonly way: Way;
  /** Of a single-use code, what it is kept under. */
  readonly codeDigest: string | undefined;
  /** The single-use code has been used. */
  readonly used: boolean;
  readonly collection: Collection;
  readonly audit: Audit;
  readonly questionnaire: Questionnaire;
  readonly pages: readonly Page[];
}

export interface Links {
  /**
   * Refuses unknown links, those not yet open or closed, and ('code-needed') the link itself where only codes answer.
   * Whether it is open is asked freshly every time.
   */
  find(code: string): Promise<Open>;
  /** The same whether it can be answered or not, for a page that says why not. Refuses unknown links only. */
  known(code: string): Promise<Open>;
  /** What the link led to when it was last found: enough to show a page again while the database is away. */
  lastFound(code: string): Open | undefined;
}

type Asked = Pick<Open, 'audit' | 'questionnaire' | 'pages'>;

/** More collections than a county has open at once; beyond it everything is forgotten and read again. */
const mostKept = 500;

/** Remembers a collection's questionnaire, which is frozen, and its audit, which is written once. */
export function rememberLinks(store: Store): Links {
  const asked = new Map<string, Asked>();
  const found = new Map<string, Open>();
  const behind = async (code: string, entrance: Entrance): Promise<Open> => {
    const { collection } = entrance;
    const known = asked.get(collection.id) ?? (await askedBy(store, collection));
    // A planned collection can still be given another questionnaire.
    if (collection.status !== 'planned') keep(asked, collection.id, known);
    return { code, ...entrance, ...known };
  };
  return {
    lastFound: (code) => found.get(code),
    known: async (code) => behind(code, await entranceBy(store, code)),
    find: async (code) => {
      const entrance = await entranceBy(store, code);
      refuseUnlessOpen(entrance.collection);
      if (entrance.way === 'link' && entrance.collection.access === 'codes')
        throw new Failure('code-needed', 'answering link');
      const open = await behind(code, entrance);
      keep(found, code, open);
      return open;
    },
  };
}

/** One code opens one way into one collection. */
type Entrance = Pick<Open, 'collection' | 'way' | 'codeDigest' | 'used'>;

async function entranceBy(store: Store, code: string): Promise<Entrance> {
  const collection = await store.collections.byCode(code);
  if (collection) return { collection, way: wayOf(collection, code), codeDigest: undefined, used: false };
  const codeDigest = codeDigestOf(code);
  const single = await store.codes.find(codeDigest);
  const its = single && (await store.collections.byId(single.collectionId));
  if (!single || !its) throw new Failure('not-found', 'answering link');
  return { collection: its, way: 'code', codeDigest, used: single.used };
}

function wayOf({ tabletCode, interviewCode }: Collection, code: string): Way {
  if (code === tabletCode) return 'tablet';
  return code === interviewCode ? 'interview' : 'link';
}

function refuseUnlessOpen(collection: Collection): void {
  if (collection.status === 'planned') throw new Failure('not-yet-open', 'answering link');
  if (collection.status === 'closed') throw new Failure('closed', 'answering link');
}

async function askedBy(store: Store, collection: Collection): Promise<Asked> {
  const [audit, questionnaire] = await Promise.all([
    store.audits.byId(collection.auditId),
    store.questionnaires.frozen(collection.questionnaire),
  ]);
  if (!audit || !questionnaire)
    throw new Error(`collection ${collection.id} lacks its audit or questionnaire`);
  return { audit, questionnaire, pages: pagesOf(questionnaire, collection.layout) };
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  if (kept.size >= mostKept && !kept.has(key)) kept.clear();
  kept.set(key, value);
}
