import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { linkAtServer } from '../../../server/people/at-server.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson } from '../../support/things.ts';
import {
  emailOf,
  form,
  keepCollection,
  keepDesign,
  type Office,
  offices,
  password,
  type Staff,
} from '../office.ts';

const newPassword = 'sten gardin moln cykel';

/** FoU makes a link for somebody, and it is used: by them, or by FoU. */
async function reset(office: Office, person = 'person-auditor'): Promise<Staff> {
  const fou = await office.as('fou');
  const sent = await fou.post(`/people/${person}/password`).send('').expect(200);
  const path = new URL(/value="(http[^"]+)"/.exec(sent.text)?.[1] ?? '').pathname;
  const visitor = office.visitor();
  await visitor.post(path).send(form({ password: newPassword }));
  return visitor;
}

const told = () => say('resets.of.password', { name: 'Kim auditor', maker: 'Kim fou', day: '10 mars 2026' });

describe('a password that somebody else has had changed', () => {
  const openOffice = offices();

  /** An audit with two auditors in its team. */
  const inTeam = async () => {
    const office = await openOffice();
    const { store } = office;
    const design = await keepDesign(store);
    await store.people.add(aPerson({ id: 'lo', name: 'Lo Ek', role: 'auditor' }));
    await store.members.add(design.auditId, 'lo');
    return { office, store, design, audit: `/audits/${design.auditId}` };
  };

  it('is told at the next sign-in, by whom and when, with what has been done since, until it is seen', async () => {
    const office = await openOffice();
    const visitor = await reset(office);
    const first = await visitor.get('/account/resets?back=/services').expect(200);
    const page = pageOf(first);
    expect(page.text).to.include(say('resets.own.password', { maker: 'Kim fou', day: '10 mars 2026' }));
    expect(page.text).to.include(say('acts.kinds.signed-in'));
    const next = office.visitor();
    const signedIn = await next
      .post('/sign-in')
      .send(form({ email: emailOf('auditor'), password: newPassword }));
    expect(signedIn.headers.location).to.equal('/account/resets?back=%2F');
    const sent = await visitor.post('/account/resets').send(form(page.unseen)).expect(303);
    expect(sent.headers.location).to.equal('/services');
    const later = office.visitor();
    const again = await later
      .post('/sign-in')
      .send(form({ email: emailOf('auditor'), password: newPassword }));
    expect(again.headers.location).to.equal('/');
    expect(pageOf(await later.get('/account')).text).to.include(say('account.reset'));
  });

  it('is nobody’s own to make a link for', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const sent = await fou.post('/people/person-fou/password').send('').expect(303);
    expect(sent.headers.location).to.equal('/account');
    expect(pageOf(await fou.get('/account')).status).to.equal(say('people.notices.own-link'));
    expect(await office.store.invitations.list()).to.deep.equal([]);
  });

  it('is not told of where there was no password before', async () => {
    const office = await openOffice();
    await office.store.people.add(aPerson({ id: 'new', email: 'ny@exempel.se' }));
    await reset(office, 'new');
    expect(await office.store.resets.openOf(['new'])).to.deep.equal([]);
  });

  it('stands on the audit’s page for everybody, also when whoever uses the account has pressed that they saw it', async () => {
    const { office, audit } = await inTeam();
    const visitor = await reset(office);
    await visitor.post('/account/resets').send('').expect(303);
    for (const who of ['fou', 'auditor', 'reader', { personId: 'lo' }] as const)
      expect(pageOf(await (await office.as(who)).get(audit)).text).to.include(told());
  });

  it('is confirmed by another auditor of the team, not by FoU, who made the link, and not by the account itself', async () => {
    const { office, store, audit } = await inTeam();
    const visitor = await reset(office);
    const [open] = await store.resets.openOf(['person-auditor']);
    const path = `${audit}/resets/${open?.id}/vouching`;
    await visitor.post(path).send('').expect(403);
    await (await office.as('fou')).post(path).send('').expect(403);
    const lo = await office.as({ personId: 'lo' });
    const { sentTo } = pageOf(await lo.get(audit)).button(say('resets.vouch', { name: 'Kim auditor' }));
    expect(sentTo).to.equal(path);
    await lo.post(path).send('').expect(303);
    expect(pageOf(await lo.get(audit)).text).to.not.include(told());
    await lo.post(path).send('').expect(409);
    expect((await store.resets.byIds([open?.id ?? '']))[0]?.confirmedBy).to.equal('lo');
  });

  it('is not confirmed by an account that was reset itself, so that two do not vouch for each other', async () => {
    const { office, store, audit } = await inTeam();
    await store.people.setPassword('lo', 'hash');
    await reset(office);
    const asLo = await reset(office, 'lo');
    const [open] = await store.resets.openOf(['person-auditor']);
    await asLo.post(`${audit}/resets/${open?.id}/vouching`).send('').expect(403);
  });

  it('is confirmed by an auditor of that team alone', async () => {
    const { office, store, audit } = await inTeam();
    await reset(office);
    await store.people.add(aPerson({ id: 'mo', role: 'auditor' }));
    await store.audits.add(anAudit({ id: 'another' }));
    await store.members.add('another', 'mo');
    await store.members.remove('another', 'person-auditor');
    const [open] = await store.resets.openOf(['person-auditor']);
    const mo = await office.as({ personId: 'mo' });
    await mo.post(`${audit}/resets/${open?.id}/vouching`).send('').expect(404);
    await mo.post(`/audits/another/resets/${open?.id}/vouching`).send('').expect(404);
  });

  it('is confirmed by a second factor from before it, and by none that was turned on since', async () => {
    const { office, store } = await inTeam();
    const turnedOn = await turnOn(await office.as('auditor'), '2026-03-10T09:00:00Z');
    office.setNow('2026-03-10T09:10:00Z');
    const visitor = await reset(office);
    await visitor.get('/').expect(303); // the link alone lets nobody in
    const sent = await visitor
      .post('/sign-in')
      .send(form({ email: emailOf('auditor'), password: newPassword }));
    const code = codeAt(turnedOn, '2026-03-10T09:10:00Z');
    await visitor
      .post('/sign-in/code')
      .send(form({ ...pageOf(sent).unseen, code }))
      .expect(303);
    expect(pageOf(await visitor.get('/account/resets')).text).to.include(say('resets.proved'));
    await visitor.post('/account/resets').send('').expect(303);
    expect(await store.resets.openOf(['person-auditor'])).to.deep.equal([]);

    await store.people.setPassword('lo', 'hash');
    const asLo = await reset(office, 'lo');
    office.setNow('2026-03-10T09:20:00Z');
    await turnOn(asLo, '2026-03-10T09:20:00Z', newPassword);
    await asLo.post('/account/resets').send('').expect(303);
    expect(await store.resets.openOf(['lo'])).to.have.length(1);
  });

  it('marks what is approved until it is confirmed, and says afterwards who confirmed it', async () => {
    const { office, store, design } = await inTeam();
    const visitor = await reset(office);
    await visitor
      .post(`/designs/${design.id}/approval/version`)
      .send(form({ revision: '1' }))
      .expect(303);
    const approval = `/designs/${design.id}/approval`;
    const lo = await office.as({ personId: 'lo' });
    const marked = say('resets.approved', { name: 'Kim auditor', day: '10 mars 2026' });
    const before = pageOf(await lo.get(approval));
    expect(before.text).to.include(marked);
    const [version] = await store.versions.ofDesign(design.id);
    expect(pageOf(await lo.get(`/versions/${version?.id}`)).text).to.include(marked);
    await store.resets.confirm(version?.afterReset ?? '', 'lo', '2026-03-11');
    const after = { name: 'Kim auditor', day: '10 mars 2026', on: '11 mars 2026', by: 'Lo Ek' };
    expect(pageOf(await lo.get(approval)).text).to.include(say('resets.approved-confirmed', after));
  });

  it('marks nothing that was approved before, or after it was confirmed', async () => {
    const { office, store, design } = await inTeam();
    await reset(office);
    const [open] = await store.resets.openOf(['person-auditor']);
    await store.resets.confirm(open?.id ?? '', 'lo', '2026-03-10');
    await (await office.as('auditor'))
      .post(`/designs/${design.id}/approval/version`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await store.versions.ofDesign(design.id)).map(({ afterReset }) => afterReset)).to.deep.equal([
      undefined,
    ]);
  });

  it('marks the paper of a collection, without saying which sheet or when', async () => {
    const { office, store, design } = await inTeam();
    const { id } = await keepCollection(store, aQuestionnaire(), { auditId: design.auditId });
    const lo = await office.as({ personId: 'lo' });
    const marked = say('resets.paper', { name: 'Kim auditor', day: '10 mars 2026' });
    await lo.post(`/collections/${id}/paper/entry`).send(form({ q1: '1' }));
    expect(pageOf(await lo.get(`/collections/${id}/paper`)).text).to.not.include(marked);
    const visitor = await reset(office);
    await visitor.post(`/collections/${id}/paper/entry`).send(form({ q1: '1' }));
    expect(pageOf(await lo.get(`/collections/${id}/paper`)).text).to.include(marked);
  });

  it('of one of FoU is confirmed by another of FoU', async () => {
    const office = await openOffice();
    await office.store.people.add(aPerson({ id: 'other', role: 'fou', name: 'Bo Falk' }));
    await office.store.people.add(aPerson({ id: 'third', role: 'fou' }));
    await office.store.people.setPassword('other', 'hash');
    await reset(office, 'other');
    const [open] = await office.store.resets.openOf(['other']);
    const vouch = async (who: string) =>
      (await office.as({ personId: who }))
        .post('/people/other/vouching')
        .send(form({ reset: open?.id ?? '' }));
    expect((await vouch('person-fou')).status).to.equal(403);
    expect((await vouch('third')).status).to.equal(303);
    expect(await office.store.resets.openOf(['other'])).to.deep.equal([]);
  });

  it('keeps the password that was, until the link is used', async () => {
    const office = await openOffice();
    await (await office.as('fou')).post('/people/person-auditor/password').send('').expect(200);
    const visitor = office.visitor();
    const sent = await visitor.post('/sign-in').send(form({ email: emailOf('auditor'), password }));
    expect(sent.headers.location).to.equal('/');
  });
});

