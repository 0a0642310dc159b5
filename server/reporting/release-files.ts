/** The files of a release, made one at a time in a thread out of documents that were frozen when somebody asked. */
import { readFrozen } from '../../reports/document/freezing.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { printedCuts } from '../../surveys/reporting/cuts.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { keepRelease, seal, type Unsealed } from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';
import { heavily } from '../heavy/heavy.ts';
import { actNow } from '../http/recording.ts';
import type { Services } from '../services.ts';

/** All that a release is made of, as it is kept while it is being made. */
export interface ReleaseInput {
  readonly release: Omit<ReleasedReport, 'digest'>;
  readonly records: readonly FrozenRecord[];
}

/** A file of text: what is frozen as data, and tables. */
export interface FrozenRecord extends Omit<Unsealed, 'bytes'> {
  /** Of bytes, in base64. */
  readonly text: string;
  readonly encoding?: 'base64';
  /** What a PDF is written from besides being kept. */
  readonly document?: { readonly cut: Cut; readonly language: ReportLanguage };
}

type Means = Pick<Services, 'store' | 'random' | 'now'>;

/** How many files are written, one after the other. */
export function countFiles({ records }: Pick<ReleaseInput, 'records'>): number {
  return records.filter(isPrinted).length;
}

export function makeRelease(services: Means, making: Making): Promise<void> {
  return makeFiles(services, { ...making, done: 0 }, JSON.parse(making.input));
}

/** Of a making that has done some of what it counts before. */
export async function makeFiles(
  services: Means,
  making: Pick<Making, 'id' | 'by' | 'done'>,
  { release, records }: ReleaseInput,
): Promise<void> {
  const { store } = services;
  const files: Unsealed[] = records.map(({ text, encoding, document: _, ...file }) => ({
    ...file,
    bytes: encoding ? Buffer.from(text, encoding) : Buffer.from(text),
  }));
  let { done } = making;
  for (const record of records.filter(isPrinted)) {
    files.push(await pdfOf(record));
    await store.makings.setDone(making.id, ++done);
  }
  const act = actNow(services, 'report-released', { personId: making.by, ...onRecord(release) });
  const note = (inside: Store) => (release.draft ? Promise.resolve() : inside.acts.add(act));
  await keepRelease(store, seal(release, files), { id: making.id, note });
}

/** What the record of acts has of a release: in the audit's own record, or with its title in that of all. */
export function onRecord({ about, county, title, number }: Omit<ReleasedReport, 'digest'>) {
  return county ? { what: `${number} (${title})` } : { auditId: about, what: String(number) };
}

type Printed = FrozenRecord & { readonly document: NonNullable<FrozenRecord['document']> };

function isPrinted(record: FrozenRecord): record is Printed {
  return printedCuts.some((cut) => cut === record.document?.cut);
}

async function pdfOf({ text, document }: Printed): Promise<Unsealed> {
  const { cut, language } = document;
  const frozen = readFrozen(text);
  if (!frozen) throw new Error(`what was frozen of ${cut} in ${language} cannot be read again`);
  const bytes = await heavily('document', { document: frozen });
  // The whole report has a name of its own.
  const name = `${cut === 'full' ? 'report' : cut}-${language}.pdf`;
  return { name, type: 'application/pdf', ...document, bytes };
}
