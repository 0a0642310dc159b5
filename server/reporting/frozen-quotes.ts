/** Quotes that stand in what was frozen: an audit takes some back later, since somebody may be recognised by them. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Quote } from '../../surveys/free-texts/quote.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { Store } from '../../surveys/storage.ts';

export type FrozenQuote = Pick<Quote, 'id' | 'words'>;

/** Those of an audit that stand in some of these texts, which are JSON. */
export async function quotesIn(
  store: Store,
  audit: Pick<Audit, 'id'>,
  texts: readonly string[],
): Promise<readonly FrozenQuote[]> {
  const all = await quotesOf(store, audit);
  return all
    .filter(({ words }) => texts.some((text) => text.includes(JSON.stringify(words).slice(1, -1))))
    .map(({ id, words }) => ({ id, words }));
}

/** Whether one of them has been taken back since, or is worded otherwise. */
export async function areTakenBack(
  store: Store,
  audits: readonly Pick<Audit, 'id'>[],
  quotes: readonly FrozenQuote[],
): Promise<boolean> {
  if (quotes.length === 0) return false;
  const now = (await Promise.all(audits.map((audit) => quotesOf(store, audit)))).flat();
  return quotes.some(({ id, words }) => !now.some((one) => one.id === id && one.words === words));
}

/** The name of the record that has the quotes of a release, with its rules. */
export const releaseRecord = 'release.json';

/** Ids of the releases that stand and have a quote that does not stand any more. */
export async function withTakenBack(
  store: Store,
  audits: readonly Pick<Audit, 'id'>[],
  releases: readonly ReleasedReport[],
): Promise<readonly string[]> {
  const some: string[] = [];
  for (const { id, withdrawn } of releases) {
    if (withdrawn) continue;
    const head = (await store.releasedReports.filesOf(id)).find(({ name }) => name === releaseRecord);
    const kept = head && (await store.files.byDigest(head.digest));
    const { quotes = [] }: { quotes?: readonly FrozenQuote[] } = kept
      ? JSON.parse(kept.bytes.toString())
      : {};
    if (await areTakenBack(store, audits, quotes)) some.push(id);
  }
  return some;
}
