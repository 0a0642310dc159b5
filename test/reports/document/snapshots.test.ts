/** Whole documents as text. What differs is read before it is accepted. */
import { composeDocument } from '../../../reports/document/composing.ts';
import type { ReportSources } from '../../../reports/document/composition.ts';
import type { Cut } from '../../../surveys/reporting/cuts.ts';
import { textOf } from '../../support/document-text.ts';
import { allIn, someSources, threeFindings, writtenReport } from '../../support/report-sources.ts';
import { aCountyReport } from '../../support/reports.ts';
import { expectSnapshot } from '../../support/snapshot.ts';

const cases: readonly (readonly [name: string, cut: Cut, sources: () => ReportSources])[] = [
  ['one service, written by its auditors', 'full', () => someSources({ written: writtenReport })],
  ['several services, one of them hidden', 'full', () => someSources({ report: aCountyReport('sv') })],
  [
    'a draft in which nothing is concluded',
    'full',
    () =>
      someSources({
        draft: true,
        version: undefined,
        findings: threeFindings().map(undecided),
        proposals: [],
      }),
  ],
  ['all of it in English', 'full', () => allIn('en')],
  ['two pages for those who lead', 'management', () => someSources({ written: writtenReport })],
  ['a poster', 'poster', () => someSources({ written: writtenReport })],
  ['a meeting', 'meeting', () => someSources({ written: writtenReport })],
  ['an easy page', 'easy', () => someSources({ written: writtenReport, language: 'sv-x-easy' })],
  ['an easy page in Arabic', 'easy', () => allIn('ar')],
];

describe('a report as a document', () => {
  for (const [name, cut, sources] of cases) {
    it(`has what it had: ${name}`, () => {
      const file = name.replaceAll(/\W+/g, '-').toLowerCase();
      expectSnapshot(textOf(composeDocument(sources(), cut)), `test/reports/document/snapshots/${file}.txt`);
    });
  }
});

const undecided = <T extends object>(finding: T): T => ({ ...finding, decisions: [] });
