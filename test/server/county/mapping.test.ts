import { expect } from 'chai';
import { copyOf } from '../../support/compared.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, closeUnreleased, keepCollection, offices } from '../office.ts';

const mapping = copyOf('mapping');

describe('the report on a mapping', () => {
  const openOffice = offices();

  async function open() {
    const office = await openOffice();
    const audit = anAudit({ title: 'Kartläggning 2026' });
    await office.store.audits.add(audit);
    const ask = async (name: string, obstacle: string) => {
      const service = aService({ name, authorities: ['Region Exempel'] });
      const collection = await keepCollection(office.store, mapping, {
        auditId: audit.id,
        service,
        invited: 1,
      });
      await office.store.responses.add(collection.id, {
        d07: obstacle,
        d26: 'missing',
        d10: ['supervision'],
      });
      return collection;
    };
    await closeNow(office.store, await ask('Teamet Norr', 'Olika journaler.'));
    await closeUnreleased(office.store, await ask('Teamet Söder', 'Ingen tid.'));
    return { ...office, audit, path: `/audits/${audit.id}/mapping` };
  }

  for (const role of ['fou', 'auditor', 'reader'] as const)
    it(`has what is released and says who has not, for ${role}`, async () => {
      const { as, path } = await open();
      const page = pageOf(await (await as(role)).get(path).expect(200));
      expect(page.text).to.include('Olika journaler.').and.to.not.include('Ingen tid.');
      expect(page.text).to.include(say('mapping.authorities.region'));
      expect(page.texts('listitem')).to.include('Teamet Söder');
    });

  it('is not there for those outside the audit', async () => {
    const { as, store, audit, path } = await open();
    for (const role of ['fou', 'auditor', 'reader'] as const) {
      await store.members.remove(audit.id, `person-${role}`);
      for (const file of ['', '.pdf']) await (await as(role)).get(`${path}${file}`).expect(404);
    }
  });

  it('can be had as a file', async () => {
    const { as, path } = await open();
    const answer = await (await as('reader')).get(`${path}.pdf?language=en`).expect(200);
    expect(answer.headers['content-type']).to.equal('application/pdf');
  });

  it('says that nobody has answered where nobody has', async () => {
    const { as, store } = await openOffice();
    const audit = anAudit();
    await store.audits.add(audit);
    const page = pageOf(await (await as('auditor')).get(`/audits/${audit.id}/mapping`).expect(200));
    expect(page.text).to.include(say('mapping.empty'));
  });

  it('is linked to from the comparisons of what services say', async () => {
    const { as, audit, path } = await open();
    const page = pageOf(await (await as('fou')).get(`/audits/${audit.id}/comparisons`).expect(200));
    expect(page.link(say('mapping.read')).href).to.equal(path);
  });
});
