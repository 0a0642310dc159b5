import { expect } from 'chai';
import { readPage } from '../../../surveys/answering/answering.ts';
import { pagesOf, routeOf } from '../../../surveys/answering/journey.ts';
import { readTyped } from '../../../surveys/answering/paper/sheet-typing.ts';
import { kindsIn, newQuestion } from '../../../surveys/designing/document/changing-kind.ts';
import { inLanguage } from '../../../surveys/languages.ts';
import { aloneText } from '../../../surveys/questionnaires/alone.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { problemsIn } from '../../support/problems-in.ts';
import { aQuestionnaire, aRisks, aYesNo, someLists } from '../../support/questionnaires.ts';

const named = (...questions: readonly Question[]) => aQuestionnaire({ audience: 'manager', questions });
const frozen = (...questions: readonly Question[]) =>
  toFrozen(named(...questions), { form: 'full', sections: [], term: 'cm' });
const messages = (...questions: readonly Question[]) =>
  problemsIn(named(...questions)).map(({ message }) => message.replace('questionnaire.', ''));

describe('a question of risks', () => {
  it('is frozen as one question a part, for as many risks as there is room for', () => {
    expect(questionsOf(frozen(aRisks('q1'))).map(({ key, kind }) => [key, kind])).to.deep.equal(
      [1, 2].flatMap((number) => [
        [`q1-${number}-risk`, 'text'],
        [`q1-${number}-likelihood`, 'scale'],
        [`q1-${number}-seriousness`, 'scale'],
        [`q1-${number}-action`, 'text'],
        [`q1-${number}-responsible`, 'text'],
      ]),
    );
  });

  it('passes the checks before it is frozen and after, and counts in no score', () => {
    const whole = named(aYesNo('q0'), aRisks('q1', { showIf: { question: 'q0', is: 'yes' } }));
    const asked = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    expect([problemsIn(whole), problemsIn(asked)]).to.deep.equal([[], []]);
    const scales = questionsOf(asked).filter(({ kind }) => kind === 'scale');
    expect(scales.map((scale) => 'scored' in scale && scale.scored)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });

  it('has each risk on a page, the next one where the one before is judged', () => {
    const pages = pagesOf(frozen(aRisks('q1')), 'question');
    const route = (answers: Record<string, string>) => routeOf(pages, answers).map(({ key }) => key);
    expect(route({})).to.deep.equal(['q1-1-risk']);
    expect(route({ 'q1-1-likelihood': 'always' })).to.deep.equal(['q1-1-risk', 'q1-2-risk']);
    expect(route({ 'q1-1-seriousness': 'dont-know' }), 'half a sheet of paper').to.have.length(2);
  });

  it('is asked again only where it is asked at all', () => {
    const asked = frozen(aYesNo('q0'), aRisks('q1', { showIf: { question: 'q0', is: 'yes' } }));
    const pages = pagesOf(asked, 'question');
    const left = routeOf(pages, { q0: 'no', 'q1-1-likelihood': 'always' });
    expect(left.map(({ key }) => key)).to.deep.equal(['q0']);
  });

  it('says of each part which risk it is of, unless there is room for one alone', () => {
    const texts = (most: number) =>
      questionsOf(frozen(aRisks('q1', { most }))).map((part) => inLanguage(aloneText(part), 'sv'));
    expect(texts(2)[5]).to.equal('Vilka risker ser ni? (2/2): Vad kan gå fel?');
    expect(texts(1)[0]).to.equal('Vilka risker ser ni? Vad kan gå fel?');
  });

  it('lets its parts be equivalent to those of the question that it is equivalent to', () => {
    const parts = questionsOf(
      frozen(aRisks('q1', { equivalentTo: { questionnaire: 'before', question: 'd11' } })),
    );
    expect(parts[6]).to.have.property('equivalentTo').that.deep.equals({
      questionnaire: 'before',
      question: 'd11-2-likelihood',
    });
  });

  it('needs four steps in order on both sides of the matrix', () => {
    expect(messages(aRisks('q1', { likelihood: 'colours', seriousness: 'ladder5' }))).to.deep.equal([
      'list-needs-order',
      'list-of-other-length',
    ]);
    expect(messages(aRisks('q1', { likelihood: 'gone' }))).to.deep.equal(['unknown-list']);
  });

  it('belongs in named questionnaires alone, and is offered in no other', () => {
    const found = problemsIn(aQuestionnaire({ questions: [aRisks('q1')] }));
    expect(found.map(({ message, field }) => [message, field])).to.deep.equal([
      ['questionnaire.only-in-named', 'sections.0.questions.0'],
    ]);
    expect(kindsIn({ nature: 'anonymous' }))
      .to.include('table')
      .and.not.include('risks');
    expect(kindsIn({ nature: 'named' })).to.include('risks');
  });

  it('begins in the editor with room for five', () => {
    expect(newQuestion('risks', 'q1', { choiceLists: someLists })).to.include({ most: 5, likelihood: '' });
  });
});

describe('a risk that is read', () => {
  const questionnaire = frozen(aRisks('q1'));
  const [page] = pagesOf(questionnaire, 'question');
  const read = (typed: Readonly<Record<string, string>>) => {
    const form = new Map(Object.entries(typed).map(([part, value]) => [`q1-1-${part}`, [value]]));
    if (!page) throw new Error('no page');
    const answers = readPage(page, questionnaire, form);
    return answers.ok ? [] : answers.problems.map(({ field, message }) => [field, message]);
  };
  const [unnamed, howLikely, howSerious] = [
    ['q1-1-risk', 'problems.risk-unnamed'],
    ['q1-1-likelihood', 'problems.risk-how-likely'],
    ['q1-1-seriousness', 'problems.risk-how-serious'],
  ];

  it('is taken in words and judged, whoever is responsible, and so is nothing at all', () => {
    expect(read({ risk: 'Planen glöms.', likelihood: 'rarely', seriousness: 'dont-know' })).to.deep.equal([]);
    expect(read({ risk: ' ', likelihood: '', action: '' })).to.deep.equal([]);
  });

  it('lacks what is needed of it, each at its place', () => {
    expect(read({ risk: 'Planen glöms.' })).to.deep.equal([howLikely, howSerious]);
    expect(read({ likelihood: 'rarely', seriousness: 'never' })).to.deep.equal([unnamed]);
    expect(read({ action: 'Skriv ner den.' })).to.deep.equal([unnamed, howLikely, howSerious]);
  });

  it('may be half written on paper, where nobody can be asked', () => {
    const sheet = readTyped(questionnaire, new Map([['q1-1-risk', ['Planen glöms.']]]));
    expect(sheet.ok && sheet.value.answers).to.deep.equal({ 'q1-1-risk': 'Planen glöms.' });
  });

  it('is not called unnamed where its words are too many', () => {
    expect(read({ risk: 'x'.repeat(5000), likelihood: 'rarely' })).to.deep.equal([
      ['q1-1-risk', 'problems.text-too-long'],
      howSerious,
    ]);
  });
});
