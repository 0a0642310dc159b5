import { expect } from 'chai';
import { overlaps, sameQuestions, sharingPeople } from '../../../surveys/audits/overlap.ts';
import { aQuestionnaire, aYesNo } from '../../support/questionnaires.ts';
import { aService } from '../../support/things.ts';

describe('services that share people', () => {
  const [north, south] = [aService({ id: 'north' }), aService({ id: 'south' })];
  const both = aService({ id: 'both', joins: ['north', 'south'] });
  const all = [north, south, both, aService({ id: 'else' })];

  it('are the service itself, and what it is a part of or made of', () => {
    expect(sharingPeople(north, all)).to.deep.equal(['north', 'both']);
    expect(sharingPeople(both, all)).to.have.members(['both', 'north', 'south']);
  });

  it('are those in the same house of one municipality, however it is written', () => {
    const here = aService({ id: 'here', site: 'Torghuset' });
    const there = aService({ id: 'there', site: ' torghuset' });
    const away = aService({ id: 'away', site: 'Torghuset', municipality: 'Annan' });
    expect(sharingPeople(here, [here, there, away])).to.deep.equal(['here', 'there']);
  });
});

describe('two collections', () => {
  const first = { openedOn: '2026-01-01', closedOn: '2026-02-01' };

  it('overlap where fewer than sixty days lie between, whichever came first', () => {
    const after59 = { openedOn: '2026-04-01', closedOn: '2026-04-10' };
    const after60 = { openedOn: '2026-04-02', closedOn: '2026-04-10' };
    expect([overlaps(first, after59), overlaps(after59, first)]).to.deep.equal([true, true]);
    expect([overlaps(first, after60), overlaps(after60, first)]).to.deep.equal([false, false]);
  });

  it('overlap where one is still open and the other opens', () => {
    expect(overlaps({ openedOn: '2025-01-01', closedOn: undefined }, first)).to.equal(true);
  });
});

describe('questions in two questionnaires', () => {
  const text = (sv: string) => ({ text: { sv } });

  it('are the same where they count as the same, whatever their words', () => {
    const asked = aQuestionnaire({ key: 'one', questions: [aYesNo('q1', text('Är du med?'))] });
    const equivalentTo = { questionnaire: 'one', question: 'q1' };
    const other = aQuestionnaire({
      key: 'two',
      questions: [aYesNo('z', { ...text('Får du vara med?'), equivalentTo })],
    });
    expect([...sameQuestions(other, asked)]).to.deep.equal([['z', 'q1']]);
  });

  it('are the same where they are in the same words, whatever stands between them, and else not', () => {
    const here = aQuestionnaire({
      key: 'one',
      questions: [aYesNo('a', text('Är du  med')), aYesNo('b', text('Bor du själv?'))],
    });
    const there = aQuestionnaire({ key: 'two', questions: [aYesNo('c', text('är du med?'))] });
    expect([...sameQuestions(here, there)]).to.deep.equal([['a', 'c']]);
  });
});
