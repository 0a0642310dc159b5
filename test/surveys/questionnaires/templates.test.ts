import { expect } from 'chai';
import { readingOf } from '../../../surveys/designing/advice/reading-ease.ts';
import { hasShortForm, type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { highestLix } from '../../../surveys/questionnaires/readability.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { terms } from '../../../surveys/questionnaires/terms.ts';
import { textsIn } from '../../../surveys/questionnaires/texts.ts';
import { problemsIn } from '../../support/problems-in.ts';

const all = shippedTemplates();

function template(key: string): Questionnaire {
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
}

function question(key: string, questionnaire: string): Question {
  const found = questionsOf(template(questionnaire)).find((one) => one.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
}

const areasOf = (key: string, questionnaire: string) => {
  const found = question(key, questionnaire);
  return 'areas' in found ? found.areas : [];
};

const optionalIn = ({ sections }: Questionnaire) =>
  sections.filter((section) => section.optional).map((section) => section.key);

/** The table "How the items map to report parts" of the drafts. */
const reportParts: readonly (readonly [area: string, questionnaire: string, keys: string])[] = [
  ['participation', 'users', 'a05 a06 a07 a08'],
  ['participation', 'close-persons', 'c05 c05a c05b c06'],
  ['participation', 'staff', 'b15'],
  ['participation', 'follow-up-users', 'e05'],
  ['influence', 'users', 'a09 a10 a11 a12 a13'],
  ['influence', 'staff', 'b11 b12 b13 b18 b19 b23'],
  ['influence', 'mapping', 'd26'],
  ['influence', 'follow-up-users', 'e03 e06 e07'],
  ['accessibility', 'users', 'a01 a02 a03 a04'],
  ['accessibility', 'close-persons', 'c01 c02'],
  ['accessibility', 'staff', 'b07 b14 b17 b21'],
  ['accessibility', 'mapping', 'd03 d40 d41 d42 d43 d44 d45 d46'],
  ['accessibility', 'follow-up-users', 'e04'],
  ['working-alliance', 'users', 'a01 a02 a03 a04 a14 a15 a16 a17 a18 a19 a20'],
  ['resource-group', 'users', 'a21 a21a a21b a22 a22a'],
  ['resource-group', 'staff', 'b13 b14 b15'],
  ['resource-group', 'close-persons', 'c05 c05a c05b'],
  ['resource-group', 'mapping', 'd47 d48'],
  ['recovery', 'users', 'a23 a24 a45'],
  ['recovery', 'staff', 'b24'],
  ['structure', 'staff', 'b01 b02 b03 b04 b05 b06 b07 b08 b09 b10 b11'],
  ['process', 'staff', 'b12 b13 b14 b15 b16 b17 b18 b19 b20 b21 b22'],
  ['effect', 'staff', 'b23 b24 b25 b26 b27'],
];

describe('the shipped templates', () => {
  it('say which lists are of change, and that no difference is neutral in them', () => {
    const lists = all.flatMap(({ key, choiceLists }) =>
      Object.entries(choiceLists).map(([name, list]) => ({ name: `${key} ${name}`, list })),
    );
    const ofChange = lists.filter(({ list }) => list.measures === 'change');
    const neutral = lists.filter(({ list }) => list.choices.some((choice) => choice.neutral));
    expect(ofChange.map(({ name }) => name).sort()).to.deep.equal([
      'close-persons change5',
      'follow-up-users easier3',
      'follow-up-users easier5',
      'follow-up-users more3',
      'follow-up-users more5',
      'users change3',
      'users change5',
    ]);
    expect(neutral).to.deep.equal(ofChange);
    // The middle of an odd number of steps, so that as many are better as are worse.
    for (const { list } of neutral) {
      expect(list.choices.findIndex((choice) => choice.neutral)).to.equal((list.choices.length - 1) / 2);
    }
  });

  it('mark what asks who somebody is as background', () => {
    const marked = all.flatMap((one) =>
      questionsOf(one).filter((asked) => 'background' in asked && asked.background),
    );
    expect(marked.map(({ key }) => key).sort()).to.deep.equal(['a30', 'b31', 'b32']);
  });

  it('are the five drafts, the follow-up in two parts', () => {
    expect(all.map(({ key, audience, nature }) => `${key} ${audience} ${nature}`)).to.deep.equal([
      'users user anonymous',
      'staff staff anonymous',
      'close-persons close-person anonymous',
      'mapping manager named',
      'follow-up-users user anonymous',
      'follow-up-managers manager named',
    ]);
  });

  it('have the questions of the drafts but who helped, and one more on why a plan was stopped', () => {
    expect(all.map((one) => questionsOf(one).length)).to.deep.equal([42, 32, 17, 37, 10, 6]);
  });

  for (const one of all) {
    for (const term of terms) {
      it(`${one.key} passes the checks as asked about ${term}, with and without what is optional`, () => {
        const forms = hasShortForm(one) ? (['full', 'short'] as const) : (['full'] as const);
        const asked = forms.flatMap((form) =>
          [[], optionalIn(one)].map((sections) => toFrozen(one, { form, sections, term })),
        );
        expect(asked.flatMap(problemsIn)).to.deep.equal([]);
      });

      it(`${one.key} is easy enough to read about ${term}`, () => {
        const asked = toFrozen(one, { form: 'full', sections: optionalIn(one), term });
        expect(readingOf(asked, 'sv').lix).to.be.below(highestLix[one.audience]);
      });
    }

    it(`${one.key} says CM in no other way than by the term`, () => {
      const said = textsIn(one).flatMap(({ text }) =>
        Object.values(text).map((words) => words.replace(/\{.*?\}/g, '')),
      );
      expect(said.filter((words) => /\bCM\b|case manager/i.test(words))).to.deep.equal([]);
    });

    it(`${one.key} names the schema`, () => {
      expect(one.$schema).to.equal('../questionnaire.schema.json');
    });
  }

  it('leave no term open in what is asked', () => {
    const asked = all.map((one) =>
      toFrozen(one, { form: 'full', sections: optionalIn(one), term: 'coordinators' }),
    );
    const open = asked.flatMap((one) => textsIn(one)).flatMap(({ text }) => Object.values(text));
    expect(open.filter((words) => words.includes('{'))).to.deep.equal([]);
  });

  for (const [area, questionnaire, keys] of reportParts) {
    it(`${keys} of ${questionnaire} count in ${area}`, () => {
      expect(keys.split(' ').filter((key) => !areasOf(key, questionnaire).includes(area))).to.deep.equal([]);
    });
  }

  it('count nothing but the table in the fixed chapters', () => {
    const fixed = ['participation', 'influence', 'accessibility'];
    const listed = reportParts
      .filter(([area]) => fixed.includes(area))
      .flatMap(([, , keys]) => keys.split(' '));
    const counted = all
      .flatMap(questionsOf)
      .filter((one) => 'areas' in one && one.areas.some((a) => fixed.includes(a)));
    expect(counted.map((one) => one.key)).to.have.members(listed);
  });

  it('leave gates and the same case manager out of the score', () => {
    const unscored = all.flatMap(questionsOf).filter((one) => 'scored' in one && one.scored === false);
    expect(unscored.map((one) => one.key).join(' ')).to.equal('a17 a21 a22 c05 d12');
  });

  it('take having had one for less than a year as a non-answer, not as a step', () => {
    expect(
      kindOf(question('a17', 'users')).nonAnswersOf(question('a17', 'users'), template('users')),
    ).to.include('under-a-year');
  });

  it('mark the follow-ups with what they follow', () => {
    const followUps = all.flatMap(questionsOf).filter((one) => one.followUpTo !== undefined);
    expect(followUps.map((one) => `${one.followUpTo}>${one.key}`).join(' ')).to.equal(
      'a21>a21a a21>a21b a22>a22a c05>c05a c05>c05b d12>d13 e20>e20a e22>e23',
    );
  });

  it('have modules and background as optional sections', () => {
    expect(all.flatMap((one) => optionalIn(one).map((section) => `${one.key} ${section}`))).to.deep.equal([
      'users addiction',
      'users everyday-life',
      'users listening',
      'users background',
      'staff background',
    ]);
  });

  it('have the short form that the drafts mark', () => {
    const short = all.flatMap(questionsOf).filter((one) => one.short);
    expect(short.map((one) => one.key).join(' ')).to.equal(
      'a01 a03 a05 a08 a09 a13 a14 a16 a19 a23 a24 a27 e01 e02 e04 e06 e08 e10',
    );
  });

  it('have at most three steps on every item of the short form', () => {
    const asked = all
      .filter(hasShortForm)
      .map((one) => toFrozen(one, { form: 'short', sections: [], term: 'cm' }));
    const steps = asked.flatMap((one) =>
      questionsOf(one).map((item) => kindOf(item).steps(item, one)?.length ?? 0),
    );
    expect(Math.max(...steps)).to.equal(3);
  });

  it('tie each repeated question to one that asks the same', () => {
    const repeated = all
      .flatMap(questionsOf)
      .flatMap((one) => ('equivalentTo' in one && one.equivalentTo ? [{ one, to: one.equivalentTo }] : []));
    expect(
      repeated.map(({ one, to }) => [one.text, question(to.question, to.questionnaire).text]),
    ).to.deep.equal([[question('e07', 'follow-up-users').text, question('a12', 'users').text]]);
  });

  it('have ends of 0-10 that answer their question', () => {
    const ends = all
      .flatMap(questionsOf)
      .flatMap((one) => (one.kind === 'ten' ? [`${one.key} ${one.ends.best.sv}`] : []));
    expect(ends).to.deep.equal(['a25 Mycket bra', 'c12 Mycket bra', 'd04 Mycket väl']);
  });
});
