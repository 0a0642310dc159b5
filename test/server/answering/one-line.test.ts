import { expect } from 'chai';
import { sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aText } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

describe('a question that a line is enough for', () => {
  const openSite = sites();
  const questionnaire = aQuestionnaire({ questions: [aText('q1', { line: true }), aText('q2')] });

  it('has a field of one line, and says what not to write and not how much', async () => {
    const person = await visitor(await openSite({ questionnaire, collection: { layout: 'question' } }));
    const html = await person.get('/p/1');
    const page = pageOf(html);
    expect(page.all('textbox').map(({ name }) => name)).to.deep.equal(['Berätta om q1.']);
    expect(page.text).to.include(say('answering.hint.text-anonymous'));
    expect(page.text).not.to.include(say('answering.hint.most', { most: 4000 }));
  });

  it('is kept as free text', async () => {
    const person = await visitor(await openSite({ questionnaire, collection: { layout: 'question' } }));
    await person.answer('q1', { q1: 'Via min syster' });
    expect(pageOf(await person.get('/check')).text).to.include('Via min syster');
  });
});
