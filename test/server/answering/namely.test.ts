import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aNamelyList, aOne, aQuestionnaire, aSeveral, aYesNo } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

const whole = aQuestionnaire({
  choiceLists: aNamelyList,
  questions: [aOne('q1', { choices: 'ways' }), aSeveral('q2', { choices: 'ways' }), aYesNo('q3')],
});
const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });

describe('a choice with a line for words of one’s own, without script', () => {
  const openSite = sites();
  const visit = async (layout: 'question' | 'section' = 'question') =>
    visitor(await openSite({ questionnaire, collection: { layout } }));

  it('has the line beside it from the beginning, named after it, with what not to write', async () => {
    const page = pageOf(await (await visit()).get('/p/1'));
    expect(page.all('textbox').map(({ name }) => name)).to.deep.equal(['Annat, nämligen']);
    expect(page.text).to.include(say('answering.hint.text-anonymous'));
  });

  it('is one question of those that there are', async () => {
    const { text } = pageOf(await (await visit()).get('/p/1'));
    expect(text).to.include(say('answering.number', { now: 1, all: 3 }));
  });

  for (const layout of ['question', 'section'] as const)
    it(`keeps what is written where it is chosen, page by page as by ${layout}`, async () => {
      const person = await visit(layout);
      await person.answer('q1', { q1: 'other', 'q1-other': 'Min syster' });
      expect(pageOf(await person.get('/check')).text).to.include('Min syster');
      expect(pageOf(await person.get('/p/1')).all('textbox')[0]?.value).to.equal('Min syster');
    });

  it('drops what is written where another is chosen', async () => {
    const person = await visit();
    await person.answer('q1', { q1: 'letter', 'q1-other': 'Min syster' });
    expect(pageOf(await person.get('/check')).text).not.to.include('Min syster');
  });

  it('is chosen by writing there and choosing nothing', async () => {
    const person = await visit();
    await person.answer('q2', { 'q2-other': 'Min syster' });
    const { text } = pageOf(await person.get('/check'));
    expect(text).to.include('Min syster');
  });
});
