import { expect } from 'chai';
import { verdictOn } from '../../reports/verdicts.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { times, toldOf } from '../support/units.ts';

const reach = async (responses: readonly Answers[]) => {
  const told = await toldOf(responses);
  return verdictOn(told.filter(({ key }) => key === 'reach'));
};

describe('the suggested verdict (domain.md §1)', () => {
  it('eight of ten positive is a strength', async () => {
    const answers = [...times(8, { reach: 'oftast' }), ...times(2, { reach: 'aldrig' })];
    expect(await reach(answers)).to.deep.equal({
      suggestion: 'strength',
      reason: 'share',
      rests: { positive: 8, of: 10 },
    });
  });

  it('six of ten positive can develop, and so can seven', async () => {
    for (const positive of [6, 7]) {
      const answers = [...times(positive, { reach: 'oftast' }), ...times(10 - positive, { reach: 'aldrig' })];
      expect((await reach(answers)).suggestion).to.equal('develop');
    }
  });

  it('five of ten positive needs change', async () => {
    const answers = [...times(5, { reach: 'oftast' }), ...times(5, { reach: 'aldrig' })];
    expect((await reach(answers)).suggestion).to.equal('change');
  });

  it('more than a quarter who do not know makes it unknown, a quarter does not', async () => {
    const quarter = [...times(12, { reach: 'alltid' }), ...times(4, { reach: 'dont-know' })];
    const more = [...times(12, { reach: 'alltid' }), ...times(5, { reach: 'dont-know' })];
    expect((await reach(quarter)).suggestion).to.equal('strength');
    expect(await reach(more)).to.deep.equal({ suggestion: 'unknown', reason: 'many-unknown' });
  });

  it('declining to answer is not the same as not knowing', async () => {
    const answers = [...times(12, { reach: 'alltid' }), ...times(6, { reach: 'declined' })];
    expect((await reach(answers)).suggestion).to.equal('strength');
  });

  it('too few real answers make it unknown', async () => {
    const answers = [...times(4, { reach: 'alltid' }), ...times(8, {})];
    expect(await reach(answers)).to.deep.equal({ suggestion: 'unknown', reason: 'too-few' });
  });

  it('an area in which nothing is scored has no verdict, and says that it is not for lack of answers', () => {
    expect(verdictOn([])).to.deep.equal({ suggestion: 'unknown', reason: 'nothing-scored' });
  });

  it('in a small group it follows from the words, so that groups told alike are judged alike', async () => {
    const all = await reach(times(8, { reach: 'alltid' }));
    const butOne = await reach([...times(7, { reach: 'alltid' }), ...times(1, { reach: 'aldrig' })]);
    expect(all).to.deep.equal({ suggestion: 'strength', reason: 'words' });
    expect(butOne).to.deep.equal(all);
  });
});
