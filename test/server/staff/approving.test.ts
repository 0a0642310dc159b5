import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';
import { anAudit, aPerson, aService } from '../../support/things.ts';
import { form, keepDesign, keepVersion, type Office, offices } from './office.ts';

const asking = (text: string, parts: Partial<Questionnaire> = {}): Questionnaire =>
  aQuestionnaire({ questions: [aScale('q1', { text: inBoth(text) }), aScale('q2')], ...parts });

/** Another revision of it, as if somebody had typed it. */
async function write({ store }: Office, id: string, body: Questionnaire): Promise<void> {
  const design = await store.designs.byId(id);
  const made = { by: 'person-auditor', at: '2026-03-10T09:00:00Z' };
  if (!(await store.designs.save(id, design?.revision ?? 0, body, made))) throw new Error('not saved');
}

const pathOf = ({ id }: Pick<Design, 'id'>) => `/designs/${id}/approval`;

describe('the page of approval', () => {
  const openOffice = offices();

  it('tells what is wrong and where, and offers nothing', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?', { intro: { sv: 'Hej' } }) });
    const { text } = await (await office.as('auditor')).get(pathOf(design)).expect(200);
    expect(text).to.include('Inte klart att godkänna än').and.include('Det här behöver bli klart först');
    expect(text).to.include('Hela enkäten').and.not.include('Godkänn version 1');
  });

  it('tells what is better seen first, and stops nothing', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?', { unchecked: ['en'] }) });
    await office.store.comments.add({
      id: 'c',
      designId: design.id,
      question: 'q1',
      words: 'Bra',
      proposal: undefined,
      from: { guest: '' },
      day: '2026-03-09',
      resolved: undefined,
    });
    const { text } = await (await office.as('auditor')).get(pathOf(design));
    expect(text)
      .to.include('1 kommentar är inte avslutad')
      .and.include('Ingen människa har granskat orden på engelska')
      .and.include('Godkänn version 1');
  });

  it('leads on to a collection once all is approved, and has nothing more to be looked at first', async () => {
    const office = await openOffice();
    const body = asking('Får du svar?', { unchecked: ['en'] });
    const { designId, auditId } = await keepVersion(office.store, { body });
    const path = pathOf({ id: designId });
    const { text } = await (await office.as('auditor')).get(path).expect(200);
    expect(text).to.include(`href="/audits/${auditId}/collections/new"`);
    expect(text).to.not.include('Titta gärna på det här först');
    expect((await (await office.as('reader')).get(path)).text).to.not.include('collections/new');
  });

  it('is words instead of a button for FoU, a reader, and an auditor of another audit', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?') });
    await office.store.people.add(aPerson({ id: 'ada', name: 'Ada' }));
    await office.store.teams.add(design.auditId, 'ada');
    await office.store.teams.remove(design.auditId, 'person-auditor');
    for (const role of ['fou', 'reader', 'auditor'] as const) {
      const staff = await office.as(role);
      const { text } = await staff.get(pathOf(design)).expect(200);
      expect(text, role).to.include('Bara revisorerna i gruppen kan godkänna: Ada.');
      expect(text, role).to.not.include('Godkänn version 1');
      for (const act of ['version', 'correction']) {
        await staff.get(`${pathOf(design)}/${act}`).expect(403);
        await staff
          .post(`${pathOf(design)}/${act}`)
          .send(form({ revision: '1' }))
          .expect(403);
      }
    }
    expect(await office.store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('says that nobody can approve where the team is empty', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store);
    await office.store.teams.remove(design.auditId, 'person-auditor');
    const { text } = await (await office.as('fou')).get(pathOf(design));
    expect(text).to.include('kan ingen godkänna frågorna än').and.include(`/audits/${design.auditId}/team`);
  });
});