function codeAt(secret: string, iso: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: new Date(iso).getTime() });
}

async function turnOn(staff: Staff, iso: string, known = password): Promise<string> {
  const page = pageOf(await staff.get('/account/second-factor').expect(200));
  const secret = (/[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(page.text)?.[0] ?? '').replaceAll(' ', '');
  const given = { sealed: page.unseen.sealed ?? '', code: codeAt(secret, iso), password: known };
  await staff.post('/account/second-factor').send(form(given)).expect(200);
  return secret;
}

describe('a link made at the server', () => {
  const openOffice = offices();

  it('lets in whoever nobody else can help, and is told as made there', async () => {
    const office = await openOffice();
    const { store, services } = office;
    await turnOn(await office.as('fou'), '2026-03-10T09:00:00Z');
    await store.people.setEnded('person-fou', '2026-03-10');
    const link = await linkAtServer(services, emailOf('fou'), true);
    const visitor = office.visitor();
    await visitor
      .post(new URL(link).pathname)
      .send(form({ password: newPassword }))
      .expect(303);
    const { text } = pageOf(await visitor.get('/account/resets').expect(200));
    for (const kind of ['password-server', 'second-factor-server'])
      expect(text).to.include(say(`resets.own.${kind}`, { day: '10 mars 2026' }));
    const kinds = (await store.acts.some({ audits: [], besides: true }, 0, 9)).map(({ kind }) => kind);
    expect(kinds).to.include.members(['account-reopened', 'second-factor-removed', 'password-link-made']);
  });

  it('is made for accounts that are there alone', async () => {
    const { services } = await openOffice();
    const making = linkAtServer(services, 'nobody@exempel.se', false);
    expect(await making.catch((error: Error) => error.message)).to.include('nobody@exempel.se');
  });
});
