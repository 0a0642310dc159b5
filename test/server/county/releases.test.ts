import { expect } from 'chai';
import { countSteps } from '../../../server/reporting/county-files.ts';
import { makingsEnded, takeUpMakings } from '../../../server/reporting/making.ts';
import type { Audit } from '../../../surveys/audits/audit.ts';
import { clearFiles } from '../../../surveys/questionnaires/files/clearing.ts';
import { aFinding, concluded } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { aMaking, releaseNow } from '../../support/releases.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, form, type Office, offices, type Staff } from '../office.ts';
import { makeDraft, releaseDraft } from './made.ts';

describe('a report of the county', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  /** Two audits with released results, one of them with a strength that its auditors have concluded. */
  async function open() {
    const office = await openOffice();
    const [first, second] = [await withAudit(office), await withAudit(office)];
    await office.store.findings.add(strength(first.audit, 'De får veta.'));
    return { ...office, first: first.audit, second: second.audit, fou: await office.as('fou') };
  }

  const strength = ({ id }: Audit, heading: string) =>
    aFinding({ auditId: id, heading, verdict: 'strength', decisions: [concluded('person-auditor')] });

  const textAt = async (staff: Staff, path: string) => pageOf(await staff.get(path).expect(200)).text;

  /** The report that the page has chosen to make another version of. */
  const chosenIn = (page: ReturnType<typeof pageOf>) => page.field(say('county.form.of')).value;

  /** Without the first of the two audits. */
  const leave = ({ store }: Office, audit: Audit) => store.members.remove(audit.id, 'person-fou');

  it('is a draft until it is released, and says so', async () => {
    const { fou, store, visitor } = await open();
    const draft = await makeDraft(fou);
    expect(await textAt(fou, draft)).to.include(say('county.draft.title'));
    expect(await textAt(fou, `${draft}/page`)).to.include(say('county.notice.draft'));
    for (const path of ['/public', '/withdrawal'])
      await fou
        .post(`${draft}${path}`)
        .send(form({ public: 'yes', why: 'x' }))
        .expect(404);
    const version = await releaseDraft(fou, draft, { public: 'yes' });
    expect(await textAt(fou, version)).to.include(say('releases.version', { number: 1 }));
    await fou.get(draft).expect(404);
    const [{ publicToken = '' } = {}] = await store.releasedReports.ofCounties();
    expect(await textAt(visitor(), `/r/${publicToken}`))
      .to.include('De får veta.')
      .and.not.include(say('county.notice.draft'));
    for (const language of ['sv', 'en'])
      await visitor().get(`/r/${publicToken}/report-${language}.pdf`).expect(200);
    await visitor().get(`/r/${publicToken}/tables-sv.zip`).expect(404);
    expect(await textAt(fou, '/county-report')).to.include(say('releases.states.current'));
  });

  it('keeps its files when a later draft takes the place of an earlier', async () => {
    const { fou, store } = await open();
    const version = await releaseDraft(fou, await makeDraft(fou));
    const [earlier, later] = [await makeDraft(fou), await makeDraft(fou)];
    await clearFiles(store);
    await fou.get(earlier).expect(404);
    for (const at of [version, later])
      for (const name of ['report-sv.pdf', 'report-en.pdf', 'tables-sv.zip', 'everything.zip'])
        await fou.get(`${at}/${name}`).expect(200);
  });

  it('has a second version that says what is new, of the same choice unless another is made', async () => {
    const { fou, store, first, second } = await open();
    const chosen = { [`audit-${first.id}`]: 'on' };
    const version = await releaseDraft(fou, await makeDraft(fou, chosen));
    const again = pageOf(await fou.get(version)).link(say('county.form.again')).href ?? '';
    const asked = pageOf(await fou.get(again).expect(200));
    expect(asked.all('checkbox').map(({ checked }) => checked)).to.have.members([true, false]);
    await store.findings.add(strength(second, 'De kan välja.'));
    const draft = await makeDraft(fou, {
      of: chosenIn(asked),
      [`audit-${second.id}`]: 'on',
      ...chosen,
    });
    const confirming = pageOf(await fou.get(`${draft}/release`).expect(200));
    expect(confirming.text).to.include(say('releases.changes.finding.added', { name: 'De kan välja.' }));
    const empty = await fou
      .post(`${draft}/release`)
      .send(form({ public: 'no' }))
      .expect(422);
    expect(pageOf(empty).problems).to.deep.equal([say('releases.missing.changesSv')]);
    const changes = { changesSv: 'En revision till.', changesEn: 'One more audit.' };
    const newer = await releaseDraft(fou, draft, changes);
    expect(await textAt(fou, newer)).to.include(say('releases.version', { number: 2 }));
    expect(await textAt(fou, `${newer}/page`)).to.include('En revision till.');
    expect(await textAt(fou, `${newer}/page?language=en`)).to.include('One more audit.');
    expect(await textAt(fou, version)).to.include(say('releases.newer'));
  });

  it('says which collections are not finished, before it is released and in itself', async () => {
    const office = await open();
    const { fou } = office;
    const { audit } = await withAudit(office, closeUnreleased);
    const draft = await makeDraft(fou);
    expect(await textAt(fou, `${draft}/release`)).to.include(
      say('county.release.unfinished', { audit: audit.title, count: 1 }),
    );
    expect(await textAt(fou, `${draft}/page`)).to.include(say('county.state.unreleased'));
  });

  it('is not released as nobody saw it, where auditors have changed their conclusions meanwhile', async () => {
    const { fou, store, second } = await open();
    const draft = await makeDraft(fou);
    await store.findings.add(strength(second, 'De kan välja.'));
    await fou
      .post(`${draft}/release`)
      .send(form({ public: 'no' }))
      .expect(303);
    await makingsEnded();
    const told = pageOf(await fou.get('/county-report/making').expect(200));
    expect(told.text).to.include(say('making.why.conflict'));
    expect((await store.releasedReports.ofCounties()).map(({ draft }) => draft)).to.deep.equal([true]);
    const again = pageOf(await fou.get(told.link(say('making.again')).href ?? '').expect(200));
    await releaseDraft(fou, await makeDraft(fou, { of: chosenIn(again) }));
  });

  it('is there for FoU who are in all of its audits alone', async () => {
    const office = await open();
    const { fou, first, store } = office;
    const draft = await makeDraft(fou);
    const version = await releaseDraft(fou, await makeDraft(fou));
    await leave(office, first);
    const places = ['', '/page', '/report-sv.pdf', '/everything.zip', '/release'];
    for (const at of [draft, version]) for (const place of places) await fou.get(`${at}${place}`).expect(404);
    await fou.get(`${draft}/withdrawal`).expect(404);
    for (const act of [`${version}/public`, `${version}/standing`, `${draft}/withdrawal`])
      await fou
        .post(act)
        .send(form({ public: 'yes', why: 'x' }))
        .expect(404);
    expect(await textAt(fou, '/county-report')).to.not.include(say('county.reports.title'));
    const [{ id, about } = { id: '', about: '' }] = await store.releasedReports.ofCounties();
    await makeDraft(fou, { of: id });
    expect((await store.releasedReports.ofCounties()).filter((one) => one.about === about)).to.have.length(1);
    for (const other of ['auditor', 'reader'] as const)
      await (await office.as(other)).get(version).expect(403);
    await fou.get(`/audits/${first.id}/releases/${id}`).expect(404);
  });

  it('is not made of others where the audit that was chosen is not theirs any more', async () => {
    const { fou, store, first } = await open();
    await store.members.remove(first.id, 'person-fou');
    const sent = await fou
      .post('/county-report')
      .send(form({ audience: 'user', [`audit-${first.id}`]: 'on' }));
    expect(sent.headers.location).to.equal('/county-report');
    expect(await textAt(fou, '/county-report')).to.include(say('county.notices.nothing'));
  });

  it('lays a draft beside no version of audits that the person is not in', async () => {
    const { fou, as, store, first, second } = await open();
    await releaseDraft(fou, await makeDraft(fou));
    const [{ id } = { id: '' }] = await store.releasedReports.ofCounties();
    const draft = await makeDraft(fou, { of: id, [`audit-${second.id}`]: 'on' });
    const gone = say('releases.changes.finding.removed', { name: 'De får veta.' });
    expect(await textAt(fou, `${draft}/release`)).to.include(gone);
    await store.members.remove(first.id, 'person-fou');
    expect(await textAt(await as('fou'), `${draft}/release`)).to.not.include('De får veta.');
  });

  it('is withdrawn with a reason, which stands where everybody reads it, and is on record', async () => {
    const { fou, store, visitor } = await open();
    const version = await releaseDraft(fou, await makeDraft(fou), { public: 'yes' });
    const [{ publicToken = '', title = '' } = {}] = await store.releasedReports.ofCounties();
    await fou
      .post(`${version}/withdrawal`)
      .send(form({ why: ' ' }))
      .expect(422);
    await fou
      .post(`${version}/withdrawal`)
      .send(form({ why: 'Ett tal var fel.' }))
      .expect(303);
    expect(await textAt(fou, version)).to.include('Ett tal var fel.');
    const gone = pageOf(await visitor().get(`/r/${publicToken}`).expect(410));
    expect(gone.text).to.include('Ett tal var fel.').and.not.include('De får veta.');
    await fou.get(`${version}/report-sv.pdf`).expect(200);
    const acts = await textAt(fou, '/acts');
    for (const kind of ['report-released', 'report-withdrawn'])
      expect(acts).to.include(say(`acts.kinds.${kind}`, { what: `1 (${title})` }));
  });

  it('can be withdrawn by FoU in any of its audits, who are told no more of it than its title', async () => {
    const office = await open();
    const { fou, first, second, store, visitor } = office;
    await releaseDraft(fou, await makeDraft(fou), { public: 'yes' });
    await makeDraft(fou);
    const release = (await store.releasedReports.ofCounties()).find(({ draft }) => !draft);
    await leave(office, first);
    const label = `${release?.title}: ${say('releases.doubts.withdraw', { number: 1 })}`;
    const home = pageOf(await fou.get('/county-report').expect(200));
    const at = home.link(label).href ?? '';
    const asked = pageOf(await fou.get(at).expect(200));
    expect(asked.text).to.include(release?.title).and.not.include('De får veta.');
    expect(asked.link(say('audits.leave')).href).to.equal('/county-report');
    const sent = await fou.post(at).send(form({ why: 'Ett tal var fel.' }));
    expect([sent.status, sent.headers.location]).to.deep.equal([303, '/county-report']);
    await visitor().get(`/r/${release?.publicToken}`).expect(410);
    expect(await textAt(fou, '/acts')).to.include(
      say('acts.kinds.report-withdrawn', { what: `1 (${release?.title})` }),
    );
    expect(await textAt(fou, '/county-report')).to.not.include(say('county.partly.title'));
    await fou.get(at.replace('/withdrawal', '')).expect(404);
    await leave(office, second);
    await fou.get(at).expect(404);
  });

  /** The report of an audit, withdrawn after it was released. */
  async function withdrawn({ store }: Office, { id: audit }: Audit) {
    const { id } = await releaseNow(store, audit, { releasedOn: '2026-03-01' });
    await store.releasedReports.withdraw(id, { on: '2026-03-02', by: 'person-auditor', why: 'Fel.' });
  }

  const beneath = ({ title }: Audit) => say('releases.beneath', { title, day: '2 mars 2026' });

  it('says of each audit that has withdrawn its own report, and when, wherever it is read', async () => {
    const office = await open();
    const { fou, first, store, visitor } = office;
    const version = await releaseDraft(fou, await makeDraft(fou), { public: 'yes' });
    const [{ publicToken } = { publicToken: '' }] = await store.releasedReports.ofCounties();
    const places = [
      () => textAt(fou, version),
      () => textAt(fou, `${version}/page`),
      () => textAt(visitor(), `/r/${publicToken}`),
    ];
    for (const read of places) expect(await read()).to.not.include(beneath(first));
    await withdrawn(office, first);
    for (const read of places) expect((await read()).split(beneath(first))).to.have.length(2);
  });

  it('asks whether it should stand where an audit has withdrawn its own report, until it is decided', async () => {
    const office = await open();
    const { fou, first } = office;
    const version = await releaseDraft(fou, await makeDraft(fou));
    const doubt = say('releases.doubts.audit', { number: 1 });
    expect(await textAt(fou, '/county-report')).to.not.include(doubt);
    await withdrawn(office, first);
    await makeDraft(fou);
    expect((await textAt(fou, '/county-report')).split(doubt), 'of a draft nothing').to.have.length(2);
    const asked = pageOf(await fou.get(version).expect(200));
    expect(asked.text).to.include(doubt);
    const told = asked.unseen.doubt ?? '';
    await fou
      .post(`${version}/standing`)
      .send(form({ doubt: told }))
      .expect(303);
    expect(await textAt(fou, '/county-report')).to.not.include(doubt);
    expect(await textAt(fou, version))
      .to.include(beneath(first))
      .and.not.include(doubt);
  });

  it('says nothing of a report that another had replaced before it was made', async () => {
    const office = await open();
    const { fou, first, store } = office;
    await withdrawn(office, first);
    await releaseNow(store, first.id, { number: 2, releasedOn: '2026-03-03' });
    const version = await releaseDraft(fou, await makeDraft(fou));
    expect(await textAt(fou, version)).to.not.include(beneath(first));
  });

  const takenBack = say('releases.doubts.quote', { number: 1 });

  /** A quote of an audit, in the words of its finding unless told otherwise. */
  async function quoted({ store, first }: Awaited<ReturnType<typeof open>>, words = 'De får veta.') {
    const [{ id: collectionId } = { id: '' }] = await store.collections.ofAudit(first.id);
    const quote = {
      id: 'quote',
      auditId: first.id,
      textId: '',
      collectionId,
      kind: 'paraphrase',
    } as const;
    const approved = { approvedBy: ['person-auditor'], needed: 1, revision: 1 };
    await store.quotes.add({ ...quote, ...approved, words });
  }

  it('warns where a quote in it has been taken back since', async () => {
    const office = await open();
    const { fou, store } = office;
    await quoted(office);
    await makeDraft(fou);
    expect(await textAt(fou, '/county-report')).to.not.include(takenBack);
    await store.quotes.remove('quote');
    expect(await textAt(fou, '/county-report')).to.include(takenBack);
  });

  it('tells auditors that a quote they have taken back stands in it, and lets them close its public page', async () => {
    const office = await open();
    const { fou, store, first, second } = office;
    const auditor = await office.as('auditor');
    await quoted(office);
    await releaseDraft(fou, await makeDraft(fou), { public: 'yes' });
    const [release] = (await store.releasedReports.ofCounties()).filter(({ draft }) => !draft);
    if (!release) throw new Error('nothing is released');
    const title = say('releases.of-county.title', { number: 1, title: release.title });
    const home = `/audits/${first.id}/report`;
    const closing = (audit: { id: string }) => `/audits/${audit.id}/county-releases/${release.id}/closing`;
    expect(await textAt(auditor, home)).to.not.include(title);
    await auditor.post(closing(first)).expect(404);
    await store.quotes.remove('quote');
    expect(await textAt(auditor, home)).to.include(title);
    expect(await textAt(auditor, `/audits/${second.id}/report`)).to.not.include(title);
    await auditor.post(closing(second)).expect(404);
    expect((await store.releasedReports.byId(release.id))?.publicToken).to.be.a('string');
    await auditor.post(closing(first)).expect(303);
    expect((await store.releasedReports.byId(release.id))?.publicToken).to.equal(undefined);
  });

  it('is asked for quotes that were taken back once an audit, however many there are', async () => {
    const office = await open();
    const { fou, services, first, second } = office;
    await quoted(office);
    for (let version = 1; version <= 2; version++) await releaseDraft(fou, await makeDraft(fou));
    const { ofAudit } = services.store.quotes;
    const asked: string[] = [];
    const counted = (id: string) => {
      asked.push(id);
      return ofAudit(id);
    };
    Object.assign(services.store.quotes, { ofAudit: counted });
    await fou.get('/county-report').expect(200);
    expect(asked).to.have.members([first.id, second.id]);
  });

  it('warns likewise of a quote that stands in its tables alone', async () => {
    const office = await open();
    const { fou, store, first } = office;
    await quoted(office, 'Ingen frågar mig.');
    const evidence = [{ id: 'piece', kind: 'quote', source: 'quote', key: '' }] as const;
    const decisions = [concluded('person-auditor')];
    await store.findings.add(aFinding({ auditId: first.id, verdict: 'change', evidence, decisions }));
    const draft = await makeDraft(fou);
    expect(await textAt(fou, `${draft}/page`)).to.not.include('Ingen frågar mig.');
    await store.quotes.remove('quote');
    expect(await textAt(fou, '/county-report')).to.include(takenBack);
  });

  it('warns of a quote that was taken back while it was made', async () => {
    const office = await open();
    const { fou, store, services } = office;
    await quoted(office);
    const { setDone } = store.makings;
    const taken = async (id: string, done: number) => {
      // Both audits have been read, in one language of two.
      if (done === 2) await store.quotes.remove('quote');
      await setDone(id, done);
    };
    Object.assign(services.store.makings, { setDone: taken });
    await makeDraft(fou);
    expect(await textAt(fou, '/county-report')).to.include(takenBack);
  });
});