describe('approving', () => {
  const openOffice = offices();

  it('is a deliberate act with a page of its own, and makes a version to read and to take home', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    expect((await auditor.get(`${pathOf(design)}/version`)).text).to.include('Godkänn version 1?');
    await auditor
      .post(`${pathOf(design)}/version`)
      .send(form({ revision: '1' }))
      .expect(303);
    const { text } = await auditor.get(pathOf(design));
    expect(text).to.include('Version 1 är godkänd.').and.include('Godkänd av Kim auditor den 10 mars 2026');
    const [version] = await office.store.versions.ofDesign(design.id);
    expect(text).to.include(version?.digest.slice(0, 8));
    const read = await (await office.as('reader')).get(`/versions/${version?.id}`).expect(200);
    expect(read.text).to.include('Liten enkät · Version 1').and.include('Får du svar?');
    const file = await auditor.get(`/versions/${version?.id}.json`).expect(200);
    expect(file.body).to.deep.equal(design.body);
  });

  it('of something that was changed meanwhile is told, and approves nothing', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, design.id, asking('Får du svar i tid?'));
    await auditor
      .post(`${pathOf(design)}/version`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await auditor.get(pathOf(design))).text).to.include('Inget är godkänt. Läs igenom igen.');
    expect(await office.store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('asks of a changed question whether it is the same, and takes no answer for no', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Är personalen trevlig mot dig?'));
    const { text } = await auditor.get(`/designs/${designId}/approval/version`);
    expect(text)
      .to.include('Är det fortfarande samma fråga?')
      .and.include('name="same-q1" value="new" checked')
      .and.not.include('same-q2');
    await auditor
      .post(`/designs/${designId}/approval/version`)
      .send(form({ revision: '2' }))
      .expect(303);
    const [question] = questionsOf((await office.store.designs.byId(designId))?.body ?? asking(''));
    expect(question).to.deep.include({ equivalentTo: { questionnaire: 'small', question: 'q1-v2' } });
  });

  it('keeps a question the same where the auditors say so', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Brukar du få svar när du frågar?'));
    const sent = form({ revision: '2', 'same-q1': 'same' });
    await auditor.post(`/designs/${designId}/approval/version`).send(sent).expect(303);
    const [question] = questionsOf((await office.store.designs.byId(designId))?.body ?? asking(''));
    expect(question).to.not.have.property('equivalentTo');
  });

  it('of a spelling correction shows the words side by side, and needs a word for each', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svra snabbt?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Får du svar snabbt?'));
    expect((await auditor.get(`/designs/${designId}/approval`)).text).to.include('Bara stavning har ändrats');
    const path = `/designs/${designId}/approval/correction`;
    const { text } = await auditor.get(path);
    expect(text).to.include('Får du svra snabbt?').and.include('Får du svar snabbt?');
    const place = 'sections.0.questions.0.text';
    const half = await auditor
      .post(path)
      .send(form({ revision: '2', same: `${place}.sv` }))
      .expect(422);
    expect(half.text).to.include('Säg om betydelsen är densamma');
    const both = form({ revision: '2', same: [`${place}.sv`, `${place}.en`] });
    await auditor.post(path).send(both).expect(303);
    expect((await auditor.get(`/designs/${designId}/approval`)).text)
      .to.include('Rättning 1 av version 1 är godkänd.')
      .and.include('Version 1, rättning 1');
  });

  it('takes a word of no for a new question, and leads to a new version', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Får du inte svar?'));
    expect((await auditor.get(`/designs/${designId}/approval`)).text)
      .to.include('Mer än stavfel har ändrats')
      .and.not.include('Bara stavning har ändrats');
    const { text } = await auditor.get(`/designs/${designId}/approval/correction`);
    expect(text).to.include('Det här är en ny fråga. Gör en ny version i stället.');
    const place = 'sections.0.questions.0.text';
    await auditor
      .post(`/designs/${designId}/approval/correction`)
      .send(form({ revision: '2', same: [`${place}.sv`, `${place}.en`] }))
      .expect(422);
    expect(await office.store.versions.ofDesign(designId)).to.have.length(1);
  });
});

