/** One paper is one sheet, and one sheet is one paper, whatever happens on the pages meanwhile. */
import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form } from '../office.ts';
import { answersOf, crossed, hiddenIn, paperOffices, sheet, typeAgain } from './paper.ts';

/** Another paper that is so like the first that it might be taken for it. */
const similar = { ...crossed, often: '2' };

describe('a number that another sheet has got meanwhile', () => {
  const withPaper = paperOffices();

  /** Somebody opens sheet 1 in two ways; then it counts, and a similar one gets its number. */
  async function overtaken() {
    const around = await withPaper();
    const { office, path, one, other } = around;
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    const opened = hiddenIn((await other.get(`${path}/sheets/1`)).text);
    const removal = { ...hiddenIn((await other.get(`${path}/sheets/1/removal`)).text), reason: 'lost' };
    await typeAgain(await office.as('fou'), path, crossed);
    return { ...around, opened, removal };
  }

  it('is not taken for the one that had it: nothing is stored twice, and the new one waits', async () => {
    const { office, id, path, one, other, opened } = await overtaken();
    await one.post(`${path}/entry`).send(form(similar)).expect(303);
    for (const typed of [crossed, similar]) {
      await other
        .post(`${path}/sheets/1`)
        .send(form({ ...opened, ...typed }))
        .expect(303)
        .expect('Location', path);
      expect(pageOf(await other.get(path)).text).to.include(
        say('paper-entry.sheet', { number: '1 är ett annat papper nu.' }),
      );
    }
    expect(await answersOf(office, id)).to.have.length(1);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('is not thrown away for the one that had it', async () => {
    const { office, id, path, one, other, removal } = await overtaken();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    await other.post(`${path}/sheets/1/removal`).send(form(removal)).expect(303);
    expect(pageOf(await other.get(path)).text).to.include(
      say('paper-entry.sheet', { number: '1 är ett annat papper nu.' }),
    );
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('is told to the person who typed in the new one, too', async () => {
    const { path, other, opened } = await overtaken();
    await other.post(`${path}/entry`).send(form(similar)).expect(303);
    await other
      .post(`${path}/sheets/1`)
      .send(form({ ...opened, ...crossed }))
      .expect(303);
    expect(pageOf(await other.get(path)).text).to.include(
      say('paper-entry.sheet', { number: '1 är ett annat papper nu.' }),
    );
  });

  it('is asked for even where a form names no sheet', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    for (const place of ['sheets/1', 'sheets/1/differing', 'sheets/1/anew', 'sheets/1/removal'])
      await other
        .post(`${path}/${place}`)
        .send(form({ ...crossed, reason: 'lost' }))
        .expect(303);
    expect(await office.store.responses.count(id)).to.equal(0);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('is told kindly while nobody has it: the second press of a button is no mistake', async () => {
    const { office, id, path, other, opened, removal } = await overtaken();
    const pressed = { 'sheets/1': opened, 'sheets/1/removal': removal };
    for (const [place, hidden] of Object.entries(pressed)) {
      await other
        .post(`${path}/${place}`)
        .send(form({ ...crossed, ...hidden }))
        .expect(303);
      expect(pageOf(await other.get(path)).text).to.include(
        say('paper-entry.sheet', { number: '1 väntar inte längre.' }),
      );
    }
    expect(await answersOf(office, id)).to.have.length(1);
  });

  it('is still the same where the page came back with something to correct', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    const wrong = await typeAgain(other, path, { ...crossed, often: '9' }, { status: 422 });
    await other
      .post(`${path}/sheets/1`)
      .send(form({ ...hiddenIn(wrong), ...similar }))
      .expect(303);
    await typeAgain(other, path, { often: '1' }, { place: '/differing' });
    expect(await answersOf(office, id)).to.have.length(1);
  });
});

describe('a new sheet that is sent more than once', () => {
  const withPaper = paperOffices();

  async function opened() {
    const around = await withPaper();
    const { text } = await around.one.get(`${around.path}/entry`).expect(200);
    return { ...around, hidden: hiddenIn(text) };
  }

  it('is one sheet, and its number is told again', async () => {
    const { office, id, path, one, hidden } = await opened();
    const both = [1, 2].map(() => one.post(`${path}/entry`).send(form({ ...hidden, ...sheet })));
    for (const { status } of await Promise.all(both)) expect(status).to.equal(303);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
    expect(pageOf(await one.get(path)).status).to.include(
      say('paper-entry.notices.first', { number: 1 }).replace('Sparat. ', ''),
    );
    await one
      .post(`${path}/entry`)
      .send(form({ ...hidden, ...sheet }))
      .expect(303);
    expect(pageOf(await one.get(path)).status).to.equal(say('paper-entry.notices.already', { number: 1 }));
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('says again what does not count of it', async () => {
    const { path, one, hidden } = await opened();
    const offRoute = form({ ...hidden, ...sheet, group: '2' });
    for (const _ of [1, 2]) await one.post(`${path}/entry`).send(offRoute).expect(303);
    expect(pageOf(await one.get(path)).status).to.equal(
      say('paper-entry.notices.already-dropped', { number: 1, questions: '2' }),
    );
  });

  it('is asked about where it says something else, as that may be another paper', async () => {
    const { office, id, path, one, hidden } = await opened();
    await one
      .post(`${path}/entry`)
      .send(form({ ...hidden, ...sheet }))
      .expect(303);
    const { text } = await one
      .post(`${path}/entry`)
      .send(form({ ...hidden, ...similar, words: 'Nytt.' }))
      .expect(422);
    expect(pageOf(text).problems).to.deep.equal([say('paper-entry.problems.saved', { number: 1 })]);
    expect(pageOf(text).sentAs('words')[0]?.value).to.equal('Nytt.');
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
    await one
      .post(`${path}/entry`)
      .send(form({ ...hiddenIn(text), ...similar }))
      .expect(303);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(2);
  });

  it('is one sheet also where it came back with something to correction first', async () => {
    const { office, id, path, one, hidden } = await opened();
    const { text } = await one
      .post(`${path}/entry`)
      .send(form({ ...hidden, ...sheet, often: '9' }))
      .expect(422);
    for (const fields of [hiddenIn(text), hidden])
      await one
        .post(`${path}/entry`)
        .send(form({ ...fields, ...sheet }))
        .expect(303);
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('is two sheets where two forms were opened, however alike they are', async () => {
    const { office, id, path, one } = await opened();
    for (const _ of [1, 2]) {
      const { text } = await one.get(`${path}/entry`);
      await one
        .post(`${path}/entry`)
        .send(form({ ...hiddenIn(text), ...sheet }))
        .expect(303);
    }
    expect((await office.store.sheets.ofCollection(id)).map(({ number }) => number)).to.deep.equal([1, 2]);
  });
});
