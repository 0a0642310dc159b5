import { expect } from 'chai';
import { aroundOf } from '../../../server/composing/around.ts';
import { aFinding, concluded } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { named, say, sayIn } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, offices } from '../office.ts';

const typed = {
  to: 'users',
  plannedOn: '2026-12-10',
  where: 'Gula huset',
  way: 'meeting',
  who: 'Siv och Bo',
  heldOn: '',
  came: '',
  reactions: '',
};

describe('records of an audit', () => {
  const openOffice = offices();

  async function opened() {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}/feedback`;
    const auditor = await office.as('auditor');
    const all = () => office.store.records.of(audit.id, 'feedback');
    return { office, audit, home, auditor, all };
  }

  it('are added, changed and taken away by those who may', async () => {
    const { home, auditor, all } = await opened();
    expect(pageOf(await auditor.get(home).expect(200)).text).to.include(say('feedback.none'));
    await auditor.get(`${home}/new`).expect(200);
    await auditor.post(home).send(form(typed)).expect(303);
    const [record] = await all();
    expect(record?.values).to.deep.include({ to: 'users', where: 'Gula huset' });
    const list = pageOf(await auditor.get(home).expect(200));
    expect(list.definition(say('feedback.fields.who')).trim()).to.equal('Siv och Bo');
    const one = pageOf(await auditor.get(`${home}/${record?.id}`).expect(200));
    expect(one.field(say('feedback.fields.plannedOn')).value).to.equal('2026-12-10');
    const held = { ...typed, heldOn: '2026-03-10', came: '11', reactions: 'Bra.\n\nTack!', revision: '1' };
    await auditor.post(`${home}/${record?.id}`).send(form(held)).expect(303);
    expect((await all())[0]).to.deep.include({ revision: 2 });
    expect((await all())[0]?.values).to.deep.include({ came: 11, reactions: 'Bra.\n\nTack!' });
    expect(pageOf(await auditor.get(home)).text).to.include(say('records.done'));
    await auditor.get(`${home}/${record?.id}/removal`).expect(200);
    await auditor
      .post(`${home}/${record?.id}/removal`)
      .send(form({ revision: '2' }))
      .expect(303);
    expect(await all()).to.deep.equal([]);
  });

  it('take no day to come of what has happened', async () => {
    const { home, auditor, all } = await opened();
    const held = await auditor
      .post(home)
      .send(form({ ...typed, heldOn: '2026-03-11' }))
      .expect(422);
    expect(pageOf(held).problems).to.deep.equal([
      named('feedback.fields.heldOn', say('staff.problems.day-to-come')),
    ]);
    expect(await all()).to.deep.equal([]);
    await auditor
      .post(home)
      .send(form({ ...typed, heldOn: '2026-03-10' }))
      .expect(303);
  });

  it('tell in pages of another language that what was written in them is Swedish, and of nothing else', async () => {
    const { home, auditor, all } = await opened();
    await auditor.post(home).send(form(typed)).expect(303);
    const told = async () => pageOf(await auditor.get(home).expect(200)).written('Gula huset');
    expect((await told()).attribute('lang')).to.equal(undefined);
    await auditor.post('/language').send(form({ language: 'en', back: '/' }));
    expect((await told()).attribute('lang')).to.equal('sv');
    const list = pageOf(await auditor.get(home).expect(200));
    expect(list.written(sayIn('en')('feedback.ways.meeting')).attribute('lang')).to.equal(undefined);
    const [record] = await all();
    const page = pageOf(await auditor.get(`${home}/${record?.id}`).expect(200));
    const langOf = (name: string) =>
      page.field(new RegExp(sayIn('en')(`feedback.fields.${name}`))).attribute('lang');
    expect(langOf('where')).to.equal('sv');
    expect(langOf('reactions')).to.equal(undefined);
    expect(langOf('plannedOn')).to.equal(undefined);
  });

  it('that are wrong are shown again with what was typed, and nothing is kept', async () => {
    const { home, auditor, all } = await opened();
    const wrong = pageOf(
      await auditor
        .post(home)
        .send(form({ ...typed, who: '', plannedOn: '31 december' }))
        .expect(422),
    );
    expect(wrong.problems).to.deep.equal([
      named('feedback.fields.plannedOn', say('staff.problems.not-a-day')),
      say('feedback.missing.who'),
    ]);
    expect(wrong.field(/^Var\?/).value).to.equal('Gula huset');
    const early = await auditor
      .post(home)
      .send(form({ ...typed, came: '9' }))
      .expect(422);
    expect(pageOf(early).problems).to.deep.equal([say('feedback.problems.not-held')]);
    expect(await all()).to.deep.equal([]);
  });

  it('with words that may give somebody away are saved when their writer says so again', async () => {
    const { home, auditor, all } = await opened();
    const held = { ...typed, heldOn: '2026-03-10', reactions: 'Kalle Svensson ville ringa 070-174 06 05.' };
    const asked = pageOf(await auditor.post(home).send(form(held)).expect(422));
    expect(asked.problems).to.deep.equal([say('records.marked.problem')]);
    expect(asked.field(/^Vad sa de/).value).to.equal(held.reactions);
    for (const words of ['Kalle Svensson', '070-174 06 05'])
      expect(asked.written(words).text).to.equal(words);
    expect(await all()).to.deep.equal([]);
    const seen = { seen: ['Kalle Svensson', '070-174 06 05'], 'as-it-is': 'yes' };
    const more = { ...held, ...seen, reactions: `${held.reactions} Fatima Ali med.` };
    await auditor.post(home).send(form(more)).expect(422);
    await auditor
      .post(home)
      .send(form({ ...held, ...seen }))
      .expect(303);
    const [record] = await all();
    expect(record?.values).to.deep.include({ reactions: held.reactions });
    await auditor
      .post(`${home}/${record?.id}`)
      .send(form({ ...held, came: '7', revision: '1' }))
      .expect(303);
  });

  it('that somebody else has changed are not written over', async () => {
    const { home, auditor, all } = await opened();
    await auditor.post(home).send(form(typed)).expect(303);
    const [record] = await all();
    const path = `${home}/${record?.id}`;
    await auditor
      .post(path)
      .send(form({ ...typed, who: 'Bo', revision: '1' }))
      .expect(303);
    const late = await auditor
      .post(path)
      .send(form({ ...typed, who: 'Siv', revision: '1' }))
      .expect(409);
    expect(pageOf(late).problems).to.deep.equal([say('records.meanwhile')]);
    expect(pageOf(late).field(say('feedback.fields.who')).value).to.equal('Siv');
    expect((await all())[0]?.values).to.deep.include({ who: 'Bo' });
    await auditor
      .post(`${path}/removal`)
      .send(form({ revision: '1' }))
      .expect(409);
    expect(await all()).to.have.length(1);
  });

  it('that somebody has taken away leave their page with what was typed', async () => {
    const { office, audit, auditor } = await opened();
    const { text } = await auditor
      .post(`/audits/${audit.id}/feedback/gone`)
      .send(form({ ...typed, reactions: 'Några ville veta mer.' }))
      .expect(404);
    expect(text).to.include('Några ville veta mer.').and.include('Gula huset').and.not.include('meeting');
    expect(await office.store.records.of(audit.id, 'feedback')).to.deep.equal([]);
  });

  it('of another audit are not there', async () => {
    const { office, home, auditor, all } = await opened();
    await auditor.post(home).send(form(typed)).expect(303);
    const [record] = await all();
    const other = anAudit();
    await office.store.audits.add(other);
    await auditor.get(`/audits/${other.id}/feedback/${record?.id}`).expect(404);
  });

  it('that are late say so, as a table they say the same', async () => {
    const { home, auditor } = await opened();
    await auditor
      .post(home)
      .send(form({ ...typed, plannedOn: '2020-01-02' }))
      .expect(303);
    const page = pageOf(await auditor.get(home).expect(200));
    expect(page.text).to.include(say('records.overdue', { day: '2 januari 2020' }));
    const csv = (await auditor.get(`${home}.csv`).expect(200)).text;
    expect(csv).to.include(say('feedback.tos.users')).and.include('2 januari 2020');
  });
});

describe('records with what is chosen among what there is', () => {
  const openOffice = offices();

  it('offer the findings and the people of their audit, by their names, and nothing else', async () => {
    const office = await openOffice();
    const [audit, other] = [anAudit(), anAudit()];
    for (const one of [audit, other]) await office.store.audits.add(one);
    const ours = aFinding({ auditId: audit.id, heading: 'Många får vänta.' });
    const theirs = aFinding({ auditId: other.id, heading: 'Någon annans.' });
    for (const one of [ours, theirs]) await office.store.findings.add(one);
    const home = `/audits/${audit.id}/decisions`;
    const fou = await office.as('fou');
    const page = pageOf(await fou.get(`${home}/new`).expect(200));
    expect(page.text).to.include(ours.heading).and.not.include(theirs.heading);
    const typed = { what: 'Fler tider.', by: 'Nämnden', level: 'local', decidedOn: '2026-03-01' };
    await fou
      .post(home)
      .send(form({ ...typed, findings: theirs.id }))
      .expect(422);
    await fou
      .post(home)
      .send(form({ ...typed, findings: ours.id }))
      .expect(303);
    const kept = await office.store.records.of(audit.id, 'decision');
    expect(kept.map(({ values }) => values.findings)).to.deep.equal([[ours.id]]);
    const list = pageOf(await fou.get(home).expect(200));
    expect(list.text).to.include(ours.heading).and.include(say('decision.levels.local'));
  });

  it('name a finding to readers and in the report once it is decided, and to those who write it before', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const about = { auditId: audit.id, decisions: [concluded('person-auditor')] };
    const decided = aFinding({ ...about, heading: 'Många får vänta.' });
    const draft = aFinding({ auditId: audit.id, heading: 'Kanske får några inget.' });
    for (const one of [decided, draft]) await office.store.findings.add(one);
    const home = `/audits/${audit.id}/decisions`;
    const typed = { what: 'Fler tider.', by: 'Nämnden', level: 'local', decidedOn: '2026-03-01' };
    const findings = [decided.id, draft.id];
    await (await office.as('fou'))
      .post(home)
      .send(form({ ...typed, findings }))
      .expect(303);
    for (const role of ['fou', 'reader'] as const)
      for (const path of [home, `${home}.csv`]) {
        const { text } = await (await office.as(role)).get(path).expect(200);
        expect(text, `${role} ${path}`).to.include(decided.heading);
        expect(text.includes(draft.heading), `${role} ${path}`).to.equal(role === 'fou');
        expect(text, `${role} ${path}`).to.not.include(say('records.gone'));
      }
    const { around = [] } = await aroundOf({ store: office.store, audit, services: [], language: 'sv', say });
    const told = JSON.stringify(around);
    expect(told).to.include(decided.heading).and.not.include(draft.heading);
    expect(told).to.not.include(say('records.gone'));
  });

  it('leave an example that its service has not said yes to with those who write', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}/good-examples`;
    const titles = { open: 'Te i väntrummet', kept: 'Morgonmötet' };
    const fou = await office.as('fou');
    for (const [title, yes] of [
      [titles.open, { mayBeSpread: 'yes' }],
      [titles.kept, {}],
    ] as const)
      await fou
        .post(home)
        .send(form({ title, what: 'Alla får te.', ...yes }))
        .expect(303);
    for (const role of ['fou', 'reader'] as const)
      for (const path of [home, `${home}.csv`]) {
        const { text } = await (await office.as(role)).get(path).expect(200);
        expect(text, `${role} ${path}`).to.include(titles.open);
        expect(text.includes(titles.kept), `${role} ${path}`).to.equal(role === 'fou');
      }
  });

  it('say so where a group lacks those whom the audit is for', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}/groups`;
    const fou = await office.as('fou');
    const seat = { name: 'Kim', group: 'steering', party: 'municipality' };
    await fou.post(home).send(form(seat)).expect(303);
    const lacking = say('group-member.remarks.steering');
    expect(pageOf(await fou.get(home)).text).to.include(lacking);
    await fou
      .post(home)
      .send(form({ ...seat, party: 'user-movement' }))
      .expect(303);
    expect(pageOf(await fou.get(home)).text).to.not.include(lacking);
  });

  it('say once what a group is for, and what somebody does in it', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}`;
    const fou = await office.as('fou');
    const purpose = { group: 'course-council', purpose: 'Går igenom kursens innehåll.' };
    await fou.post(`${home}/group-purposes`).send(form(purpose)).expect(303);
    const again = await fou.post(`${home}/group-purposes`).send(form(purpose)).expect(422);
    expect(pageOf(again).problems).to.deep.equal([say('group.problems.taken')]);
    const seat = { name: 'Kim', group: 'course-council', party: 'user-movement', role: 'co-researcher' };
    await fou.post(`${home}/groups`).send(form(seat)).expect(303);
    expect(pageOf(await fou.get(`${home}/groups`)).text).to.include(say('group-member.roles.co-researcher'));
    const { around = [] } = await aroundOf({ store: office.store, audit, services: [], language: 'sv', say });
    const told = JSON.stringify(around);
    expect(told).to.include(purpose.purpose).and.include(say('group-member.roles.co-researcher'));
  });

  it('tell where an agreement holds, or nothing of it', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}/background`;
    const fou = await office.as('fou');
    const agreement = { title: 'Avtalet', sort: 'agreement', from: 'Kommunen' };
    await fou.post(home).send(form(agreement)).expect(303);
    const part = say('background.levels.sub-regional');
    expect(pageOf(await fou.get(home).expect(200)).text).to.not.include(part);
    await fou
      .post(home)
      .send(form({ ...agreement, level: 'sub-regional' }))
      .expect(303);
    expect(pageOf(await fou.get(home).expect(200)).text).to.include(part);
    const wrong = await fou
      .post(home)
      .send(form({ ...agreement, level: 'galaxy' }))
      .expect(422);
    expect(pageOf(wrong).problems).to.deep.equal([
      named('background.fields.level', say('staff.problems.not-there')),
    ]);
  });
});

describe('records of a service', () => {
  const openOffice = offices();

  it('are its own, and found on its page; a sheet is written on its own page', async () => {
    const office = await openOffice();
    const [service, other] = [aService(), aService({ name: 'Ett annat team' })];
    for (const one of [service, other]) await office.store.services.add(one);
    const fou = await office.as('fou');
    const home = `/services/${service.id}`;
    expect(pageOf(await fou.get(home).expect(200)).link(say('key-figure.title')).href).to.equal(
      `${home}/key-figures`,
    );
    const figure = { what: 'Personer', sort: 'users', now: '34', period: '2026', source: 'Årsrapporten' };
    await fou.post(`${home}/key-figures`).send(form(figure)).expect(303);
    expect(pageOf(await fou.get(`${home}/key-figures`)).text).to.include('Årsrapporten');
    expect(pageOf(await fou.get(`/services/${other.id}/key-figures`)).text).to.include(
      say('key-figure.none'),
    );
    await fou.get('/services/nowhere/key-figures').expect(404);
    const card = { status: 'exists', type: 'other', revision: '0' };
    const wrong = pageOf(
      await fou
        .post(`${home}/card`)
        .send(form({ ...card }))
        .expect(422),
    );
    expect(wrong.problems).to.deep.equal([say('service-card.problems.other')]);
    await fou
      .post(`${home}/card`)
      .send(form({ ...card, type: 'cm' }))
      .expect(303);
    const late = await fou
      .post(`${home}/card`)
      .send(form({ ...card, type: 'act' }))
      .expect(409);
    expect(pageOf(late).problems).to.deep.equal([
      say('records.differing', {
        field: say('service-card.fields.type'),
        words: say('service-card.types.cm'),
      }),
    ]);
    const reader = await office.as('reader');
    expect(pageOf(await reader.get(`${home}/card`).expect(200)).text).to.include(
      say('service-card.types.cm'),
    );
  });

  it('say what staff are trained in, and which chapters of the agreement nobody has written', async () => {
    const office = await openOffice();
    const service = aService();
    await office.store.services.add(service);
    const fou = await office.as('fou');
    const home = `/services/${service.id}`;
    const sent = (path: string, values: Readonly<Record<string, string>>) =>
      fou
        .post(`${home}/${path}`)
        .send(form({ ...values, revision: '0' }))
        .expect(303);
    await sent('card', { status: 'exists', trained: 'Motiverande samtal (MI)' });
    await sent('agreement', { mission: 'Stöd till vuxna', evaluation: 'Vart tredje år' });
    const reader = await office.as('reader');
    const read = async (path: string) => pageOf(await reader.get(`${home}/${path}`).expect(200));
    expect((await read('card')).text).to.include('Motiverande samtal (MI)');
    const missing = (await read('agreement')).one('region', say('agreement.lacks', { count: 3 }));
    expect(missing.texts('listitem')).to.deep.equal(
      ['organisation', 'content', 'followUp'].map((name) => say(`agreement.fields.${name}`)),
    );
  });

  it('are in a report on the service: its ways in, of its card alone, and its figures', async () => {
    const office = await openOffice();
    const [audit, service, other] = [anAudit(), aService(), aService({ name: 'Ett annat team' })];
    for (const one of [service, other]) await office.store.services.add(one);
    const fou = await office.as('fou');
    const figure = {
      what: 'Vårddygn',
      sort: 'care-days',
      now: '430 dygn',
      period: '2026',
      source: 'Regionen',
    };
    const card = { status: 'exists', partners: 'Boendestödet', access: 'referral', revision: '0' };
    for (const { id } of [service, other])
      await fou.post(`/services/${id}/key-figures`).send(form(figure)).expect(303);
    await fou.post(`/services/${service.id}/card`).send(form(card)).expect(303);
    const { around = [] } = await aroundOf({
      ...{ store: office.store, audit, services: [service], language: 'sv', say },
    });
    const of = (kind: string) =>
      around
        .filter((list) => list.kind === kind)
        .flatMap(({ entries }) => entries.map(({ facts }) => facts.flatMap(({ words }) => words)));
    expect(of('service-card')).to.deep.equal([[service.name, say('service-card.accesss.referral')]]);
    const figures = [
      'Vårddygn',
      service.name,
      say('key-figure.sorts.care-days'),
      '430 dygn',
      '2026',
      'Regionen',
    ];
    expect(of('key-figure')).to.deep.equal([figures]);
  });
});
