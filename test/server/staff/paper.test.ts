import { expect } from 'chai';
import { markOf } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { mixed } from '../../support/answering.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, offices, type Staff } from './office.ts';
import { answersOf, hiddenIn, paperOffices, sheet, typeAgain } from './paper.ts';

describe('sheets of paper', () => {
  const withPaper = paperOffices();

  it('wait sealed, under a number, for somebody else', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    expect((await one.get(path)).text).to.include('Skriv nummer 1 överst på pappret');
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
    expect(await office.store.responses.methods(id)).to.deep.equal([{ way: 'paper', help: 'friend' }]);
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
    expect(text).to.include('Skriv in nummer 1 igen').and.not.include('Bra folk');
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
    expect(await office.store.responses.methods(id)).to.deep.equal([{ way: 'paper', help: 'alone' }]);
  });

  it('show nothing of themselves to somebody who has another paper, or none', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    for (const place of ['sheets/1', 'sheets/1/reconciling']) {
      const text = await typeAgain(other, path, { often: '4' }, { place, status: 422 });
      expect(text)
        .to.include('Är det rätt papper?')
        .and.include('href="#q-_sheet"')
        .and.not.include('Bra folk');
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
    expect(text)
      .to.include('Välj vilket svar som står på pappret')
      .and.match(/value="first" checked/);
    expect(await office.store.responses.count(id)).to.equal(0);
  });

  it('follow the journey: what lies off it is dropped, and told', async () => {
    const { office, id, path, one, other } = await withPaper();
    const offRoute = { ...sheet, group: '2' };
    await one.post(`${path}/entry`).send(form(offRoute)).expect(303);
    expect((await one.get(path)).text)
      .to.include('räknas inte')
      .and.match(/svarade: 2\./);
    await typeAgain(other, path, offRoute);
    const [answers] = await answersOf(office, id);
    expect(answers).to.include({ group: 'no' }).and.not.have.property('chosen');
  });

  it('keep what was typed, and say what is wrong with it', async () => {
    const { office, id, path, one } = await withPaper();
    const wrong = { ...sheet, often: '9', whole: 'x', words: 'Kvar' };
    const { text } = await one.post(`${path}/entry`).send(form(wrong)).expect(422);
    expect(text).to.include('href="#q-often"').and.include('>Fråga 6: Skriv en siffra från 0 till 12.<');
    expect(text).to.include('value="9"').and.include('value="1 3"').and.include('>Kvar</textarea>');
    expect(await office.store.sheets.ofCollection(id)).to.deep.equal([]);
  });

  it('are refused where nothing is filled in', async () => {
    const { path, one } = await withPaper();
    const { text } = await one.post(`${path}/entry`).send('').expect(422);
    expect(text).to.include('En tom enkät skrivs inte in');
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
    expect(text).to.include('Ta bort nummer 1?');
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
    const { text } = await one.get(`/collections/${id}/closing`).expect(200);
    expect(text).to.include('kan inte stängas än').and.include(path).and.not.include('Ja, stäng');
    expect(text).to.include('skriva in den igen');
    await one.post(`/collections/${id}/closing`).send('revision=1').expect(409);
    expect((await office.store.collections.byId(id))?.status).to.equal('open');
  });

  it('are not typed in before opening, though the form can be printed then', async () => {
    const { path, one } = await withPaper({ status: 'planned' });
    expect((await one.get(path).expect(200)).text)
      .to.include('form.pdf?language&#x3D;sv')
      .and.not.include('/entry');
    await one.get(`${path}/entry`).expect(303);
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    expect((await one.get(path)).text).not.to.include('nummer 1');
  });
});

describe('the form to print', () => {
  const openOffice = offices();

  it('is marked for staff in each language that no human has checked', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'the-audit' }));
    const inTwo = { ...mixed, languages: ['sv', 'so'] };
    const { id } = await keepCollection(office.store, inTwo, { auditId: 'the-audit' });
    const { text } = await (await office.as('auditor')).get(`/collections/${id}/paper`);
    expect(text).to.match(/Somaliska \(PDF\)<\/a> <span[^>]*>Orden är inte granskade/);
    expect(text).to.match(/Svenska \(PDF\)<\/a><\/li>/);
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
