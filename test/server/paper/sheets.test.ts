import { expect } from 'chai';
import { markOf } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { mixed } from '../../support/answering.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, type Office, offices, type Staff } from '../office.ts';
import { answersOf, crossed, follow, hiddenIn, paperOffices, readWords, sheet, typeAgain } from './paper.ts';

describe('sheets of paper', () => {
  const withPaper = paperOffices();

  it('wait sealed, under a number, for somebody else', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    expect(pageOf(await one.get(path)).status).to.equal(say('paper-entry.notices.first', { number: 1 }));
    expect(await office.store.responses.count(id)).to.equal(0);
    const kept = await office.store.sheets.find(id, 1);
    expect(Buffer.from(kept?.sealed ?? '', 'base64').toString('latin1')).not.to.include('Bra');
    expect((await one.get(path)).text)
      .to.include('Någon annan tar den andra gången')
      .and.not.include('sheets/1"');
    expect((await other.get(path)).text).to.include(`${path}/sheets/1"`);
  });

  it('become answers when both people typed the same, and then the sheet is gone', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await readWords(one, path);
    const text = await typeAgain(other, path, { ...crossed, colours: '3,1' });
    expect(pageOf(text).status).to.equal(say('paper-entry.notices.counted', { number: 1 }));
    expect(await answersOf(office, id)).to.deep.equal([
      { group: 'yes', chosen: 'mostly', often: 'always', colours: ['red', 'blue'], whole: 8 },
    ]);
    expect(await office.store.responses.texts(id)).to.deep.equal([{ question: 'words', text: 'Bra folk.' }]);
    expect(await office.store.responses.methods(id)).to.deep.equal([{ channel: 'paper', help: 'friend' }]);
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
  });

  it('follow the journey: what lies off it is dropped, and told', async () => {
    const { office, id, path, one, other } = await withPaper();
    const offRoute = { ...sheet, group: '2' };
    await one.post(`${path}/entry`).send(form(offRoute)).expect(303);
    expect(pageOf(await one.get(path)).status).to.equal(
      say('paper-entry.notices.first-dropped', { number: 1, questions: '2' }),
    );
    await readWords(one, path);
    await typeAgain(other, path, { ...crossed, group: '2' });
    const [answers] = await answersOf(office, id);
    expect(answers).to.include({ group: 'no' }).and.not.have.property('chosen');
  });

  it('keep what was typed, and say what is wrong with it', async () => {
    const { office, id, path, one } = await withPaper();
    const wrong = { ...sheet, often: '9', whole: 'x', words: 'Kvar' };
    const page = pageOf(await one.post(`${path}/entry`).send(form(wrong)).expect(422));
    const links = page.one('alert').all('link');
    expect(links.map(({ href }) => href)).to.include('#q-often');
    const code = say('paper-entry.problems.code', { first: 0, last: 12 });
    expect(page.problems).to.include(say('paper-entry.problems.at', { number: 6, problem: code }));
    expect(page.fields().map(({ value }) => value)).to.include.members(['9', '1 3', 'Kvar']);
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
  });

  it('are refused where nothing is filled in', async () => {
    const { path, one } = await withPaper();
    const { problems } = pageOf(await one.post(`${path}/entry`).send('').expect(422));
    const empty = say('paper-entry.problems.empty');
    expect(problems).to.deep.equal([say('paper-entry.problems.at', { number: 1, problem: empty })]);
  });

  it('take the lowest number that is free, so that no number tells how many there were', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    await typeAgain(other, path, crossed);
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    expect((await office.store.sheets.ofCollection(id)).map(({ number }) => number)).to.deep.equal([1, 2]);
  });

  it('are thrown away only when asked twice, and for a reason that stays to be seen until closing', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const { text } = await one.get(`${path}/sheets/1/removal`);
    expect(pageOf(text).heading).to.equal(say('paper-entry.removal.title', { number: 1 }));
    const without = await one
      .post(`${path}/sheets/1/removal`)
      .send(form(hiddenIn(text)))
      .expect(422);
    expect(pageOf(without).problems).to.deep.equal([say('paper-entry.problems.reason')]);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
    await one
      .post(`${path}/sheets/1/removal`)
      .send(form({ ...hiddenIn(text), reason: 'lost' }))
      .expect(303);
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
    expect(pageOf(await other.get(path)).text).to.include(say('paper-entry.removal.reasons.lost'));
    await closeNow(office.store, { id });
    expect(await office.store.sheets.removals(id)).to.deep.equal([]);
  });

  it('are not thrown away by the second person, who would be rid of a try', async () => {
    const { office, id, path, other: first } = await withPaper();
    const second = await office.as('auditor');
    await first.post(`${path}/entry`).send(form(crossed)).expect(303);
    expect(
      pageOf(await second.get(path))
        .names('link')
        .join(),
    ).to.not.include(say('paper-entry.removal.link'));
    const page = await follow(second, `${path}/sheets/1/removal`);
    expect(pageOf(page).status).to.equal(say('paper-entry.notices.not-removed', { number: 1 }));
    const { mark } = await markedIn(office, id);
    await second
      .post(`${path}/sheets/1/removal`)
      .send(form({ revision: mark, reason: 'lost' }))
      .expect(303);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('keep the collection open while they wait, and the page says what to do', async () => {
    const { office, id, path, one } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const page = pageOf(await one.get(`/collections/${id}/closing`).expect(200));
    const { service } = (await office.store.collections.byId(id)) ?? { service: { name: '' } };
    expect(page.heading).to.equal(say('collections.waiting.title', { service: service.name }));
    expect(page.link(say('collections.waiting.sheets-link')).href).to.equal(path);
    expect(page.names('button')).to.not.include(say('collections.closing.button'));
    expect(page.text).to.include(say('collections.waiting.sheets-how', { count: 1 }));
    await one.post(`/collections/${id}/closing`).send('revision=1').expect(409);
    expect((await office.store.collections.byId(id))?.status).to.equal('open');
  });

  it('are not typed in before opening, though the form can be printed then', async () => {
    const { path, one } = await withPaper({ status: 'planned' });
    const addresses = pageOf(await one.get(path).expect(200))
      .all('link')
      .map(({ href }) => href)
      .join();
    expect(addresses).to.include('form.pdf?language=sv').and.not.include('/entry');
    await one.get(`${path}/entry`).expect(303);
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    expect((await one.get(path)).text).not.to.include('nummer 1');
  });

  it('have no page once the collection has closed: it is shown instead, with a word about it', async () => {
    const { office, id, path, one } = await withPaper();
    await closeNow(office.store, { id });
    for (const page of ['', '/form.pdf', '/entry']) {
      const { headers } = await one.get(`${path}${page}`).expect(303);
      expect(headers.location).to.equal(`/collections/${id}`);
      expect(pageOf(await one.get(`/collections/${id}`)).text).to.include(
        say('collections.notices.sheet-late'),
      );
    }
  });
});

