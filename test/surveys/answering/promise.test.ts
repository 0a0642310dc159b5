import { expect } from 'chai';
import { isFew, promiseOf } from '../../../surveys/answering/promise.ts';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { wordsIn } from '../../../views/words.ts';

const cards = { access: 'codes', invited: 20, toldByFirst: false } as const;
const keys = (settings: Parameters<typeof promiseOf>[0]) => promiseOf(settings).map(({ key }) => key);

describe('the promise', () => {
  it('stays as it was told where the collection opened by the first edition', () => {
    const lines = promiseOf({ ...cards, nature: 'anonymous', audience: 'user', k: 7, edition: 1 });
    expect(lines.find(({ key }) => key === 'at-least')?.values).to.deep.equal({ k: 7 });
  });

  it('says what is never shown, of what opened since there is a register', () => {
    const lines = promiseOf({ ...cards, nature: 'anonymous', audience: 'user', k: 7, edition: 2 });
    expect(lines.find(({ key }) => key === 'never-fewer')?.values).to.deep.equal({ k: 7 });
    expect(lines.map(({ key }) => key))
      .to.include('never-alone')
      .and.not.include('at-least');
  });

  it('says ten where so few are invited by an open link that nothing is shown under ten', () => {
    const byLink = { nature: 'anonymous', audience: 'user', k: 5, edition: 2, toldByFirst: false } as const;
    const told = (invited: number) =>
      promiseOf({ ...byLink, access: 'link', invited }).find(({ key }) => key === 'never-fewer')?.values;
    expect(told(29)).to.deep.equal({ k: 10 });
    expect(told(30)).to.deep.equal({ k: 5 });
  });

  it('tells that support stays as it is, to those it concerns', () => {
    const about = (audience: 'user' | 'close-person' | 'staff') =>
      keys({ ...cards, nature: 'anonymous', audience, k: 5, edition: 2 });
    expect(about('user')).to.include('support-unchanged');
    expect(about('close-person')).to.include('their-support-unchanged');
    expect(about('staff').filter((key) => key.includes('support'))).to.deep.equal([]);
  });

  it('promises no anonymity in a named collection', () => {
    const lines = keys({ ...cards, nature: 'named', audience: 'manager', k: 5, edition: 2 });
    expect(lines).to.include('named').and.not.include('nothing-kept');
    expect(lines).not.to.include('at-least');
  });

  it('warns when fewer than k + 3 are invited, in anonymous collections only', () => {
    expect(isFew({ nature: 'anonymous', invited: 7, k: 5 })).to.equal(true);
    expect(isFew({ nature: 'anonymous', invited: 8, k: 5 })).to.equal(false);
    expect(isFew({ nature: 'named', invited: 1, k: 5 })).to.equal(false);
  });

  for (const language of interfaceLanguages) {
    it(`has words for every line in ${language}`, () => {
      const say = wordsIn(language);
      const audiences = ['user', 'close-person', 'staff', 'manager'] as const;
      const all = audiences.flatMap((audience) =>
        (['anonymous', 'named'] as const).flatMap((nature) =>
          ([1, 2] as const).flatMap((edition) => keys({ ...cards, nature, audience, k: 5, edition })),
        ),
      );
      expect(all.filter((key) => say(`answering.promise.${key}`).includes('answering.'))).to.deep.equal([]);
    });
  }
});
