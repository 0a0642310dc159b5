/** The draft of a report as it is let out to be checked: frozen in each language, of what is released alone. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { freezeDocument, readFrozen } from '../../reports/document/freezing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased, isTold } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import type { FactCheck } from '../../surveys/reporting/fact-check/fact-check.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { readOnce } from '../composing/read-once.ts';
import { type ReportContext, sourcesOf } from '../composing/sources.ts';
import { digestOf } from '../http/signed-in.ts';
import { areTakenBack, type FrozenQuote, quotesIn } from '../reporting/frozen-quotes.ts';

interface Releases {
  /** Results that there are, and that are not released. */
  readonly unreleased: readonly Collection[];
  readonly hasReleased: boolean;
}

/** What lets the draft go out: everything that there are results of is released, and something is. */
export async function releasesIn({ store, audit }: ReportContext): Promise<Releases> {
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  return {
    unreleased: all.filter((one) => isTold(one) && !isReleased(one)),
    hasReleased: all.some(isReleased),
  };
}

/** A document for each language, and the quotes that are in it. */
type Draft = Readonly<Record<StaffLanguage, string>> & { readonly quotes?: readonly FrozenQuote[] };

/** The draft as text, with a digest of it, in all languages as it was at one moment. Refuses ('conflict') where it was changed meanwhile. */
export async function freezeDraft({
  store: given,
  ...about
}: ReportContext): Promise<{ draft: string; digest: string }> {
  const { store, isChanged } = readOnce(given);
  const context = { ...about, store };
  const frozen: Partial<Record<StaffLanguage, string>> = {};
  for (const language of staffLanguages)
    frozen[language] = freezeDocument(
      composeDocument(await sourcesOf(context, { language, draft: true, decided: true }), 'web'),
    );
  const quotes = await quotesIn(store, context.audit, Object.values(frozen));
  if (await isChanged()) throw new Failure('conflict', 'the draft was changed while it was frozen');
  const draft = JSON.stringify({ ...frozen, quotes });
  return { draft, digest: digestOf(draft) };
}

/**
 * Whether a quote in it has been taken back, or worded otherwise, since: then nobody outside is shown it any more, as
 * somebody may have been recognised.
 */
export async function isTakenBack(store: Store, { id, auditId }: FactCheck): Promise<boolean> {
  const { quotes = [] } = await draftOf(store, id);
  return areTakenBack(store, { id: auditId }, quotes);
}

/** As it was let out, in a language. */
export async function readDraft(
  store: Pick<Store, 'factChecks'>,
  id: string,
  language: StaffLanguage,
): Promise<ReportDocument> {
  const document = readFrozen((await draftOf(store, id))[language]);
  if (!document) throw new Error(`draft ${id} was let out by a program that had other blocks`);
  return document;
}

async function draftOf({ factChecks }: Pick<Store, 'factChecks'>, id: string): Promise<Draft> {
  return JSON.parse((await factChecks.readDraft(id)) || '{}') as Draft;
}
