/** What two people see of each other's typing: nothing, on any page, whatever they do. */
import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, type Staff } from '../office.ts';
import { answersOf, crossed, follow, hiddenIn, paperOffices, readWords, sheet, typeAgain } from './paper.ts';

describe('a sheet that two people type in', () => {
  const withPaper = paperOffices();

  it('asks the second person for what differs alone, on empty fields', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    const text = await typeAgain(other, path, { ...crossed, whole: '7' });
    const page = pageOf(text);
    expect(page.heading).to.equal(say('paper-entry.differing.title', { number: 1 }));
    expect(page.fields().map((field) => [field.attribute('name'), field.value])).to.deep.equal([
      ['whole', ''],
    ]);
    expect(Object.keys(hiddenIn(text))).to.deep.equal(['_first']);
    expect(await answersOf(office, id)).to.deep.equal([]);
    const done = await typeAgain(other, path, { whole: '8' }, { place: '/differing' });
    expect(pageOf(done).status).to.equal(say('paper-entry.notices.counted', { number: 1 }));
    expect((await answersOf(office, id))[0]).to.include({ whole: 8, often: 'always' });
  });

  it('is set aside without a word where it differs too much, and both type it anew', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    const aside = pageOf(await typeAgain(other, path, { ...crossed, whole: '7', often: '3' }));
    expect(aside.status).to.equal(say('paper-entry.notices.aside', { number: 1 }));
    for (const [who, outcome] of [
      [one, 'waits'],
      [other, 'counted'],
    ] as const) {
      const opened = pageOf(await who.get(`${path}/sheets/1`).expect(200));
      expect(opened.heading).to.equal(say('paper-entry.anew.title', { number: 1 }));
      expect(
        opened
          .fields()
          .map(({ value }) => value)
          .join(''),
      ).to.equal('');
      const done = await typeAgain(who, path, crossed, { place: '/anew' });
      expect(pageOf(done).status).to.equal(say(`paper-entry.notices.${outcome}`, { number: 1 }));
    }
    expect(await answersOf(office, id)).to.have.length(1);
  });

  it('is told to wait on the closing page while it is set aside, with what to do', async () => {
    const { id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    await typeAgain(other, path, { often: '3' });
    const page = pageOf(await one.get(`/collections/${id}/closing`).expect(200));
    expect(page.text).to.include(say('collections.waiting.aside', { count: 1 }));
    expect(page.text).to.include(say('collections.waiting.aside-how', { count: 1 }));
    await one.post(`/collections/${id}/closing`).send('revision=1').expect(409);
  });

  it('tells everybody why they are not to type it now', async () => {
    const { office, id, path, one, other } = await withPaper();
    await office.store.people.add({ id: 'cia', email: 'cia@exempel.se', name: 'Cia', role: 'auditor' });
    await office.store.members.add((await office.store.collections.byId(id))?.auditId ?? '', 'cia');
    const third = await office.as({ personId: 'cia' });
    const statusFor = async (who: Staff) => pageOf(await follow(who, `${path}/sheets/1`)).status;
    const word = (key: string) => say(`paper-entry.notices.${key}`, { number: 1 });
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await one.get(`${path}/sheets/1/reading`);
    expect(await statusFor(one)).to.equal(word('not-own'));
    await typeAgain(other, path, { ...crossed, whole: '7' });
    expect(await statusFor(one)).to.equal(word('not-own-differs'));
    expect(await statusFor(third)).to.equal(word('not-others-differs'));
    await typeAgain(other, path, { whole: '6' }, { place: '/differing' });
    expect(await statusFor(third)).to.equal(word('not-others-aside'));
    await typeAgain(other, path, crossed, { place: '/anew' });
    expect(await statusFor(other)).to.equal(word('not-waits-aside'));
    await typeAgain(one, path, crossed, { place: '/anew' });
    expect(await statusFor(other)).to.equal(word('not-waits-agreed'));
    expect(await statusFor(third)).to.equal(word('not-others-agreed'));
  });

  it('tells the same person who sends it again, too, and keeps nothing of it', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one.post(`${path}/entry`).send(form(crossed)).expect(303);
    const hidden = hiddenIn((await other.get(`${path}/sheets/1`)).text);
    for (const place of ['', '/differing', '/anew']) {
      const sent = await one.post(`${path}/sheets/1${place}`).send(form({ ...hidden, ...crossed }));
      const page = pageOf(await follow(one, sent.headers.location ?? ''));
      expect(page.status).to.equal(say('paper-entry.notices.not-own', { number: 1 }));
    }
    expect(await answersOf(office, id)).to.deep.equal([]);
  });

  it('has its words on the page of the one who wrote them, and on no other', async () => {
    const { office, id, path, one, other } = await withPaper();
    const sent = await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const reading = pageOf(await follow(one, sent.headers.location ?? ''));
    expect(reading.status).to.equal(say('paper-entry.notices.first', { number: 1 }));
    expect(reading.sentAs('words')[0]?.value).to.equal('Bra folk.');
    const opened = pageOf(await other.get(`${path}/sheets/1`).expect(200));
    expect(opened.sentAs('words')).to.deep.equal([]);
    await other.get(`${path}/sheets/1/reading`).expect(403);
    expect(pageOf(await typeAgain(other, path, crossed)).status).to.equal(
      say('paper-entry.notices.agreed', { number: 1 }),
    );
    await other.get(`${path}/sheets/1/reading`).expect(403);
    await readWords(one, path, { words: 'Bra folk här.' });
    expect(await office.store.responses.texts(id)).to.deep.equal([
      { question: 'words', text: 'Bra folk här.' },
    ]);
  });

  it('shows its words no more once they are read through, to their own person either', async () => {
    const { path, one } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    await readWords(one, path);
    const page = pageOf(await follow(one, `${path}/sheets/1/reading`));
    expect(page.status).to.equal(say('paper-entry.notices.not-own', { number: 1 }));
    expect(page.text).to.not.include('Bra folk');
  });

  it('keeps what was typed of a text that is too long, for its own person', async () => {
    const { path, one } = await withPaper();
    await one.post(`${path}/entry`).send(form(sheet)).expect(303);
    const { text } = await one.get(`${path}/sheets/1/reading`);
    const long = 'ord '.repeat(2000).trim();
    const sent = await one
      .post(`${path}/sheets/1/reading`)
      .send(form({ ...hiddenIn(text), words: long }))
      .expect(422);
    expect(pageOf(sent).sentAs('words')[0]?.value).to.equal(long);
  });

  it('is not used up by an empty page: that has to be said', async () => {
    const { office, id, path, one, other } = await withPaper();
    await one
      .post(`${path}/entry`)
      .send(form({ words: 'Bara ord.' }))
      .expect(303);
    const asked = pageOf(await typeAgain(other, path, {}, { status: 422 }));
    expect(asked.problems.join()).to.include(say('paper-entry.problems.nothing'));
    expect(asked.one('checkbox').name).to.equal(say('paper-entry.second.nothing'));
    await typeAgain(other, path, { _nothing: 'yes' });
    await readWords(one, path);
    expect(await office.store.responses.texts(id)).to.deep.equal([{ question: 'words', text: 'Bara ord.' }]);
  });
});

