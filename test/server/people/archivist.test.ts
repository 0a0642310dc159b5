import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { anAudit, aQuestionnaire } from '../../support/things.ts';
import { closeNow, form, keepCollection, keepVersion, offices } from '../office.ts';

describe('an archivist', () => {
  const openOffice = offices();

  async function withArchivist() {
    const office = await openOffice();
    const { store } = office;
    const audit = anAudit();
    await store.audits.add(audit);
    const questionnaire = aQuestionnaire();
    const version = await keepVersion(store, { auditId: audit.id, body: questionnaire });
    const collection = await keepCollection(store, questionnaire, { auditId: audit.id });
    await closeNow(store, collection);
    return { office, home: `/audits/${audit.id}`, version };
  }

  it('is led to what is kept, and nowhere else', async () => {
    const { office, home, version } = await withArchivist();
    const archivist = await office.as('archivist');
    for (const path of ['/', '/audits', '/services', home, `${home}/team`, `${home}/report`]) {
      const { text } = await archivist.get(path).expect(200);
      const links = [...text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href);
      expect(links.length, path).to.be.greaterThan(3);
      for (const href of new Set(links))
        expect((await archivist.get(href)).status, `${path}: ${href}`).to.be.below(400);
      if (path === home)
        expect(links).to.include.members([
          `/versions/${version.id}`,
          `${home}/report`,
          `${home}/privacy`,
          `${home}/disposal`,
        ]);
    }
  });

  it('is one at the next request, where a reader is signed in', async () => {
    const { office, home } = await withArchivist();
    const [fou, reader] = [await office.as('fou'), await office.as('reader')];
    await reader.get(`${home}/results`).expect(200);
    await fou
      .post('/people/person-reader/role')
      .send(form({ role: 'archivist' }))
      .expect(303);
    await reader.get(`${home}/results`).expect(403);
    expect(pageOf(await reader.get(`${home}/disposal`).expect(200)).heading).to.not.equal('');
  });
});
