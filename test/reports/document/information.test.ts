import { expect } from 'chai';
import { composeInformation } from '../../../reports/document/information.ts';
import { type Sheet, sheets } from '../../../surveys/informing/sheets.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { sayIn } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';

describe('a sheet of information', () => {
  const audit = anAudit({ contact: { sv: 'Kim, 010-000 00 01' } });

  const blocksOf = (sheet: Sheet, language: 'sv' | 'en') => {
    const about = { sheet, audit, collections: [], madeOn: '2026-03-01', language };
    return composeInformation({ ...about, say: sayIn(language) }).chapters[0]?.blocks ?? [];
  };
  const linesOf = (sheet: Sheet, language: 'sv' | 'en') =>
    blocksOf(sheet, language).flatMap((block) =>
      block.as === 'list' ? block.items : block.as === 'paragraph' ? [block.inlines] : [],
    );

  it('has its words in both languages, with nothing left to fill in', () => {
    for (const language of ['sv', 'en'] as const)
      for (const sheet of sheets) {
        const said = linesOf(sheet, language).map((line) => line.map(({ text }) => text).join(''));
        expect(said, `${sheet} in ${language}`).to.not.be.empty;
        for (const line of said) expect(line).to.not.match(/\{\{|information\.| {2}/);
      }
  });

  it('has easy words for those who get support', () => {
    let part = '';
    const said = blocksOf('users', 'sv').flatMap((block) => {
      if (block.as === 'heading') part = block.text;
      // The end of it is in the words of the audit itself.
      if (/Vad händer|Fråga/.test(part) || block.as !== 'list') return [];
      return block.items.map((line) => line.map(({ text }) => text).join(''));
    });
    expect(said.length).to.be.greaterThan(8);
    expect(lixOf(said)).to.be.lessThan(30);
  });

  it('is read aloud in Swedish where staff have written Swedish, in English too', () => {
    const swedish = (language: 'sv' | 'en') =>
      linesOf('users', language)
        .flat()
        .flatMap((one) => (one.as === 'text' && one.lang === 'sv' ? [one.text] : []));
    expect(swedish('en')).to.include('Kim, 010-000 00 01');
    expect(swedish('sv')).to.deep.equal([]);
  });
});
