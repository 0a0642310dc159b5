import { expect } from 'chai';
import { pino } from 'pino';
import request from 'supertest';
import { longestText } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { mixed, sites, untilTooOften, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

const urlencoded = 'application/x-www-form-urlencoded';

/** The values of what is chosen on a page. */
const chosenOn = (page: { readonly text: string }) =>
  pageOf(page)
    .fields()
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('wrong input from those who answer', () => {
  const openSite = sites();
  const visit = async (layout: 'question' | 'section' = 'question') => {
    const site = await openSite({ questionnaire: mixed, collection: { layout } });
    return { site, person: visitor(site) };
  };

  it('an unknown link says so, in both languages', async () => {
    const { site } = await visit();
    const swedish = await request(site.app).get('/a/no-such-code');
    expect(swedish.status).to.equal(404);
    expect(pageOf(swedish).heading).to.equal(say('failures.answering.not-found.title'));
    const english = await request(site.app).get('/a/no-such-code/p/q1?language=en');
    expect(pageOf(english).heading).to.equal(sayIn('en')('failures.answering.not-found.title'));
    expect(english.text).to.include('href="/a/no-such-code/p/q1"');
  });

  it('no address under an answering link is logged, whether there is such a page or not', async () => {
    const written: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void written.push(line) });
    const site = await openSite({ log });
    const person = visitor(site);
    for (const place of ['', '/send', '/start', '/elsewhere', '/p/q1/on']) await person.get(place);
    await request(site.app).get('/a/');
    await request(site.app).get('/sign-in');
    expect(written.filter((line) => line.includes('/a/'))).to.deep.equal([]);
    expect(written.join(''), 'staff pages are').to.include('/sign-in');
  });

  for (const [status, told] of [
    ['planned', { status: 403, words: say('failures.answering.not-yet-open.title') }],
    ['closed', { status: 410, words: say('failures.answering.closed.title') }],
  ] as const) {
    it(`a ${status} collection takes no answers and says why`, async () => {
      const site = await openSite({ collection: { status } });
      for (const answer of [await visitor(site).get(), await visitor(site).answer('q1', { q1: 'always' })]) {
        expect(answer.status).to.equal(told.status);
        expect(pageOf(answer).heading).to.equal(told.words);
      }
    });
  }

  it('an answer that is not among the choices is shown at its question, and nothing is saved', async () => {
    const { person } = await visit();
    const answer = await person.wrong('often', { often: 'sometimes' });
    const page = pageOf(answer);
    expect(page.title).to.match(
      new RegExp(`^${say('answering.error')}: ${say('answering.page-title', { number: 3 })}$`),
    );
    const alert = page.one('alert');
    expect(alert.attribute('autofocus')).to.equal('');
    expect(alert.link(say('problems.not-a-choice')).href).to.equal('#q_1');
    expect(page.one('group', /Hur ofta often\?/).description).to.include(say('problems.not-a-choice'));
    expect(pageOf(await person.get('/check')).text).to.include(say('answering.check.empty'));
  });

  it('two choices where one is asked for are told', async () => {
    const { person } = await visit();
    const answer = await person.wrong('often', { often: ['always', 'never'] });
    expect(pageOf(answer).problems).to.deep.equal([say('problems.one-choice')]);
  });

  it('a non-answer beside other choices is told, and all of them stay chosen', async () => {
    const { person } = await visit();
    const answer = await person.wrong('colours', { colours: ['red', 'dont-know'] });
    expect(chosenOn(answer)).to.deep.equal(['red', 'dont-know']);
    expect(pageOf(answer).problems).to.deep.equal([say('problems.non-answer-alone')]);
  });

  it('a form with foreign fields is told once, and keeps what is right', async () => {
    const { person } = await visit();
    const answer = await person.wrong('often', { often: 'always', salary: '1', 'x-y': '<i>' });
    expect(pageOf(answer).problems).to.deep.equal([say('problems.foreign')]);
    expect(chosenOn(answer)).to.deep.equal(['always']);
    expect(answer.text).not.to.include('<i>');
  });

  it('thousands of foreign fields are told of once, and more than any page has are refused', async () => {
    const { person } = await visit();
    const fields = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`x${i}`, '']));
    const told = await person.wrong('often', fields(5000));
    expect(pageOf(told).problems).to.deep.equal([say('problems.foreign')]);
    expect((await person.answer('often', fields(9000))).status).to.equal(400);
  });

  it('one wrong answer on a page of several leaves the others as they were typed', async () => {
    const { person } = await visit('section');
    const answer = await person.wrong('often', { often: 'always', colours: ['none', 'red'], whole: '11' });
    expect(pageOf(answer).one('alert').headings()).to.deep.equal([say('problems.title', { count: 2 })]);
    expect(chosenOn(answer)).to.include('always');
  });

  it('a text of 100,000 characters is told to be too long, and is still on the page', async () => {
    const { person } = await visit();
    const long = 'å'.repeat(100_000);
    const answer = await person.wrong('words', { words: long });
    const page = pageOf(answer);
    const told = { given: 100_000, most: longestText };
    expect(page.problems).to.deep.equal([say('problems.text-too-long', told)]);
    const field = page.one('textbox');
    expect(field.value === long, 'what was typed').to.equal(true);
    expect(field.attribute('aria-invalid')).to.equal('true');
  });

  it('wrong input is told on the way back too, so that nothing typed is lost in silence', async () => {
    const { person } = await visit();
    const told = await person.wrong('words', { words: 'a'.repeat(5000) }, { _do: 'back' });
    expect(pageOf(told).problems).to.have.length(1);
    expect((await person.answer('words', { words: 'a'.repeat(5000) }, { _do: 'skip' })).status).to.equal(303);
  });

  it('a form of 10 MB is refused with a page', async () => {
    const { person } = await visit();
    const answer = await person.answer('words', { words: 'a'.repeat(10_000_000) });
    expect(answer.status).to.equal(413);
    expect(pageOf(answer).heading).to.equal(say('failures.answering.too-large.title'));
  });

  for (const [name, body] of Object.entries({
    'broken UTF-8 in percent signs': 'words=%ff%fe&_do=next',
    'raw bytes that are not UTF-8': Buffer.from([0x77, 0x3d, 0xff, 0xfe]),
    'half a percent sign': 'words=%&_do=next',
    'a zero character': 'words=a%00b&_do=next',
    'no button': 'words=hello',
  })) {
    it(`a form with ${name} is refused with a page`, async () => {
      const { site } = await visit();
      const answer = await request(site.app)
        .post(`${site.link}/p/words`)
        .type(urlencoded)
        .serialize((given: unknown) => given as string)
        .send(body);
      expect(answer.status).to.equal(400);
      const page = pageOf(answer);
      expect(page.heading).to.equal(say('failures.answering.bad-form.title'));
      expect(page.all('link').map(({ href }) => href)).to.include(site.link);
    });
  }

  it('a packing that nobody knows, and an address with a zero character, are refused with a page', async () => {
    const { site } = await visit();
    const packed = await request(site.app)
      .post(`${site.link}/p/often`)
      .set('Content-Encoding', 'suitcase')
      .type(urlencoded)
      .send('often=always&_do=next');
    expect(packed.status).to.equal(400);
    expect((await request(site.app).get('/a/%00')).status).to.equal(400);
  });

  it('a page that is not there never links to another site', async () => {
    const { site } = await visit();
    const { text } = await request(site.app).get('//elsewhere.example/page');
    expect(text).to.not.include('//elsewhere.example');
  });

  it('a form of another kind is refused and takes no saved answer away', async () => {
    const { person, site } = await visit();
    await person.answer('often', { often: 'always' });
    expect(
      (await request(site.app).post(`${site.link}/p/often`).send({ often: 'never', _do: 'next' })).status,
    ).to.equal(400);
    expect(chosenOn(await person.get('/p/often'))).to.deep.equal(['always']);
  });

  it('a form posted from another site is refused', async () => {
    const { site } = await visit();
    const answer = await request(site.app)
      .post(`${site.link}/p/often`)
      .set('Sec-Fetch-Site', 'cross-site')
      .type(urlencoded)
      .send('often=always&_do=next');
    expect(answer.status).to.equal(403);
    expect(pageOf(answer).text).to.include(say('failures.answering.not-allowed.what'));
  });
});

