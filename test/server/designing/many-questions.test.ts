import { expect } from 'chai';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, offices } from '../office.ts';

const users = shippedTemplates().find(({ key }) => key === 'users') as Questionnaire;

describe('the page of questions, where there are many', () => {
  const openOffice = offices();

  async function begun() {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: users });
    const staff = await office.as('auditor');
    return { staff, home: `/designs/${design.id}` };
  }

  it('has fewer than 150 links and buttons together for 42 questions', async () => {
    const { staff, home } = await begun();
    const page = pageOf(await staff.get(home).expect(200));
    const [links, buttons] = [page.names('link').length, page.names('button').length];
    expect(questionsOf(users)).to.have.length(42);
    expect(links + buttons, `${links} links and ${buttons} buttons`).to.be.below(150);
  });

  it('has what belongs to one question where that is open', async () => {
    const { staff, home } = await begun();
    const page = pageOf(await staff.get(`${home}?open=a09`).expect(200));
    const number = questionsOf(users).findIndex(({ key }) => key === 'a09') + 1;
    const names = [...page.names('link'), ...page.names('button')];
    for (const act of ['up', 'down', 'copy', 'add-after', 'comment', 'remove'])
      expect(
        names.filter((name) => name === say(`designing.labels.${act}`, { number })),
        act,
      ).to.have.length(1);
    expect(page.field(say('designing.fields.section')).value).to.equal('influence');
  });

  it('keeps a question open that is moved, and a section', async () => {
    const { staff, home } = await begun();
    await staff
      .post(`${home}/questions/a09/move`)
      .send(form({ to: 'down', open: 'yes' }))
      .expect('Location', `${home}?open=a09#a09`);
    await staff
      .post(`${home}/sections/influence/move`)
      .send(form({ to: 'down' }))
      .expect('Location', `${home}?section=influence#part-influence`);
  });
});
