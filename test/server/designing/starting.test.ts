import { expect } from 'chai';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../../surveys/questionnaires/digest.ts';
import { aComment, addDesign, aVersion } from '../../support/designs.ts';
import { type Part, pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, type Office, offices, type Staff } from '../office.ts';

const team = ['person-auditor'];

async function begin(
  staff: Staff,
  office: Office,
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  const audit = anAudit();
  await office.store.audits.add(audit);
  const reply = await staff.post(`/audits/${audit.id}/designs`).send(form(fields));
  const [design] = await office.store.designs.ofAudit(audit.id);
  return { audit, reply, design };
}

/** A small questionnaire that another audit has approved. */
async function approvedElsewhere({ store }: Office) {
  const questions = [aScale('q1', { text: inBoth('Blir du trodd?'), why: inBoth('Många sa det 2016.') })];
  const body = aQuestionnaire({ key: 'elsewhere', title: inBoth('Frågor i norr'), questions });
  const design = await addDesign(store, { body, auditId: 'north' });
  const version = aVersion({ designId: design.id, auditId: 'north', digest: digestOf(body) });
  await store.questionnaires.freeze(version.digest, body);
  await store.versions.add(version);
  return version;
}

/** The values of the radio buttons that are chosen. */
const chosenOn = (page: Part) =>
  page
    .all('radio')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('the questions of an audit', () => {
  const openOffice = offices();

  it('begin from what is ticked of a template, of which each question is known', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const ticked = { from: 'users', take: ['users a01', 'users a21a'] };
    const { design, reply } = await begin(auditor, office, ticked);
    expect(reply.headers.location).to.equal(`/designs/${design?.id}`);
    const questions = questionsOf(design?.body ?? aQuestionnaire());
    expect(questions.map(({ key }) => key)).to.deep.equal(['a01', 'a21a']);
    expect(questions[0])
      .to.have.property('equivalentTo')
      .that.deep.include({ questionnaire: 'users', question: 'a01' });
    expect(pageOf(await auditor.get(`/designs/${design?.id}`)).status).to.equal(
      say('bank.taken-freed', { count: 2, freed: 1 }),
    );
  });

  it('can be looked at before they begin, and are ticked all at once', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const auditor = await office.as('auditor');
    const list = pageOf(await auditor.get(`/audits/${audit.id}/questions`).expect(200));
    const { href } = list.link(/^Frågor till dig som har CM/);
    const page = pageOf(await auditor.get(href ?? '').expect(200));
    expect(page.link(say('starting.read')).href).to.equal('/questionnaires/users');
    expect(page.sentAs('take').filter(({ checked }) => checked)).to.deep.equal([]);
    const post = (fields: Readonly<Record<string, string>>) =>
      auditor.post(`/audits/${audit.id}/designs`).send(form({ from: 'users', ...fields }));
    const all = pageOf(await post({ choose: 'users' })).sentAs('take');
    expect(all.every(({ checked }) => checked)).to.equal(true);
    expect(pageOf(await post({ do: 'take' }).expect(422)).problems).to.deep.equal([say('bank.missing.take')]);
    expect(await office.store.designs.ofAudit(audit.id)).to.deep.equal([]);
  });

  it('begin from what an earlier audit approved', async () => {
    const office = await openOffice();
    const version = await approvedElsewhere(office);
    const fou = await office.as('fou');
    const { design } = await begin(fou, office, { from: version.id, take: `${version.id} q1` });
    expect(design?.body.title.sv).to.equal('Frågor i norr');
    expect(design?.body.key).to.not.equal('elsewhere');
  });

  it('begin empty under a name, for those who will answer', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const { design } = await begin(auditor, office, { title: 'Våra frågor', audience: 'manager' });
    expect(design?.body.title).to.deep.equal({ sv: 'Våra frågor' });
    expect(design?.body).to.deep.include({ audience: 'manager', nature: 'named', sections: [] });
  });

  it('do not begin empty without a name, and keep what was chosen', async () => {
    const office = await openOffice();
    const { reply, design } = await begin(await office.as('auditor'), office, { audience: 'staff' });
    expect(reply.status).to.equal(422);
    const again = pageOf(reply);
    expect(again.problems).to.deep.equal([say('starting.missing.title')]);
    expect(again.sentAs('audience')[0]?.value).to.equal('staff');
    expect(design).to.equal(undefined);
  });

  it('ask for no more than a name and whom they are for', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const page = pageOf(await (await office.as('auditor')).get(`/audits/${audit.id}/questions`).expect(200));
    expect(page.fields().map(({ name }) => name)).to.deep.equal([
      say('starting.fields.title'),
      say('starting.fields.audience'),
    ]);
  });

  it('tell in words how far they have come', async () => {
    const office = await openOffice();
    await approvedElsewhere(office);
    const draft = aQuestionnaire({ key: 'later', title: inBoth('Nya frågor') });
    await addDesign(office.store, { body: draft, auditId: 'north' });
    const { text } = pageOf(await (await office.as('reader')).get('/audits/north/questions').expect(200));
    expect(text)
      .to.include(say('starting.approvalStatus.approved', { version: 1, day: '2 mars 2026' }))
      .and.include(say('starting.approvalStatus.draft'));
    expect(text).to.include(say('starting.not-in-team')).and.not.include(say('starting.begin'));
  });
});

