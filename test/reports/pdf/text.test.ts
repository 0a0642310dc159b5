import { expect } from 'chai';
import { isOrdered } from '../../../reports/cells.ts';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import { stylesOf } from '../../../reports/pdf/layout/styles.ts';
import { aChapter, aWholeDocument, firstChapter } from '../../support/documents.ts';
import { aServiceReport, aToldUnit } from '../../support/reports.ts';
import { say, sayIn } from '../../support/say.ts';
import { describeWithPoppler, pagesOf, textOf, written } from './reading.ts';

const figureOf = (answered: number): Block => {
  const questions = aToldUnit({ answered })
    .areas.flatMap((area) => area.questions)
    .filter(isOrdered)
    .slice(0, 4);
  return { as: 'figure', id: 'f', title: '', of: '', picture: { as: 'bars', questions }, alt: 'Svar.' };
};
const withBlocks = (...blocks: readonly Block[]) => aWholeDocument({ chapters: [aChapter(blocks)] });
const onePage = (over: Partial<ReportDocument>) => aWholeDocument({ chapters: [firstChapter()], ...over });

describeWithPoppler('the text of a PDF report', () => {
  for (const language of ['sv', 'en'] as const) {
    it(`says on every page that the answers are invented, in ${language}`, async () => {
      const pages = pagesOf(await written(aWholeDocument({ language })));
      expect(pages).to.have.length.above(5);
      for (const page of pages) expect(page).to.include('PÅHITTADE SVAR');
    });
  }

  it('does not call real answers invented', async () => {
    expect(await textOf(aWholeDocument({ invented: false }))).not.to.match(/påhittade/i);
  });

  it('numbers its pages, and says on each what it is about, who sends it and which version it is', async () => {
    const pages = pagesOf(await written(aWholeDocument()));
    for (const [i, page] of pages.entries()) {
      expect(page)
        .to.include(say('paper.page', { page: i + 1, pages: pages.length }))
        .and.include('CM-teamet Exempelköping · hösten 2026')
        .and.include('FoU-enheten, Region Exempel · version 1, 28 november 2026');
    }
  });

  for (const state of ['draft', 'withdrawn'] as const) {
    it(`says on every page of what is ${state} that it is`, async () => {
      for (const page of pagesOf(await written(aWholeDocument({ state }))))
        expect(page).to.include(say(`printed.${state}`));
    });
  }

  it('leads from the first pages to the page that each chapter begins on', async () => {
    const path = await written(aWholeDocument());
    const pages = pagesOf(path);
    const text = (pages[1] ?? '').replaceAll(/\s+/g, ' ');
    const entries = [...text.slice(text.indexOf('Resten av rapporten')).matchAll(/([^,:]+?) \((\d+)\)/g)];
    expect(entries).to.have.length(aWholeDocument().chapters.length - 1);
    for (const [, name = '', page] of entries)
      expect(pages[Number(page) - 1]?.toLowerCase()).to.include(name.trim().toLowerCase().slice(0, 20));
  });

  it('says of a figure on which page all its numbers are', async () => {
    const pages = pagesOf(await written(aWholeDocument()));
    const [, page] = /längst bak, på sida (\d+)/.exec(pages.join(' ')) ?? [];
    expect(pages[Number(page) - 1]).to.include('Delaktighet: alla svar');
  });

  it('has on every bar its numbers, and how many answers were positive', async () => {
    const [unit] = aServiceReport().units;
    const questions = unit?.as === 'anonymous' ? (unit.areas[1]?.questions.filter(isOrdered) ?? []) : [];
    const picture = { as: 'bars', questions } as const;
    const text = await textOf(withBlocks({ as: 'figure', id: 'f', title: '', of: '', picture, alt: '' }));
    expect(text).to.include('Kan du få ditt stöd ändrat om det inte passar? 6 4 4 2 10 av 14 ja');
  });

  it('cuts no number and no month where a column is too narrow for what is kept together', async () => {
    const heads = Array.from({ length: 8 }, (_, i) => `Svar ${i}`);
    const row = ['11\u2009september\u2009–\u200911\u2009oktober', ...Array(7).fill('6–7 av 2\u00a0150')];
    const table = {
      as: 'table',
      caption: 'Allt',
      columns: heads.map((head) => ({ head })),
      rows: [row],
    } as const;
    const text = await textOf(withBlocks(table));
    expect(text.split(/\s+/)).to.include.members(['september', 'oktober', '6–7']);
    expect(text.replaceAll('\u00a0', ' ')).to.include('2 150');
  });

  it('shows percentages from twenty answers on, and none below', async () => {
    expect(await textOf(withBlocks(figureOf(31)))).to.match(/\d\s?%/);
    expect(await textOf(withBlocks(figureOf(19)))).not.to.match(/\d\s?%/);
  });

  it('says of a finding its verdict in a word, and that it is not decided where it has none', async () => {
    const finding = {
      as: 'finding',
      number: 1,
      id: 'a',
      heading: 'Det är svårt.',
      evidence: ['6 av 14.'],
    } as const;
    const words = await textOf(withBlocks({ ...finding, verdict: 'change' }));
    expect(words).to.include(say('printed.verdict.change'));
    expect(await textOf(withBlocks({ ...finding, verdict: undefined, draft: true }))).to.include(
      say('printed.not-concluded'),
    );
  });

  it('says of an area that is not told what stands there instead', async () => {
    expect(await textOf(onePage({}))).to.include('Återhämtning Visas inte: för få svar');
  });

  it('cuts neither a long sender nor the version and the day after it', async () => {
    const sender = 'FoU-enheten i Region Exempel och Föreningen Egen Kraft i mellersta Exempellän';
    for (const page of pagesOf(await written(aWholeDocument({ sender, version: 2 })))) {
      expect(page).to.include(sender).and.to.include('version 2, 28 november 2026').and.not.to.include('…');
    }
  });

  it('writes days in the language of the report, also in Arabic', async () => {
    expect(await textOf(onePage({ language: 'en' }))).to.include('28 November 2026');
    const arabic = await textOf(onePage({ language: 'ar', cut: 'easy' }));
    expect(arabic)
      .to.include(sayIn('ar')('printed.invented').split(' ')[0] ?? '')
      .and.include('2026');
  });

  it('has nothing smaller than 14 points on the easy page, however much stands on it', () => {
    const { air: _, measure: __, headings, ...styles } = stylesOf('easy', 0.5);
    for (const { size } of [...Object.values(styles), ...Object.values(headings)])
      expect(size).to.be.at.least(9);
    const { lead, plain, small, finding, evidence } = styles;
    for (const { size } of [lead, plain, small, finding, evidence]) expect(size).to.be.at.least(14);
  });
});
