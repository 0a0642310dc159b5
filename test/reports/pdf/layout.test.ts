import { readdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { writePdf } from '../../../reports/pdf/chapters/writing.ts';
import { wordsIn } from '../../../views/words.ts';
import {
  aCountyReport,
  aHiddenUnit,
  aNamedUnit,
  anAuditReport,
  aServiceReport,
  aToldUnit,
} from '../../support/reports.ts';
import { areWanted } from '../../support/screenshots.ts';
import { describeWithPoppler, outputFolder, pagesOf, placesOf, poppler, textOf, written } from './reading.ts';

const long = 'Samordnad vård- och stödverksamhetsutvecklingsenheten för personer med omfattande behov ';

/** Everything that people write themselves, longer than anybody would. */
function aLongReport() {
  const name = long.repeat(3).slice(0, 200);
  const service = { id: 's1', county: 'X', municipality: 'Örnsköldsvik', name };
  const told = aToldUnit({ service });
  const areas = told.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({ ...question, text: question.text.repeat(12) })),
  }));
  const account = [{ key: 'q1', question: long.repeat(3), answer: `${'w'.repeat(300)} ${long.repeat(80)}` }];
  return anAuditReport({
    title: long.repeat(4),
    auditors: long.repeat(8),
    contact: `x\n${'1'.repeat(200)}`,
    units: [
      { ...told, areas },
      aHiddenUnit({ service }),
      aNamedUnit({ service, accounts: [account, account] }),
    ],
  });
}

describeWithPoppler('the layout of a PDF report', () => {
  const reports = {
    county: aCountyReport,
    'one-service': aServiceReport,
    long: aLongReport,
    hidden: () => anAuditReport({ units: [aHiddenUnit()] }),
  };

  for (const [name, make] of Object.entries(reports)) {
    it(`keeps every word within the margins and above the foot: ${name}`, async () => {
      for (const word of placesOf(await written(make()))) {
        expect(word.left, word.text).to.be.at.least(50);
        expect(word.right, word.text).to.be.at.most(545);
        const inFoot = word.top > 795;
        expect(
          inFoot || word.bottom < 780,
          `"${word.text}" on page ${word.page + 1} at ${word.bottom}`,
        ).to.equal(true);
      }
    });
  }

  it('never ends a page with a heading', async () => {
    const titles = [
      'Frågor som inte visas',
      'Verksamheter och svar',
      'Så visas svaren',
      'Förslag till bedömning',
    ];
    for (const page of pagesOf(await written(aCountyReport()))) {
      const lines = page
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect(titles).not.to.include(lines.at(-2));
    }
  });

  it('tells that a character is missing instead of showing a box', async () => {
    const text = await textOf(anAuditReport({ title: '検査報告 Łódź 報' }));
    expect(text).to.include('[?] Łódź [?]').and.to.include('Tecken som saknas');
  });

  it('keeps the real title for the programs that show it', async () => {
    expect(poppler('pdfinfo', await written(anAuditReport({ title: 'تقرير' })))).to.include('تقرير');
  });

  it('gives up when the reader goes away', async () => {
    const gone = new Writable({ write: (_part, _encoding, done) => done(new Error('gone')) });
    const outcome = await writePdf(aServiceReport(), wordsIn('sv'), gone).then(
      () => 'written',
      (error: Error) => error.message,
    );
    expect(outcome).to.equal('gone');
  });

  const looked = {
    'county-sv': aCountyReport('sv'),
    'one-service-sv': aServiceReport('sv'),
    'one-service-en': aServiceReport('en'),
  };

  for (const [name, report] of areWanted ? Object.entries(looked) : []) {
    it(`leaves a picture of every page to look at: ${name}`, async () => {
      const path = await written(report, name);
      poppler('pdftoppm', '-r', '60', '-png', path, `${outputFolder}${name}`);
      const pictures = readdirSync(outputFolder).filter(
        (file) => file.startsWith(name) && file.endsWith('.png'),
      );
      expect(pictures).to.have.length.at.least(pagesOf(path).length);
    });
  }
});
