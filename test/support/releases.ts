/** Released reports to arrange tests with. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { seal, type Unsealed } from '../../surveys/reporting/releasing.ts';

let made = 0;

export function aRelease(given: Partial<ReleasedReport> = {}): ReleasedReport {
  return {
    id: `release-${++made}`,
    auditId: 'audit',
    number: 1,
    releasedOn: '2026-03-20',
    releasedBy: 'person-auditor',
    digest: 'digest',
    changes: {},
    publicToken: undefined,
    withdrawn: undefined,
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