describe('a questionnaire begun in vain', () => {
  const openOffice = offices();

  it('is thrown away once it is said what is lost', async () => {
    const office = await openOffice();
    const { id, auditId } = await addDesign(office.store, {}, team);
    await office.store.comments.add(aComment({ designId: id }));
    const auditor = await office.as('auditor');
    for (const address of [`/audits/${auditId}/questions`, `/designs/${id}/about`]) {
      const links = pageOf(await auditor.get(address).expect(200)).all('link');
      expect(
        links.map(({ href }) => href),
        address,
      ).to.include(`/designs/${id}/discarding`);
    }
    const { text } = pageOf(await auditor.get(`/designs/${id}/discarding`).expect(200));
    expect(text)
      .to.include(say('starting.discarding.comments', { count: 1 }))
      .and.include(say('starting.discarding.final'));
    const { headers } = await auditor.post(`/designs/${id}/discarding`).send('').expect(303);
    expect(headers.location).to.equal(`/audits/${auditId}/questions`);
    expect(await office.store.designs.byId(id)).to.equal(undefined);
  });

  it('is kept once a version is approved, and no way to throw it away is shown', async () => {
    const office = await openOffice();
    const { designId } = await approvedElsewhere(office);
    await office.store.members.add('north', 'person-auditor');
    const auditor = await office.as('auditor');
    for (const address of ['/audits/north/questions', `/designs/${designId}/about`]) {
      const { text } = await auditor.get(address).expect(200);
      expect(text, address).to.not.include('discarding');
    }
    await auditor.post(`/designs/${designId}/discarding`).send('').expect(303);
    expect(pageOf(await auditor.get(`/designs/${designId}`).expect(200)).status).to.equal(
      say('starting.discarding.approved'),
    );
  });
});

describe('the question bank', () => {
  const openOffice = offices();

  it('is searched by word, and tells why a question is asked and where it was used', async () => {
    const office = await openOffice();
    await approvedElsewhere(office);
    const reader = await office.as('reader');
    const { text } = await reader.get('/bank?words=TRODD').expect(200);
    expect(text)
      .to.include('Blir du trodd?')
      .and.include('Många sa det 2016.')
      .and.include(say('bank.found', { count: 1 }));
    expect(text)
      .to.match(/Används i: \S/)
      .and.not.include(say('bank.take.unknown'));
    expect((await reader.get('/bank')).text).to.match(/\d{3} frågor hittade/);
  });

  /** A questionnaire in the making, and another audit's approved one to take from. */
  async function site(parts: Partial<Questionnaire> = {}) {
    const office = await openOffice();
    const version = await approvedElsewhere(office);
    const body = aQuestionnaire({ key: 'mine', sections: [aSection('first', [])], ...parts });
    const { id } = await addDesign(office.store, { body, auditId: 'south' }, team);
    const kept = async () => (await office.store.designs.byId(id))?.body ?? body;
    const auditor = await office.as('auditor');
    const post = (fields: Readonly<Record<string, string | readonly string[]>>) =>
      auditor.post(`/designs/${id}/bank`).send(form(fields));
    return { office, version, id, kept, auditor, post, address: `/designs/${id}/bank` };
  }

  const ticks = (page: Part) => page.sentAs('take').filter(({ checked }) => checked);

  it('gives what is ticked to an empty questionnaire in one save, in sections of its own', async () => {
    const { id, post, kept, version, auditor, office } = await site({ sections: [] });
    const { headers } = await post({ take: [`${version.id} q1`, 'users a01', 'users a05'] }).expect(303);
    expect(headers.location).to.equal(`/designs/${id}`);
    const { sections } = await kept();
    expect(sections.map(({ title, questions }) => [title.sv, questions.length])).to.deep.equal([
      ['first', 1],
      ['Tillgänglighet', 1],
      ['Delaktighet', 1],
    ]);
    expect((await office.store.designs.byId(id))?.revision).to.equal(2);
    expect(pageOf(await auditor.get(`/designs/${id}`)).status).to.equal(say('bank.taken', { count: 3 }));
  });

  it('shows what suits those who answer, and all where that is asked for', async () => {
    const { auditor, address } = await site();
    const sources = (page: Part) => new Set(page.sentAs('take').map(({ value }) => value?.split(' ')[0]));
    expect(sources(pageOf(await auditor.get(address).expect(200)))).to.not.include('staff');
    const all = pageOf(await auditor.get(`${address}?all=yes`).expect(200));
    expect(sources(all)).to.include('staff').and.include('users');
  });

  it('tells the words of the answers, and which questions are there already', async () => {
    const { id, auditor, address, post } = await site();
    await post({ take: 'users a01' }).expect(303);
    const page = pageOf(await auditor.get(address).expect(200));
    expect(page.text).to.include('Ja, alltid · Ja, oftast').and.include(say('bank.here'));
    const here = page.all('checkbox').filter(({ value }) => value === 'users a01');
    expect(here.map((one) => one.attribute('disabled'))).to.deep.equal(['']);
    await post({ take: 'users a01' }).expect(303);
    expect(pageOf(await auditor.get(`/designs/${id}`)).status).to.equal(say('bank.nothing-new'));
  });

  it('ticks a whole section, and looks for others, without losing what is ticked', async () => {
    const { post, version } = await site();
    const section = pageOf(await post({ take: `${version.id} q1`, choose: 'users accessibility' }));
    const all = ticks(section).map(({ value }) => value);
    expect(all)
      .to.include.members([`${version.id} q1`, 'users a01', 'users a04'])
      .and.have.length(5);
    const found = pageOf(await post({ take: all.map(String), words: 'dina mål', do: 'look' }));
    expect(found.sentAs('take').map(({ value }) => value)).to.not.include('users a04');
    expect(found.text).to.include(say('bank.chosen', { count: 5 }));
  });

  it('says that nothing is ticked', async () => {
    const { post } = await site();
    expect(pageOf(await post({ do: 'take' }).expect(422)).problems).to.deep.equal([say('bank.missing.take')]);
  });

  it('puts what is ticked where somebody came from, whatever is sought', async () => {
    const sections = [aSection('first', []), aSection('second', [])];
    const { post, kept, version, auditor, address } = await site({ sections });
    const page = pageOf(await auditor.get(`${address}?section=second&words=trodd`).expect(200));
    expect(page.text).to.include(say('bank.into', { section: 'second' }));
    await post({ section: 'second', take: `${version.id} q1` }).expect(303);
    expect((await kept()).sections.map(({ questions }) => questions.length)).to.deep.equal([0, 1]);
  });

  it('says how many are put to everybody now', async () => {
    const questions = [aYesNo('q1'), aScale('q2', { showIf: { question: 'q1', is: 'yes' } })];
    const { office, id, post, auditor } = await site();
    const body = aQuestionnaire({ key: 'gated', questions });
    const design = await addDesign(office.store, { id: 'gated', body, auditId: 'north' });
    const version = aVersion({ id: 'gated', designId: design.id, auditId: 'north', digest: digestOf(body) });
    await office.store.questionnaires.freeze(version.digest, body);
    await office.store.versions.add(version);
    await post({ take: 'gated q2' }).expect(303);
    const { status } = pageOf(await auditor.get(`/designs/${id}`));
    expect(status).to.equal(say('bank.taken-freed', { count: 1, freed: 1 }));
  });

  it('gives nothing to those who are not in the team, and nothing that is gone', async () => {
    const { office, address, post, version } = await site();
    const take = form({ take: `${version.id} q1` });
    await (await office.as('fou')).post(address).send(take).expect(403);
    expect(pageOf(await (await office.as('fou')).get(address).expect(200)).sentAs('take')).to.deep.equal([]);
    await post({ take: `${version.id} q1`, section: 'gone' }).expect(404);
    await post({ take: `${version.id} gone` }).expect(404);
    await post({ take: 'nowhere q1' }).expect(404);
  });
});

