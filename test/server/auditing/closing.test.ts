import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, offices, type Staff } from '../office.ts';

const untoldReason = 'Verksamheten lades ner innan vi hann.';

describe('closing an audit', () => {
  const openOffice = offices();

  async function opened() {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}`;
    const auditor = await office.as('auditor');
    const kept = () => office.store.audits.byId(audit.id);
    const tell = (heldOn?: string) =>
      office.store.records.add({
        ...{ id: 'told', kind: 'feedback', place: audit.id, by: 'siv', on: '2026-03-01' },
        values: {
          to: 'users',
          way: 'meeting',
          who: 'Siv',
          plannedOn: '2026-03-01',
          ...(heldOn && { heldOn }),
        },
      });
    return { office, audit, home, auditor, kept, tell };
  }

  const close = (staff: Staff, home: string, reason = untoldReason) =>
    staff.post(`${home}/closing`).send(form({ untoldReason: reason }));

  it('is done at once when those who answered have been told', async () => {
    const { home, auditor, kept, tell } = await opened();
    await tell('2026-03-02');
    const asked = pageOf(await auditor.get(`${home}/closing`).expect(200));
    expect(asked.text).to.not.include(say('closing-audit.fields.untoldReason'));
    await auditor.post(`${home}/closing`).send(form({})).expect(303);
    expect(await kept()).to.include({ closedOn: '2026-03-10', untoldReason: undefined });
    expect(pageOf(await auditor.get('/audits')).text).to.not.include(say('closing-audit.untold'));
  });

  it('asks why when they have not, also when it is only planned', async () => {
    const { home, auditor, kept, tell } = await opened();
    await tell();
    const refused = pageOf(await close(auditor, home, ' ').expect(422));
    expect(refused.problems).to.deep.equal([say('closing-audit.missing.untoldReason')]);
    expect((await kept())?.closedOn).to.equal(undefined);
  });

  it('without telling them says so on every list, with the reason, until they are told', async () => {
    const { office, home, auditor, tell } = await opened();
    await close(auditor, home).expect(303);
    const red = say('closing-audit.untold-why', { reason: untoldReason });
    const reader = await office.as('reader');
    const fou = await office.as('fou');
    expect(pageOf(await fou.get('/county-report').expect(200)).text).to.include(red);
    const pages = ['/', '/audits', home, `${home}/feedback`];
    for (const path of pages) expect(pageOf(await reader.get(path).expect(200)).text, path).to.include(red);
    await tell('2026-03-10');
    for (const path of pages) expect(pageOf(await reader.get(path)).text, path).to.not.include(red);
  });

  it('waits for collections that people answer, and leads to them', async () => {
    const { office, audit, home, auditor, kept } = await opened();
    const given = { auditId: audit.id, status: 'open' } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), given);
    const asked = pageOf(await auditor.get(`${home}/closing`).expect(200));
    expect(asked.link(say('closing-audit.first.to-collection')).href).to.equal(
      `/collections/${collection.id}/closing`,
    );
    expect(asked.names('button')).to.not.include(say('closing-audit.do'));
    await close(auditor, home).expect(409);
    expect((await kept())?.closedOn).to.equal(undefined);
    await closeNow(office.store, collection);
    await close(auditor, home).expect(303);
    expect((await kept())?.closedOn).to.equal('2026-03-10');
  });

  it('is for its auditors, and for FoU where none of them is left', async () => {
    const { office, audit, home } = await opened();
    const fou = await office.as('fou');
    await fou.get(`${home}/closing`).expect(403);
    await (await office.as('reader')).get(`${home}/closing`).expect(403);
    await office.store.members.remove(audit.id, 'person-auditor');
    await close(fou, home).expect(303);
  });

  it('lets nobody write behind what is released, and everybody note what comes of it', async () => {
    const { office, audit, home, auditor } = await opened();
    await close(auditor, home).expect(303);
    const fou = await office.as('fou');
    for (const [staff, path] of [
      [auditor, `${home}/findings`],
      [auditor, `${home}/designs`],
      [auditor, `${home}/report/release`],
      [fou, `${home}/collections`],
      [fou, `${home}/texts`],
    ] as const)
      expect((await staff.post(path).send(form({})).expect(303)).headers.location, path).to.equal(home);
    expect(pageOf(await auditor.get(home)).text).to.include(say('closing-audit.notices.shut'));
    expect(await office.store.findings.ofAudit(audit.id)).to.deep.equal([]);
    for (const path of ['/findings', '/report', '/questions', '/feedback/new', '/team'])
      await auditor.get(`${home}${path}`).expect(200);
    expect(pageOf(await auditor.get(home)).text).to.not.include(say('audits.add-collection'));
  });

  it('is taken back by those who may, and both go on record', async () => {
    const { home, auditor, kept } = await opened();
    await close(auditor, home).expect(303);
    await close(auditor, home).expect(303);
    expect(pageOf(await auditor.get(home)).text).to.include(say('closing-audit.notices.closed-already'));
    await auditor.get(`${home}/reopening`).expect(200);
    await auditor.post(`${home}/reopening`).expect(303);
    expect(await kept()).to.include({ closedOn: undefined, untoldReason: undefined });
    await auditor.post(`${home}/reopening`).expect(303);
    const acts = pageOf(await auditor.get(`${home}/acts`).expect(200)).text;
    for (const kind of ['audit-closed', 'audit-reopened']) expect(acts).to.include(say(`acts.kinds.${kind}`));
  });
});
