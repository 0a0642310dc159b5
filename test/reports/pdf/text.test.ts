import { expect } from 'chai';
import {
  aCoarseUnit,
  aCountyReport,
  aHiddenUnit,
  aNamedUnit,
  anAuditReport,
  aServiceReport,
  aToldUnit,
} from '../../support/reports.ts';
import { describeWithPoppler, pagesOf, textOf, written } from './reading.ts';

describeWithPoppler('the text of a PDF report', () => {
  for (const language of ['sv', 'en'] as const) {
    it(`says on every page that the answers are invented, in ${language}`, async () => {
      const pages = pagesOf(await written(aCountyReport(language)));
      expect(pages).to.have.length.above(5);
      for (const page of pages) expect(page).to.include('PÅHITTADE SVAR');
    });
  }

  it('does not call real answers invented', async () => {
    expect(await textOf(anAuditReport({ invented: false }))).not.to.match(/påhittade/i);
  });

  it('says where more have answered than were invited', async () => {
    const told = (answered: number) => textOf(anAuditReport({ units: [aToldUnit({ answered })] }));
    expect(await told(25)).to.include('Fler har svarat än de som var inbjudna');
    expect(await told(24)).not.to.include('Fler har svarat');
  });

  it('numbers its pages and says how many there are', async () => {
    const pages = pagesOf(await written(aServiceReport()));
    for (const [i, page] of pages.entries()) {
      if (i > 0) expect(page).to.include(`sida ${i + 1} av ${pages.length}`);
    }
  });

  it('leads from the contents to the page that each chapter begins on', async () => {
    const [, contents = '', ...chapters] = pagesOf(await written(aServiceReport()));
    const entries = [...contents.matchAll(/^(\d+) +(.+?) +(\d+)$/gm)];
    expect(entries).to.have.length(12);
    for (const [, number, , page] of entries) {
      expect(chapters[Number(page) - 3]).to.match(new RegExp(`^${number} · `, 'm'));
    }
  });

  it('has the three fixed chapters, also when nobody was asked about them', async () => {
    const text = await textOf(anAuditReport({ units: [aNamedUnit()], chapters: [] }));
    for (const name of ['Delaktighet', 'Inflytande', 'Tillgänglighet']) expect(text).to.include(` · ${name}`);
    expect(text.split('Ingen av enkäterna hade frågor om det här.')).to.have.length(4);
  });

  it('tells the numbers of a question, and how many answers were positive', async () => {
    const text = await textOf(aServiceReport());
    expect(text).to.include('Är det du som sätter dina mål? 8 4 2 1 12 av 14');
    expect(text).to.include('Är det du som sätter dina mål? 8 4 2 0 1 81');
  });

  it('has verdicts in words, with the score', async () => {
    expect(await textOf(aServiceReport())).to.include('63 av 100 Kan utvecklas');
  });

  it('shows percentages from twenty answers on, and none below', async () => {
    const percent = /\d\s?%/;
    expect(await textOf(anAuditReport({ units: [aToldUnit({ answered: 31, invited: 40 })] }))).to.match(
      percent,
    );
    expect(await textOf(anAuditReport({ units: [aToldUnit({ answered: 19 })] }))).not.to.match(percent);
  });

  it('tells small groups in broad words, without steps or scores', async () => {
    const text = await textOf(anAuditReport({ units: [aCoarseUnit()] }));
    expect(text).to.include('alla eller nästan alla av 7').and.to.include('högst en av 7');
    expect(text).to.include('5 eller 6 av 7');
    expect(text).not.to.include('av 100 Kan utvecklas');
    expect(text).not.to.include('Ja, alltid Ja, oftast');
  });

  it('says of a hidden unit that too few answered, and no other number than the invited', async () => {
    const text = await textOf(anAuditReport({ units: [aHiddenUnit({ invited: 6 })] }));
    expect(text).to.include('6 färre än 5 svar');
    expect(text).not.to.match(/\d av 6/);
  });

  it('names hidden units in the chapters of a county, so that nobody wonders where they went', async () => {
    const text = await textOf(aCountyReport());
    expect(text).to.include('Case management Påhittevik · De som får stöd: färre än 5 svar.');
  });

  it('says of a question with too few answers that it is not shown', async () => {
    expect(await textOf(anAuditReport({ units: [aCoarseUnit()] }))).to.include(
      'Hur gick det till när du bytte CM? Färre än 5 svar',
    );
  });

  it('leaves out headings with the service where there is only one', async () => {
    const place = { id: 's', county: 'X', municipality: 'Provstad', name: 'Enda teamet' };
    const [, , , ...chapters] = pagesOf(
      await written(anAuditReport({ units: [aToldUnit({ service: place })] })),
    );
    expect(chapters.join(' ')).not.to.include('Enda teamet');
  });

  it('on one service carries its name on the cover, and the audit beneath', async () => {
    const [cover = ''] = pagesOf(await written(anAuditReport({ title: 'Revision 2026' })));
    expect(cover.replace(/\s+/g, ' ')).to.match(/CM-teamet Exempelköping .*Revision +Revision 2026/);
  });

  it('shows what services answered for themselves, as they wrote it', async () => {
    const text = await textOf(anAuditReport({ units: [aNamedUnit()] }));
    expect(text).to.include(
      'Hur är brukare med och styr? Vi har ett brukarråd. Det möts fyra gånger om året.',
    );
  });

  it('tells k in the method, and that nothing can be said about causes', async () => {
    const text = await textOf(anAuditReport({ k: 8 }));
    expect(text).to.include('minst 8 personer').and.to.include('Man kan inte dra slutsatser om orsaker.');
  });

  it('writes days and words in the language of the report', async () => {
    const text = await textOf(aServiceReport('en'));
    expect(text).to.include('1–30 September 2026').and.to.include('12 of 14');
    expect(text).not.to.include('svarade');
  });
});
