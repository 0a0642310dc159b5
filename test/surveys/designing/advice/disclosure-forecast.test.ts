import { expect } from 'chai';
import {
  disclosureForecast,
  type ForecastCase,
  type Way,
} from '../../../../surveys/designing/advice/disclosure-forecast.ts';
import { aboutOneself, outlooksOf } from '../../../../surveys/designing/advice/outlook.ts';
import type { Questionnaire, Section } from '../../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { thirteenQuestions } from '../../../support/designing/thirteen.ts';
import { aQuestionnaire, someLists } from '../../../support/questionnaires.ts';

const usual = { access: 'codes', k: 5, kCut: 10 } as const;

function asking(question: Readonly<Record<string, unknown>>): Questionnaire {
  const made = { key: 'x', text: { sv: 'Fråga?' }, areas: [], ...question };
  return aQuestionnaire({ questions: [made as unknown as Question] });
}

const words = { worst: { sv: 'a' }, best: { sv: 'b' } };
const pair = {
  kind: 'pair',
  importance: 'often4',
  experience: 'often4',
  importanceText: { sv: 'Viktigt?' },
  experienceText: { sv: 'Hur är det?' },
};

/** By what it takes, what is told of 4, 5, 9, 10 and 12 real answers, with k 5 and kCut 12. */
const tellings = [
  ['yes and no', { kind: 'yes-no', choices: 'yes-no' }, 'never sides steps steps steps'],
  ['several choices', { kind: 'several', choices: 'colours' }, 'never sides steps steps steps'],
  ['four steps', { kind: 'scale', choices: 'often4' }, 'never sides sides steps steps'],
  ['three steps', { kind: 'faces', choices: 'easy3' }, 'never sides sides steps steps'],
  ['one of an ordered list', { kind: 'one', choices: 'often4' }, 'never sides sides steps steps'],
  ['0 to 10', { kind: 'ten', ends: words }, 'never sides sides steps steps'],
  ['importance and experience', pair, 'never sides sides steps steps'],
  ['choices without order', { kind: 'one', choices: 'colours' }, 'never never never steps steps'],
  [
    'an order of importance',
    { kind: 'rank', choices: 'colours', places: 2 },
    'never never never steps steps',
  ],
  ['a number', { kind: 'number', bands: [0, 5] }, 'never never never steps steps'],
  ['a month', { kind: 'month', from: 2020, to: 2024 }, 'never never never steps steps'],
  ['words of one’s own', { kind: 'text' }, 'never read read read read'],
  ['background', { kind: 'scale', choices: 'often4', background: true }, 'never never never never steps'],
  ['words about oneself', { kind: 'text', background: true }, 'never read read read read'],
] as const;

describe('what will be told of a question', () => {
  for (const [what, question, told] of tellings)
    it(`${what}: ${told}`, () => {
      const body = asking(question);
      const found = [4, 5, 9, 10, 12].map((n) => outlooksOf(body, n, { k: 5, kCut: 12 })[0]?.as);
      expect(found.join(' ')).to.equal(told);
    });

  it('is nothing of what is only read, or has no list yet', () => {
    for (const question of [{ kind: 'information' }, { kind: 'one', choices: '' }])
      expect(outlooksOf(asking(question), 12, usual)).to.deep.equal([]);
  });

  it('counts all questions in a section of background as such', () => {
    const body = asking({ kind: 'scale', choices: 'often4' });
    const [section] = body.sections;
    const background = { ...body, sections: [{ ...section, optional: 'background' }] } as Questionnaire;
    expect(outlooksOf(background, 9, usual).map(({ as }) => as)).to.deep.equal(['never']);
  });
});

/** How many are told in a way. */
const count = ({ ways }: ForecastCase, wanted: Way) =>
  [...ways.values()].filter((way) => way === wanted).length;

