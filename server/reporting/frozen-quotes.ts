/** What speaks against what was frozen: quotes in it that an audit has taken back since, since somebody may be recognised by them; reports that others replace, or that were withdrawn. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Quote } from '../../surveys/free-texts/quote.ts';
import type { Doubt, Doubts, ReleasedReport } from '../../surveys/reporting/releases.ts';
import { newerThan, type WithdrawnReport, withdrawnUnder } from '../../surveys/reporting/releasing.ts';
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

/** The county's reports that stand with a quote that this audit has taken back since, or words otherwise. */
export async function countiesInDoubt(
  store: Store,
  audit: Pick<Audit, 'id'>,
): Promise<readonly ReleasedReport[]> {
  const now = await quotesOf(store, audit);
  const found: ReleasedReport[] = [];
  for (const release of await store.releasedReports.ofCounties()) {
    if (release.draft || release.withdrawn || !release.county?.audits.includes(audit.id)) continue;
    const its = (await quotesFrozenIn(store, release)).filter(({ auditId }) => auditId === audit.id);
    if (against(its, now).length > 0) found.push(release);
  }
  return found;
}

/** Whether one of them has been taken back since, or is worded otherwise. */
export async function areTakenBack(
  store: Store,
  audit: Pick<Audit, 'id'>,
  quotes: readonly FrozenQuote[],
): Promise<boolean> {
  return quotes.length > 0 && against(quotes, await quotesOf(store, audit)).length > 0;
}

/** Those that do not stand in these words any more. */
function against(quotes: readonly FrozenQuote[], now: readonly FrozenQuote[]): readonly FrozenQuote[] {
  return quotes.filter(({ id, words }) => !now.some((one) => one.id === id && one.words === words));
}

/** The name of the record that has the quotes of a release, with its rules. */
export const releaseRecord = 'release.json';

/** What speaks against each release that stands, and has not been decided on, by its id. All of them are of these audits. */
export async function doubtsIn(
  store: Store,
  audits: readonly Pick<Audit, 'id'>[],
  releases: readonly ReleasedReport[],
): Promise<Doubts> {
  const now = (await Promise.all(audits.map((audit) => quotesOf(store, audit)))).flat();
  const kept = (await Promise.all(audits.map(({ id }) => store.quotes.ofAudit(id)))).flat();
  const revisions = new Map(kept.map(({ id, revision }) => [id, revision]));
  const doubtOf = ({ id }: FrozenQuote): Doubt => `quote:${id}:${revisions.get(id) ?? 'removed'}`;
  const doubts = new Map<string, readonly Doubt[]>();
  for (const release of releases.filter(({ withdrawn }) => !withdrawn)) {
    const all = against(await quotesFrozenIn(store, release), now).map(doubtOf);
    const within = release.draft ? [] : await withdrawnWithin(store, release);
    const beneath = within.map(({ id }): Doubt => `audit:${id}`);
    const unsettled = [...beside(release, releases), ...beneath, ...all].filter(
      (doubt) => !release.settled.includes(doubt),
    );
    if (unsettled.length > 0) doubts.set(release.id, unsettled);
  }
  return doubts;
}

/** What audits in a county's report have withdrawn of their own, that it may have something of. */
export async function withdrawnWithin(
  { releasedReports }: Pick<Store, 'releasedReports'>,
  release: ReleasedReport,
): Promise<readonly WithdrawnReport[]> {
  const found: WithdrawnReport[] = [];
  for (const audit of release.county?.audits ?? []) {
    const withdrawn = withdrawnUnder(release, await releasedReports.of(audit));
    if (withdrawn) found.push(withdrawn);
  }
  return found;
}

function beside(release: ReleasedReport, releases: readonly ReleasedReport[]): readonly Doubt[] {
  if (newerThan(release, releases)) return ['newer'];
  return releases.some(({ number }) => number > release.number) ? ['again'] : [];
}

/** A quote as the record has it, with the audit that it is of. */
export type RecordedQuote = FrozenQuote & Pick<Quote, 'auditId'>;

async function quotesFrozenIn(
  { releasedReports, files }: Store,
  { id }: ReleasedReport,
): Promise<readonly RecordedQuote[]> {
  const head = (await releasedReports.filesOf(id)).find(({ name }) => name === releaseRecord);
  const kept = head && (await files.byDigest(head.digest));
  const record: { readonly quotes?: readonly RecordedQuote[] } = kept
    ? JSON.parse(kept.bytes.toString())
    : {};
  return record.quotes ?? [];
}
