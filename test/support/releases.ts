/** Released reports to arrange tests with. */
import { freeze } from '../../server/reporting/freezing.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { keepRelease, seal, type Unsealed } from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';

let made = 0;

export function aRelease(given: Partial<ReleasedReport> = {}): ReleasedReport {
  return {
    id: `release-${++made}`,
    about: 'audit',
    title: 'Revisionen',
    county: undefined,
    draft: false,
    number: 1,
    releasedOn: '2026-03-20',
    releasedBy: 'person-auditor',
    digest: 'digest',
    changes: {},
    publicToken: undefined,
    withdrawn: undefined,
    settled: [],
    ...given,
  };
}

export function aMaking(given: Partial<Making> = {}): Making {
  const id = `making-${++made}`;
  const asked = {
    kind: 'release',
    about: 'audit',
    by: 'person-auditor',
    at: '2026-03-20T10:00:00Z',
  } as const;
  return { id, ...asked, state: 'under-way', done: 0, of: 2, input: '{}', result: '', ...given };
}

export function aFile(name: string, words: string): Unsealed {
  const bytes = Buffer.from(words);
  return { name, type: 'application/pdf', cut: 'full', language: 'sv', bytes };
}

/** Sealed, with one file unless told otherwise. */
export function aSealed(given: Partial<ReleasedReport> = {}, files = [aFile('report-sv.pdf', '%PDF one')]) {
  return seal(aRelease(given), files);
}

/** Releases what an audit has, with its documents and one file that is no PDF: as quick as can be. */
export async function releaseNow(
  store: Store,
  auditId: string,
  given: Partial<ReleasedReport> = {},
): Promise<ReleasedReport> {
  const audit = await store.audits.byId(auditId);
  if (!audit) throw new Error(`no audit ${auditId}`);
  const release = aRelease({ about: auditId, title: audit.title, ...given });
  const records = await freeze({ store, audit, today: release.releasedOn }, release);
  const files = records.map(({ text, encoding, document: _, ...file }) => ({
    ...file,
    bytes: encoding ? Buffer.from(text, encoding) : Buffer.from(text),
  }));
  const sealed = seal(release, [...files, aFile('report-sv.pdf', '%PDF')]);
  const { id } = aMaking({ about: auditId });
  await store.makings.begin(aMaking({ id, about: auditId }));
  await keepRelease(store, sealed, { id, note: async () => {} });
  return sealed.release;
}