describe('the making of a report of the county', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  /** As a process that was killed leaves it: asked for, and half done. */
  async function left(office: Office) {
    const { audit } = await withAudit(office);
    const county = { audits: [audit.id], audience: 'user' } as const;
    const made = { id: 'r', about: 'about', number: 1, releasedOn: '2026-03-10', releasedBy: 'person-fou' };
    const unsaid = { changes: {}, publicToken: undefined, withdrawn: undefined };
    const input = JSON.stringify({ release: { ...made, ...unsaid, county, draft: true } });
    const [kind, about] = ['county', 'person-fou'] as const;
    const of = countSteps(county);
    await office.store.makings.begin(aMaking({ kind, about, by: about, done: 1, of, input }));
    return { audit, of };
  }

  it('can be left and come back to, and goes on one at a time for each who asks', async () => {
    const office = await openOffice();
    const { of } = await left(office);
    const fou = await office.as('fou');
    const told = pageOf(await fou.get('/county-report/making').expect(200));
    expect(told.text).to.include(say('making.county.progress', { done: 1, of }));
    const home = pageOf(await fou.get('/county-report').expect(200));
    expect(home.text).to.include(say('county.going.under-way'));
    expect(home.link(say('county.going.link')).href).to.equal('/county-report/making');
    const second = await fou.post('/county-report').send(form({ audience: 'user' }));
    expect([second.status, pageOf(second).text.includes(say('making.county.second'))]).to.deep.equal([
      409,
      true,
    ]);
  });

  it('that a stopped process has left is done when the program starts, once', async () => {
    const office = await openOffice();
    const { of } = await left(office);
    const done: number[] = [];
    const { setDone } = office.store.makings;
    Object.assign(office.services.store.makings, {
      setDone: (id: string, count: number) => {
        done.push(count);
        return setDone(id, count);
      },
    });
    await takeUpMakings(office.services);
    await makingsEnded();
    expect(done).to.deep.equal(Array.from({ length: of }, (_, i) => i + 1));
    const fou = await office.as('fou');
    expect((await fou.get('/county-report/making')).headers.location).to.equal('/county-report/releases/r');
    await fou.get('/county-report/releases/r/report-en.pdf').expect(200);
    await takeUpMakings(office.services);
    expect(await office.store.releasedReports.ofCounties()).to.have.length(1);
  });

  it('gives nothing to somebody who has left one of its audits meanwhile', async () => {
    const office = await openOffice();
    const { audit } = await left(office);
    await office.store.members.remove(audit.id, 'person-fou');
    await takeUpMakings(office.services);
    await makingsEnded();
    const told = pageOf(await (await office.as('fou')).get('/county-report/making').expect(200));
    expect(told.text).to.include(say('making.why.not-allowed'));
    expect(await office.store.releasedReports.ofCounties()).to.deep.equal([]);
  });
});
