import { expect } from 'chai';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type Earlier, restricted } from '../../../reports/disclosure/restricted.ts';
import { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { anOrdered, aSeveralTold, aSuppressed, someChoices, someTables } from '../../support/disclosed.ts';
import { aQuestionnaire } from '../../support/things.ts';

const both = (sv: string) => ({ sv, en: sv });

/** An ordered question, one about who somebody is, and one that only those who said never are asked. */
const asked: Questionnaire = Questionnaire.parse({
  ...aQuestionnaire({ key: 'asked' }),
  choiceLists: {
    often: {
      name: both('Hur ofta'),
      ordered: true,
      choices: ['never', 'rarely', 'mostly', 'always'].map((key, step) => ({ key, label: both(key), step })),
    },
    colour: {
      name: both('Färg'),
      ordered: false,
      choices: ['red', 'blue', 'green'].map((key) => ({ key, label: both(key) })),
    },
  },
  sections: [
    {
      key: 'all',
      title: both('Frågor'),
      questions: [
        { kind: 'ladder', key: 'met', text: both('Bemöts du väl?'), choices: 'often' },
        {
          kind: 'one',
          key: 'why',
          text: both('Varför?'),
          choices: 'colour',
          showIf: { question: 'met', is: 'never' },
        },
        { kind: 'one', key: 'colour', text: both('Vilken färg?'), choices: 'colour', background: true },
        { kind: 'several', key: 'many', text: both('Vilka färger?'), choices: 'colour' },
      ],
    },
  ],
});

const withFact: Questionnaire = Questionnaire.parse({
  ...asked,
  sections: [
    {
      key: 'all',
      title: both('Frågor'),
      questions: [
        { kind: 'ladder', key: 'lives', text: both('Har du ett hem?'), choices: 'often', fact: true },
        { kind: 'one', key: 'colour', text: both('Vilken färg?'), choices: 'colour', background: true },
      ],
    },
  ],
});

const withTicks: Questionnaire = Questionnaire.parse({
  ...asked,
  sections: [
    {
      key: 'all',
      title: both('Frågor'),
      questions: [
        { kind: 'several', key: 'owns', text: both('Vilka har du?'), choices: 'colour', fact: true },
      ],
    },
  ],
});
const sameTicks = new Map([['owns', 'owns']]);

const limits = { questionnaire: asked, k: 5, kCut: 10 };
const same = new Map([
  ['met', 'met'],
  ['colour', 'colour'],
  ['many', 'many'],
]);
const here = (answered: number, questions: UnitTables['questions']) => someTables({ answered, questions });
const earlier = (tables: UnitTables, overlaps = false): Earlier => ({ tables, overlaps, same });

/** Twenty answers in steps: four or more on each. */
const twenty = anOrdered({ positive: { always: 6, mostly: 5 }, rest: { rarely: 4, never: 5 } });

describe('what may be told besides what was told before (disclosure.md, rule 6)', () => {
  it('is all, where nothing was told before', () => {
    const tables = here(20, { met: twenty });
    expect(restricted(tables, limits, [])).to.equal(tables);
    expect(restricted(tables, limits, [earlier(someTables({ answered: undefined }), true)])).to.equal(tables);
  });

  it('is nothing of a question that an overlapping collection has told, however far apart they are', () => {
    const tables = here(40, { met: twenty, many: aSeveralTold({ of: 40 }) });
    const { questions } = restricted(tables, limits, [earlier(here(12, { met: anOrdered() }), true)]);
    expect(questions.met).to.deep.equal(aSuppressed());
    expect(questions.many).to.deep.equal(tables.questions.many);
  });

  it('is the question itself where the overlapping collection hid it', () => {
    const tables = here(20, { met: twenty });
    const { questions } = restricted(tables, limits, [earlier(here(12, { met: aSuppressed() }), true)]);
    expect(questions.met).to.deep.equal(twenty);
  });

  it('is in sides in a later round that is fewer than k apart, and in steps in one that is farther', () => {
    const close = restricted(here(20, { met: twenty }), limits, [earlier(here(16, { met: twenty }))]);
    expect(close.questions.met).to.deep.equal({
      as: 'ordered',
      of: 20,
      outOf: 'answers',
      sides: [
        { side: 'positive', low: 11, high: 11, keys: ['always', 'mostly'] },
        { side: 'rest', low: 9, high: 9, keys: ['rarely', 'never'] },
      ],
      noAnswer: { count: 0 },
    });
    const far = restricted(here(20, { met: twenty }), limits, [earlier(here(12, { met: anOrdered() }))]);
    expect(far.questions.met).to.deep.equal(twenty);
  });

  it('is in sides where the answers to the question itself are close, though the rounds are not', () => {
    const { questions } = restricted(here(30, { met: twenty }), limits, [earlier(here(20, { met: twenty }))]);
    expect(JSON.stringify(questions.met)).to.not.include('steps');
  });

  it('is nothing of a follow-up whose number was a step that is no longer told', () => {
    const tables = here(20, { met: twenty, why: someChoices({ n: 5 }) });
    const { questions } = restricted(tables, limits, [earlier(here(18, { met: twenty }))]);
    expect(questions.why).to.deep.equal(aSuppressed());
    const far = restricted(tables, limits, [earlier(here(10, { met: anOrdered() }))]);
    expect(far.questions.why).to.deep.equal(tables.questions.why);
  });

  describe('of background', () => {
    const colours = (red: number, blue: number, green: number) =>
      someChoices({
        n: red + blue + green,
        choices: [
          { key: 'red', low: red, high: red },
          { key: 'blue', low: blue, high: blue },
        ],
        others: { low: green, high: green, keys: ['green'] },
      });
    const later = (told: UnitTables, was: UnitTables) =>
      restricted(told, limits, [earlier(was)]).questions.colour;

    it('is told again where the rounds are kCut apart and no count differs by one or two', () => {
      const told = here(30, { colour: colours(12, 10, 8) });
      expect(later(told, here(18, { colour: colours(8, 6, 4) }))).to.deep.equal(told.questions.colour);
    });

    it('is not told again where one count differs by two', () => {
      const told = here(30, { colour: colours(12, 10, 8) });
      expect(later(told, here(18, { colour: colours(4, 8, 4) }))).to.deep.equal(aSuppressed());
    });

    it('is not told again where all who are new made the same choice', () => {
      const told = here(29, { colour: colours(19, 6, 4) });
      expect(later(told, here(18, { colour: colours(8, 6, 4) }))).to.deep.equal(aSuppressed());
    });

    it('is not told again where the rounds are fewer than kCut apart', () => {
      const told = here(21, { colour: colours(9, 6, 6) });
      expect(later(told, here(12, { colour: colours(4, 4, 4) }))).to.deep.equal(aSuppressed());
    });

    it('is not told in parts either', () => {
      const split = { colour: { parts: [{ keys: ['red'], answered: 12 }], questions: {} } };
      const told = someTables({ answered: 21, questions: { colour: colours(9, 6, 6) }, splits: split });
      const left = restricted(told, limits, [earlier(here(12, { colour: colours(4, 4, 4) }))]);
      expect(left.splits).to.deep.equal({});
    });
  });

  it('splits what does not change once by the same question, since those who are new to a part are few', () => {
    const fact = { ...limits, questionnaire: withFact };
    const splits = (n: number, positive: number) => ({
      colour: {
        parts: [
          { keys: ['red'], answered: 11 },
          { keys: ['blue', 'green'], answered: n },
        ],
        questions: {
          lives: [
            { n: 11, positive: 5 },
            { n, positive },
          ],
        },
      },
    });
    const round = (was: UnitTables): Earlier => ({
      tables: was,
      overlaps: false,
      same: new Map([
        ['lives', 'lives'],
        ['colour', 'colour'],
      ]),
    });
    const lives = (yes: number, no: number) =>
      anOrdered({
        positive: { low: yes, high: yes, keys: ['always', 'mostly'] },
        rest: { low: no, high: no, keys: ['rarely', 'never'] },
      });
    const was = someTables({ answered: 22, questions: { lives: lives(10, 12) }, splits: splits(11, 5) });
    const now = someTables({ answered: 33, questions: { lives: lives(15, 18) }, splits: splits(22, 10) });
    expect(restricted(now, fact, [round(was)]).splits.colour?.questions).to.deep.equal({});
    const other = { ...was, splits: {} } as UnitTables;
    expect(restricted(now, fact, [round(other)]).splits).to.deep.equal(now.splits);
    expect(restricted(now, limits, [round(was)]).splits).to.deep.equal(now.splits);
  });

  it('tells ticks of what does not change again where three who are new ticked each choice, and three did not', () => {
    const ticks = (of: number, red: number, blue: number) =>
      aSeveralTold({
        of,
        choices: [
          { key: 'red', low: red, high: red },
          { key: 'blue', low: blue, high: blue },
        ],
      });
    const asks = { ...limits, questionnaire: withTicks };
    const later = (red: number, blue: number) => {
      const before = { tables: here(12, { owns: ticks(12, 6, 5) }), overlaps: false, same: sameTicks };
      return restricted(here(24, { owns: ticks(24, red, blue) }), asks, [before]).questions.owns?.as;
    };
    expect(later(9, 14)).to.equal('several');
    expect(later(9, 5), 'nobody ticked blue').to.equal('suppressed');
    expect(later(18, 9), 'all ticked red').to.equal('suppressed');
    expect(later(9, 16), 'one did not tick blue').to.equal('suppressed');
  });

  it('says how answers came in once, of two that overlap', () => {
    const method = { channel: someChoices(), help: aSuppressed() };
    const told = someTables({ method });
    const left = restricted(told, limits, [earlier(someTables({ answered: 11, method }), true)]);
    expect(left.method.channel).to.deep.equal(aSuppressed());
  });
});
