import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { anInformation, aQuestionnaire, aScale, aYesNo } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, offices } from '../office.ts';

const body = aQuestionnaire({ questions: [aScale('q1'), anInformation('t1'), aYesNo('q2')] });

describe('the numbers of questions', () => {
  const openOffice = offices();

  it('pass by what is only read, on every page of a questionnaire in the making', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body });
    const staff = await office.as('auditor');
    const look = async (path: string) => pageOf(await staff.get(`/designs/${id}${path}`).expect(200));
    const edits = (await look('')).names('link').filter((name) => name.startsWith('Ändra '));
    expect(edits).to.include.members([
      say('designing.labels.edit', { number: 1 }),
      say('designing.text-labels.edit', { text: 'Läs om t1.' }),
      say('designing.labels.edit', { number: 2 }),
    ]);
    expect(edits).to.not.include(say('designing.labels.edit', { number: 3 }));
    expect((await look('/comments')).names('option').slice(1)).to.deep.equal([
      '1. Hur ofta q1?',
      'Läs om t1.',
      '2. Har du q2?',
    ]);
  });

  it('are the ones told after a move, and of a text none is', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body });
    const staff = await office.as('auditor');
    const textAfter = async (key: string) => {
      const path = `/designs/${id}/questions/${key}/move`;
      const { headers } = await staff
        .post(path)
        .send(form({ to: 'up' }))
        .expect(303);
      return pageOf(await staff.get((headers.location ?? '').split('#')[0] ?? '')).text;
    };
    expect(await textAfter('t1')).to.include(say('designing.notices.moved-text'));
    expect(await textAfter('q2')).to.include(say('designing.notices.moved', { number: 1 }));
  });
});