describe('the forecast of what will be told', () => {
  it('tells of 8 invited and 13 questions: 4 in steps, 4 as sides, 5 never, and which', () => {
    const forecast = disclosureForecast(thirteenQuestions(), { ...usual, invited: 8 });
    const told = (['steps', 'sides', 'never', 'depends'] as const).map((way) => count(forecast.all, way));
    expect([forecast.all.n, ...told]).to.deep.equal([8, 4, 4, 5, 0]);
    expect(forecast.all.ways.get('q1')).to.equal('sides');
    expect(forecast.never.map(({ question }) => question.key)).to.deep.equal([
      'room',
      'first',
      'visits',
      'age',
      'long',
    ]);
  });

  it('tells of half of 8 that nothing is told, without blaming a question for it', () => {
    const { half, neverIfHalf, from } = disclosureForecast(thirteenQuestions(), { ...usual, invited: 8 });
    expect([half.n, count(half, 'never'), from, neverIfHalf]).to.deep.equal([4, 13, 5, []]);
  });

  it('tells what besides is not told where half of them answer', () => {
    const { never, neverIfHalf } = disclosureForecast(thirteenQuestions(), { ...usual, invited: 12 });
    expect([never.length, neverIfHalf.length]).to.deep.equal([0, 5]);
  });

  it('shows nothing under 10 answers where fewer than 30 are invited by an open link', () => {
    const link = { ...usual, access: 'link' } as const;
    expect(count(disclosureForecast(thirteenQuestions(), { ...link, invited: 9 }).all, 'never')).to.equal(13);
    expect(disclosureForecast(thirteenQuestions(), { ...link, invited: 29 }).from).to.equal(10);
    expect(disclosureForecast(thirteenQuestions(), { ...link, invited: 30 }).from).to.equal(5);
  });

  it('counts follow-ups apart, since fewer answer them, but not where all would be too few', () => {
    const showIf = { question: 'safe', is: 'no' };
    const [section] = thirteenQuestions().sections;
    const questions = section?.questions.map((one) =>
      one.key === 'q1' || one.key === 'room' ? { ...one, showIf } : one,
    );
    const body = { ...thirteenQuestions(), sections: [{ ...section, questions }] } as Questionnaire;
    const { all } = disclosureForecast(body, { ...usual, invited: 8 });
    expect([count(all, 'sides'), count(all, 'never'), count(all, 'depends')]).to.deep.equal([3, 5, 1]);
  });

  it('counts apart what the same people are asked elsewhere, where it would be told at all', () => {
    const elsewhere = new Set(['safe', 'q1', 'room']);
    const { all, half } = disclosureForecast(thirteenQuestions(), { ...usual, invited: 8, elsewhere });
    expect([all.ways.get('safe'), all.ways.get('q1'), all.ways.get('room')]).to.deep.equal([
      'elsewhere',
      'elsewhere',
      'never',
    ]);
    expect(count(half, 'elsewhere')).to.equal(0);
  });

  it('counts on 10 and on the fewest that are shown while nobody has said how many', () => {
    const { all, half } = disclosureForecast(thirteenQuestions(), { ...usual, invited: undefined });
    expect([all.n, half.n]).to.deep.equal([10, 5]);
  });

  it('offers yes and no, or an order, for what has no order, and neither for background', () => {
    const body = thirteenQuestions();
    const [section] = body.sections;
    const questions = section?.questions.map((one) =>
      one.key === 'age' ? { ...one, background: true } : one,
    );
    const marked = { ...body, sections: [{ ...section, questions }] } as Questionnaire;
    const offered = disclosureForecast(marked, { ...usual, invited: 8 }).never.map((one) => [
      one.question.key,
      one.yesNo,
      one.list,
    ]);
    expect(offered).to.deep.equal([
      ['room', true, 'colours'],
      ['first', true, undefined],
      ['visits', true, undefined],
      ['age', false, undefined],
      ['long', true, 'ages'],
    ]);
  });

  it('asks for a place for closed questions without an area, and offers background where they sound so', () => {
    const { unplaced } = disclosureForecast(thirteenQuestions(), { ...usual, invited: 8 });
    const found = unplaced.map(({ question, oneself, noArea }) => [question.key, oneself, noArea]);
    expect(found.filter(([key]) => !String(key).startsWith('q'))).to.deep.equal([
      ['visits', false, true],
      ['age', true, true],
      ['long', true, true],
    ]);
  });
});

describe('questions about the one who answers', () => {
  const isFound = (sv: string, more: object = {}) =>
    aboutOneself(asking({ kind: 'one', choices: 'colours', text: { sv }, ...more })).length === 1;

  for (const text of [
    'Hur gammal är du?',
    'Ålder',
    'Vilken ålder har du?',
    'Kön',
    'Vilket kön har du?',
    'Är du kvinna eller man?',
    'Hur länge har du haft stöd av teamet?',
    'Hur länge har du bott här?',
    'Hur bor du?',
    'Var bor du?',
    'Bor du ensam?',
    'Vilket år är du född?',
    'Berätta lite om dig själv',
    'Om dig',
    'Vem är din arbetsgivare?',
    'Vilken roll har du?',
    'Hur många år har du arbetat här?',
  ])
    it(`are known by their words: ${text}`, () => expect(isFound(text)).to.equal(true));

  for (const text of [
    'Är det lätt att nå teamet?',
    'Lyssnar de på dig?',
    'Är rummen lagom stora?',
    'Får du hjälp där du bor?',
    'Känns stödet som en börda?',
    'Vet du vem du kan ringa?',
  ])
    it(`are not thought of at: ${text}`, () => expect(isFound(text)).to.equal(false));

  it('are known by what there is to choose', () => {
    const ages = { ...someLists, colours: { name: { sv: 'Steg' }, ordered: false, choices: agesOf() } };
    const body = { ...asking({ kind: 'one', choices: 'colours' }), choiceLists: ages };
    expect(aboutOneself(body)).to.have.length(1);
  });

  it('are known in English', () => {
    const body = asking({ kind: 'one', choices: 'colours', text: { en: 'How old are you?' } });
    expect(aboutOneself(body)).to.have.length(1);
  });

  it('are left alone where they are background, or go from good to bad in an area', () => {
    expect(isFound('Hur gammal är du?', { background: true })).to.equal(false);
    expect(isFound('Hur länge har du väntat?', { choices: 'often4', areas: ['influence'] })).to.equal(false);
  });

  it('are none that the shipped questionnaires have in an area', () => {
    for (const body of shippedTemplates()) expect(aboutOneself(body), body.key).to.deep.equal([]);
  });

  it('are all that the shipped questionnaires have as background', () => {
    const bare = shippedTemplates().map((body) => ({ ...body, sections: body.sections.flatMap(unmarked) }));
    const found = bare.flatMap((body) => aboutOneself(body).map(({ key }) => key));
    expect(found).to.deep.equal(bare.flatMap((body) => questionsOf(body).map(({ key }) => key)));
  });
});

function agesOf() {
  return ['18–29 år', '30–49 år'].map((label, i) => ({ key: `c${i}`, label: { sv: label } }));
}

/** A section of background as if nobody had said that it is one; others are left out. */
function unmarked({ optional, questions, ...rest }: Section): readonly Section[] {
  if (optional !== 'background') return [];
  return [{ ...rest, questions: questions.map((one) => ({ ...one, background: undefined }) as Question) }];
}
