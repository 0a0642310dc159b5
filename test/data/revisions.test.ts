import { expect } from 'chai';
import { packed, unpacked, wholeBefore } from '../../data/steps.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { addDesign, aMaker } from '../support/designs.ts';
import { aQuestionnaire, aScale } from '../support/questionnaires.ts';
import { describeOnEachEngine } from '../support/stores.ts';

const long = aQuestionnaire({ questions: Array.from({ length: 60 }, (_, i) => aScale(`q${i}`)) });

/** Typed, taken back, typed elsewhere; half an emoji's code changed; all of it another; and nothing. */
function edited(body: Questionnaire, n: number): Questionnaire {
  if (n % 29 === 0) return aQuestionnaire({ title: { sv: `En annan ${n}` } });
  if (n % 13 === 0) return long;
  if (n % 11 === 0) return body;
  const icons = ['🙂', '🙃', '"}{', '\\u0000', 'å'];
  const words = `${icons[n % icons.length]}${'ord '.repeat(n % 7)}`;
  return n % 2 === 0 ? { ...body, title: { sv: words } } : { ...body, intro: { sv: words } };
}

describeOnEachEngine('every revision of a questionnaire', (openFresh) => {
  it('comes back as it was, however much was changed', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body: long });
    const kept = [long];
    for (let n = 1; n < 80; n++) {
      const body = edited(kept.at(-1) ?? long, n);
      expect(await store.designs.save(id, n, body, aMaker())).to.equal(true);
      kept.push(body);
    }
    for (const [i, body] of kept.entries())
      expect(JSON.stringify(await store.designs.at(id, i + 1)), `${i + 1}`).to.equal(JSON.stringify(body));
    for (const none of [-1, 0, 81, 100, 999_999_999])
      expect(await store.designs.at(id, none), `${none}`).to.equal(undefined);
  });
});

describe('a revision as it is kept', () => {
  const before = JSON.stringify(long);

  it('is what was typed, not the whole once more', () => {
    const after = JSON.stringify({ ...long, title: { ...long.title, sv: 'Ett nytt namn' } });
    expect(packed(2, after, before)).to.have.length.below(100);
    expect(unpacked([packed(1, before, undefined), packed(2, after, before)])).to.equal(after);
  });

  it('is the whole at times, so that few have to be read', () => {
    expect(packed(26, before, before)).to.equal(packed(1, before, undefined));
    expect([1, 25, 26, 50, 51].map(wholeBefore)).to.deep.equal([1, 1, 26, 26, 51]);
  });

  it('is the whole where more was changed than left', () => {
    const other = 'x'.repeat(5000);
    expect(packed(2, other, before)).to.equal(packed(1, other, undefined));
  });
});
