import { expect } from 'chai';
import { type CommissionPaper, composeCommission } from '../../../reports/document/commission.ts';
import { composeDocument } from '../../../reports/document/composing.ts';
import { textOf } from '../../support/document-text.ts';
import { someSources, writtenReport } from '../../support/report-sources.ts';
import { say, sayIn } from '../../support/say.ts';

const paper = (over: Partial<CommissionPaper> = {}) =>
  composeCommission({
    name: 'CM-teamen 2026',
    commissioner: 'Exempelköpings kommun',
    madeOn: '2026-11-28',
    version: 3,
    invented: true,
    language: 'sv',
    say,
    missing: [],
    groups: [
      {
        title: 'Syfte',
        lines: ['Minst fem svar.'],
        facts: [{ label: 'Beställarens syfte', words: ['Vi vill veta.'], isOwn: true }],
      },
    ],
    approvals: [],
    signing: [],
    ...over,
  });

describe('a commission on paper', () => {
  it('has its headings with what stands under them, and is of a version', () => {
    const document = paper();
    expect(textOf(document)).to.include('## Syfte\nMinst fem svar.\nBeställarens syfte: Vi vill veta.');
    expect(document.version).to.equal(3);
  });

  it('has a line to sign for who has not approved it, and who, how and when of who has', () => {
    const text = textOf(
      paper({ approvals: [['Revisorerna', 'Siv', 'i verktyget', '3 mars 2026']], signing: ['Beställaren'] }),
    );
    expect(text)
      .to.include('| Revisorerna | Siv | i verktyget | 3 mars 2026')
      .and.include('| Beställaren |  |  | ');
    expect(textOf(paper())).to.not.include(say('commission.paper.signing'));
  });

  it('says what is missing before anything else', () => {
    const text = textOf(paper({ missing: ['Vem gör handlingsplanen?'] }));
    expect(text.indexOf('- Vem gör handlingsplanen?')).to.be.within(0, text.indexOf('## Syfte'));
  });

  it('marks as Swedish what the parties have typed, where the rest is English', () => {
    const facts = (document: ReturnType<typeof paper>) =>
      document.chapters.flatMap(({ blocks }) => blocks).find(({ as }) => as === 'facts');
    expect(facts(paper({ language: 'en', say: sayIn('en') }))).to.have.nested.property('facts[0].lang', 'sv');
    expect(facts(paper())).to.not.have.nested.property('facts[0].lang');
  });
});

describe('the chapter of a report on why it was made', () => {
  const purposes = { commissioner: 'Vi vill veta varför.', auditors: 'Vi vill bestämma mer.' };
  const chapter = (...given: Parameters<typeof someSources>) =>
    textOf(composeDocument(someSources(...given), 'full'));

  it('has the purposes of both parties from their commission, each as its own', () => {
    expect(chapter({ purposes }))
      .to.include(`${say('document.commission.purpose.commissioner')}: ${purposes.commissioner}`)
      .and.include(`${say('document.commission.purpose.auditors')}: ${purposes.auditors}`);
    expect(chapter()).to.not.include(say('document.commission.purpose.auditors'));
  });

  it('is what the auditors have written, where they have', () => {
    const chapters = { commission: { text: { sv: 'Så här blev det.' }, placed: [] } };
    const written = { ...writtenReport, chapters };
    expect(chapter({ purposes, written })).to.include('Så här blev det.').and.not.include(purposes.auditors);
  });
});
