/** What nobody expects to be typed, in every cut and language, as paper and as a page (issue 12, "Bad input"). */
import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { ReportDocument } from '../../../reports/document/document.ts';
import { mostProposals } from '../../../surveys/findings/proposal.ts';
import { type Cut, languagesOf, type ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { renderBody } from '../../../views/engine.ts';
import { documentModel } from '../../../views/reporting/document.ts';
import { reportWords } from '../../../views/reporting/words.ts';
import { describeWithPoppler, pagesOf, poppler, written } from '../../reports/pdf/reading.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { cutsOfBadInput } from '../../support/long-run.ts';
import { pageOf } from '../../support/page.ts';
import { someSources, threeFindings } from '../../support/report-sources.ts';
import { aHiddenUnit, anAuditReport, aToldUnit, aUnitHead } from '../../support/reports.ts';
import { areaOf, stepQuestion } from '../../support/tellings.ts';

type Given = NonNullable<Parameters<typeof someSources>[0]>;

const unbroken = 'ö'.repeat(400);
const name = `Mottagningen för ${'samordnade '.repeat(9)}insatser`.padEnd(120, 'å').slice(0, 120);

const given: Readonly<Record<string, () => Given>> = {
  'areas with nothing to show': () => ({ report: anAuditReport({ units: [aHiddenUnit()] }) }),
  'a service name of 120 characters': () => ({ report: namedReport() }),
  'a quote with emoji, Arabic and a string of 400 characters': () => ({
    quotes: [
      { id: 'quote', kind: 'quote', words: `😀 مرحبا بكم ${unbroken}`, audience: 'user', service: name },
    ],
  }),
  '60 questions': () => ({
    report: anAuditReport({ units: [aToldUnit({ areas: [manyQuestions()], more: [] })] }),
  }),
  '300 proposals': () => ({ proposals: manyProposals() }),
  'a logo that is none': () => ({
    logo: { bytes: Buffer.alloc(2_000, 7), type: 'image/png', alt: 'Region Exempel' },
  }),
  'a sign that no font has': () => ({
    written: { ...nothingWritten, lead: { sv: 'Vi frågade 検査 𓀀 \u{10FFFD} om stödet.' } },
  }),
  'a figure whose collection was withdrawn': () => ({
    findings: [
      ...threeFindings(),
      aFinding({ evidence: [someEvidence('question', 'gone', 'q')], decisions: [concluded()] }),
    ],
  }),
};

function namedReport() {
  return anAuditReport({ units: [aToldUnit({ service: { ...aUnitHead().service, name } })] });
}

function manyQuestions() {
  const questions = Array.from({ length: 60 }, (_, i) => stepQuestion(`q${i}`, `Fråga ${i}?`, 'sv', 14, i));
  return areaOf('influence', 'Inflytande', questions);
}

function manyProposals() {
  return Array.from({ length: mostProposals }, (_, i) =>
    aProposal({ what: `Gör ${i}. ${'Skriv ner det. '.repeat(1 + (i % 5))}`, decisions: [concluded()] }),
  );
}

const composed = (what: Given, cut: Cut, language: ReportLanguage): ReportDocument =>
  composeDocument(someSources({ language, say: reportWords(language), ...what }), cut);

function asPage(document: ReportDocument) {
  const model = { report: documentModel(document, reportWords(document.language)) };
  const view = { template: 'reporting/document', layout: 'report', title: '', model } as const;
  return pageOf(`<html>${renderBody({ ...view, language: document.language }, {})}</html>`);
}

const most = { full: 40, management: 2, easy: 1, poster: 1 } as const;

const isPrinted = (cut: Cut): cut is keyof typeof most => Object.hasOwn(most, cut);

describeWithPoppler('a report of bad input', () => {
  for (const [what, make] of Object.entries(given)) {
    for (const cut of cutsOfBadInput) {
      it(`is written on its pages, and as a page: ${what}, ${cut}`, async () => {
        for (const language of languagesOf[cut].filter((one) => one !== 'en')) {
          const document = composed(make(), cut, language);
          if (isPrinted(cut)) expect(pagesOf(await written(document)).length).to.be.at.most(most[cut]);
          expect(asPage(document).heading, language).to.equal(document.chapters[0]?.title);
        }
      });
    }
  }

  it('has no empty box where no font has a sign', async () => {
    const document = composed(given['a sign that no font has']?.() ?? {}, 'management', 'sv');
    const text = poppler('pdftotext', '-raw', await written(document), '-');
    expect(text)
      .to.include('[?]')
      .and.not.to.match(/[\uFFFD\u{10FFFD}]/u);
  });
});
