import { expect } from 'chai';
import { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../../surveys/questionnaires/digest.ts';
import {
  altLanguage,
  illustrate,
  itemIn,
  itemsOf,
  showItem,
} from '../../../surveys/questionnaires/illustrating.ts';
import { problemsIn } from '../../support/problems-in.ts';
import {
  anInformation,
  aQuestionnaire,
  aScale,
  aTen,
  inBoth,
  someLists,
} from '../../support/questionnaires.ts';
import { kindOfRefusal } from '../../support/refusals.ts';

const file = 'a'.repeat(64);
const picture = { file, alt: inBoth('En buss'), width: 6, height: 4 };
const { often4, easy3 } = someLists;
const base = aQuestionnaire({
  questions: [anInformation('hello'), aScale('bus'), aScale('train'), aTen('whole')],
  ...(often4 && easy3 && { choiceLists: { often4, easy3 } }),
});

describe('putting pictures and sound to a questionnaire', () => {
  it('names every question, and the choices of a list that questions share once', () => {
    expect(itemsOf(base).map(({ item }) => showItem(item))).to.deep.equal([
      ...['question.hello', 'question.bus', 'question.train', 'question.whole'],
      ...['choice.often4.always', 'choice.often4.mostly', 'choice.often4.rarely', 'choice.often4.never'],
      ...['choice.easy3.yes', 'choice.easy3.sometimes', 'choice.easy3.no'],
    ]);
  });

  for (const { item } of itemsOf(base)) {
    it(`gives ${showItem(item)} a picture and sound, and changes nothing else`, () => {
      const after = illustrate(base, item, { picture, sound: { sv: file } });
      expect(itemIn(after, showItem(item))).to.deep.include({ picture, sound: { sv: file } });
      expect(itemsOf(after).filter((one) => one.picture)).to.have.length(1);
      expect(digestOf(after)).not.to.equal(digestOf(base));
      expect(digestOf(illustrate(after, item, {}))).to.equal(digestOf(base));
    });
  }

  it('gives a questionnaire that the schema and the checks take', () => {
    const after = itemsOf(base).reduce(
      (made, { item }) => illustrate(made, item, { picture, sound: { sv: file } }),
      base,
    );
    expect(Questionnaire.safeParse(after).success).to.equal(true);
    expect(problemsIn(after)).to.deep.equal([]);
  });

  it('leaves no empty list of sounds behind', () => {
    const item = { kind: 'question', key: 'bus' } as const;
    expect(digestOf(illustrate(base, item, { sound: {} }))).to.equal(digestOf(base));
  });

  it('refuses an item that is not there', async () => {
    for (const name of ['question.no', 'choice.often4.no', 'choice.no.yes', 'section.first', '']) {
      expect(await kindOfRefusal((async () => itemIn(base, name))()), name).to.equal('not-found');
    }
  });

  it('has to be told in the first language', () => {
    expect(altLanguage({ languages: ['sv', 'sv-x-easy', 'ar'] })).to.equal('sv');
    expect(altLanguage({ languages: ['en'] })).to.equal('en');
  });
});

describe('the words of a picture', () => {
  it('have to be there in the first language, and may lack others', () => {
    const told = (alt: object) =>
      problemsIn(aQuestionnaire({ questions: [aScale('q1', { picture: { ...picture, alt } })] }));
    expect(told({ en: 'A bus' }).map(({ values }) => values)).to.deep.equal([
      { place: 'sections › first › q1 › picture › alt', language: 'sv' },
    ]);
    expect(told({ sv: 'En buss' })).to.deep.equal([]);
  });

  it('have to be there on choices too, while a sound may lack languages', () => {
    const yesNo = someLists['yes-no'];
    const choices = yesNo?.choices.map((one) => ({
      ...one,
      picture: { ...picture, alt: { en: 'A bus' } },
      sound: { en: file },
    }));
    const choiceLists = { ...someLists, ...(yesNo && choices && { 'yes-no': { ...yesNo, choices } }) };
    const found = problemsIn(aQuestionnaire({ choiceLists })).map(({ field }) => field);
    expect(found).to.deep.equal([
      'choiceLists.yes-no.choices.0.picture.alt',
      'choiceLists.yes-no.choices.1.picture.alt',
    ]);
  });
});
