import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, offices } from '../office.ts';

describe('the links of a tablet and of interviews', () => {
  const openOffice = offices();

  async function prepared() {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id });
    const staff = await office.as('auditor');
    return { office, collection, staff, address: `/collections/${collection.id}/in-person` };
  }

  it('are there to copy and as pictures, with what to do before and after', async () => {
    const { collection, staff, address } = await prepared();
    const { text } = await staff.get(address).expect(200);
    expect(text).to.include(`/a/${collection.tabletCode}"`).and.to.include(`/a/${collection.interviewCode}"`);
    expect(text).to.include(say('in-person.never.title')).and.to.include(say('in-person.before.title'));
    for (const way of ['tablet', 'interview']) {
      const drawn = await staff.get(`${address}/${way}.svg`).expect(200);
      expect(drawn.headers['content-type']).to.equal('image/svg+xml; charset=utf-8');
      expect(drawn.headers['content-type']).to.include('image/svg+xml');
    }
  });

  it('warn that nothing works without network where the address is not https', async () => {
    const { staff, address } = await prepared();
    expect(pageOf(await staff.get(address)).text).to.include(say('in-person.secure'));
  });

  it('are shown to nobody once the collection has closed', async () => {
    const { office, collection, staff, address } = await prepared();
    await closeNow(office.store, collection);
    await staff.get(address).expect(410);
    await staff.get(`${address}/tablet.svg`).expect(410);
  });
});