describe('which question it is the same as', () => {
  const openOffice = offices();

  it('is chosen among those of the same kind, and can be taken back', async () => {
    const office = await openOffice();
    await approvedElsewhere(office);
    const design = await addDesign(
      office.store,
      { body: aQuestionnaire({ key: 'mine' }), auditId: 'south' },
      team,
    );
    const auditor = await office.as('auditor');
    const address = `/designs/${design.id}/questions/q1/same`;
    const page = pageOf(await auditor.get(`${address}?words=trodd`).expect(200));
    expect(page.all('radio').map(({ value }) => value)).to.include('elsewhere q1');
    expect(chosenOn(page)).to.deep.equal(['itself']);
    const same = async () => {
      const kept = await office.store.designs.byId(design.id);
      const [question] = questionsOf(kept?.body ?? design.body);
      return question?.kind === 'scale' ? question.equivalentTo : undefined;
    };
    await auditor
      .post(address)
      .send(form({ as: 'elsewhere q1' }))
      .expect(303);
    expect(await same()).to.deep.equal({ questionnaire: 'elsewhere', question: 'q1' });
    expect(chosenOn(pageOf(await auditor.get(address)))).to.deep.equal(['elsewhere q1']);
    await auditor
      .post(address)
      .send(form({ as: 'itself' }))
      .expect(303);
    expect(await same()).to.equal(undefined);
  });

  it('cannot be the same for two, and says so', async () => {
    const office = await openOffice();
    const equivalentTo = { questionnaire: 'elsewhere', question: 'q1' };
    const body = aQuestionnaire({ key: 'mine', questions: [aScale('q1', { equivalentTo }), aScale('q2')] });
    const design = await addDesign(office.store, { body, auditId: 'south' }, team);
    const sent = (await office.as('auditor')).post(`/designs/${design.id}/questions/q2/same`);
    const page = pageOf(await sent.send(form({ as: 'elsewhere q1' })).expect(409));
    expect(page.one('alert').text).to.equal(say('bank.same.taken'));
  });
});
