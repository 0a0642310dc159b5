import { expect } from 'chai';
import { recorded, recordedOf } from '../../../server/http/recorded.ts';
import { openRegister, staffRegister } from '../../../server/register.ts';
import { actGroups, kindsOf } from '../../../surveys/accounts/acts.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAct, anAudit, aPerson } from '../../support/things.ts';
import {
  closeNow,
  emailOf,
  form,
  keepCollection,
  keepDesign,
  type Office,
  offices,
  password,
} from '../office.ts';

/** Of no audit, and of those named, the newest first. */
async function actsOf({ store }: Office, ...audits: readonly string[]) {
  return store.acts.some({ audits, besides: true }, 0, 100);
}

const kindsIn = async (office: Office, ...audits: readonly string[]) =>
  (await actsOf(office, ...audits)).map(({ kind }) => kind);

describe('the record of staff acts', () => {
  const openOffice = offices();

  it('has for every route that changes or hands out something what it writes, or why nothing', () => {
    const routes = staffRegister.map(({ method, path }) => `${method} ${path}`);
    const asked = staffRegister.filter(({ method, path }) => method === 'POST' || /\.\w+$/.test(path));
    expect(asked.filter((route) => !recordedOf(route)).map(({ path }) => path)).to.deep.equal([]);
    expect(Object.keys(recorded).filter((route) => !routes.includes(route))).to.deep.equal([]);
  });

  it('has words for every kind, and every kind in one group', () => {
    const kinds = actGroups.flatMap((group) => [...kindsOf[group]]);
    expect(new Set(kinds).size).to.equal(kinds.length);
    for (const kind of kinds)
      expect(say(`acts.kinds.${kind}`, { about: 'Kim', what: 'x' })).to.be.a('string');
  });

  it('leaves what happens before somebody is signed in to the acts themselves', () => {
    const posts = openRegister.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posts).to.have.members([
      '/sign-in',
      '/sign-in/code',
      '/sign-out',
      '/language',
      '/first-account/:token',
      '/invitation/:token',
    ]);
  });

  it('has who signed in, and of a failure whose account it was, never what was typed', async () => {
    const office = await openOffice();
    const attempt = (email: string, given: string) =>
      office
        .visitor()
        .post('/sign-in')
        .send(form({ email, password: given }));
    await attempt(emailOf('fou'), password).expect(303);
    await attempt(emailOf('reader'), 'hemligt ord').expect(422);
    await attempt('okand@exempel.se', 'hemligt ord').expect(422);
    await attempt('annan@exempel.se', 'hemligt ord').expect(422);
    const acts = await actsOf(office);
    const told = acts.map(({ kind, personId, aboutId }) => [kind, personId, aboutId].join(' ')).sort();
    expect(told).to.deep.equal([
      'sign-in-failed  ', // once an hour, of whatever address has no account
      'sign-in-failed  person-reader',
      'signed-in person-fou ',
    ]);
    expect(JSON.stringify(acts)).to.not.match(/hemligt|okand|annan/);
  });

  it('has that somebody was slowed down', async () => {
    const office = await openOffice();
    const visitor = office.visitor();
    for (let n = 0; n < 10; n++)
      await visitor.post('/sign-in').send(form({ email: emailOf('reader'), password: 'x' }));
    expect(await kindsIn(office)).to.have.members(['sign-in-failed', 'sign-in-throttled']);
  });

  it('has links, ends, openings and roles of accounts, with whose and by whom', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    for (const [path, given] of [
      ['/people', { name: 'Mo Berg', email: 'mo@exempel.se', role: 'reader' }],
      ['/people/person-reader/password', {}],
      ['/people/person-reader/role', { role: 'auditor' }],
      ['/people/person-reader/ending', {}],
      ['/people/person-reader/reopening', {}],
    ] as const)
      await fou.post(path).send(form(given));
    const acts = await actsOf(office);
    expect(acts.map(({ kind }) => kind)).to.have.members([
      'account-invited',
      'password-link-made',
      'role-changed',
      'account-ended',
      'account-reopened',
    ]);
    expect(new Set(acts.map(({ personId }) => personId))).to.deep.equal(new Set(['person-fou']));
    const page = pageOf(await fou.get('/acts').expect(200));
    expect(page.text).to.include(
      say('acts.kinds.role-changed', { about: 'Kim reader', what: say('staff.roles.auditor') }),
    );
  });

  it('has an opening, a closing and a removal with the audit and the service, and none that was refused', async () => {
    const office = await openOffice();
    const { store } = office;
    const { auditId } = await keepDesign(store);
    const ids = ['planned', 'open', 'planned'] as const;
    const [planned, open, removed] = await Promise.all(
      ids.map((status) => keepCollection(store, aQuestionnaire(), { auditId, status, anonymised: false })),
    );
    const auditor = await office.as('auditor');
    const post = (id: string | undefined, act: string, revision = '1') =>
      auditor.post(`/collections/${id}/${act}`).send(form({ revision }));
    await post(planned?.id, 'opening', '7').expect(409);
    await post(open?.id, 'closing', '7').expect(409);
    expect(await kindsIn(office, auditId)).to.deep.equal([]);
    await post(planned?.id, 'opening').expect(303);
    await post(open?.id, 'closing').expect(303);
    await post(removed?.id, 'removal').expect(303);
    const acts = await actsOf(office, auditId);
    const told = acts.map(({ kind, auditId, what }) => [kind, auditId, what].join(' '));
    expect(told).to.have.members([
      `collection-opened ${auditId} ${planned?.service.name}`,
      `collection-closed ${auditId} ${open?.service.name}`,
      `collection-removed ${auditId} ${removed?.service.name}`,
    ]);
  });

  it('is not written where the act itself was not kept', async () => {
    const office = await openOffice();
    const { store } = office;
    const { auditId } = await keepDesign(store);
    const { id } = await keepCollection(store, aQuestionnaire(), { auditId, status: 'open' });
    store.acts.add = () => Promise.reject(new Error('the disk is full'));
    const inTransaction = store.inTransaction;
    office.services.store.inTransaction = (work) =>
      inTransaction((inside) => work({ ...inside, acts: store.acts }));
    const auditor = await office.as('auditor');
    await auditor
      .post(`/collections/${id}/closing`)
      .send(form({ revision: '1' }))
      .expect(500);
    expect((await store.collections.byId(id))?.status).to.equal('open');
  });

  it('has what somebody was refused, and refuses it also where it cannot be written', async () => {
    const office = await openOffice();
    const { store } = office;
    const { auditId } = await keepDesign(store);
    const reader = await office.as('reader');
    await reader.get('/people').expect(403);
    await reader.get(`/audits/${auditId}/acts`).expect(403);
    const acts = await actsOf(office, auditId);
    expect(acts.map(({ kind, personId, what }) => [kind, personId, what])).to.have.deep.members([
      ['refused', 'person-reader', 'GET /people'],
      ['refused', 'person-reader', 'GET /audits/:audit/acts'],
    ]);
    store.acts.add = () => Promise.reject(new Error('the disk is full'));
    await reader.get('/acts').expect(403);
  });

  it('has that somebody asked for an audit that they are not in', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'another' }));
    await office.store.members.remove('another', 'person-reader');
    const reader = await office.as('reader');
    await reader.get('/audits/another').expect(404);
    await reader.get('/audits/that-is-not-there').expect(404);
    const acts = await actsOf(office, 'another');
    expect(acts.map(({ kind, auditId, what }) => [kind, auditId, what])).to.deep.equal([
      ['refused', 'another', 'GET /audits/:audit'],
    ]);
  });

  it('has of an approval that it was made, and of an attempt at one nothing', async () => {
    const office = await openOffice();
    const { id, auditId } = await keepDesign(office.store);
    const auditor = await office.as('auditor');
    const approve = (revision: string) =>
      auditor.post(`/designs/${id}/approval/version`).send(form({ revision }));
    await approve('7').expect(303);
    expect(await kindsIn(office, auditId)).to.deep.equal([]);
    await approve('1').expect(303);
    expect(await kindsIn(office, auditId)).to.deep.equal(['version-approved']);
  });

  it('has a file that was fetched, and not the page with choices before it', async () => {
    const office = await openOffice();
    const { auditId } = await keepDesign(office.store);
    const { id } = await keepCollection(office.store, aQuestionnaire(), { auditId });
    await closeNow(office.store, { id });
    const fou = await office.as('fou');
    await fou.get(`/collections/${id}/tables`).expect(200);
    await fou.get(`/collections/${id}/tables.csv`).expect(200);
    expect(await kindsIn(office, auditId)).to.deep.equal(['tables-fetched']);
  });

  it('has of paper and of interviews one line a day for each person, with no time, no place and no count', async () => {
    const office = await openOffice();
    const { store } = office;
    const { auditId } = await keepDesign(store);
    const two = [1, 2].map(() => keepCollection(store, aQuestionnaire(), { auditId, status: 'open' }));
    const auditor = await office.as('auditor');
    for (const { id } of await Promise.all(two)) {
      for (const q1 of ['1', '2', '1']) {
        await auditor.post(`/collections/${id}/paper/entry`).send(form({ q1 }));
        await auditor.get(`/collections/${id}/in-person`).expect(200);
      }
    }
    const acts = await actsOf(office, auditId);
    expect(acts.map(({ kind, at, what, personId }) => [kind, at, what, personId])).to.have.deep.members([
      ['paper-typed', '2026-03-10', undefined, 'person-auditor'],
      ['in-person', '2026-03-10', undefined, 'person-auditor'],
    ]);
  });

  it('is shown to the auditors of an audit and to FoU, and of other audits nothing', async () => {
    const office = await openOffice();
    const { store } = office;
    const { auditId } = await keepDesign(store);
    await store.audits.add(anAudit({ id: 'another' }));
    await store.members.remove('another', 'person-auditor');
    for (const [audit, what] of [
      [auditId, 'Gula huset'],
      ['another', 'Röda huset'],
    ])
      await store.acts.add(anAct({ auditId: audit, kind: 'collection-opened', what }));
    for (const role of ['fou', 'auditor'] as const) {
      const { text } = pageOf(await (await office.as(role)).get(`/audits/${auditId}/acts`).expect(200));
      expect(text).to.include('Gula huset').and.not.include('Röda huset');
    }
    await (await office.as('auditor')).get('/audits/another/acts').expect(404);
    await (await office.as('reader')).get(`/audits/${auditId}/acts`).expect(403);
  });

  it('is shown by kind, and in pages', async () => {
    const office = await openOffice();
    const { store } = office;
    await store.people.add(aPerson({ id: 'kim', name: 'Kim Lind' }));
    for (let n = 0; n < 60; n++)
      await store.acts.add(anAct({ at: `2026-03-01T10:${String(n).padStart(2, '0')}:00.000Z` }));
    await store.acts.add(anAct({ kind: 'refused', what: 'GET /people' }));
    const fou = await office.as('fou');
    const first = pageOf(await fou.get('/acts?kind=accounts').expect(200));
    expect(first.text).to.not.include('GET /people');
    expect(first.all('row')).to.have.length(51);
    const next = first.link(say('staff.pages.after')).href ?? '';
    expect(pageOf(await fou.get(next)).all('row')).to.have.length(11);
    const refused = pageOf(await fou.get('/acts?kind=refusals'));
    expect(refused.all('row')).to.have.length(2);
    expect(refused.field(say('acts.show')).value).to.equal('refusals');
  });
});
