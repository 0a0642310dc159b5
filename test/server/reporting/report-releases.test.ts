import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { digestOf } from '../../../server/http/signed-in.ts';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { eraseAsPromised } from '../../../surveys/audits/retention.ts';
import type { Quote } from '../../../surveys/free-texts/quote.ts';
import { clearFiles } from '../../../surveys/questionnaires/files/clearing.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { aFinding, aProposal, concluded } from '../../support/findings.ts';
import { addWritten } from '../../support/free-texts.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, form, type Office, offices, type Staff } from '../office.ts';

describe('the report of an audit', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  /** Released results, a finding that is decided and one that is not. */
  async function withFindings(office: Office) {
    const { audit, collection } = await withAudit(office);
    const decisions = [concluded('person-auditor')];
    await office.store.findings.add(aFinding({ auditId: audit.id, heading: 'Få får veta.', decisions }));
    await office.store.findings.add(aFinding({ auditId: audit.id, heading: 'Inte beslutad.' }));
    return { audit, collection, home: `/audits/${audit.id}` };
  }

  /** An approved quote that stands in a chapter. */
  async function placeQuote(
    { store }: Office,
    of: Pick<Quote, 'auditId' | 'collectionId' | 'textId' | 'kind'>,
  ): Promise<void> {
    const approved = { approvedBy: ['person-auditor'], needed: 1, revision: 1 };
    await store.quotes.add({ id: 'quote', ...of, ...approved, words: 'Ingen sa något.' });
    const placed = [{ number: 1, kind: 'quote', source: 'quote', key: '' }];
    const body = { ...nothingWritten, chapters: { voices: { text: { sv: 'Så här:\n\n{1}' }, placed } } };
    const act = { by: 'person-auditor', at: '2026-03-10T09:00:00Z' };
    await store.writtenReports.save(of.auditId, 0, body, act);
  }

  async function release(auditor: Staff, home: string, fields: Record<string, string> = { public: 'no' }) {
    const { unseen } = pageOf(await auditor.get(`${home}/report/release`).expect(200));
    const answer = await auditor
      .post(`${home}/report/release`)
      .send(form({ revision: unseen.revision ?? '', ...fields }));
    await makingsEnded();
    return answer;
  }

  /** Address of the last version. */
  async function lastOf({ store }: Office, auditId: string): Promise<string> {
    const [last] = await store.releasedReports.of(auditId);
    return `/audits/${auditId}/releases/${last?.id}`;
  }

  const bytesAt = async (staff: Staff, path: string): Promise<Buffer> =>
    (await staff.get(path).buffer(true).parse(asBuffer).expect(200)).body;

  it('is released by an auditor, who is told what is left out, and read by a reader', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    expect(pageOf(await reader.get(`${home}/report`)).text).to.include(say('releases.home.nothing-yet'));
    const next = pageOf(await auditor.get(`${home}/report`)).link(say('releases.home.next.release.button'));
    const asked = pageOf(await auditor.get(next.href ?? '').expect(200));
    expect(asked.text).to.include(say('releases.left.findings', { names: '”Inte beslutad.”', count: 1 }));
    for (const part of ['about', 'easy'] as const)
      expect(asked.text).to.include(say(`releases.left.unwritten.${part}`));
    expect((await release(auditor, home)).headers.location).to.equal(`${home}/report/making`);
    const at = await lastOf(office, audit.id);
    expect((await auditor.get(`${home}/report/making`)).headers.location).to.equal(at);
    const told = pageOf(await reader.get(`${home}/report`));
    expect(told.text).to.include(say('releases.home.released', { number: 1, day: '10 mars 2026' }));
    expect(told.link(new RegExp(`^${say('releases.cuts.meeting')}: Svenska`)).href).to.equal(
      `${home}/report/meeting?language=sv`,
    );
    const read = told.link(say('releases.home.next.read.button')).href ?? '';
    const out = pageOf(await reader.get(read).expect(200)).link(say('releases.to-report'));
    expect(out.href, 'no dead end').to.equal(`${home}/report`);
    const file = told.link(/^Hela rapporten: Svenska/).href ?? '';
    const sent = await reader.get(file).expect(200);
    expect(sent.headers).to.deep.include({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${audit.title}, version 1, Hela rapporten, Svenska.pdf`)}`,
    });
    expect((await bytesAt(reader, file)).subarray(0, 5).toString()).to.equal('%PDF-');
    const acts = await office.store.acts.some({ audits: [audit.id], besides: false, kinds: undefined }, 0, 9);
    expect(acts.map(({ kind, what }) => [kind, what])).to.deep.include(['report-released', '1']);
  });

  it('is to be written before it is released, until what stands first in it is there', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    const by = { by: 'x', at: '2026-03-10T09:00:00Z' };
    const next = async () => pageOf(await auditor.get(`${home}/report`)).text;
    const about = { ...nothingWritten, headline: { sv: 'Rubrik' }, lead: { sv: 'Vi frågade.' } };
    await office.store.writtenReports.save(audit.id, 0, about, by);
    expect(await next()).to.include(say('releases.home.next.write.title'));
    const easy = { text: { sv: 'Vi frågade.' }, placed: [] };
    await office.store.writtenReports.save(audit.id, 1, { ...about, chapters: { easy } }, by);
    expect(await next()).to.include(say('releases.home.next.release.title'));
  });

  it('names what would stand in Swedish in another language, with the way to each field', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const [finding] = await office.store.findings.ofAudit(audit.id);
    const chapters = { method: { text: { sv: 'Vi frågade alla.' }, placed: [] } };
    const body = { ...nothingWritten, headline: { sv: 'Få får veta.', ar: 'قليل' }, chapters };
    await office.store.writtenReports.save(audit.id, 0, body, { by: 'x', at: '2026-03-10T09:00:00Z' });
    const page = pageOf(await (await office.as('auditor')).get(`${home}/report/release`).expect(200));
    const links = page.all('link').map(({ name, href }) => [name, href]);
    const at = `${home}/report/writing`;
    expect(links).to.deep.include.members([
      [say('document.lacking.headline'), `${at}/about#words:headline.en`],
      [say('document.lacking.chapter', { title: say('document.parts.method') }), `${at}/method#words:en`],
      [say('document.lacking.finding', { number: 1 }), `${at}/words#words:finding:${finding?.id}.en`],
    ]);
    expect(links.map(([, href]) => href)).to.not.include(`${at}/about#words:headline.ar`);
    const { text } = await (await office.as('auditor')).get(`${at}/words`).expect(200);
    expect(text).to.include(`id="words:finding:${finding?.id}.en"`);
  });

  it('is the same bytes when answers are erased and much is changed, and can be checked by hand', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    await release(auditor, home);
    const at = await lastOf(office, audit.id);
    const before = await bytesAt(auditor, `${at}/report-sv.pdf`);
    await office.store.findings.add(aFinding({ auditId: audit.id, decisions: [concluded()] }));
    office.setNow('2036-03-10T09:00:00Z');
    await eraseAsPromised(office.store, '2036-03-10');
    await clearFiles(office.store);
    const later = await office.as('auditor');
    expect(await bytesAt(later, `${at}/report-sv.pdf`)).to.deep.equal(before);
    const list = await bytesAt(later, `${at}/SHA256SUMS`);
    for (const line of list.toString().trimEnd().split('\n')) {
      const [digest = '', name = ''] = line.split('  ');
      const bytes = await bytesAt(later, `${at}/${name}`);
      expect(createHash('sha256').update(bytes).digest('hex'), name).to.equal(digest);
    }
    const digest = createHash('sha256').update(list).digest('hex');
    expect(pageOf(await later.get(at)).text).to.include(digest);
  });

  it('has in its record what was asked, told and ruled, for those who take out tables', async () => {
    const office = await openOffice();
    const { audit, collection, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    await release(auditor, home);
    const at = await lastOf(office, audit.id);
    const record = JSON.parse((await bytesAt(auditor, `${at}/release.json`)).toString());
    const [{ collections }] = record.audits;
    expect(collections).to.have.length(1);
    expect(collections[0]).to.include({ id: collection.id, k: 5, kCut: 10, edition: 2 });
    const told = JSON.parse((await bytesAt(auditor, `${at}/told.json`)).toString());
    expect(told.report.units[0]).to.include({ key: collection.id, answered: 12 });
    const reader = await office.as('reader');
    for (const name of [
      'release.json',
      'told.json',
      'tables-sv.csv',
      'everything.zip',
      'document-full-sv.json',
    ])
      await reader.get(`${at}/${name}`).expect(404);
    expect((await bytesAt(auditor, `${at}/everything.zip`)).subarray(0, 2).toString()).to.equal('PK');
  });

  it('names some of the many that are not decided before it is released, and counts the others', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    for (let i = 0; i < 30; i += 1)
      await office.store.proposals.add(aProposal({ auditId: audit.id, what: `Förslaget ${i}.` }));
    const { text } = pageOf(await (await office.as('auditor')).get(`${home}/report/release`));
    const named = [...text.matchAll(/Förslaget \d+\./g)].length;
    expect(named).to.be.within(1, 29);
    expect(text).to.include(say('releases.left.more', { count: 30 - named }));
  });

  it('has a second version that says what is new, and what was found to be', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    await release(auditor, home);
    const first = await lastOf(office, audit.id);
    await office.store.findings.add(
      aFinding({ auditId: audit.id, heading: 'Många är nöjda.', decisions: [concluded()] }),
    );
    const asked = pageOf(await auditor.get(`${home}/report/release`));
    expect(asked.text).to.include(say('releases.changes.finding.added', { name: 'Många är nöjda.' }));
    const empty = pageOf(await release(auditor, home, { public: 'no', changesSv: '' }));
    expect(empty.problems).to.deep.equal([say('releases.missing.changesSv')]);
    await release(auditor, home, { public: 'no', changesSv: 'En slutsats till.' });
    const at = await lastOf(office, audit.id);
    const swedish = pageOf(await auditor.get(at));
    expect(swedish.text).to.include('En slutsats till.').and.not.include(say('releases.in-swedish'));
    expect(swedish.written('En slutsats till.').attribute('lang')).to.equal(undefined);
    const english = pageOf(await auditor.get(`${at}?language=en`));
    expect(english.text).to.include(sayIn('en')('releases.in-swedish'));
    expect(english.written('En slutsats till.').attribute('lang')).to.equal('sv');
    expect(pageOf(await auditor.get(first)).text).to.include(say('releases.newer'));
  });

  it('is not released by FoU or a reader, nor while its results are not', async () => {
    const office = await openOffice();
    const { home } = await withFindings(office);
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      await staff.get(`${home}/report/release`).expect(403);
      await staff
        .post(`${home}/report/release`)
        .send(form({ public: 'no' }))
        .expect(403);
    }
    const other = await withAudit(office, closeUnreleased);
    const auditor = await office.as('auditor');
    const at = `/audits/${other.audit.id}/report`;
    await auditor.get(`${at}/release`).expect(303);
    await auditor
      .post(`${at}/release`)
      .send(form({ public: 'no' }))
      .expect(303);
    expect(await office.store.makings.find('release', other.audit.id)).to.equal(undefined);
  });

  it('has no quote while what people wrote somewhere is not released', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home } = await withFindings(office);
    const { id: collectionId } = await addWritten(store, audit.id, { texts: { told: ['Ingen sa något.'] } });
    const [text] = await store.freeTexts.ofCollections([collectionId]);
    await placeQuote(office, { auditId: audit.id, collectionId, textId: text?.id ?? '', kind: 'quote' });
    const auditor = await office.as('auditor');
    const read = async () =>
      pageOf(await auditor.get(`${await lastOf(office, audit.id)}/page`).expect(200)).text;
    await release(auditor, home);
    expect(await read())
      .to.include('Så här:')
      .and.not.include('Ingen sa något.');
    const drafts = ['preview', 'preview?cut=web', 'writing/voices', 'writing/voices/placing?kind=quote'];
    for (const path of drafts)
      expect(pageOf(await auditor.get(`${home}/report/${path}`).expect(200)).text, path).to.not.include(
        'Ingen sa något.',
      );
    await store.collections.setReleased(collectionId, '2026-03-20', 'person-auditor');
    await release(auditor, home, { public: 'no', changesSv: 'Ett citat.' });
    expect(await read()).to.include('Ingen sa något.');
    const warned = async () => {
      const { text } = pageOf(await auditor.get(`${home}/report`));
      return [1, 2].filter((number) => text.includes(say('releases.doubts.quote', { number })));
    };
    expect(await warned()).to.deep.equal([]);
    await store.quotes.remove('quote');
    expect(await warned(), 'the second version has it, the first has not').to.deep.equal([2]);
  });

  describe('of which a version stands though something speaks against it', () => {
    /** Version 1 with a public page and a quote, by an office with an auditor. */
    async function withQuote() {
      const office = await openOffice();
      const { store } = office;
      const { audit, collection, home } = await withFindings(office);
      await placeQuote(office, {
        auditId: audit.id,
        collectionId: collection.id,
        textId: '',
        kind: 'paraphrase',
      });
      const auditor = await office.as('auditor');
      await release(auditor, home, { public: 'yes' });
      const one = await lastOf(office, audit.id);
      const homePage = async (staff = auditor) => pageOf(await staff.get(`${home}/report`).expect(200));
      return { office, store, audit, home, auditor, one, homePage };
    }

    const asked = say('releases.doubts.title', { number: 1 });

    it('is proposed to be withdrawn where a quote is taken back: a reason is filled in that tells nothing of it', async () => {
      const { office, store, home, auditor, one, homePage } = await withQuote();
      expect((await homePage()).names('heading')).to.not.include(asked);
      await store.quotes.remove('quote');
      const page = await homePage();
      expect(page.names('heading')).to.include(asked);
      expect(page.text).to.include(say('releases.doubts.public', { number: 1 }));
      expect(pageOf(await auditor.get(one)).names('heading')).to.include(asked);
      const form1 = pageOf(await auditor.get(`${home}/report/release`));
      const way = { name: say('releases.doubts.withdraw', { number: 1 }), href: `${one}/withdrawal` };
      expect(form1.link(way.name).href).to.equal(way.href);
      const fou = await homePage(await office.as('fou'));
      expect(fou.text).to.include(say('releases.doubts.auditors'));
      expect(fou.names('link')).to.not.include(way.name);
      expect((await homePage(await office.as('reader'))).names('heading')).to.not.include(asked);
      const confirm = pageOf(await auditor.get(page.link(way.name).href ?? '').expect(200));
      const why = confirm.field(say('releases.fields.why')).value;
      expect(why).to.equal(say('releases.doubts.why.quote'));
      await auditor.post(way.href).send(form({ why })).expect(303);
      expect((await homePage()).names('heading')).to.not.include(asked);
    });

    it('is proposed to be withdrawn once a later one is released, and its public page told of it', async () => {
      const { home, auditor, one, homePage, store, audit } = await withQuote();
      const before = pageOf(await auditor.get(`${home}/report/release`)).text;
      expect(before).to.include(say('releases.doubts.later', { number: 1, next: 2 }));
      await release(auditor, home, { public: 'no', changesSv: 'Nytt.' });
      const page = await homePage();
      expect(page.text).to.include(say('releases.doubts.newer', { number: 1, newer: 2 }));
      const confirm = pageOf(await auditor.get(`${one}/withdrawal`));
      const why = say('releases.doubts.why.newer', { newer: 2 });
      expect(confirm.field(say('releases.fields.why')).value).to.equal(why);
      const [, first] = await store.releasedReports.of(audit.id);
      expect(first?.withdrawn, 'the auditors decide').to.equal(undefined);
    });

    it('is asked about where the later one is withdrawn, and it holds again', async () => {
      const { office, home, auditor, homePage, audit } = await withQuote();
      await release(auditor, home, { public: 'no', changesSv: 'Nytt.' });
      const two = await lastOf(office, audit.id);
      await auditor
        .post(`${two}/withdrawal`)
        .send(form({ why: 'Ett tal var fel.' }))
        .expect(303);
      expect((await homePage()).text).to.include(say('releases.doubts.again', { number: 1 }));
    });

    it('is asked about anew where a quote whose other words it was let stand with is taken back', async () => {
      const { store, auditor, one, homePage } = await withQuote();
      await store.quotes.reword({ id: 'quote', words: 'Ingen sa det.', revision: 2 });
      const { doubt = '' } = (await homePage()).unseen;
      await auditor.post(`${one}/standing`).send(form({ doubt })).expect(303);
      await store.quotes.approve({ id: 'quote', revision: 2, needed: 1 }, 'person-auditor');
      expect((await homePage()).names('heading'), 'the same words').to.not.include(asked);
      await store.quotes.remove('quote');
      expect((await homePage()).names('heading')).to.include(asked);
    });

    it('is let stand by an auditor, on record, until something else speaks against it', async () => {
      const { store, home, auditor, one, homePage, audit } = await withQuote();
      await release(auditor, home, { public: 'no', changesSv: 'Nytt.' });
      await store.quotes.remove('quote');
      const seen = form({ doubt: 'newer' });
      await auditor.post(`${one}/standing`).send(seen).expect(303);
      const page = await homePage();
      expect(page.text, 'the quote was not seen').to.include(say('releases.doubts.quote', { number: 1 }));
      expect(page.text).to.not.include(say('releases.doubts.newer', { number: 1, newer: 2 }));
      await auditor
        .post(`${one}/standing`)
        .send(form({ doubt: 'quote:quote:removed' }))
        .expect(303);
      expect((await homePage()).names('heading')).to.not.include(asked);
      const acts = await store.acts.some(
        { audits: [audit.id], besides: false, kinds: ['report-left-standing'] },
        0,
        9,
      );
      expect(acts.map(({ what, personId }) => [what, personId])).to.deep.equal([
        ['1', 'person-auditor'],
        ['1', 'person-auditor'],
      ]);
    });
  });

  it('is released by one of two at once, and the other is told', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    const { revision = '' } = pageOf(await auditor.get(`${home}/report/release`)).unseen;
    const sent = () => auditor.post(`${home}/report/release`).send(form({ revision, public: 'no' }));
    const statuses = (await Promise.all([sent(), sent()])).map(({ status }) => status);
    expect(statuses.sort()).to.deep.equal([303, 409]);
    await makingsEnded();
    expect(await office.store.releasedReports.of(audit.id)).to.have.length(1);
    expect(pageOf(await sent().expect(409)).problems).to.deep.equal([say('releases.problems.changed')]);
  });

  it('is not released as somebody saw it who did not see the last change', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    const { revision = '' } = pageOf(await auditor.get(`${home}/report/release`)).unseen;
    await office.store.findings.add(aFinding({ auditId: audit.id, decisions: [concluded()] }));
    await auditor
      .post(`${home}/report/release`)
      .send(form({ revision, public: 'no' }))
      .expect(409);
    expect(await office.store.makings.find('release', audit.id)).to.equal(undefined);
  });

  it('is not released as nobody saw it, where a quote it has was worded otherwise meanwhile', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection, home } = await withFindings(office);
    await placeQuote(office, {
      auditId: audit.id,
      collectionId: collection.id,
      textId: '',
      kind: 'paraphrase',
    });
    const auditor = await office.as('auditor');
    const { revision = '' } = pageOf(await auditor.get(`${home}/report/release`)).unseen;
    await store.quotes.remove('quote');
    await auditor
      .post(`${home}/report/release`)
      .send(form({ revision, public: 'no' }))
      .expect(409);
  });

  it('is not released half as it was and half as it became while it was frozen', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    const { revision = '' } = pageOf(await auditor.get(`${home}/report/release`)).unseen;
    const { of } = store.integrationRules;
    const late = aFinding({ auditId: audit.id, heading: 'Sent beslutad.', decisions: [concluded()] });
    let times = 0;
    Object.assign(store.integrationRules, {
      of: async (id: string) => {
        if (times === 0) await store.findings.add(late);
        times += 1;
        return of(id);
      },
    });
    await auditor
      .post(`${home}/report/release`)
      .send(form({ revision, public: 'no' }))
      .expect(409);
    expect(await store.makings.find('release', audit.id)).to.equal(undefined);
  });

  it('is withdrawn with a reason, which stands everywhere, and its bytes stay', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    const body = { ...nothingWritten, headline: { sv: 'Få får bestämma.' } };
    await office.store.writtenReports.save(audit.id, 0, body, { by: 'x', at: '2026-03-10T09:00:00Z' });
    await release(auditor, home, { public: 'yes' });
    const at = await lastOf(office, audit.id);
    const [{ publicToken = '' } = {}] = await office.store.releasedReports.of(audit.id);
    const bytes = await bytesAt(auditor, `${at}/report-sv.pdf`);
    await auditor
      .post(`${at}/withdrawal`)
      .send(form({ why: ' ' }))
      .expect(422);
    await auditor
      .post(`${at}/withdrawal`)
      .send(form({ why: 'Ett tal var fel.' }))
      .expect(303);
    const places = [`${home}/report`, at].map(
      async (path) => pageOf(await reader.get(path).expect(200)).text,
    );
    for (const text of await Promise.all(places)) expect(text).to.match(/illbakadragen/);
    expect(pageOf(await reader.get(at)).text).to.include('Ett tal var fel.');
    for (const path of [`/r/${publicToken}`, `/r/${publicToken}?cut=easy&language=sv-x-easy`]) {
      const gone = await office.visitor().get(path).expect(410);
      expect(pageOf(gone).text).to.include('Ett tal var fel.');
      expect(gone.text).to.include(`<title>${say('reading.withdrawn-title', { name: '' })}`);
      expect(gone.text).to.not.include('Få får bestämma.');
    }
    await reader.get(`${at}/report-sv.pdf`).expect(404);
    await office.visitor().get(`/r/${publicToken}/report-sv.pdf`).expect(303);
    expect(await bytesAt(auditor, `${at}/report-sv.pdf`)).to.deep.equal(bytes);
    await (await office.as('fou'))
      .post(`${at}/withdrawal`)
      .send(form({ why: 'x' }))
      .expect(403);
  });

  it('has a public page only where its auditors want one, without session, data and other files', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    await release(auditor, home);
    const at = await lastOf(office, audit.id);
    await auditor
      .post(`${at}/public`)
      .send(form({ public: 'yes' }))
      .expect(303);
    const [{ publicToken = '' } = {}] = await office.store.releasedReports.of(audit.id);
    expect(publicToken).to.match(/^[0-9a-f]{32}$/);
    const visitor = office.visitor();
    const page = await visitor.get(`/r/${publicToken}`).expect(200);
    expect(page.headers['set-cookie']).to.equal(undefined);
    const file = pageOf(page).link(/^Hela rapporten, Svenska/).href ?? '';
    await visitor.get(file).expect(200).expect('x-robots-tag', 'noindex');
    const [first] = pageOf(page).one('navigation', say('reading.bar')).all('link');
    expect(first?.text).to.equal(sayIn('sv-x-easy')('site.language'));
    for (const language of ['sv-x-easy', 'en', 'ar'] as const) {
      const [easy] = pageOf(page)
        .one('list', say('easy-report.pages.easy'))
        .all('link', sayIn(language)('site.language'));
      const there = pageOf(await visitor.get(easy?.href ?? '').expect(200));
      expect(there.attribute('lang')).to.equal(language);
      const whole = there.one('list', sayIn(language)('easy-report.pages.web'));
      expect(whole.link(say('site.language')).href).to.equal(`/r/${publicToken}?language=sv`);
      const paper = there.link(new RegExp(`^${sayIn(language)('easy-report.pages.easy')} \\(PDF`));
      expect(paper.href).to.equal(`/r/${publicToken}/easy-${language}.pdf`);
    }
    for (const name of [
      'told.json',
      'tables-sv.csv',
      'everything.zip',
      'document-web-sv.json',
      '..%2F..%2Fx',
    ])
      await visitor.get(`/r/${publicToken}/${name}`).expect(404);
    await auditor
      .post(`${at}/public`)
      .send(form({ public: 'no' }))
      .expect(303);
    for (const path of [`/r/${publicToken}`, file, '/r/unknown', `/r/${'0'.repeat(32)}`])
      expect(pageOf(await visitor.get(path).expect(410)).heading).to.equal(say('releases.no-public.title'));
  });

  it('says where its page cannot be read any more, and gives the file that is kept', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    const auditor = await office.as('auditor');
    await release(auditor, home, { public: 'yes' });
    const [{ publicToken = '', title = '' } = {}] = await office.store.releasedReports.of(audit.id);
    const { byDigest } = office.store.files;
    const ofAnotherShape = async (digest: string) => {
      const file = await byDigest(digest);
      if (file?.type !== 'application/json') return file;
      return {
        ...file,
        bytes: Buffer.from(file.bytes.toString().replaceAll('"as":"paragraph"', '"as":"map"')),
      };
    };
    Object.assign(office.services.store.files, { byDigest: ofAnotherShape });
    const read = pageOf(await office.visitor().get(`/r/${publicToken}`).expect(200));
    expect(read.heading).to.equal(title);
    expect(read.text).to.include(say('reading.unreadable')).and.not.include('Få får veta.');
    await office
      .visitor()
      .get(read.link(/^Hela rapporten, Svenska/).href ?? '')
      .expect(200);
    const inside = pageOf(await auditor.get(`${await lastOf(office, audit.id)}/page`).expect(200));
    expect(inside.link(say('releases.to-report')).href).to.equal(`${home}/report`);
  });

  it('has a public page for a hundred readers behind one address, and an end to what one address may ask', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    await release(await office.as('auditor'), home, { public: 'yes' });
    const [made] = await office.store.releasedReports.of(audit.id);
    const address = `/r/${made?.publicToken}`;
    const guest = office.visitor();
    const wrong = `/r/${'0'.repeat(32)}`;
    const { rates } = office.services;
    const read = (id: string, times: number) => {
      for (let n = 0; n < times; n++)
        rates.allows('reading', { id, invited: 0 }, '127.0.0.1', office.services.now());
    };
    read('', 3000);
    const tooMany = pageOf(await guest.get(wrong).expect(429));
    expect(tooMany.heading).to.equal(say('commenting.busy.title'));
    await guest.get(address).expect(200);
    read(digestOf(made?.publicToken ?? ''), 100 * 20);
    await guest.get(address).expect(200);
    await guest.get(`${address}/report-sv.pdf`).expect(200);
    read(digestOf(made?.publicToken ?? ''), 1000);
    for (const path of [address, `${address}/report-sv.pdf`]) await guest.get(path).expect(429);
    office.setNow('2026-03-10T10:00:00Z');
    await guest.get(address).expect(200);
  });

  it('is behind the walls of its audit, version and files too', async () => {
    const office = await openOffice();
    const { audit, home } = await withFindings(office);
    await release(await office.as('auditor'), home);
    const at = await lastOf(office, audit.id);
    const other = await withFindings(office);
    const id = 'elsewhere';
    await office.store.people.add({ id, email: 'e@exempel.se', name: 'Elis', role: 'auditor' });
    await office.store.members.add(other.audit.id, id);
    const outsider = await office.as({ personId: id });
    const through = at.replace(audit.id, other.audit.id);
    for (const path of [`${home}/report`, `${home}/report/making`, at, `${at}/report-sv.pdf`, through])
      await outsider.get(path).expect(404);
    await outsider.get(`${through}/report-sv.pdf`).expect(404);
    await outsider
      .post(`${through}/withdrawal`)
      .send(form({ why: 'x' }))
      .expect(404);
    await outsider
      .post(`${through}/public`)
      .send(form({ public: 'yes' }))
      .expect(404);
    const [file] = await office.store.releasedReports.filesOf(at.split('/').at(-1) ?? '');
    await office.visitor().get(`/files/${file?.digest}`).expect(404);
    for (const name of ['..%2f..%2fpackage.json', '%2e%2e', 'report-sv.pdf%00', '__proto__', 'REPORT-SV.PDF'])
      expect((await (await office.as('auditor')).get(`${at}/${name}`)).status, name).to.be.oneOf([400, 404]);
  });
});
