/** Somebody with an account in the team and no paper in hand, who guesses what others have typed in. */
import { expect } from 'chai';
import fc from 'fast-check';
import { compare, isFar } from '../../../surveys/answering/paper/comparing.ts';
import { mostFar } from '../../../surveys/answering/paper/sheet-task.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire, aScale, aSection } from '../../support/questionnaires.ts';
import { kindOfRefusal } from '../../support/refusals.ts';
import { describeOnEachEngine } from '../../support/stores.ts';
import { addCollection } from '../../support/things.ts';
import { type Fields, typedIn, typistsOf } from './sheet-typists.ts';

const keys = Array.from({ length: 20 }, (_, i) => `q${i + 1}`);
const questionnaire: Questionnaire = aQuestionnaire({
  sections: [
    aSection(
      'all',
      keys.map((key) => aScale(key)),
    ),
  ],
});

const constant = (choice: number): Fields => Object.fromEntries(keys.map((key) => [key, String(choice)]));

/** Answers as people give them: mostly one of the four, with others among them. */
const anyPaper = fc
  .record({
    mostly: fc.integer({ min: 1, max: 4 }),
    others: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 20, maxLength: 20 }),
  })
  .map(({ mostly, others }) => Object.fromEntries(keys.map((key, i) => [key, String(others[i] ?? mostly)])));

describe('guessing at a paper sheet', () => {
  it('tells which questions differ only to whoever has four fifths of them right', () => {
    fc.assert(
      fc.property(anyPaper, fc.integer({ min: 1, max: 4 }), (paper, choice) => {
        const guess = constant(choice);
        const comparison = compare(
          questionnaire,
          typedIn(questionnaire, paper),
          typedIn(questionnaire, guess),
        );
        const right = keys.filter((key) => paper[key] === guess[key]).length;
        expect(isFar(comparison)).to.equal(right < 16);
      }),
    );
  });

  it('tells at most thirteen bits of forty, and those to whoever had most of them already', () => {
    // All that can come of it: right in all, too far, or one of the sets of at most four questions out of twenty.
    const sets = [1, 2, 3, 4].map((size) => choose(20, size)).reduce((sum, n) => sum + n, 0);
    expect(Math.log2(2 + sets)).to.be.below(13);
    expect(20 * Math.log2(4)).to.equal(40);
  });
});

describeOnEachEngine('an account that guesses', (openFresh) => {
  async function begun() {
    const store = await openFresh();
    const collection = await addCollection(store);
    return { store, collection, ...typistsOf(store, collection, questionnaire) };
  }

  /** As people answer who have no habit: a fourth of every constant guess is right. */
  const papers = Array.from({ length: 12 }, (_, n) =>
    Object.fromEntries(keys.map((key, i) => [key, String(((i * 7 + n * 3 + i * n) % 4) + 1)])),
  );

  it('gets one try a sheet, and is stopped after a few that were far off', async () => {
    const { first, second, seen, store, collection } = await begun();
    for (const paper of papers) await first('one', paper);
    const outcomes: string[] = [];
    for (let number = 1; number <= papers.length; number++) {
      for (const choice of [1, 2, 3, 4]) {
        const mark = await seen(number);
        const guess = second('guesser', constant(choice), mark);
        outcomes.push(await guess.catch(() => 'refused'));
      }
    }
    const count = (wanted: string) => outcomes.filter((one) => one === wanted).length;
    expect(count('aside')).to.equal(mostFar);
    // The other tries at those three sheets are not even looked at, and all at the others are refused.
    expect(count('before')).to.equal(3 * mostFar);
    expect(count('refused')).to.equal((papers.length - mostFar) * 4);
    expect(count('differs') + count('counted')).to.equal(0);
    expect(await store.responses.count(collection.id)).to.equal(0);
    expect(await second('honest', papers[4] ?? {}, await seen(5))).to.equal('counted');
  });

  it('gets no new tries by having sheets thrown away and typed in anew', async () => {
    const { first, second, remove } = await begun();
    const [paper = {}] = papers;
    for (let i = 0; i < mostFar; i++) {
      await first('one', paper);
      expect(await second('guesser', constant(1))).to.equal('aside');
      expect(await kindOfRefusal(remove({ id: 'guesser', role: 'auditor' }))).to.equal('not-allowed');
      await remove(i === 0 ? { id: 'guesser', role: 'fou' } : { id: 'one', role: 'auditor' });
    }
    await first('one', paper);
    expect(await kindOfRefusal(second('guesser', paper))).to.equal('not-allowed');
  });

  it('of FoU gets no new tries by throwing away what it has been told of', async () => {
    const { first, second, remove } = await begun();
    for (const wrong of ['q1', 'q2', 'q3']) {
      await first('one', constant(2));
      expect(await second('guesser', { ...constant(2), [wrong]: '1' })).to.equal('differs');
      await remove({ id: 'guesser', role: 'fou' });
    }
    await first('one', constant(2));
    expect(await kindOfRefusal(second('guesser', constant(2)))).to.equal('not-allowed');
  });

  it('is not helped by a second account: after one try the sheet is for those two alone', async () => {
    const { first, second, anew, differing } = await begun();
    const [paper = {}] = papers;
    await first('one', paper);
    await second('guesser', constant(1));
    for (const act of [second, differing, anew])
      expect(await kindOfRefusal(act('accomplice', paper))).to.equal('not-allowed');
  });

  it('learns of a question that differs only that it does, and gets one more guess at it', async () => {
    const { first, second, differing, anew } = await begun();
    await first('one', constant(2));
    expect(await second('guesser', { ...constant(2), q7: '1' })).to.equal('differs');
    expect(await differing('guesser', { q7: '3' })).to.equal('aside');
    expect(await differing('guesser', { q7: '2' })).to.equal('before');
    // Set aside, nothing is compared unless the first person types the paper anew too.
    expect(await anew('guesser', constant(2))).to.equal('waits');
    expect(await anew('guesser', constant(4))).to.equal('before');
  });
});

function choose(n: number, size: number): number {
  return size === 0 ? 1 : (choose(n, size - 1) * (n - size + 1)) / size;
}
