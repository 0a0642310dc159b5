/** What an answering link leads to. Asked at every page, so that what never changes is kept between requests. */
import { askedBy } from '../audits/asked.ts';
import type { Audit } from '../audits/audit.ts';
import type { Collection } from '../audits/collection.ts';
import { Failure } from '../failures.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import { codeDigestOf } from './codes/cards.ts';
import { type Page, pagesOf } from './journey.ts';
import type { Channel } from './method.ts';
import type { Draft } from './storage.ts';

/** A collection that can be answered now, with what it asks. */
export interface Open {
  /** The last part of the address that it was opened by. */
  readonly code: string;
  readonly channel: Channel;
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
  /** The same, with what is saved under the id of a draft. */
  visit(code: string, draftId: string | undefined): Promise<Visited>;
  /** The same whether it can be answered or not, for a page that says why not. Refuses unknown links only. */
  known(code: string): Promise<Open>;
  /** What the link led to when it was last found: enough to show a page again while the database is away. */
  lastFound(code: string): Open | undefined;
}

export interface Visited {
  readonly open: Open;
  /** Undefined where nothing has been saved. It may be of another link. */
  readonly draft: Draft | undefined;
}

type Frozen = Pick<Open, 'audit' | 'questionnaire' | 'pages'> & Pick<Collection, 'revision'>;

/** More collections than a county has open at once; beyond it everything is forgotten and read again. */
const mostKept = 500;

/** Remembers a collection's questionnaire, which is frozen, and its audit as it was at a revision of the collection. */
export function rememberLinks(store: Store): Links {
  const asked = new Map<string, Frozen>();
  const found = new Map<string, Open>();
  const behind = async (code: string, entrance: Entrance): Promise<Open> => {
    const { collection, used, channel, codeDigest } = entrance;
    const known = asked.get(collection.id);
    // Texts of the audit that are corrected give each of its collections a new revision.
    const frozen = known?.revision === collection.revision ? known : await frozenFor(store, collection);
    // A planned collection can still be given another questionnaire.
    if (collection.status !== 'planned') keep(asked, collection.id, frozen);
    const { audit, questionnaire, pages } = frozen;
    return { code, collection, channel, codeDigest, used, audit, questionnaire, pages };
  };
  const visit = async (code: string, draftId: string | undefined): Promise<Visited> => {
    const entrance = await entranceOf(store, code, draftId);
    refuseUnlessOpen(entrance.collection);
    if (entrance.channel === 'link' && entrance.collection.access === 'codes')
      throw new Failure('code-needed', 'answering link');
    const open = await behind(code, entrance);
    keep(found, code, open);
    return { open, draft: entrance.draft };
  };
  return {
    lastFound: (code) => found.get(code),
    known: async (code) => behind(code, await entranceOf(store, code)),
    find: async (code) => (await visit(code, undefined)).open,
    visit,
  };
}

/** One code opens one way into one collection. */
type Entrance = Pick<Open, 'collection' | 'channel' | 'codeDigest' | 'used'> & Pick<Visited, 'draft'>;

async function entranceOf(store: Store, code: string, draftId?: string): Promise<Entrance> {
  const codeDigest = codeDigestOf(code);
  const entrance = await store.collections.entrance({ code, codeDigest, draftId });
  if (!entrance) throw new Failure('not-found', 'answering link');
  const { collection, used, draft } = entrance;
  if (used === undefined)
    return { collection, channel: channelOf(collection, code), codeDigest: undefined, used: false, draft };
  return { collection, channel: 'code', codeDigest, used, draft };
}

function channelOf({ tabletCode, interviewCode }: Collection, code: string): Channel {
  if (code === tabletCode) return 'tablet';
  return code === interviewCode ? 'interview' : 'link';
}

function refuseUnlessOpen(collection: Collection): void {
  if (collection.status === 'planned') throw new Failure('not-yet-open', 'answering link');
  if (collection.status === 'closed') throw new Failure('closed', 'answering link');
}

async function frozenFor(store: Store, collection: Collection): Promise<Frozen> {
  const [audit, questionnaire] = await Promise.all([
    store.audits.byId(collection.auditId),
    askedBy(store, collection),
  ]);
  if (!audit) throw new Error(`collection ${collection.id} lacks its audit`);
  const { layout, revision } = collection;
  return { audit, questionnaire, pages: pagesOf(questionnaire, layout), revision };
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  if (kept.size >= mostKept && !kept.has(key)) kept.clear();
  kept.set(key, value);
}