/** Whatever the first person typed, pages of the second are the same as long as the same thing comes of it. */
describe('pages of the second person', () => {
  const withPaper = paperOffices();

  /** What a second person is sent, request by request, without what is random in every page. */
  async function sentTo(first: Record<string, string>): Promise<readonly string[]> {
    const { path, one, other, id } = await withPaper();
    await one.post(`${path}/entry`).send(form(first)).expect(303);
    const pages: string[] = [];
    const keep = (text: string) =>
      pages.push(
        text
          .replaceAll(id, 'ID')
          .replaceAll(/(audit|service)-\d+/g, '$1')
          .replace(/(name="_first" value=")[^"]*/g, '$1'),
      );
    keep((await other.get(path)).text);
    const { text } = await other.get(`${path}/sheets/1`);
    keep(text);
    keep(await typeAgain(other, path, { ...crossed, often: '9' }, { status: 422 }));
    keep(await typeAgain(other, path, crossed));
    keep(await follow(other, `${path}/sheets/1`));
    keep((await other.post(`${path}/sheets/1`).send(form({ ...hiddenIn(text), ...crossed }))).text);
    keep((await other.get(path)).text);
    return pages;
  }

  const cases: Readonly<Record<string, readonly Record<string, string>[]>> = {
    'too far off, by little or by all, with words or without': [
      { ...crossed, often: '2', whole: '1' },
      { group: '2', often: '3', colours: '2', ladder: '1', whole: '0', words: 'Hemligt', _help: '1' },
      { words: 'Bara ord, och många av dem.' },
    ],
    'differing in one question, whatever stands there': [
      { ...crossed, whole: '0' },
      { ...crossed, whole: '11' },
    ],
  };

  for (const [what, firsts] of Object.entries(cases)) {
    it(`are the same: ${what}`, async () => {
      const [one, ...others] = await Promise.all(firsts.map((first) => sentTo(first)));
      for (const other of others) expect(other).to.deep.equal(one);
    });
  }
});
