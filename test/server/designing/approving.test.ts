import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { nameOfLanguage } from '../../../views/language-names.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson, aService } from '../../support/things.ts';
import { form, keepDesign, keepVersion, type Office, offices } from '../office.ts';

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

  it('leads from lists that lack words in a language to those words, not to the whole', async () => {
    const office = await openOffice();
    const body = asking('Får du svar?');
    const languages = [...body.languages, 'ar' as const];
    const { id } = await keepDesign(office.store, { auditId: 'audit-a', body: { ...body, languages } });
    const page = pageOf(await (await office.as('auditor')).get(`/designs/${id}/approval`));
    const hrefs = page.all('link').map(({ href }) => href);
    expect(hrefs).to.include(`/designs/${id}/languages/ar?show=missing#translating`);
  });

  it('tells what is wrong and where, and offers nothing', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?', { intro: { sv: 'Hej' } }) });
    const page = pageOf(await (await office.as('auditor')).get(pathOf(design)).expect(200));
    expect(page.headings(2)).to.include(say('approving.stands.unfinished.title'));
    const problems = page.one('region', say('approving.problems'));
    expect(problems.names('link')).to.deep.equal([nameOfLanguage('en', say)]);
    expect(page.names('link')).to.not.include(say('approving.approve-version', { number: 1 }));
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
    const page = pageOf(await (await office.as('auditor')).get(pathOf(design)));
    expect(page.one('region', say('approving.look.title')).names('link')).to.include.members([
      say('approving.look.comments', { count: 1 }),
      say('approving.look.unchecked', { languages: 'engelska' }),
    ]);
    expect(page.names('link')).to.include(say('approving.approve-version', { number: 1 }));
  });

  it('tells the words that paper and report cannot show, and none that another typeface has', async () => {
    const office = await openOffice();
    const body = asking('Får du svar på 検査, Ελένη? 😀');
    const design = await keepDesign(office.store, { body });
    const page = pageOf(await (await office.as('auditor')).get(pathOf(design)));
    const told = say('approving.look.unprintable', { count: 1, words: '”検査,”' });
    expect(page.one('region', say('approving.look.title')).names('link')).to.include(told);
  });

  it('leads on to a collection once all is approved, and has nothing more to be looked at first', async () => {
    const office = await openOffice();
    const body = asking('Får du svar?', { unchecked: ['en'] });
    const { designId, auditId } = await keepVersion(office.store, { body });
    const path = pathOf({ id: designId });
    const page = pageOf(await (await office.as('auditor')).get(path).expect(200));
    const onward = say('audits.add-collection');
    expect(page.link(onward).href).to.equal(`/audits/${auditId}/collections/new`);
    expect(page.headings()).to.not.include(say('approving.look.title'));
    const readers = pageOf(await (await office.as('reader')).get(path).expect(200));
    expect(readers.names('link')).to.not.include(onward);
  });

  it('is words instead of a button for FoU and a reader, and not there for an auditor of another audit', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?') });
    await office.store.people.add(aPerson({ id: 'ada', name: 'Ada' }));
    await office.store.members.add(design.auditId, 'ada');
    await office.store.members.remove(design.auditId, 'person-auditor');
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      const page = pageOf(await staff.get(pathOf(design)).expect(200));
      expect(page.text, role).to.include(say('approving.others', { names: 'Ada' }));
      expect(page.names('link'), role).to.not.include(say('approving.approve-version', { number: 1 }));
      for (const act of ['version', 'correction']) {
        await staff.get(`${pathOf(design)}/${act}`).expect(403);
        await staff
          .post(`${pathOf(design)}/${act}`)
          .send(form({ revision: '1' }))
          .expect(403);
      }
    }
    const outside = await office.as('auditor');
    await outside.get(pathOf(design)).expect(404);
    await outside
      .post(`${pathOf(design)}/version`)
      .send(form({ revision: '1' }))
      .expect(404);
    expect(await office.store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('says that nobody can approve where the team is empty', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store);
    await office.store.members.remove(design.auditId, 'person-auditor');
    const page = pageOf(await (await office.as('fou')).get(pathOf(design)));
    expect(page.text).to.include(say('approving.nobody'));
    expect(page.link(say('approving.to-team')).href).to.equal(`/audits/${design.auditId}/team`);
  });
});

