import { expect } from 'chai';
import {
  fits,
  hasField,
  kindNames,
  newQuestion,
  settingsOf,
  turnInto,
} from '../../../surveys/designing/kinds.ts';
import { problemsOf } from '../../../surveys/designing/problems.ts';
import { aQuestionnaire, aScale, aTen, aText, inBoth, someLists } from '../../support/questionnaires.ts';

const lists = { choiceLists: someLists };

describe('a new question', () => {
  it('of every kind lacks only what the auditors have to write', () => {
    for (const kind of kindNames) {
      const question = { ...newQuestion(kind, 'q1', lists), text: inBoth('Hur är det?') };
      const body = aQuestionnaire({ questions: [question as never] });
      const fields = problemsOf(body).map(({ field }) => field.replace('sections.0.questions.0.', ''));
      const written = settingsOf(kind)
        .filter(({ is }) => is !== 'whole')
        .map(({ path }) => path[0]);
      for (const field of fields) expect(written, `${kind}: ${field}`).to.include(field.split('.')[0]);
    }
  });

  it('begins with a list that fits its kind', () => {
    for (const kind of kindNames) {
      const question = newQuestion(kind, 'q1', lists);
      for (const setting of settingsOf(kind)) {
        if (setting.is !== 'list') continue;
        const list = someLists[String(Reflect.get(question, setting.path[0]))];
        const any = Object.values(someLists).some((one) => fits(one, setting));
        expect(list !== undefined && fits(list, setting), kind).to.equal(any);
      }
    }
  });

  it('is an order of more than one place', () => {
    expect(newQuestion('rank', 'q1', lists)).to.include({ places: 2 });
  });

  it('names no list where there is none', () => {
    expect(newQuestion('scale', 'q1', { choiceLists: {} })).to.include({ choices: '' });
  });
});

describe('a question turned into another kind', () => {
  it('keeps its words, its condition and a list that fits', () => {
    const scale = aScale('q1', { help: inBoth('Tänk på i dag.'), short: true });
    const { question, lost } = turnInto(scale, 'one', lists);
    expect(question).to.deep.equal({ ...scale, kind: 'one' });
    expect(lost).to.deep.equal([]);
  });

  it('tells what it has no room for', () => {
    const scale = aScale('q1', { scored: false, nonAnswers: ['dont-know'] });
    const { question, lost } = turnInto(scale, 'text', lists);
    expect(question).to.not.have.any.keys('choices', 'scored', 'nonAnswers');
    expect(lost).to.have.members(['choices', 'scored', 'nonAnswers']);
  });

  it('begins with what is missing as a new one does', () => {
    const { question, lost } = turnInto(aText('q1'), 'ten', lists);
    expect(question).to.deep.include({ kind: 'ten', ends: { worst: {}, best: {} } });
    expect(lost).to.deep.equal([]);
  });

  it('has only fields of its own kind', () => {
    for (const kind of kindNames) {
      const { question } = turnInto(aTen('q1', { scored: false }), kind, lists);
      for (const name of Object.keys(question))
        expect(hasField(kind, name), `${kind} ${name}`).to.equal(true);
    }
  });
});
