import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { mixed } from '../../support/answering.ts';
import {
  aNamelyList,
  aOne,
  aQuestionnaire,
  aRisks,
  aSection,
  aTable,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';
import { aForm, forUsers } from './writing.ts';

const questionsIn = (form: ReturnType<typeof aForm>) => form.sections.flatMap(({ questions }) => questions);

const aRead = (words: string): Question => ({
  kind: 'information',
  key: 'read',
  text: { sv: words },
  help: { sv: words },
});

describe('a questionnaire on paper', () => {
  it('numbers the questions that are answered, and not what is only read', () => {
    const [read, ...asked] = questionsIn(aForm('sv', { questionnaire: mixed }));
    expect(read).to.include({ number: undefined, fill: 'nothing' });
    expect(asked.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, undefined]);
  });

  it('says how many questions it has as they are numbered', () => {
    expect(JSON.stringify(aForm('sv', { questionnaire: mixed }).intro)).to.include('Det är 7 frågor.');
  });

  it('has paragraphs and bold in what is only read, and tells where a link leads', () => {
    const read = 'Läs **först**.\n\nSe [sidan](https://exempel.se/).';
    const questionnaire = {
      ...aQuestionnaire({ questions: [aRead(read), aYesNo('q1')] }),
      intro: { sv: read },
    };
    const form = aForm('sv', { questionnaire });
    const paragraphs = [
      [
        { as: 'text', text: 'Läs ' },
        { as: 'text', text: 'först', strong: true },
        { as: 'text', text: '.' },
      ],
      [
        { as: 'text', text: 'Se ' },
        { as: 'text', text: 'sidan (https://exempel.se/)' },
        { as: 'text', text: '.' },
      ],
    ];
    expect(form.intro[0]).to.deep.equal(paragraphs[0]);
    const [asked] = questionsIn(form);
    expect(asked).to.include({ text: 'Läs först. Se sidan (https://exempel.se/).' });
    expect(asked?.told).to.deep.equal(paragraphs);
  });

  it('tells what the parts of one question share', () => {
    const whole = aQuestionnaire({ questions: [aTable('q1'), aYesNo('q2')] });
    const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    expect(
      questionsIn(aForm('sv', { questionnaire })).map(({ text, shared }) => [text, shared?.text]),
    ).to.deep.equal([
      ['Planer', 'Hur arbetar ni med q1?'],
      ['Möten', 'Hur arbetar ni med q1?'],
      ['Har du q2?', undefined],
      ['Hjälpte någon dig att svara?', undefined],
    ]);
  });

  it('has room for each risk, and leaves it to the reader how many', () => {
    const showIf = { question: 'q0', is: 'yes' };
    const whole = aQuestionnaire({
      audience: 'manager',
      questions: [aYesNo('q0'), aRisks('q1', { showIf })],
    });
    const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    const risks = questionsIn(aForm('sv', { questionnaire })).filter(({ shared }) => shared);
    expect(risks.map(({ shared }) => shared?.key)).to.deep.equal([
      ...Array.from({ length: 5 }, () => 'q1-1'),
      ...Array.from({ length: 5 }, () => 'q1-2'),
    ]);
    expect(risks.map(({ when }) => when !== undefined)).to.deep.equal(risks.map((_, i) => i < 5));
  });

  it('has one line to write on where one is enough, and else several', () => {
    const questionnaire = aQuestionnaire({ questions: [aText('q1', { line: true }), aText('q2')] });
    expect(
      questionsIn(aForm('sv', { questionnaire }))
        .filter(({ fill }) => fill === 'text')
        .map(({ lines }) => lines),
    ).to.deep.equal([1, 5]);
  });

  it('has what is written beside a choice there, and no number for it', () => {
    const questions = [aOne('q1', { choices: 'ways' }), aYesNo('q2')];
    const whole = aQuestionnaire({ choiceLists: aNamelyList, questions });
    const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    const form = aForm('sv', { questionnaire });
    const [first, second] = questionsIn(form);
    expect(first?.choices.map(({ namely }) => namely)).to.deep.equal([false, false, true]);
    expect(first?.hints).to.have.length(1);
    expect([first?.number, second?.number]).to.deep.equal([1, 2]);
    expect(
      form.intro
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).to.include('Det är 2 frågor.');
  });

  it('says in words and numbers whom a follow-up is for', () => {
    const follow = questionsIn(aForm('sv', { questionnaire: mixed })).find(({ when }) => when);
    expect(follow).to.include({ number: 2, when: 'Svara bara om du svarade ”yes” på fråga 1:' });
  });

  it('says how parts of a condition go together', () => {
    const showIf = {
      all: [
        {
          any: [
            { question: 'one', is: 'yes' },
            { question: 'two', isNot: 'no' },
          ],
        },
        { question: 'one', anyOf: ['yes', 'no'] },
      ],
    };
    const questionnaire = aQuestionnaire({
      sections: [aSection('all', [aYesNo('one'), aYesNo('two'), aYesNo('three', { showIf })])],
    });
    expect(questionsIn(aForm('sv', { questionnaire }))[2]?.when).to.equal(
      'Svara bara (om du svarade ”yes” på fråga 1 eller om du svarade något annat än ”no” på fråga 2) och om du svarade ”yes” eller ”no” på fråga 1:',
    );
  });

  it('asks at the end who helped, but not a service that answers for itself', () => {
    expect(questionsIn(aForm('sv')).at(-1)?.text).to.equal('Hjälpte någon dig att svara?');
    const named = { ...mixed, nature: 'named', audience: 'manager' } as const;
    expect(questionsIn(aForm('sv', { questionnaire: named })).at(-1)?.text).not.to.include('Hjälpte');
  });

  it('has the promise of the web, word for word, and rule 9 where few are invited', () => {
    const { promise, few } = aForm('sv', { collection: { k: 6, invited: 8, access: 'codes' } });
    expect(promise).to.include('Är ni färre än 6 som svarar visar vi inga svar.');
    expect([few, aForm('sv', { collection: { k: 6, invited: 9 } }).few]).to.deep.equal([true, false]);
  });

  it('has faces only in the short form', () => {
    const faces = (form: 'full' | 'short') =>
      questionsIn(aForm('sv', { questionnaire: forUsers(form), collection: { form } }))
        .flatMap(({ choices }) => choices)
        .filter(({ face }) => face);
    expect(faces('short')).to.have.length.above(9);
    expect(faces('full')).to.deep.equal([]);
  });

  it('leaves out a picture whose file is not at hand', () => {
    const picture = { file: 'a'.repeat(64), alt: inBoth('En hand'), width: 10, height: 10 };
    const questionnaire = aQuestionnaire({ sections: [aSection('all', [aYesNo('one', { picture })])] });
    expect(questionsIn(aForm('sv', { questionnaire }))[0]?.picture).to.equal(undefined);
  });
});
