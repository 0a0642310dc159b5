import { expect } from 'chai';
import type { Answered } from '../../../surveys/audits/answered.ts';
import { type Asked, reachOf, reachSums } from '../../../surveys/audits/service-reach.ts';
import { aCollection, aService } from '../../support/things.ts';

describe('how far a mapping has come', () => {
  const today = '2026-03-10';
  const service = aService();
  const stateOf = (given: Partial<Asked>, answered: Answered) =>
    reachOf([service], [[aCollection({ service, status: 'open', ...given }), answered]], today)[0]?.state;

  it('is told of each service by its answer, its last day and its collection', () => {
    const cases: readonly (readonly [Partial<Asked>, Answered, string])[] = [
      [{}, { exactly: 1 }, 'answered'],
      [{ lastDay: '2026-03-10' }, { exactly: 0 }, 'waiting'],
      [{ lastDay: '2026-03-09' }, { exactly: 0 }, 'late'],
      [{ lastDay: '2026-03-09' }, { exactly: 1 }, 'answered'],
      [{ status: 'closed', lastDay: '2026-03-09' }, { exactly: 0 }, 'silent'],
      [{ status: 'closed' }, 'erased', 'erased'],
      [{ status: 'planned' }, 'planned', 'planned'],
    ];
    for (const [given, answered, state] of cases) expect(stateOf(given, answered), state).to.equal(state);
  });

  it('is that of the last round', () => {
    const rounds: readonly (readonly [Asked, Answered])[] = [
      [aCollection({ service, round: 2, status: 'open' }), { exactly: 0 }],
      [aCollection({ service, round: 1, status: 'closed' }), { exactly: 1 }],
    ];
    expect(reachOf([service], rounds, today).map(({ state }) => state)).to.deep.equal(['waiting']);
  });

  it('has the services of the counties that are asked that nobody has asked, and no others', () => {
    const other = aService();
    const elsewhere = aService({ county: 'Söderland' });
    const whole = aService({ joins: [service.id, other.id] });
    const reached = reachOf(
      [service, other, elsewhere, whole],
      [[aCollection({ service, status: 'open' }), { exactly: 1 }]],
      today,
    );
    expect(reached.map((one) => [one.service.id, one.state])).to.deep.equal([
      [service.id, 'answered'],
      [other.id, 'not-asked'],
    ]);
  });

  it('is summed so that those asked are those who have answered, those who have not and those erased', () => {
    const states = ['answered', 'late', 'waiting', 'silent', 'erased', 'planned', 'not-asked'] as const;
    expect(reachSums(states.map((state) => ({ state })))).to.deep.equal({
      ...{ services: 7, asked: 5, answered: 1, yet: 3, unasked: 2 },
    });
  });
});