describe('approving', () => {
  const openOffice = offices();

  it('is a deliberate act with a page of its own, and makes a version to read and to take home', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    const before = pageOf(await auditor.get(`${pathOf(design)}/version`));
    expect(before.heading).to.equal(say('approving.confirm.title', { number: 1 }));
    await auditor
      .post(`${pathOf(design)}/version`)
      .send(form({ revision: '1' }))
      .expect(303);
    const page = pageOf(await auditor.get(pathOf(design)));
    expect(page.status).to.equal(say('approving.notices.approved', { number: 1 }));
    const [version] = await office.store.versions.ofDesign(design.id);
    const by = { name: 'Kim auditor', day: '10 mars 2026' };
    expect(page.one('region', say('approving.versions')).text)
      .to.include(say('approving.approved-by', by))
      .and.include(version?.digest.slice(0, 8));
    const read = pageOf(await (await office.as('reader')).get(`/versions/${version?.id}`).expect(200));
    const titled = { title: 'Liten enkät', version: say('approving.version', { number: 1 }) };
    expect(read.heading).to.equal(say('approving.titled', titled));
    expect(read.text).to.include('Får du svar?');
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
    expect(pageOf(await auditor.get(pathOf(design))).status).to.equal(say('approving.notices.changed'));
    expect(await office.store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('asks of a changed question whether it is the same, and takes no answer for no', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Är personalen trevlig mot dig?'));
    const page = pageOf(await auditor.get(`/designs/${designId}/approval/version`));
    const changed = page.one('region', say('approving.same.title')).all('group');
    expect(changed).to.have.length(1);
    expect(changed[0]?.name).to.include('Är personalen trevlig mot dig?');
    const chosen = changed[0]?.all('radio').filter(({ checked }) => checked);
    expect(chosen?.map((radio) => [radio.attribute('name'), radio.value])).to.deep.equal([
      ['same-q1', 'new'],
    ]);
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
    const before = pageOf(await auditor.get(`/designs/${designId}/approval`));
    expect(before.headings(2)).to.include(say('approving.stands.corrected.title'));
    const path = `/designs/${designId}/approval/correction`;
    const { text } = await auditor.get(path);
    expect(text).to.include('Får du svra snabbt?').and.include('Får du svar snabbt?');
    const place = 'sections.0.questions.0.text';
    const half = await auditor
      .post(path)
      .send(form({ revision: '2', same: `${place}.sv` }))
      .expect(422);
    expect(pageOf(half).problems).to.deep.equal([
      say('approving.correction.unsaid', { words: 'Får du svar snabbt?' }),
    ]);
    const both = form({ revision: '2', same: [`${place}.sv`, `${place}.en`] });
    await auditor.post(path).send(both).expect(303);
    const after = pageOf(await auditor.get(`/designs/${designId}/approval`));
    expect(after.status).to.equal(say('approving.notices.corrected', { correction: 1, number: 1 }));
    expect(after.names('link')).to.include(say('approving.version-corrected', { number: 1, correction: 1 }));
  });

  it('takes a word of no for a new question, and leads to a new version', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    const auditor = await office.as('auditor');
    await write(office, designId, asking('Får du inte svar?'));
    const page = pageOf(await auditor.get(`/designs/${designId}/approval`));
    expect(page.texts('paragraph')).to.include(say('approving.correction.not-offered'));
    expect(page.headings()).to.not.include(say('approving.stands.corrected.title'));
    const correction = pageOf(await auditor.get(`/designs/${designId}/approval/correction`));
    expect(correction.text).to.include(say('approving.correction.new-question'));
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
  const usual = {
    form: 'full',
    layout: 'question',
    access: 'link',
    openLinkReason: 'Alla svarar hemifrån.',
    round: '1',
    lastDay: '',
  };

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

  const isNewer = (number: number) =>
    say('approving.asked.newer', { version: say('approving.version', { number }) });

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
      const page = pageOf(await staff.get(`${path}/new`).expect(200));
      expect(page.headings()).to.include(say('collections.no-version.title'));
      expect(page.all('link').map(({ href }) => href)).to.include(`/audits/${audit.id}/questions`);
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
    const page = pageOf(await auditor.get(`/collections/${id}`));
    expect(page.link(say('approving.version', { number: 1 })).href).to.equal(`/versions/${version.id}`);
    expect(page.text)
      .to.include(say('approving.approved-by', { name: 'Kim auditor', day: '9 mars 2026' }))
      .and.not.include(isNewer(2));
  });

  it('keep their questions when a new version is approved, until somebody takes it in', async () => {
    const office = await openOffice();
    const { id, version, auditor } = await planned(office, asking('Får du svar?'));
    const newer = await approveAgain(office, version.designId, asking('Brukar du få svar?'));
    const before = await office.store.collections.byId(id);
    expect(before?.version).to.equal(version.id);
    expect(pageOf(await auditor.get(`/collections/${id}`)).text).to.include(isNewer(2));
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
    expect(pageOf(await auditor.get(`/collections/${id}`)).text).to.not.include(isNewer(2));
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
    const page = pageOf(await auditor.get(`/collections/${id}`));
    expect(page.text).to.include(isNewer(2)).and.include(say('approving.asked.misfits.sections'));
    const second = say('approving.version', { number: 2 });
    expect(page.names('button')).to.not.include(say('approving.asked.take', { version: second }));
    await auditor
      .post(`/collections/${id}/version`)
      .send(form({ revision: '1', version: newer }))
      .expect(409);
  });
});
