import { expect } from 'chai';
import { form, keepDesign, offices } from './office.ts';

describe('the name of a new section', () => {
  const openOffice = offices();

  it('that is too long is told and stays in its field, instead of being cut', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store);
    const staff = await office.as('auditor');
    const title = 'Ord '.repeat(40).trim();
    const { text } = await staff.post(`/designs/${id}/sections`).send(form({ title })).expect(422);
    expect(text).to.include(`value="${title}"`).and.include('href="#in_new-section"');
    expect(text).to.include('id="in_new-section"');
    expect((await office.store.designs.byId(id))?.revision).to.equal(1);
  });
});
