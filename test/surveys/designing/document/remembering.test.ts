import { expect } from 'chai';
import { rememberRevisions } from '../../../../surveys/designing/document/remembering.ts';

describe('what is worked out of a design', () => {
  /** Says what it was made of, and counts. */
  function counting(most?: number) {
    const remember = rememberRevisions(most);
    const worked: string[] = [];
    const ask = (id: string, revision: number, name = 'problems') =>
      remember({ id, revision }, name, () => {
        worked.push(`${id} ${revision} ${name}`);
        return `${id} ${revision} ${name}`;
      });
    return { ask, worked };
  }

  it('is worked out once for a revision, whichever object it comes in', () => {
    const { ask, worked } = counting();
    for (let i = 0; i < 3; i++) expect(ask('a', 1)).to.equal('a 1 problems');
    expect(worked).to.have.length(1);
  });

  it('is never that of another revision, of another design or under another name', () => {
    const { ask } = counting();
    for (const [id, revision, name] of [
      ['a', 1, 'problems'],
      ['a', 2, 'problems'],
      ['a', 1, 'problems'],
      ['b', 1, 'problems'],
      ['b', 1, 'advice'],
      ['b', 2, 'advice'],
    ] as const)
      expect(ask(id, revision, name)).to.equal(`${id} ${revision} ${name}`);
  });

  it('is worked out anew where it came to nothing', async () => {
    const remember = rememberRevisions();
    const ask = (work: () => Promise<string>) => remember({ id: 'a', revision: 1 }, 'later', work);
    expect(await ask(() => Promise.reject(new Error('too much'))).catch(String)).to.equal('Error: too much');
    expect(await ask(async () => 'done')).to.equal('done');
    expect(await ask(async () => 'again')).to.equal('done');
  });

  it('may be nothing, and is remembered all the same', () => {
    const remember = rememberRevisions();
    let worked = 0;
    for (let i = 0; i < 2; i++) remember({ id: 'a', revision: 1 }, 'nothing', () => void worked++);
    expect(worked).to.equal(1);
  });

  it('is forgotten of the design that was looked at longest ago', () => {
    const { ask, worked } = counting(2);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) ask(id, 1);
    expect(worked).to.deep.equal(['a 1 problems', 'b 1 problems', 'c 1 problems', 'b 1 problems']);
  });

  it('is not remembered where the work fails', () => {
    const remember = rememberRevisions();
    const fail = () => {
      throw new Error('out of order');
    };
    expect(() => remember({ id: 'a', revision: 1 }, 'problems', fail)).to.throw('out of order');
    expect(remember({ id: 'a', revision: 1 }, 'problems', () => 'sound')).to.equal('sound');
  });
});
