import { expect } from 'chai';
import { markOf } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { mixed } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, offices, type Staff } from '../office.ts';
import { answersOf, hiddenIn, paperOffices, sheet, typeAgain } from './paper.ts';

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
    const alike = { ...sheet, colours: '3,1', words: 'bra folk' };
    await typeAgain(other, path, alike);
    expect(await answersOf(office, id)).to.deep.equal([
      { group: 'yes', chosen: 'mostly', often: 'always', colours: ['red', 'blue'], whole: 8 },
    ]);
    expect(await office.store.responses.texts(id)).to.deep.equal([{ question: 'words', text: 'bra folk' }]);
    expect(await office.store.responses.methods(id)).to.deep.equal([{ channel: 'paper', help: 'friend' }]);
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
  });

  it('are never typed in twice by the same person', async () => {
    const { office, id, path, one } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await one.get(`${path}/sheets/1`).expect(403);
    const _first = markOf((await office.store.sheets.find(id, 1))?.sealed ?? '');
    for (const place of ['sheets/1', 'sheets/1/reconciling'])
      await one
        .post(`${path}/${place}`)
        .send(form({ ...sheet, _first }))
        .expect(403);
    expect(await office.store.responses.count(id)).to.equal(0);
  });

  it('show nothing of the first entry to the one who types it in again', async () => {
    const { path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const { text } = await other.get(`${path}/sheets/1`).expect(200);
    expect(text)
      .to.include(say('paper-entry.second.title', { number: 1 }))
      .and.not.include('Bra folk');
  });

  it('show only what differs, and store what the second person chooses', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const second = { ...sheet, often: '4', whole: '7', _help: '1' };
    const text = await typeAgain(other, path, second, { status: 200 });
    expect(legendsOf(text)).to.have.length(3);
    expect(await office.store.responses.count(id)).to.equal(0);
    const picks = {
      '_pick.often': 'first',
      '_pick.whole': 'other',
      '_other.whole': '10',
      '_pick._help': 'second',
    };
    await typeAgain(
      other,
      path,
      { ...second, ...picks, ...hiddenIn(text) },
      { place: 'sheets/1/reconciling' },
    );
    const [answers] = await answersOf(office, id);
    expect(answers).to.include({ often: 'always', whole: 10 });
    expect(await office.store.responses.methods(id)).to.deep.equal([{ channel: 'paper', help: 'alone' }]);
  });

  it('show nothing of themselves to somebody who has another paper, or none', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    for (const place of ['sheets/1', 'sheets/1/reconciling']) {
      const text = await typeAgain(other, path, { often: '4' }, { place, status: 422 });
      const alert = pageOf(text).one('alert');
      expect(alert.link(say('paper-entry.problems.another', { number: 1 })).href).to.equal('#q-_sheet');
      expect(text).to.not.include('Bra folk');
      expect(text).to.not.include('_pick');
    }
    expect(await office.store.responses.count(id)).to.equal(0);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('are not stored before every difference is reconciled', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const second = { ...sheet, often: '4', whole: '7', '_pick.often': 'first' };
    const text = await typeAgain(other, path, second, { place: 'sheets/1/reconciling', status: 422 });
    const page = pageOf(text);
    expect(page.problems.join()).to.include(say('paper-entry.problems.pick'));
    const chosen = page.all('radio').filter(({ checked }) => checked);
    expect(chosen.map(({ value }) => value)).to.deep.equal(['first']);
    expect(await office.store.responses.count(id)).to.equal(0);
  });

  it('follow the journey: what lies off it is dropped, and told', async () => {
    const { office, id, path, one, other } = await withPaper();
    const offRoute = { ...sheet, group: '2' };
    await one.post(`${path}/entry`).send(form(offRoute)).expect(303);
    expect(pageOf(await one.get(path)).status).to.equal(
      say('paper-entry.notices.first-dropped', { number: 1, questions: '2' }),
    );
    await typeAgain(other, path, offRoute);
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
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await typeAgain(other, path, sheet);
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    expect((await office.store.sheets.ofCollection(id)).map(({ number }) => number)).to.deep.equal([1, 2]);
  });

  it('are thrown away only when asked twice', async () => {
    const { office, id, path, one } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const { text } = await one.get(`${path}/sheets/1/removal`);
    expect(text).to.include(say('paper-entry.removal.title', { number: 1 }));
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
    await one
      .post(`${path}/sheets/1/removal`)
      .send(form(hiddenIn(text)))
      .expect(303);
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
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
        say('collections.notices.not-open'),
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
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  expect(headers['content-type']).to.equal('application/pdf');
  return (body as Buffer).toString('latin1');
}

function legendsOf(html: string): readonly string[] {
  return [...html.matchAll(/<legend>(.*?)<\/legend>/g)].map(([, text = '']) => text);
}
