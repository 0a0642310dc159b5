import { expect } from 'chai';
import { freeze } from '../../../server/reporting/freezing.ts';
import { makingsEnded, takeUpMakings } from '../../../server/reporting/making.ts';
import { countFiles, type ReleaseInput } from '../../../server/reporting/release-files.ts';
import type { Audit } from '../../../surveys/audits/audit.ts';
import { pageOf } from '../../support/page.ts';
import { aMaking } from '../../support/releases.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, type Office, offices } from '../office.ts';

describe('the files of a release', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  /** As a process that was killed leaves it: asked for, and not begun or half done. */
  async function left({ store }: Office, audit: Audit) {
    const made = { number: 1, releasedOn: '2026-03-10', changes: {} };
    const release = { ...made, id: 'r', about: audit.id, title: audit.title, releasedBy: 'person-auditor' };
    const records = await freeze({ store, audit, today: '2026-03-10' }, made);
    const input: ReleaseInput = {
      release: {
        ...release,
        ...{ county: undefined, draft: false, publicToken: undefined, withdrawn: undefined, settled: [] },
      },
      records,
    };
    const making = aMaking({ about: audit.id, done: 3, of: countFiles(input), input: JSON.stringify(input) });
    await store.makings.begin(making);
    return making;
  }

  it('are shown to nobody before all of them are there, and tell how far they have come', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const { done, of } = await left(office, audit);
    const home = `/audits/${audit.id}/report`;
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    const answer = await auditor.get(`${home}/making`).expect(200);
    // A page that is fetched anew begins again for whoever listens to it.
    expect(answer.headers).to.not.have.property('refresh');
    expect(pageOf(answer).link(say('making.refresh')).href).to.equal(`${home}/making`);
    expect(pageOf(answer).text).to.include(say('making.audit.progress', { done, of }));
    expect(pageOf(await auditor.get(home)).link(say('releases.home.next.making.button')).href).to.equal(
      `${home}/making`,
    );
    expect(pageOf(await reader.get(home)).text).to.include(say('releases.home.nothing-yet'));
    await reader.get(`/audits/${audit.id}/releases/r`).expect(404);
    expect((await auditor.get(`${home}/release`)).headers.location).to.equal(`${home}/making`);
  });

  it('that a stopped process has left are made when the program starts, once', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    await left(office, audit);
    await Promise.all([takeUpMakings(office.services), takeUpMakings(office.services)]);
    await makingsEnded();
    const releases = await office.store.releasedReports.of(audit.id);
    expect(releases.map(({ id, number }) => [id, number])).to.deep.equal([['r', 1]]);
    expect(await office.store.makings.listUnderWay()).to.deep.equal([]);
    await (await office.as('reader')).get(`/audits/${audit.id}/releases/r/report-sv.pdf`).expect(200);
  });

  it('that could not be made leave nothing behind, and can be asked for again', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}/report`;
    await office.store.makings.begin(aMaking({ about: audit.id, input: '{' }));
    await takeUpMakings(office.services);
    await makingsEnded();
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(`${home}/making`).expect(200));
    expect(page.heading).to.equal(say('making.audit.failed'));
    expect(pageOf(await auditor.get(home)).text).to.include(say('making.audit.failed'));
    const again = page.link(say('making.again')).href ?? '';
    const { revision = '' } = pageOf(await auditor.get(again).expect(200)).unseen;
    await auditor
      .post(again)
      .send(form({ revision, public: 'no' }))
      .expect(303);
    await makingsEnded();
    expect(await office.store.releasedReports.of(audit.id)).to.have.length(1);
  });
});
