import { setImmediate as others } from 'node:timers/promises';
import { expect } from 'chai';
import { type Limits, type Thread, thread } from '../../../server/heavy/thread.ts';

interface Told {
  readonly word?: string;
}

type Answering = Readonly<Record<'say' | 'fail' | 'crash' | 'loop', (told: Told) => Promise<string>>>;

const limits = { longest: 60_000, mostWaiting: 3, rest: 60_000, memory: 64 };

function begun(over: Partial<Limits> = {}): Thread<Answering> {
  return thread<Answering>(new URL('./answering.mjs', import.meta.url), { ...limits, ...over });
}

/** What came of it, without the number of the thread. */
const outcome = (asked: Promise<string>) =>
  asked.then(
    (said) => said.replace(/ by \d+$/, ''),
    (error: Error) => String(error),
  );

/** Long enough that a thread has begun with what it was told first. */
const aLoopIsShort = { longest: 400 };

/** Long enough that a new thread has begun and answered too, on a machine with much else to do. */
const othersHaveTime = { longest: 2_000 };

describe('a thread for heavy work', () => {
  it('is one and the same for all, in the order that they asked', async () => {
    const run = begun();
    const ended: string[] = [];
    const ask = async (word: string) => {
      const said = await run('say', { word });
      ended.push(word);
      return said.replace(word, '');
    };
    const threads = await Promise.all(['a', 'b', 'c'].map(ask));
    expect(ended).to.deep.equal(['a', 'b', 'c']);
    expect(new Set(threads)).to.have.length(1);
  });

  it('is awake from its first piece until it has rested', async () => {
    const run = begun({ rest: 50 });
    expect(run.isAwake()).to.equal(false);
    await run('say', { word: 'one' });
    expect(run.isAwake()).to.equal(true);
    while (run.isAwake()) await others();
  });

  it('is ended when something takes too long, and others are served by a new one', async () => {
    const run = begun(othersHaveTime);
    const [looping, next] = [outcome(run('loop', {})), outcome(run('say', { word: 'next' }))];
    expect(await looping).to.equal('Failure: unavailable: loop took too long');
    expect(await next).to.equal('next');
  });

  it('leaves everybody else their turn meanwhile', async () => {
    const run = begun(aLoopIsShort);
    let isOver = false;
    const looping = outcome(run('loop', {})).finally(() => {
      isOver = true;
    });
    let turns = 0;
    while (!isOver) {
      await others();
      turns += 1;
    }
    await looping;
    expect(turns).to.be.above(100);
  });

  it('turns away those who would have to wait behind too many', async () => {
    const run = begun(othersHaveTime);
    const asked = ['1', '2', '3', '4'].map((word) => outcome(run(word === '1' ? 'loop' : 'say', { word })));
    expect(await outcome(run('say', { word: '5' }))).to.equal('Failure: unavailable: too many wait for say');
    expect((await Promise.all(asked)).slice(1)).to.deep.equal(['2', '3', '4']);
  });

  it('goes on after what fails, and after its own end', async () => {
    const run = begun();
    const asked = [run('fail', {}), run('crash', {}), run('say', { word: 'well' })].map(outcome);
    expect(await Promise.all(asked)).to.deep.equal([
      'Error: a bug',
      'Error: the thread ended with 3',
      'well',
    ]);
  });

  it('does nothing for those who have gone, and stops what it does for them', async () => {
    const run = begun();
    const leaver = new AbortController();
    const asked = [
      run('loop', {}, leaver.signal),
      run('say', { word: 'gone' }, leaver.signal),
      run('say', { word: 'last' }),
    ].map(outcome);
    leaver.abort(new Error('gone'));
    expect(await outcome(run('say', { word: 'late' }, leaver.signal))).to.equal('Error: gone');
    expect(await Promise.all(asked)).to.deep.equal(['Error: gone', 'Error: gone', 'last']);
  });

  it('is let go when nobody asks, and begins anew for the next', async () => {
    const run = begun({ rest: 1 });
    const first = await run('say', { word: '' });
    await new Promise((done) => setTimeout(done, 50));
    expect(await run('say', { word: '' })).to.not.equal(first);
  });
});
