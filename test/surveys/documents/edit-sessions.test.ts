import { expect } from 'chai';
import { editSessionsOf } from '../../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../../surveys/documents/revision.ts';
import { aVersion } from '../../support/designs.ts';

const at = (revision: number, by: string, time: string): Revision => ({
  revision,
  by,
  at: `2026-03-02T${time}:00.000Z`,
});

describe('the history as editSessions', () => {
  it('puts together what one person changed in a row within half an hour', () => {
    const history = [at(4, 'anna', '10:30'), at(3, 'anna', '10:20'), at(2, 'anna', '10:00')];
    expect(editSessionsOf(history, [])).to.deep.equal([
      {
        before: 1,
        revision: 4,
        by: 'anna',
        from: '2026-03-02T10:00:00.000Z',
        to: '2026-03-02T10:30:00.000Z',
        versions: [],
      },
    ]);
  });

  it('begins another one after a pause of more than half an hour, and with another person', () => {
    const history = [
      at(5, 'bo', '11:20'),
      at(4, 'anna', '11:10'),
      at(3, 'anna', '10:39'),
      at(2, 'anna', '10:09'),
    ];
    const told = editSessionsOf(history, []).map(({ before, revision, by }) => [before, revision, by]);
    expect(told).to.deep.equal([
      [4, 5, 'bo'],
      [3, 4, 'anna'],
      [1, 3, 'anna'],
    ]);
  });

  it('of an afternoon without a pause has somewhere to go back to in between', () => {
    const times = ['11:50', '11:40', '11:30', '11:20', '11:10', '10:59', '10:50', '10:39', '10:30'];
    const history = times.map((time, i) => at(10 - i, 'anna', time));
    expect(editSessionsOf(history, []).map(({ revision }) => revision)).to.deep.equal([10, 6, 3]);
  });

  it('has the beginning by itself', () => {
    const history = [at(2, 'anna', '10:01'), at(1, 'anna', '10:00')];
    expect(editSessionsOf(history, []).map(({ before }) => before)).to.deep.equal([1, 0]);
  });

  it('ends one where a version was approved', () => {
    const history = [at(4, 'anna', '10:02'), at(3, 'anna', '10:01'), at(2, 'anna', '10:00')];
    const version = aVersion({ revision: 3 });
    const told = editSessionsOf(history, [version]).map(({ revision, versions }) => [revision, versions]);
    expect(told).to.deep.equal([
      [4, []],
      [3, [version]],
    ]);
  });
});
