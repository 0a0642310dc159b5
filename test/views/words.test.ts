import { expect } from 'chai';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { localeOf, wordsIn } from '../../views/words.ts';

const space = '\u00a0';

describe('a word of the interface', () => {
  it('in easy Swedish is its own where there is one, and Swedish where there is none', () => {
    const [easy, swedish] = [wordsIn('sv-x-easy'), wordsIn('sv')];
    expect(easy('answering.next')).to.equal(swedish('answering.next'));
    expect(easy('answering.questions', { count: 3 })).to.equal('Det är 3 frågor.');
    expect(easy('site.language')).to.equal('Lätt svenska');
  });

  it('has its numbers written as the language writes them', () => {
    const most = (language: (typeof interfaceLanguages)[number]) =>
      wordsIn(language)('answering.hint.most', { most: 4000 });
    expect(most('sv')).to.include(`4${space}000`);
    expect(most('sv-x-easy')).to.include(`4${space}000`);
    expect(most('fi')).to.include(`4${space}000`);
    expect(most('en')).to.include('4,000');
    expect(most('ar')).to.include('4,000');
    expect(most('so')).to.include('4,000');
  });

  it('has the plural of its number', () => {
    const told = (count: number) => wordsIn('ar')('answering.questions', { count });
    expect([0, 1, 2, 3, 11, 100].map(told)).to.deep.equal([
      'لا توجد أسئلة.',
      'هناك سؤال واحد.',
      'هناك سؤالان.',
      'هناك 3 أسئلة.',
      'هناك 11 سؤالاً.',
      'هناك 100 سؤال.',
    ]);
    expect(wordsIn('fi')('answering.questions', { count: 1 })).to.equal('Tässä on 1 kysymys.');
    expect(wordsIn('fi')('answering.questions', { count: 2 })).to.equal('Tässä on 2 kysymystä.');
  });

  it('keeps a name that runs the other way together, in Arabic', () => {
    const told = wordsIn('ar')('answering.help.not', { service: 'Teamet (norr)' });
    expect(told).to.include('\u2068Teamet (norr)\u2069');
  });

  it('leaves what it was not given as it is', () => {
    expect(wordsIn('sv')('answering.number', { now: 1 })).to.equal('Fråga 1 av {{all}}');
  });

  it('shows what it is given as it was given, whatever it looks like', () => {
    const odd = '{{all}} $t(site.name) $& $1 %s';
    const told = wordsIn('en')('answering.help.not', { service: odd, all: 'everything' });
    expect(told).to.include(odd);
  });

  it('is never the mark of who has checked it', () => {
    for (const language of interfaceLanguages) {
      const tops = Object.values(localeOf(language)).flatMap((words) => Object.values(words as object));
      expect(tops.filter((top) => typeof top === 'boolean')).to.deep.equal([]);
    }
  });
});
