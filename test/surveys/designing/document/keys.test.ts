import { expect } from 'chai';
import { freshKey, keysEver, keysIn } from '../../../../surveys/designing/document/keys.ts';
import { aDesign } from '../../../support/designs.ts';
import { aQuestionnaire, aScale } from '../../../support/questionnaires.ts';

describe('keys of what is new', () => {
  it('name the revision that made them', () => {
    expect(freshKey('q', 12, new Set())).to.equal('q12');
  });

  it('are counted on where one is taken', () => {
    expect(freshKey('q', 12, new Set(['q12', 'q12-2']))).to.equal('q12-3');
  });

  it('are never those of something that the questionnaire began with and that is gone', async () => {
    const first = aQuestionnaire({ questions: [aScale('q1'), aScale('q2')] });
    const now = aQuestionnaire({ questions: [aScale('q1')] });
    const designs = { at: async (_id: string, revision: number) => (revision === 1 ? first : undefined) };
    const ever = await keysEver(designs, aDesign({ body: now }));
    expect(freshKey('q', 2, ever)).to.equal('q2-2');
  });

  it('are told of lists, choices, areas and non-answers as well', () => {
    const body = aQuestionnaire();
    const keys = keysIn(body);
    for (const list of Object.values(body.choiceLists))
      for (const { key } of list.choices) expect(keys.has(key), key).to.equal(true);
    for (const key of [...Object.keys(body.areas), ...Object.keys(body.nonAnswers)])
      expect(keys.has(key), key).to.equal(true);
  });
});
