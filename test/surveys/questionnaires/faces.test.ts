import { expect } from 'chai';
import { hasShortForm, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { facesOf } from '../../../surveys/questionnaires/faces.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { aLadder, aOne, aQuestionnaire, aScale, aYesNo, someLists } from '../../support/questionnaires.ts';

const around = aQuestionnaire();
const threeSteps = aScale('q1', { choices: 'easy3' });

describe('faces', () => {
  it('are glad for the best of three steps, neutral for the middle and sad for the worst', () => {
    expect([...facesOf(threeSteps, 'short', around)]).to.deep.equal([
      ['yes', 'glad'],
      ['sometimes', 'neutral'],
      ['no', 'sad'],
    ]);
  });

  it('follow the steps and not the order that they are shown in', () => {
    const easy3 = someLists.easy3;
    if (!easy3) throw new Error('no list');
    const turned = { ...around, choiceLists: { easy3: { ...easy3, choices: [...easy3.choices].reverse() } } };
    expect(facesOf(threeSteps, 'short', turned).get('yes')).to.equal('glad');
  });

  it('stand beside a choice of one in three ordered steps too', () => {
    expect(facesOf(aOne('q1', { choices: 'easy3' }), 'short', around).size).to.equal(3);
  });

  const without = [
    ['four steps', aScale('q1')],
    ['yes and no', aYesNo('q1')],
    ['a ladder', aLadder('q1')],
    ['choices without order', aOne('q1', { choices: 'colours' })],
  ] as const;
  for (const [what, question] of without) {
    it(`are not there for ${what}`, () => {
      expect(facesOf(question, 'short', around).size).to.equal(0);
    });
  }

  it('are not there in the full form', () => {
    expect(facesOf(threeSteps, 'full', around).size).to.equal(0);
  });

  it('are there for every scale of the short form that is shipped', () => {
    const short = shippedTemplates()
      .filter(hasShortForm)
      .map((one) => toFrozen(one, { form: 'short', sections: [], term: 'cm' }));
    const scales = short.flatMap((one) =>
      questionsOf(one)
        .filter(({ kind }) => kind === 'scale')
        .map((question) => facesOf(question, 'short', one).size),
    );
    expect(scales.length).to.be.greaterThan(5);
    expect([...new Set(scales)]).to.deep.equal([3]);
  });
});
