/** What the invented auditors have written in the report of the main audit, which is `report.json`. All of it is made up. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Maker } from '../../surveys/documents/revision.ts';
import type { Reference } from '../../surveys/findings/evidence.ts';
import type { Localised } from '../../surveys/languages.ts';
import type { Part } from '../../surveys/reporting/parts.ts';
import { withoutReference } from '../../surveys/reporting/references.ts';
import { commentOnReport, keepPiece } from '../../surveys/reporting/writing.ts';
import type { Placed, Rendering } from '../../surveys/reporting/written.ts';
import { newId, type Services } from '../services.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random'>;

/** Service and key; or by its words, how it begins, or its place. */
type DemoPlace =
  | { readonly service: string; readonly question: string }
  | { readonly quote: string }
  | { readonly register: string }
  | { readonly proposal: number };

type DemoChapter = Localised & { readonly places?: Readonly<Record<string, DemoPlace>> };

interface DemoReport {
  readonly headline: Localised;
  readonly lead: Localised;
  readonly sender: string;
  readonly chapters: Readonly<Partial<Record<Part, DemoChapter>>>;
  /** What is written after the first version is released. */
  readonly later: readonly Part[];
  readonly findings: readonly Localised[];
  readonly proposals: readonly Localised[];
  readonly quotes: Readonly<Record<string, Localised>>;
  /** Reasons, themes and data from registers, by their words. */
  readonly others: Readonly<Record<string, Localised>>;
  readonly comments: readonly { readonly part: Part; readonly words: string; readonly resolved?: true }[];
}

const report = inventedIn<DemoReport>('report');

interface Writing {
  readonly audit: Audit;
  readonly auditor: Pick<Person, 'id'>;
  /** An ISO date. */
  readonly day: string;
}

/** All but what comes later. */
export async function writeReport(means: Means, about: Writing & { fou: Person }): Promise<void> {
  const { headline, lead, sender, chapters, later } = report;
  await keep(means, about, 'about', { headline, lead, sender, logo: undefined });
  const parts = Object.keys(chapters) as Part[];
  for (const part of parts.filter((one) => !later.includes(one))) await writeChapter(means, about, part);
  await keep(means, about, 'words', await renderings(means, about.audit));
  for (const { part, words, resolved } of report.comments) {
    const said = { id: newId(means), auditId: about.audit.id, part, words };
    const done = resolved && ({ by: about.auditor.id, day: about.day, how: 'done' } as const);
    await commentOnReport(means.store, { ...said, by: about.fou.id, day: about.day, resolved: done });
  }
}

/** What is new in the second version. */
export async function writeMore(means: Means, audit: Audit, day: string): Promise<void> {
  const [auditor = ''] = teamOf(await means.store.members.of(audit.id));
  for (const part of report.later) await writeChapter(means, { audit, auditor: { id: auditor }, day }, part);
}

async function writeChapter(means: Means, about: Writing, part: Part): Promise<void> {
  const { places = {}, ...texts } = report.chapters[part] ?? {};
  const placed: Record<string, Placed> = {};
  let text = texts as Localised;
  for (const [number, place] of Object.entries(places)) {
    const reference = await referenceTo(means, about.audit, place);
    if (reference) placed[number] = { ...reference, number: Number(number) };
    else text = withoutIn(text, Number(number));
  }
  await keep(means, about, part, { text, placed });
}

function withoutIn(text: Localised, number: number): Localised {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, withoutReference(words, number)]),
  );
}

/** Undefined for a quote that the auditors have not approved: which are, is left to chance. */
async function referenceTo({ store }: Means, audit: Audit, place: DemoPlace): Promise<Reference | undefined> {
  if ('quote' in place) {
    const quote = (await quotesOf(store, audit)).find(({ words }) => words === place.quote);
    return quote && { kind: 'quote', source: quote.id, key: '' };
  }
  if ('service' in place) {
    const { id } = there(
      (await store.collections.ofAudit(audit.id)).find(({ service }) => service.name === place.service),
    );
    return { kind: 'question', source: id, key: place.question };
  }
  const { id } = there(
    'register' in place
      ? (await store.registerData.ofAudit(audit.id)).find(({ what }) => what.startsWith(place.register))
      : (await store.proposals.ofAudit(audit.id))[place.proposal],
  );
  return { kind: 'register' in place ? 'register' : 'proposal', source: id, key: '' };
}

function there<Thing>(found: Thing | undefined): Thing {
  if (!found) throw new Error('the report of the demo places what there is not');
  return found;
}

async function renderings({ store }: Means, audit: Audit): Promise<Readonly<Record<string, Rendering>>> {
  const findings = await store.findings.ofAudit(audit.id);
  const proposals = await store.proposals.ofAudit(audit.id);
  const quotes = await quotesOf(store, audit);
  return Object.fromEntries([
    ...report.findings.map((text, i) => rendering('finding', there(findings[i]), findings[i]?.heading, text)),
    ...report.proposals.map((text, i) =>
      rendering('proposal', there(proposals[i]), proposals[i]?.what, text),
    ),
    ...quotes.flatMap((quote) => {
      const text = report.quotes[quote.words];
      return text ? [rendering('quote', quote, quote.words, text)] : [];
    }),
    ...findings.flatMap(({ id, reason = '' }) => other(`reason:${id}`, reason)),
    ...(await store.themes.ofAudits([audit.id])).flatMap(({ id, title }) => other(`theme:${id}`, title)),
    ...(await store.registerData.ofAudit(audit.id)).flatMap(({ id, what, value, period }) => [
      ...other(`register:${id}`, what),
      ...other(`register:${id}:value`, value),
      ...other(`register:${id}:period`, period),
    ]),
  ]);
}

function other(key: string, of: string): readonly (readonly [string, Rendering])[] {
  const text = report.others[of];
  return text ? [[key, { of, text }]] : [];
}

function rendering(kind: string, { id }: { readonly id: string }, of = '', text: Localised) {
  return [`${kind}:${id}`, { of, text }] as const;
}

async function keep(
  { store }: Means,
  { audit, auditor, day }: Writing,
  part: Parameters<typeof keepPiece>[2]['part'],
  mine: Parameters<typeof keepPiece>[2]['mine'],
): Promise<void> {
  const made: Maker = { by: auditor.id, at: `${day}T10:00:00.000Z` };
  const baseRevision = (await store.writtenReports.byAudit(audit.id))?.revision ?? 0;
  await keepPiece(store, audit.id, { part, mine, baseRevision }, made);
}
