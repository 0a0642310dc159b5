import { expect } from 'chai';
import { digestOf } from '../../../surveys/questionnaires/digest.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';

describe('the digest of a questionnaire', () => {
  it('is SHA-256 in hex', () => {
    expect(digestOf(aQuestionnaire())).to.match(/^[0-9a-f]{64}$/);
  });

  it('is the same whatever the order of its fields', () => {
    const { key, ...rest } = aQuestionnaire();
    expect(digestOf({ ...rest, key })).to.equal(digestOf(aQuestionnaire()));
  });

  it('changes with a word', () => {
    expect(digestOf(aQuestionnaire({ title: inBoth('Annan') }))).not.to.equal(digestOf(aQuestionnaire()));
  });

  it('changes with the order of the questions', () => {
    const [a, b] = [aScale('a'), aScale('b')];
    expect(digestOf(aQuestionnaire({ questions: [a, b] }))).not.to.equal(
      digestOf(aQuestionnaire({ questions: [b, a] })),
    );
  });

  it('changes with the order of the areas, which is that of the report', () => {
    const turned = Object.fromEntries(Object.entries(aQuestionnaire().areas).reverse());
    expect(digestOf(aQuestionnaire({ areas: turned }))).not.to.equal(digestOf(aQuestionnaire()));
  });
});
