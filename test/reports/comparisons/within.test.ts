import { expect } from 'chai';
import { profilesOf } from '../../../reports/comparisons/profiles.ts';
import { groupsOf, importanceAndExperience } from '../../../reports/comparisons/within.ts';
import type { Questionnaire, Section } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { aUnit, brief, compare, copyOf, positive, rowAt } from '../../support/compared.ts';
import { aSeveralTold, aSuppressed, exactly, nearlyAll } from '../../support/disclosed.ts';
import { say } from '../../support/say.ts';
import { aService } from '../../support/things.ts';

describe('groups of those who answered', () => {
  const split = {
    parts: [
      { keys: ['municipality'], answered: 12 },
      { keys: ['region', 'no-answer'], answered: 11 },
    ],
    questions: {
      b04: [
        { n: 12, positive: 8 },
        { n: 10, positive: 3 },
      ],
    },
  };
  const staff = aUnit({ audience: 'staff', tables: { splits: { b31: split } } });

  it('are laid beside each other by the names of their parts', () => {
    const row = rowAt([...groupsOf(compare([staff]))], 'b31.staff/b04');
    expect(row?.sides.map((side) => [side.label, brief(side)])).to.deep.equal([
      ['Kommunen', '8/12'],
      [`Regionen ${say('report.or')} ${say('disclosure.no-answer')}`, '3/10'],
    ]);
    // 8 of 12 and 3 of 10; how many of each were invited nobody knows.
    expect(row?.picture).to.deep.equal({ likeness: 'different', difference: 'may-be-chance' });
  });

  it('are none where no split may be told', () => {
    expect([...groupsOf(compare([aUnit({ audience: 'staff' })]))]).to.deep.equal([]);
  });
});

describe('how important beside how it is', () => {
  it('is laid out of the two parts that a pair is asked as', () => {
    const unit = aUnit({
      questionnaire: toFrozen(withPair(), { form: 'full', sections: [], term: 'cm' }),
      questions: { 'meetings-importance': positive(11, 12), 'meetings-experience': positive(4, 12) },
    });
    const [table] = [...importanceAndExperience(compare([unit]))];
    expect(table?.rows[0]?.sides.map(brief)).to.deep.equal(['11/12', '4/12']);
    expect(table?.rows[0]?.picture.likeness).to.equal('different');
  });
});

function withPair(): Questionnaire {
  const { sections, ...users } = copyOf('users');
  const words = (sv: string) => ({ sv, en: sv });
  const pair: Question = {
    kind: 'pair',
    key: 'meetings',
    text: words('Möten'),
    areas: [],
    importance: 'degree4',
    experience: 'degree4',
    importanceText: words('Hur viktigt är det?'),
    experienceText: words('Hur är det i dag?'),
  };
  return { ...users, sections: [{ ...sections[0], questions: [pair] } as Section] };
}

describe('a profile', () => {
  const service = aService({ id: 'the-service', name: 'A' });
  const users = aUnit({
    service,
    questions: {
      a14: positive(9, 12),
      a15: nearlyAll('positive', 12),
      a16: aSuppressed(),
      a17: aSuppressed(),
      a18: aSuppressed(),
      a45: aSeveralTold({ of: 12, choices: [exactly('work-or-studies', 4), exactly('sleeping', 3)] }),
    },
  });
  const close = aUnit({ service, audience: 'close-person', questions: { c03: positive(6, 8) } });

  it('adds up the answers to the questions that are told, with the questions that it rests on', () => {
    const tables = [...profilesOf('alliance', compare([users, close]))];
    const row = rowAt(tables, 'the-service.1.respect');
    // 9 + 10 to 9 + 12, of 12 + 12; close persons 6 of 8.
    expect(row?.sides.map(brief)).to.deep.equal(['19-21/24', '6/8']);
    expect(row?.notes.join()).to.include('Lyssnar');
    expect(rowAt(tables, '.continuity')?.sides.map(brief)).to.deep.equal(['hidden', 'hidden']);
    expect(rowAt(tables, '.responsiveness')?.sides.map(brief)).to.deep.equal(['hidden', 'not-asked']);
  });

  it('has four parts, and a single side has no picture', () => {
    const [table] = [...profilesOf('alliance', compare([users]))];
    expect(table?.rows.map(({ key }) => key.split('.').at(-1))).to.deep.equal([
      'respect',
      'accessibility',
      'continuity',
      'responsiveness',
    ]);
    expect(table?.rows[0]?.picture.likeness).to.equal('alone');
  });

  it('lays services beside each other, with a choice of several out of all who were asked', () => {
    const other = aUnit({
      questions: { a45: aSeveralTold({ of: 10, choices: [exactly('work-or-studies', 5)] }) },
    });
    const tables = [...profilesOf('three-parts', compare([users, other]))];
    expect(rowAt(tables, 'user.1.occupation')?.sides.map(brief)).to.deep.equal(['4/12', '5/10']);
    const alone = [...profilesOf('three-parts', compare([users]))].map(({ key }) => key);
    expect(alone).to.deep.equal(['the-service.1']);
  });
});
