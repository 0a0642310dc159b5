import { expect } from 'chai';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { adviceOn } from '../../../support/advice-on.ts';
import { charactersRead } from '../../../support/characters-read.ts';
import { anAsking } from './asking.ts';

/** Twice the questions may take twice the work, and a little for what is the same for all. */
const most = 2.2;

describe('the help with language takes work with the length of the questionnaire', () => {
  it('where every text has jargon, and explains none of it', () => {
    const asking = (count: number) =>
      asked(count, (i) => ({
        text: { sv: `Är insatsen ${i} bra?` },
        help: { sv: `Här ${i} är en genomförandeplan, och delaktighet, och samverkan.` },
      }));
    expect(growth(asking)).to.be.below(most);
  });

  it('where every text explains a word of its own', () => {
    const asking = (count: number) =>
      asked(count, (i) => ({ text: { sv: `Insatsen ${i}?` }, help: { sv: `Stödinsats är ord ${i}.` } }));
    expect(growth(asking)).to.be.below(most);
  });

  it('where two things are asked for, and a long list is shared by all', () => {
    const asking = (count: number) => {
      const body = asked(count, (i) => ({ text: { sv: 'ute eller inne, '.repeat(count) + i } }));
      const label = { sv: 'Hemma ibland. '.repeat(count) };
      const choices = Array.from({ length: 10 }, (_, i) => ({ key: `c${i}`, step: i, label }));
      return { ...body, choiceLists: { often: { name: { sv: 'Ofta' }, ordered: true, choices } } };
    };
    // Texts are twice as long and twice as many.
    expect(growth(asking)).to.be.below(2 * most);
  });
});

function growth(asking: (count: number) => Questionnaire): number {
  adviceOn(asking(3)); // What is made once is made.
  const [some, twice] = [asking(60), asking(120)];
  return charactersRead(() => adviceOn(twice)) / charactersRead(() => adviceOn(some));
}

/** Every text is new to those who remember what they have read. */
function asked(count: number, words: (i: number) => object): Questionnaire {
  const body = anAsking({ text: 'Är det bra?' });
  const [section] = body.sections;
  const question = section?.questions[0];
  const questions = Array.from({ length: count }, (_, i) => ({
    ...question,
    key: `q${i}`,
    ...words(count * 1000 + i),
  }));
  return { ...body, sections: [{ ...section, questions }] } as Questionnaire;
}