describe('a page that could not be taken', () => {
  const openSite = sites();
  const visit = async (eachCounts = 1) => {
    const site = await openSite({ questionnaire: mixed, eachCounts });
    return { site, person: visitor(site) };
  };
  const problem = say('problems.one-choice');

  it('is shown again as often as it is asked for, and no other page is', async () => {
    const { person } = await visit();
    await person.wrong('often', { often: ['always', 'never'] });
    for (const time of [1, 2]) {
      const again = await person.get('/p/3');
      expect(pageOf(again).problems, `time ${time}`).to.deep.equal([problem]);
      expect(chosenOn(again)).to.deep.equal(['always', 'never']);
    }
    expect(pageOf(await person.get('/p/4')).all('alert')).to.have.length(0);
  });

  it('is shown without its problem once it is put right: what Back asks for is a page, not a form', async () => {
    const { site, person } = await visit();
    await person.wrong('often', { often: ['always', 'never'] });
    const right = await person.answer('often', { often: 'never' });
    expect(right.headers.location).to.equal(`${site.link}/p/4`);
    const back = await person.get('/p/3');
    expect([pageOf(back).all('alert').length, chosenOn(back)]).to.deep.equal([0, ['never']]);
  });

  it('is over when it is sent as it was before, or skipped', async () => {
    const { person } = await visit();
    await person.answer('often', { often: 'never' });
    await person.wrong('often', { often: ['always', 'never'] });
    await person.answer('often', { often: 'never' }).expect(303);
    expect(pageOf(await person.get('/p/3')).all('alert')).to.have.length(0);
    await person.wrong('often', { often: ['always', 'never'] });
    await person.answer('often', {}, { _do: 'skip' }).expect(303);
    expect(pageOf(await person.get('/p/3')).all('alert')).to.have.length(0);
  });

  it('is where the visit goes on, also where nothing else has been answered', async () => {
    const { site, person } = await visit();
    await person.wrong('whole', { whole: '11' });
    expect(pageOf(await person.get()).names('button')).to.include(say('answering.continue'));
    expect((await person.post('/start')).headers.location).to.equal(`${site.link}/p/6`);
  });

  it('says what is wrong in the language that the button asked for', async () => {
    const { person } = await visit();
    const told = pageOf(await person.wrong('often', { often: ['always', 'never'] }, { _language: 'en' }));
    expect(told.problems).to.deep.equal([sayIn('en')('problems.one-choice')]);
  });

  it('is never among what is sent', async () => {
    const { site, person } = await visit();
    await person.answer('often', { often: 'never' });
    await person.wrong('words', { words: 'å'.repeat(5000) });
    expect((await person.post('/send')).headers.location).to.match(/thanks/);
    expect(await site.responses()).to.deep.equal([{ often: 'never' }]);
    expect(await site.store.responses.texts(site.collection.id)).to.deep.equal([]);
  });

  it('begins no more visits than one client may begin', async () => {
    const { site } = await visit(20);
    const wrong = () => visitor(site).answer('often', { often: ['always', 'never'] });
    const { text } = await untilTooOften(300 / 20, wrong);
    expect(chosenOn({ text })).to.deep.equal(['always', 'never']);
  });
});