describe('collections of what is approved', () => {
  const openOffice = offices();
  const usual = { form: 'full', layout: 'question', access: 'link', round: '1', lastDay: '' };

  async function planned(office: Office, body: Questionnaire, sections: readonly string[] = []) {
    const version = await keepVersion(office.store, { auditId: 'audit-a', body });
    const service = aService();
    await office.store.services.add(service);
    const auditor = await office.as('auditor');
    const plan = {
      ...usual,
      version: version.id,
      services: service.id,
      [`invited-${service.id}`]: '20',
      sections,
    };
    const made = await auditor.post('/audits/audit-a/collections').send(form(plan)).expect(303);
    const id = made.headers.location?.split('/').at(-1) ?? '';
    return { id, version, auditor };
  }

  async function approveAgain(office: Office, designId: string, body: Questionnaire): Promise<string> {
    await write(office, designId, body);
    const revision = (await office.store.designs.byId(designId))?.revision ?? 0;
    const auditor = await office.as('auditor');
    const sent = form({ revision: String(revision), 'same-q1': 'same' });
    await auditor.post(`/designs/${designId}/approval/version`).send(sent).expect(303);
    return (await office.store.versions.ofDesign(designId))[0]?.id ?? '';
  }

  it('cannot be made before anything is approved, by anyone', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    await keepDesign(office.store, { auditId: audit.id });
    const other = await keepVersion(office.store, { auditId: 'another', body: asking('Får du svar?') });
    const service = aService();
    await office.store.services.add(service);
    for (const role of ['fou', 'auditor'] as const) {
      const staff = await office.as(role);
      const path = `/audits/${audit.id}/collections`;
      const { text } = await staff.get(`${path}/new`).expect(200);
      expect(text)
        .to.include('Inga frågor är godkända än')
        .and.include(`href="/audits/${audit.id}/questions"`);
      for (const version of ['', 'users', other.id]) {
        const plan = {
          ...usual,
          version,
          template: 'users',
          services: service.id,
          [`invited-${service.id}`]: '20',
        };
        await staff.post(path).send(form(plan)).expect(422);
      }
    }
    expect(await office.store.collections.ofAudit(audit.id)).to.deep.equal([]);
  });

  it('cannot be made of a version that the auditors have put another in place of', async () => {
    const office = await openOffice();
    const version = await keepVersion(office.store, { auditId: 'audit-a', body: asking('Får du svar?') });
    const newer = await approveAgain(office, version.designId, asking('Brukar du få svar?'));
    const service = aService();
    await office.store.services.add(service);
    const fou = await office.as('fou');
    const { text } = await fou.get('/audits/audit-a/collections/new').expect(200);
    expect(text).to.include(newer).and.not.include(version.id);
    const plan = { ...usual, version: version.id, services: service.id, [`invited-${service.id}`]: '20' };
    await fou.post('/audits/audit-a/collections').send(form(plan)).expect(422);
    expect(await office.store.collections.ofAudit('audit-a')).to.deep.equal([]);
  });

  it('say which version they ask, and who approved it', async () => {
    const office = await openOffice();
    const { id, version, auditor } = await planned(office, asking('Får du svar?'));
    expect((await office.store.collections.byId(id))?.version).to.equal(version.id);
    const { text } = await auditor.get(`/collections/${id}`);
    expect(text)
      .to.include(`href="/versions/${version.id}"`)
      .and.include('Godkänd av Kim auditor den 9 mars 2026')
      .and.not.include('är nyare');
  });

  it('keep their questions when a new version is approved, until somebody takes it in', async () => {
    const office = await openOffice();
    const { id, version, auditor } = await planned(office, asking('Får du svar?'));
    const newer = await approveAgain(office, version.designId, asking('Brukar du få svar?'));
    const before = await office.store.collections.byId(id);
    expect(before?.version).to.equal(version.id);
    expect((await auditor.get(`/collections/${id}`)).text).to.include('Version 2 är godkänd och är nyare.');
    const sent = form({ revision: String(before?.revision), version: newer });
    await auditor.post(`/collections/${id}/version`).send(sent).expect(303);
    const after = await office.store.collections.byId(id);
    const asked = await office.store.questionnaires.frozen(after?.questionnaire ?? '');
    expect(after?.version).to.equal(newer);
    expect(asked && questionsOf(asked)[0]?.text.sv).to.equal('Brukar du få svar?');
    await auditor.post(`/collections/${id}/version`).send(sent).expect(409);
  });

  it('take no version in once they have opened', async () => {
    const office = await openOffice();
    const { id, version, auditor } = await planned(office, asking('Får du svar?'));
    const newer = await approveAgain(office, version.designId, asking('Brukar du få svar?'));
    await auditor
      .post(`/collections/${id}/opening`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await auditor.get(`/collections/${id}`)).text).to.not.include('är nyare');
    await auditor
      .post(`/collections/${id}/version`)
      .send(form({ revision: '2', version: newer }))
      .expect(409);
    expect((await office.store.collections.byId(id))?.version).to.equal(version.id);
  });

  it('take no version in that lacks a section that was chosen', async () => {
    const office = await openOffice();
    const extra = aSection('extra', [aScale('q9')], { optional: 'module' });
    const both = { ...asking('Får du svar?'), sections: [...asking('Får du svar?').sections, extra] };
    const { id, version, auditor } = await planned(office, both, ['extra']);
    const newer = await approveAgain(office, version.designId, asking('Får du svar?'));
    expect((await auditor.get(`/collections/${id}`)).text)
      .to.include('En del som ni har valt finns inte i den.')
      .and.not.include('Byt till Version 2');
    await auditor
      .post(`/collections/${id}/version`)
      .send(form({ revision: '1', version: newer }))
      .expect(409);
  });
});
