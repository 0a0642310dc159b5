import { expect } from 'chai';
import { isOrdered } from '../../../reports/cells.ts';
import { sayHidden } from '../../../reports/counts-in-words.ts';
import {
  aCoarseUnit,
  aCountyReport,
  aHiddenUnit,
  aNamedUnit,
  anAuditReport,
  aServiceReport,
  aToldUnit,
} from '../../support/reports.ts';
import { say } from '../../support/say.ts';
import {
  aChangeQuestion,
  aDisclosed,
  aTenQuestion,
  hiddenQuestion,
  stepQuestion,
} from '../../support/tellings.ts';
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
    expect(entries).to.have.length(13);
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
    expect(text).to.include('Kan du få ditt stöd ändrat om det inte passar? 6 4 4 2 10 av 14 ja');
    expect(text).to.include('Kan du få ditt stöd ändrat om det inte passar? Ja, alltid: 6 Ja, oftast: 4 4 2');
  });

  it('tells what has changed in words of its own', async () => {
    expect(await textOf(aServiceReport())).to.include('bättre för 6 av 14');
  });

  it('has the share that each verdict follows from, and every verdict that bounds allow', async () => {
    expect(await textOf(aServiceReport())).to.include('36–38 av 56 positiva Kan utvecklas');
    const coarse = await textOf(anAuditReport({ units: [aCoarseUnit()] }));
    expect(coarse).to.include('9–13 av 21 positiva Behöver ändras eller Kan utvecklas');
  });

  it('shows percentages from twenty answers on, and none below', async () => {
    const percent = /\d\s?%/;
    expect(await textOf(anAuditReport({ units: [aToldUnit({ answered: 31, invited: 40 })] }))).to.match(
      percent,
    );
    expect(await textOf(anAuditReport({ units: [aToldUnit({ answered: 19 })] }))).not.to.match(percent);
  });

  it('tells small groups in sides, with bounds in words, without steps', async () => {
    const text = await textOf(anAuditReport({ units: [aCoarseUnit()] }));
    expect(text).to.include('minst 5 av 7 ja').and.to.include('högst två av 7 ja');
    expect(text).not.to.include('Ja, alltid Ja, oftast');
  });

  it('says of a hidden unit that it is not shown, and no other number than the invited', async () => {
    const text = await textOf(anAuditReport({ units: [aHiddenUnit({ invited: 9 })] }));
    expect(text).to.include(`9 ${say('disclosure.hidden')} ${sayHidden(say)}`);
    expect(text).not.to.match(/\d av 9/);
  });

  it('names hidden units in the chapters of a county, so that nobody wonders where they went', async () => {
    const text = await textOf(aCountyReport());
    expect(text).to.include('Case management Påhittevik · De som får stöd: visas inte.');
  });

  it('has splits part by part, those of a change in its own words, and says of what is hidden that it is', async () => {
    const parts = [
      { label: 'Mindre än ett år', joined: false },
      { label: 'Ett till tre år eller inget svar', joined: true },
    ];
    const counts = [
      { n: 12, positive: 7 },
      { n: 15, positive: 8 },
    ];
    const asked = [stepQuestion('q', 'Frågar teamet?', 'sv', 27, 0), aChangeQuestion('sv', 27)];
    const questions = asked.filter(isOrdered).map((question) => ({ question, counts }));
    const splits = [
      { key: 'years', text: 'Hur länge?', parts, questions },
      { key: 'age', text: 'Hur gammal?', parts: [], questions: [] },
    ];
    const text = await textOf(anAuditReport({ units: [aToldUnit({ answered: 27, splits })] }));
    expect(text)
      .to.include('Mindre än ett år Ett till tre år eller inget svar')
      .and.include('Frågar teamet? 7 av 12 ja 8 av 15 ja')
      .and.include('förut? bättre för 7 av 12 bättre för 8 av 15')
      .and.include(`${say('splits.by', { question: 'Hur gammal?' })} ${sayHidden(say)}`);
  });

  it('says at each question what a number is of, where the head of its column is of less', async () => {
    const ten = aTenQuestion('sv', 14);
    const sides = [
      { side: 'positive', keys: ['8-10'], low: 9, high: 9 },
      { side: 'rest', keys: ['5-7', '0-4'], low: 5, high: 5 },
    ] as const;
    const joined = { as: 'ordered', of: 14, outOf: 'answers', sides, noAnswer: { count: 0 } } as const;
    const more = [ten, { ...ten, key: 'joined', text: 'Och lokalerna?', disclosed: aDisclosed(joined) }];
    const text = await textOf(anAuditReport({ units: [aToldUnit({ more })] }));
    expect(text).to.include('Och lokalerna? 9 – 0–7: 5 0');
  });

  it('says of whom a follow-up is told that nearly all were led on to, and what else they are', async () => {
    const sides = [
      { side: 'positive', keys: ['step-0', 'step-1'], low: 9, high: 9 },
      { side: 'rest', keys: ['step-2', 'step-3'], low: 4, high: 4 },
    ] as const;
    const led = { as: 'ordered', of: 13, outOf: 'led-on', sides, noAnswer: undefined } as const;
    const followUp = { ...hiddenQuestion('sv'), disclosed: aDisclosed(led) };
    const text = await textOf(anAuditReport({ units: [aToldUnit({ more: [followUp] })] }));
    expect(text).to.include(`9 av 13 ja ${say('disclosure.led-on')}`);
    expect(text).to.include(`9 ${say('disclosure.everyone-else')}: 4 –`);
  });

  it('says of a question that is not told that it is not shown, in the same words whatever the reason', async () => {
    expect(await textOf(anAuditReport({ units: [aCoarseUnit()] }))).to.include(
      `${say('disclosure.hidden-why')} • Hur gick det till när du bytte CM?`,
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
