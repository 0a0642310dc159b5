import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, offices } from '../office.ts';

describe('the name of a new section', () => {
  const openOffice = offices();

  it('that is too long is told and stays in its field, instead of being cut', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store);
    const staff = await office.as('auditor');
    const title = 'Ord '.repeat(40).trim();
    const page = pageOf(await staff.post(`/designs/${id}/sections`).send(form({ title })).expect(422));
    const field = page.field(say('designing.new-section'));
    expect(field.value).to.equal(title);
    expect(page.one('alert').one('link').href).to.equal(`#${field.attribute('id')}`);
    expect((await office.store.designs.byId(id))?.revision).to.equal(1);
  });
});
