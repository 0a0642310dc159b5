import { expect } from 'chai';
import { hasShortForm } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { openingOf, wordsOf } from '../../../views/answering/opening.ts';
import { sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

const easy = shippedTemplates().filter(({ languages }) => languages.includes('sv-x-easy'));

describe('the first page', () => {
  const openSite = sites();
  const opened = async (key: string, form: 'full' | 'short') => {
    const template = easy.find((one) => one.key === key);
    if (!template) throw new Error(`no template ${key}`);
    const questionnaire = toFrozen(template, { form, sections: [], term: 'coordinators' });
    const person = visitor(await openSite({ questionnaire, collection: { form } }));
    return async (language: string) => pageOf(await person.get(`?language=${language}`)).one('main').text;
  };
  const firstOf = (text: string, language: string) =>
    text.slice(0, text.indexOf(sayIn(language as 'sv')('answering.start')));

  for (const template of easy) {
    for (const form of ['full', 'short'] as const) {
      if (form === 'short' && !hasShortForm(template)) continue;

      it(`is never longer in easy Swedish than in Swedish: ${template.key}, ${form}`, async () => {
        const read = await opened(template.key, form);
        const [simple, plain] = [await read('sv-x-easy'), await read('sv')];
        expect(wordsOf(simple), 'words').to.be.at.most(wordsOf(plain));
        expect(simple.length, 'characters').to.be.at.most(plain.length);
        const [first, other] = [firstOf(simple, 'sv-x-easy'), firstOf(plain, 'sv')];
        expect(wordsOf(first), 'words before the button').to.be.at.most(wordsOf(other));
      });

      it(`has at most 40 words before the button for those who read with difficulty: ${template.key}, ${form}`, async () => {
        const read = await opened(template.key, form);
        for (const language of form === 'short' ? template.languages : ['sv-x-easy']) {
          const first = firstOf(await read(language), language);
          expect(wordsOf(first), `${language}: ${first}`).to.be.within(15, 40);
        }
      });
    }
  }

  it('keeps what must be said before answering, folded away and there without script', async () => {
    const read = await opened('users', 'short');
    const text = await read('sv-x-easy');
    const simple = sayIn('sv-x-easy');
    for (const key of ['after.title', 'after.texts', 'help.who', 'commissioner.title', 'contact.title'])
      expect(text).to.include(simple(`answering.${key}`));
    for (const line of ['skip', 'nothing-kept', 'support-unchanged'])
      expect(text).to.include(simple(`answering.promise.${line}`));
    expect(text).to.include(simple('answering.promise.never-fewer', { k: 10 }));
  });

  it('says last of all that nobody has read the text', async () => {
    const read = await opened('users', 'short');
    expect((await read('ar')).trim().endsWith(sayIn('ar')('site.machine'))).to.equal(true);
    expect(await read('sv')).not.to.include(say('site.machine'));
  });
});

describe('the opening of an introduction', () => {
  const intro = 'Ett två tre. Fyra fem. Sex.';
  const of = (around: number, written = intro) => {
    const first = { intro: written, time: 'Sju.', around: ['ord '.repeat(around)], language: 'sv' } as const;
    const { opening, rest, words } = openingOf(first, 40);
    const read = (paragraphs: typeof opening) =>
      paragraphs.map((one) => one.map(({ text }) => text).join('')).join(' | ');
    return { opening: read(opening), rest: read(rest), words };
  };

  it('is whole sentences, as far as there is room, and the rest comes further down', () => {
    expect(of(33)).to.deep.equal({ opening: `${intro} Sju.`, rest: '', words: 40 });
    expect(of(34)).to.deep.equal({ opening: intro, rest: '', words: 40 });
    expect(of(35)).to.deep.equal({ opening: 'Ett två tre. Fyra fem.', rest: 'Sex.', words: 40 });
    expect(of(38)).to.deep.equal({ opening: 'Sju.', rest: intro, words: 39 });
    expect(of(50)).to.deep.equal({ opening: '', rest: intro, words: 50 });
  });

  it('keeps paragraphs apart, and tears no mark where it is cut', () => {
    const marked = '**Ett två tre. Fyra** fem.\n\nSe [hit](https://exempel.se/). Sex.';
    expect(of(30, marked)).to.deep.equal({
      opening: 'Ett två tre. Fyra fem. | Se hit. Sex. Sju.',
      rest: '',
      words: 39,
    });
    expect(of(37, marked)).to.deep.equal({
      opening: 'Ett två tre.',
      rest: 'Fyra fem. | Se hit. Sex.',
      words: 40,
    });
  });
});
