import { expect } from 'chai';
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import { tally } from '../../../reports/tally.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { small, times } from '../../support/units.ts';

async function told(responses: readonly Answers[], parts: { readonly leastAnswered?: number } = {}) {
  const unit = { questionnaire: small, tally: await tally(small, responses), methods: [] };
  return discloseUnit({ ...unit, k: 5, kCut: 10, ...parts });
}

describe('a unit, told (disclosure.md, rules 2 and 11)', () => {
  it('says nothing of four, and the same of none', async () => {
    expect(await told(times(4, { reach: 'alltid' }))).to.deep.equal(await told([]));
    expect((await told(times(4, {}))).answered).to.equal(undefined);
  });

  it('says how many answered from five on, and of each question what its own answers allow', async () => {
    // Seven of twelve reach the team always or often, five seldom or never; four have a group.
    const responses = [
      ...times(4, { reach: 'alltid', group: 'ja' }),
      ...times(3, { reach: 'oftast' }),
      ...times(5, { reach: 'sallan' }),
    ];
    const { answered, questions } = await told(responses);
    expect(answered).to.equal(12);
    expect(questions.group).to.deep.equal({ as: 'suppressed' });
    expect(questions.reach).to.deep.equal({
      as: 'ordered',
      of: 12,
      outOf: 'answers',
      sides: [
        {
          side: 'positive',
          low: 7,
          high: 7,
          keys: ['alltid', 'oftast'],
          steps: { alltid: 4, oftast: 3 },
        },
        { side: 'rest', low: 5, high: 5, keys: ['sallan', 'aldrig'], steps: { sallan: 5, aldrig: 0 } },
      ],
      noAnswer: { count: 0 },
    });
  });

  it('says nothing under ten where an open link went to few, of the unit and of each question', async () => {
    const nine = times(9, { reach: 'alltid' });
    expect((await told(nine, { leastAnswered: 10 })).answered).to.equal(undefined);
    const twelve = await told([...nine, ...times(3, {})], { leastAnswered: 10 });
    expect(twelve.answered).to.equal(12);
    expect(twelve.questions.reach).to.deep.equal({ as: 'suppressed' });
  });
});
