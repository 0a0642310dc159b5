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

  for (const [lacking, of] of [
    ['whom to call', { contact: {} }],
    ['who asked for it', { commissioner: '' }],
  ] as const) {
    it(`is asked for before a collection opens, and leads back: ${lacking}`, async () => {
      const { office, audit, auditor, collection } = await site(of);
      const opening = `/collections/${collection.id}/opening`;
      const address = `/audits/${audit.id}/texts`;
      for (const method of ['get', 'post'] as const) {
        const { headers } = await auditor[method](opening).expect(303);
        expect(headers.location).to.equal(`${address}?opening=${collection.id}`);
      }
      const asked = pageOf(await auditor.get(`${address}?opening=${collection.id}`));
      const written = { auditors: 'Fyra', contact: 'Kim', feedback: 'På en träff', commissioner: 'Kommunen' };
      const sent = await auditor.post(address).send(form({ ...asked.unseen, ...written }));
      expect(sent.headers.location).to.equal(opening);
      await auditor.get(opening).expect(200);
      const kept = await office.store.audits.byId(audit.id);
      expect(kept?.contact).to.deep.equal({ sv: 'Kim' });
      expect(kept?.commissioner).to.equal(audit.commissioner || 'Kommunen');
    });
  }
});
