import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeUnreleased, form, keepCollection, type Office, offices } from '../office.ts';

describe('results of a closed collection', () => {
  const openOffice = offices();

  /** So many have answered; twenty were invited. */
  async function closed(office: Office, answered = 12) {
    const audit = anAudit();
    await office.store.audits.add(audit);
    const asked = aQuestionnaire({ questions: [aScale('q1')] });
    const { id } = await keepCollection(office.store, asked, { auditId: audit.id });
    for (let i = 0; i < answered; i++)
      await office.store.responses.add(id, { q1: i % 2 ? 'always' : 'never' });
    await closeUnreleased(office.store, { id });
    return { id, at: `/collections/${id}`, inAudit: `/audits/${audit.id}` };
  }

  it('are seen by the auditors and FoU until they are released', async () => {
    const office = await openOffice();
    const { at, inAudit } = await closed(office);
    for (const path of [`${at}/results`, `${inAudit}/results`]) {
      for (const role of ['auditor', 'fou'] as const) await (await office.as(role)).get(path).expect(200);
      const { text } = await (await office.as('reader')).get(path).expect(409);
      expect(pageOf(text).headings(1)).to.deep.equal([say('results.unreleased.title')]);
    }
  });

  it('have no files until they are released, for anybody', async () => {
    const office = await openOffice();
    const { at, inAudit } = await closed(office);
    const auditor = await office.as('auditor');
    const files = [at, inAudit].flatMap((place) => [`${place}/tables.csv`, `${place}/report.pdf`]);
    for (const path of [...files, `${at}/tables`]) {
      expect((await auditor.get(path).expect(409)).text, path).to.include(say('results.unreleased.title'));
    }
    const page = pageOf(await auditor.get(`${inAudit}/results`));
    expect(page.names('link')).to.not.include(say('results.tables'));
  });

  it('are released by an auditor, who is told what it means, and it is on record', async () => {
    const office = await openOffice();
    const { id, at } = await closed(office);
    const auditor = await office.as('auditor');
    const results = pageOf(await auditor.get(`${at}/results`));
    expect(results.link(say('releasing.link')).href).to.equal(`${at}/release`);
    const page = pageOf(await auditor.get(`${at}/release`));
    expect(page.texts('listitem')).to.include(say('releasing.erased')).and.include(say('releasing.sheets'));
    await auditor
      .post(`${at}/release`)
      .send(form({ revision: '2' }))
      .expect(303);
    const collection = await office.store.collections.byId(id);
    expect(collection).to.include({ releasedOn: '2026-03-10', releasedBy: 'person-auditor' });
    await (await office.as('reader')).get(`${at}/results`).expect(200);
    await auditor.get(`${at}/tables.csv`).expect(200);
    const audits = [collection?.auditId ?? ''];
    const [act] = await office.store.acts.some({ audits, besides: false, kinds: ['results-released'] }, 0, 5);
    expect(act).to.include({ personId: 'person-auditor' });
  });

  it('are released once: the second of two is told so', async () => {
    const office = await openOffice();
    const { at } = await closed(office);
    const auditor = await office.as('auditor');
    await auditor.post(`${at}/release`).send('revision=2');
    await auditor.post(`${at}/release`).send('revision=2').expect(303);
    expect(pageOf(await auditor.get(at)).status).to.equal(say('releasing.notices.released-already'));
  });

  it('take no paper sheet that is found afterwards, and say why', async () => {
    const office = await openOffice();
    const { at } = await closed(office);
    const auditor = await office.as('auditor');
    await auditor.post(`${at}/release`).send('revision=2');
    expect((await auditor.get(`${at}/paper/entry`).expect(303)).headers.location).to.equal(at);
    expect(pageOf(await auditor.get(at)).status).to.equal(say('collections.notices.sheet-late'));
  });

  it('wait where more answered than were invited, until it is written why', async () => {
    const office = await openOffice();
    const { id, at } = await closed(office, 21);
    const fou = await office.as('fou');
    const waiting = pageOf(await fou.get(`${at}/results`).expect(409));
    const why = waiting.link(say('releasing.over-invited.title')).href ?? '';
    const auditor = await office.as('auditor');
    expect((await auditor.get(`${at}/release`)).headers.location).to.equal(why);
    await auditor.post(`${at}/release`).send('revision=2').expect(409);
    await fou
      .post(why)
      .send(form({ overInvitedReason: '' }))
      .expect(422);
    await fou
      .post(why)
      .send(form({ overInvitedReason: 'En ny började.' }))
      .expect(303);
    expect((await office.store.collections.byId(id))?.overInvitedReason).to.equal('En ny började.');
    expect(pageOf(await fou.get(`${at}/results`).expect(200)).text).to.include('En ny började.');
  });

  it('have no reason written where they wait for none', async () => {
    const office = await openOffice();
    const { id, at } = await closed(office);
    const fou = await office.as('fou');
    const reason = form({ overInvitedReason: 'Det kom några till.' });
    await fou.post(`${at}/more-than-invited`).send(reason).expect(409);
    await fou.get(`${at}/more-than-invited`).expect(303);
    expect(pageOf(await fou.get(at)).status).to.equal(say('releasing.notices.no-reason-needed'));
    expect((await office.store.collections.byId(id))?.overInvitedReason).to.equal(undefined);
  });
});
