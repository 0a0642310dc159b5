import { expect } from 'chai';
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { addCollection, anAudit } from '../../support/things.ts';
import { form, offices } from '../office.ts';

const decided = { commissioner: 'Kommunen', keptUntil: '2027-05-01', term: 'cm', k: '6', kCut: '12' };

describe('what is decided of an audit', () => {
  const openOffice = offices();

  async function site(of: Partial<Audit> = {}, parts: Partial<Collection> = {}) {
    const office = await openOffice();
    const audit = anAudit(of);
    await office.store.audits.add(audit);
    const collection = await addCollection(office.store, { auditId: audit.id, status: 'planned', ...parts });
    return { office, audit, collection, auditor: await office.as('auditor') };
  }

  it('can be changed until a collection opens', async () => {
    const { office, audit, auditor } = await site();
    const address = `/audits/${audit.id}/settings`;
    const home = pageOf(await auditor.get(`/audits/${audit.id}`).expect(200));
    expect(home.link(say('audits.settings-change')).href).to.equal(address);
    const page = pageOf(await auditor.get(address).expect(200));
    expect(page.field(say('audits.fields.commissioner')).value).to.equal(audit.commissioner);
    await auditor.post(address).send(form(decided)).expect(303);
    const changed = { ...decided, k: 6, kCut: 12 };
    expect(await office.store.audits.byId(audit.id)).to.deep.include(changed);
  });

  it('stays as it was promised once one has', async () => {
    const { office, audit, auditor } = await site({}, { status: 'open', openedOn: '2026-03-01' });
    const address = `/audits/${audit.id}/settings`;
    const { headers } = await auditor.get(address).expect(303);
    expect(headers.location).to.equal(`/audits/${audit.id}#settings`);
    await auditor.post(address).send(form(decided)).expect(409);
    expect(await office.store.audits.byId(audit.id)).to.deep.equal(audit);
  });

  it('keeps the word for the case manager that frozen questions have, and a day after the last of them', async () => {
    const { audit, auditor } = await site({}, { lastDay: '2026-12-01' });
    const address = `/audits/${audit.id}/settings`;
    await auditor
      .post(address)
      .send(form({ ...decided, term: 'coordinator' }))
      .expect(409);
    await auditor
      .post(address)
      .send(form({ ...decided, keptUntil: '2026-11-30' }))
      .expect(409);
  });

  for (const [lacking, of, page] of [
    ['whom to call', { contact: {} }, 'texts'],
    ['who asked for it', { commissioner: '' }, 'settings'],
  ] as const) {
    it(`is asked for before a collection opens: ${lacking}`, async () => {
      const { office, audit, auditor, collection } = await site(of);
      for (const method of ['get', 'post'] as const) {
        const { headers } = await auditor[method](`/collections/${collection.id}/opening`).expect(303);
        expect(headers.location).to.equal(`/audits/${audit.id}/${page}`);
      }
      expect((await office.store.collections.byId(collection.id))?.status).to.equal('planned');
    });
  }
});
