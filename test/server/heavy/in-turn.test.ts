import { setImmediate as others } from 'node:timers/promises';
import { expect } from 'chai';
import { inTurn } from '../../../server/heavy/in-turn.ts';

describe('work in turn', () => {
  const nobodyGoes = new AbortController().signal;

  it('is done one at a time, in the order that it was asked for', async () => {
    const turn = inTurn();
    const done: number[] = [];
    let [now, most] = [0, 0];
    const work = (name: number) => async () => {
      now += 1;
      most = Math.max(most, now);
      for (let i = 0; i < 5; i += 1) await others();
      now -= 1;
      done.push(name);
    };
    const first = [1, 2, 3].map((name) => turn(nobodyGoes, work(name)));
    await first[0];
    await Promise.all([...first, turn(nobodyGoes, work(4))]);
    expect({ done, most }).to.deep.equal({ done: [1, 2, 3, 4], most: 1 });
  });

  it('goes on after work that failed', async () => {
    const turn = inTurn();
    const failing = turn(nobodyGoes, () => Promise.reject(new Error('a bug')));
    const next = turn(nobodyGoes, async () => 'done');
    expect(await failing.catch(String)).to.equal('Error: a bug');
    expect(await next).to.equal('done');
    expect(await turn(nobodyGoes, async () => 'again')).to.equal('again');
  });

  it('is refused to those who would wait behind too many', async () => {
    const turn = inTurn(1);
    const asked = [1, 2].map((name) => turn(nobodyGoes, async () => name));
    expect(await turn(nobodyGoes, async () => 3).catch(String)).to.match(/^Failure: unavailable/);
    expect(await Promise.all(asked)).to.deep.equal([1, 2]);
  });

  it('is not done for one who has gone, and holds up nobody', async () => {
    const turn = inTurn();
    const done: string[] = [];
    const work = (name: string) => async () => {
      await others();
      done.push(name);
    };
    const leaving = new AbortController();
    const asked = [turn(nobodyGoes, work('first')), turn(leaving.signal, work('gone'))];
    const last = turn(nobodyGoes, work('last'));
    leaving.abort(new Error('gone'));
    expect(await asked[1]?.catch(String)).to.equal('Error: gone');
    expect(await turn(leaving.signal, work('late')).catch(String)).to.equal('Error: gone');
    await last;
    expect(done).to.deep.equal(['first', 'last']);
  });
});
