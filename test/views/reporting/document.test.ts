/** A report as a page, as somebody reads it who hears it. */
import { expect } from 'chai';
import type { ReportDocument } from '../../../reports/document/document.ts';
import { renderBody } from '../../../views/engine.ts';
import { documentModel } from '../../../views/reporting/document.ts';
import { reportWords } from '../../../views/reporting/words.ts';
import {
  aChapter,
  aDocument,
  aFigure,
  anArabicDocument,
  barsPicture,
  someFindings,
} from '../../support/documents.ts';
import { pageOf } from '../../support/page.ts';
import { sayIn } from '../../support/say.ts';

const say = sayIn('sv');

function read(document: ReportDocument) {
  const model = { report: documentModel(document, reportWords(document.language)) };
  const view = { template: 'reporting/document', layout: 'report', title: '', model } as const;
  return pageOf(`<html>${renderBody({ ...view, language: document.language }, {})}</html>`);
}

describe('a report as a page', () => {
  it('has the first chapter’s heading at the top, and the others beneath it in their order', () => {
    const page = read(aDocument());
    expect(page.heading).to.equal('De får säga vad de tycker. Få märker att det gör skillnad.');
    const chapters = page.headings(2).filter((heading) => /^\d+ |^Bilaga/.test(heading));
    expect(chapters).to.deep.equal(['6 Inflytande', '13 Samma fråga, olika röster', 'Bilaga: alla tal']);
  });

  it('has its own title at the top where it has no first page', () => {
    expect(read(aDocument({ title: 'Teamet', chapters: [aChapter([])] })).heading).to.equal('Teamet');
  });

  it('says first that it is a draft, and that its answers are made up', () => {
    const [draft, invented] = read(aDocument()).all('note');
    expect(draft?.text).to.contain(say('reading.notices.draft.title'));
    expect(invented?.text).to.contain(say('reading.notices.invented.title'));
  });

  it('does not say again what a chapter says', () => {
    const notice = { as: 'notice', tone: 'draft', text: 'Ett utkast.' } as const;
    const page = read(aDocument({ invented: false, chapters: [aChapter([notice])] }));
    expect(page.texts('note')).to.deep.equal(['Ett utkast.']);
  });

  it('says nothing of drafts once it is released, and which version it is', () => {
    const page = read(aDocument({ state: 'released', invented: false, version: 2 }));
    expect(page.all('note')).to.have.length(1);
    const day = '28 november 2026';
    expect(page.one('contentinfo').text).to.contain(say('reading.version', { version: 2, day }));
  });

  it('tells which words are in Swedish', () => {
    const page = read(aDocument({ language: 'en', lacking: ['Det är svårt.'] }));
    expect(page.texts('listitem')).to.include('Det är svårt.');
  });

  it('marks words in Swedish within a page of another language', () => {
    const blocks = [
      { as: 'heading', level: 2, text: 'Det är svårt', lang: 'sv' },
      { as: 'facts', facts: [{ term: 'Questions', detail: 'Ring oss.', lang: 'sv' }] },
      { as: 'proposal', number: 1, id: 'p', what: 'Gör mer.', to: 'The team', lang: 'sv' },
    ] as const;
    const document = aDocument({ language: 'en', chapters: [aChapter(blocks)] });
    const model = { report: documentModel(document, reportWords('en')) };
    const html = renderBody(
      { template: 'reporting/document', layout: 'report', title: '', model, language: 'en' },
      {},
    );
    expect(html).to.match(/<h3 lang="sv" dir="ltr">Det är svårt/);
    expect(html)
      .to.include('<dd lang="sv" dir="ltr">Ring oss.')
      .and.include('<span lang="sv" dir="ltr">Gör mer.');
  });

  it('has what happens now under no other heading of its chapter', () => {
    const blocks = [
      { as: 'heading', level: 2, text: 'Vi föreslår' },
      { as: 'facts', title: 'Vad händer nu?', boxed: true, facts: [{ term: 'Frågor', detail: 'Ring oss.' }] },
    ] as const;
    const page = read(aDocument({ chapters: [aChapter(blocks)] }));
    const levelOf = (text: string) => [1, 2, 3, 4].find((level) => page.headings(level).includes(text));
    expect(levelOf('Vad händer nu?')).to.equal(levelOf('Vi föreslår')).and.to.be.a('number');
  });

  it('tells findings as a list, each with number, words, verdict and what it rests on', () => {
    const [one, another, more] = someFindings();
    if (!one || !another || !more) throw new Error('three were wanted');
    const reason = 'Vi har vägt in det som sades på mötet.';
    const draft = { ...more, verdict: undefined, draft: true } as const;
    const blocks = [one, { ...another, reason }, draft];
    const list = read(aDocument({ chapters: [aChapter(blocks)] }))
      .all('list')
      .find(({ text }) => text.includes('Det är svårt'));
    const [first, second, third] = list?.texts('listitem').filter((text) => /^\d /.test(text)) ?? [];
    const change = say('report.verdict.change');
    expect(first).to.match(new RegExp(`^1 Det är svårt att få något ändrat\\. ${change} 6 av 14 `));
    expect(second).to.contain(say('reading.reason', { reason }));
    expect(third).to.contain(` ${say('reading.draft-part')} Nästan alla `);
  });

  it('tells a figure by what it says, not by its shape, and leads to its numbers', () => {
    const figure = aFigure({ picture: barsPicture() });
    const page = read(aDocument({ invented: false, chapters: [aChapter([figure])] }));
    expect(page.names('img')).to.deep.equal([figure.alt]);
    expect(page.one('figure').link(/^Alla tal/).href).to.equal('#table-1');
  });

  it('leads from its contents to every chapter but the first', () => {
    const contents = read(aDocument()).one('navigation', 'Resten av rapporten');
    expect(contents.all('link').map(({ href }) => href)).to.deep.equal([
      '#influence',
      '#voices',
      '#appendix',
    ]);
  });

  it('has tables whose cells belong to a row and a column, and reads letters out in full', () => {
    const table = read(aDocument()).one('table');
    expect(table.one('caption').text).to.contain('Inflytande, CM-teamet Exempelköping');
    expect(table.texts('rowheader')).to.have.length(2);
    expect(table.texts('columnheader')).to.deep.equal(['Fråga', 'Ja', 'A', 'Inget svar']);
  });

  it('is Arabic from right to left, with what stands in Swedish marked as that', () => {
    const page = read(anArabicDocument());
    expect(page.one('article').attribute('dir')).to.equal('rtl');
    const swedish = page.one('heading', 'Det är svårt att få något ändrat.');
    expect([swedish.attribute('lang'), swedish.attribute('dir')]).to.deep.equal(['sv', 'ltr']);
  });

  it('shows nothing as markup that somebody wrote', () => {
    const quote = { as: 'quote', words: '<b>fet</b> & <script>', from: 'x' } as const;
    const page = read(aDocument({ chapters: [aChapter([quote])] }));
    expect(page.texts('paragraph')).to.include('<b>fet</b> & <script>');
  });

  it('leads nowhere from a figure that has no table', () => {
    const { table: _, ...figure } = aFigure({ picture: barsPicture() });
    const page = read(aDocument({ chapters: [aChapter([figure])] }));
    expect(page.one('figure').all('link')).to.deep.equal([]);
  });
});
