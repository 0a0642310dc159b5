import { expect } from 'chai';
import { bankOf, bankQuestions, type Sought, search } from '../../../../surveys/designing/bank/bank.ts';
import { designFrom } from '../../../../surveys/designing/bank/starting.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { aQuestionnaire, aScale, aYesNo, inBoth } from '../../../support/questionnaires.ts';

const everything: Sought = { words: '', area: undefined, kind: undefined, source: undefined };
const original = aQuestionnaire({
  key: 'original',
  questions: [
    aScale('q1', { text: inBoth('Är det du som sätter dina mål?'), areas: ['influence'] }),
    aYesNo('q2', { text: inBoth('Har du en plan?'), why: inBoth('Revisionen 2016') }),
  ],
});
const copy = designFrom(original, 'abc123');
const from = (questionnaire: Questionnaire, id: string, audit?: string) => ({
  source: { id, title: questionnaire.title, audience: questionnaire.audience, asked: 0, audit },
  questions: bankQuestions(questionnaire),
});
const sources = [from(original, 'original'), from(copy, 'version-1', 'Granskning i norr')];
const keys = (sought: Partial<Sought>) =>
  search(bankOf(sources), { ...everything, ...sought }).map(({ key }) => key);

describe('the question bank', () => {
  it('has every question of the templates that people answer', () => {
    const templates = shippedTemplates();
    const entries = bankOf(templates.map((questionnaire) => from(questionnaire, questionnaire.key)));
    for (const questionnaire of templates) {
      for (const question of questionsOf(questionnaire).filter((one) => kindOf(one).asks)) {
        const found = entries.some((entry) => entry.text.sv === question.text.sv);
        expect(found, `${questionnaire.key} ${question.key}`).to.equal(true);
      }
    }
  });

  it('has a copied question once, and tells where it was used', () => {
    expect(bankOf(sources).map(({ usedIn }) => usedIn)).to.deep.equal([
      ['Granskning i norr'],
      ['Granskning i norr'],
    ]);
  });

  it('has a copy whose words were changed as a question of its own', () => {
    const [section] = copy.sections;
    const [first, ...rest] = section?.questions ?? [];
    const changed = {
      ...copy,
      sections: [{ ...section, questions: [{ ...first, text: inBoth('Bestämmer du?') }, ...rest] }],
    };
    const entries = bankOf([...sources.slice(0, 1), from(changed as typeof copy, 'version-2', 'I söder')]);
    expect(entries.map(({ usedIn }) => usedIn)).to.deep.equal([[], ['I söder'], ['I söder']]);
  });

  it('is searched by words in any order, whatever their case', () => {
    expect(keys({ words: 'MÅL sätter' })).to.deep.equal(['q1']);
    expect(keys({ words: 'revisionen' })).to.deep.equal(['q2']);
    expect(keys({ words: 'mål plan' })).to.deep.equal([]);
  });

  it('is searched by twenty words, however many are sought', () => {
    const [entry] = bankOf(sources);
    if (!entry) throw new Error('the bank is empty');
    let looked = 0;
    const searched = { includes: () => ++looked > 0 } as unknown as string;
    const words = Array.from({ length: 5000 }, (_, i) => `ord${i}`).join(' ');
    search([{ ...entry, searched }], { ...everything, words });
    expect(looked).to.equal(20);
  });

  it('is searched by the words of the answers', () => {
    expect(keys({ words: 'mostly' })).to.deep.equal(['q1']);
  });

  it('is searched by area, kind, questionnaire and whom it is for', () => {
    expect(keys({ area: 'influence' })).to.deep.equal(['q1']);
    expect(keys({ kind: 'yes-no' })).to.deep.equal(['q2']);
    expect(keys({ source: 'original' })).to.deep.equal(['q1', 'q2']);
    expect(keys({ audience: original.audience })).to.deep.equal(['q1', 'q2']);
    expect(keys({ audience: 'manager' })).to.deep.equal([]);
  });
});
