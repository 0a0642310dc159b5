import { expect } from 'chai';
import { emptyDesign } from '../../../../surveys/designing/bank/starting.ts';
import {
  hasField,
  kindNames,
  newQuestion,
  settingsOf,
  turnInto,
} from '../../../../surveys/designing/document/changing-kind.ts';
import { problemsOf } from '../../../../surveys/questionnaires/reading.ts';
import { aQuestionnaire, aScale, aTen, aText, inBoth, someLists } from '../../../support/questionnaires.ts';

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

  it('begins with the list that its kind is known by', () => {
    const { choiceLists } = emptyDesign('Våra frågor', 'abc123');
    const usual = { scale: 'often4', ladder: 'ladder5', 'yes-no': 'yes-no', faces: 'easy3' } as const;
    for (const kind of ['scale', 'ladder', 'yes-no', 'faces'] as const)
      expect(newQuestion(kind, 'q1', { choiceLists }), kind).to.include({ choices: usual[kind] });
  });

  it('names no list where people choose what the answers are', () => {
    for (const kind of ['one', 'several', 'rank', 'table'] as const)
      expect(newQuestion(kind, 'q1', lists), kind).to.include({ choices: '' });
    expect(newQuestion('pair', 'q1', lists)).to.include({ importance: '', experience: '' });
  });

  it('names no list that does not fit, whatever its key is', () => {
    const { colours } = someLists;
    const choiceLists = { ...(colours && { ladder5: colours }) };
    expect(newQuestion('ladder', 'q1', { choiceLists })).to.include({ choices: '' });
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