describe('the form to print', () => {
  const openOffice = offices();

  it('is marked for staff in each language that no human has checked', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'the-audit' }));
    const inTwo = { ...mixed, languages: ['sv', 'so'] };
    const { id } = await keepCollection(office.store, inTwo, { auditId: 'the-audit' });
    const items = pageOf(await (await office.as('auditor')).get(`/collections/${id}/paper`)).texts(
      'listitem',
    );
    const unchecked = say('cards.unchecked');
    expect(items).to.include.members([`Somaliska (PDF) ${unchecked}`, 'Svenska (PDF)']);
  });

  it('comes in the language asked for, and in the first there is for any other', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'the-audit' }));
    const inTwo = { ...mixed, languages: ['sv', 'en'] };
    const { id } = await keepCollection(office.store, inTwo, { auditId: 'the-audit' });
    const auditor = await office.as('auditor');
    // What staff have written is in Swedish in every form.
    const languagesIn = async (wanted: string) =>
      new Set([...(await pdf(auditor, id, wanted)).matchAll(/\/Lang \((\w+)\)/g)].map(([, tag]) => tag));
    expect([...(await languagesIn('en'))]).to.have.members(['en', 'sv']);
    expect([...(await languagesIn('ar'))]).to.deep.equal(['sv']);
  });
});

async function pdf(staff: Staff, id: string, language: string): Promise<string> {
  const { body, headers } = await staff
    .get(`/collections/${id}/paper/form.pdf?language=${language}`)
    .buffer(true)
    .parse(asBuffer)
    .expect(200);
  expect(headers['content-type']).to.equal('application/pdf');
  return (body as Buffer).toString('latin1');
}

async function markedIn({ store }: Office, id: string) {
  return { mark: markOf((await store.sheets.find(id, 1))?.sealed ?? '') };
}
