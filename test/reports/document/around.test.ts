import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { ReportSources } from '../../../reports/document/composition.ts';
import { allIn, someSources } from '../../support/report-sources.ts';

const decided: NonNullable<ReportSources['around']> = [
  {
    kind: 'decision',
    title: 'Beslut',
    entries: [
      {
        facts: [
          { label: 'Vad bestämdes?', words: ['Fler tider.'], isOwn: true },
          { label: 'Vem bestämde?', words: ['Nämnden'], isOwn: true },
          { label: 'På vilken nivå?', words: ['Politiken lokalt'], isOwn: false },
        ],
      },
    ],
  },
];

describe('what stands around the audit in a report', () => {
  const chapterIn = (sources: ReportSources) =>
    composeDocument(sources, 'full').chapters.find(({ key }) => key === 'around');

  it('is a chapter of its own before the tables, and none where there is nothing', () => {
    expect(chapterIn(someSources())).to.equal(undefined);
    const keys = composeDocument({ ...someSources(), around: decided }, 'full').chapters.map(
      ({ key }) => key,
    );
    expect(keys.slice(-2)).to.deep.equal(['around', 'appendix']);
  });

  it('is marked as Swedish in another language where somebody wrote it', () => {
    const chapter = chapterIn({ ...allIn('en'), around: decided });
    const facts = chapter?.blocks.flatMap((block) => (block.as === 'facts' ? block.facts : []));
    expect(facts?.map(({ detail, lang }) => [detail, lang])).to.deep.equal([
      ['Nämnden', 'sv'],
      ['Politiken lokalt', undefined],
    ]);
  });

  it('has the ways in where people say how it is to reach a service, and nowhere else', () => {
    const card = {
      kind: 'service-card',
      title: 'Vägar in',
      entries: [
        {
          facts: [
            { label: 'Verksamhet', words: ['CM-teamet'], isOwn: true },
            { label: 'Hur kommer man dit?', words: ['Egen kontakt', 'Remiss'], isOwn: false },
          ],
        },
      ],
    };
    const sources = { ...someSources(), around: [card] };
    expect(chapterIn(sources)).to.equal(undefined);
    const { chapters } = composeDocument(sources, 'full');
    const of = chapters.filter(({ blocks }) => JSON.stringify(blocks).includes('Egen kontakt; Remiss'));
    expect(of.map(({ key }) => key)).to.deep.equal(['accessibility']);
  });

  it('gives the word list those words of the county that the report has', () => {
    const glossary = [
      { word: 'Delaktighet', means: 'Att få vara med.' },
      { word: 'trapets', means: 'Finns inte i någon rapport.' },
    ];
    const text = JSON.stringify(composeDocument({ ...someSources(), glossary }, 'full').chapters.at(-1));
    expect(text).to.include('Att få vara med.').and.not.include('trapets');
  });
});
