import { expect } from 'chai';
import { hasShortForm, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';

const short = shippedTemplates()
  .filter(hasShortForm)
  .map((one) => toFrozen(one, { form: 'short', sections: [], term: 'cm' }));

describe('the short form of the shipped templates', () => {
  it('has three steps on every scale, from best to worst, so that faces can stand beside them', () => {
    const other = short.flatMap((one) =>
      questionsOf(one)
        .map((question) =>
          kindOf(question)
            .steps(question, one)
            ?.map(({ score }) => score),
        )
        .filter((scores) => scores && scores.join(' ') !== '100 50 0'),
    );
    expect(other).to.deep.equal([]);
  });

  it('uses a list of its own for each kind of scale', () => {
    const lists = short.flatMap((one) => Object.keys(one.choiceLists).map((list) => `${one.key} ${list}`));
    expect(lists).to.deep.equal([
      'users change3',
      'users easy3',
      'follow-up-users told3',
      'follow-up-users easier3',
      'follow-up-users more3',
      'follow-up-users little3',
    ]);
  });
});
