import { expect } from 'chai';
import request from 'supertest';
import { draftIdOf, unseal } from '../../../surveys/answering/drafts.ts';
import { wordList } from '../../../surveys/answering/pausing/code.ts';
import { type Site, sites, type Typed, untilTooOften, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, aText } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

const questionnaire = aQuestionnaire({
  sections: [aSection('first', [aScale('q1'), aScale('q2')]), aSection('second', [aText('told')])],
});

type Device = ReturnType<typeof visitor>;

async function press(device: Device, place: string, typed: Typed, status: number) {
  const answer = await device.post(place, typed);
  expect(answer.status).to.equal(status);
  return answer;
}

/** Asks for words, or digits, and reads the page that they are on. */
async function wordsFor(person: Device, as = 'words'): Promise<string> {
  const { headers } = await press(person, '/pause', { as }, 303);
  expect(headers.location).to.match(/\/words$/);
  return (await person.get('/words').expect(200)).text;
}

describe('pausing', () => {
  const openSite = sites();

  async function paused(site: Site): Promise<{ readonly words: string; readonly text: string }> {
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' }).expect(303);
    const sent = await person.answer('q2', { q2: 'never' }, { _do: 'pause' }).expect(303);
    expect(sent.headers.location).to.equal(`${site.link}/pause?page=2`);
    const text = await wordsFor(person);
    await press(person, '/words', { _do: 'written' }, 303);
    return { words: wordsOn(text).join(' '), text };
  }

  it('saves the page, explains, and gives four words of the list', async () => {
    const site = await openSite({ questionnaire });
    const { words } = await paused(site);
    expect(words.split(' ')).to.have.length(4);
    for (const word of words.split(' ')) expect(wordList()).to.include(word);
  });

  it('tells the last day to answer where it comes before the words stop working', async () => {
    const told = async (lastDay: string | undefined) => {
      const person = visitor(await openSite({ questionnaire, collection: { lastDay } }));
      await person.answer('q1', { q1: 'always' });
      return pageOf(await person.get('/pause')).text;
    };
    const until = say('pausing.pause.until');
    expect(await told('2026-03-31'))
      .to.include(say('pausing.pause.until-day', { day: '31 mars 2026' }))
      .and.not.include(until);
    for (const day of ['2026-04-09', '2026-03-09', undefined]) expect(await told(day), day).to.include(until);
  });

  it('shows the same words until the person says that they are written down', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' });
    const first = wordsOn(await wordsFor(person));
    for (const again of [(await person.get('/words')).text, await wordsFor(person)])
      expect(wordsOn(again)).to.deep.equal(first);
    for (const place of ['', '/pause', '/start'])
      expect(
        (await (place === '/start' ? person.post(place) : person.get(place))).headers.location,
        place,
      ).to.equal(`${site.link}/words`);
    const { headers } = await press(person, '/words', { _do: 'written' }, 303);
    expect(headers.location).to.equal(`${site.link}/resting`);
    expect((await person.get('/resting').expect(200)).text).to.not.include(first[0]);
    expect((await person.get('/words')).headers.location).to.equal(`${site.link}/pause`);
    await press(visitor(site), '/resume', { words: first.join(' ') }, 303);
  });

  it('goes on at once where somebody wants that, and the words still open it elsewhere', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' });
    const words = wordsOn(await wordsFor(person)).join(' ');
    const { headers } = await press(person, '/words', { _do: 'on' }, 303);
    expect(headers.location).to.equal(`${site.link}/p/2`);
    expect((await person.get('/words')).headers.location).to.equal(`${site.link}/pause`);
    await press(visitor(site), '/resume', { words }, 303);
  });

  it('gives fifteen digits where somebody wants them, which are taken in any script', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' });
    const groups = wordsOn(await wordsFor(person, 'digits'));
    expect(groups.join(' ')).to.match(/^(\d{3} ){4}\d{3}$/);
    await press(person, '/words', { _do: 'written' }, 303);
    const digits = groups.join('');
    const arabic = digits.replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one)));
    for (const typed of [digits, groups.join('-'), arabic, [...digits].join(' ')])
      await press(visitor(site), '/resume', { words: typed }, 303);
    const wrong = digits.replace(/^./, (one) => String((Number(one) + 1) % 10));
    const never = await press(visitor(site), '/resume', { words: wrong }, 422);
    expect(pageOf(never).problems).to.deep.equal([say('pausing.problems.not-found')]);
    const short = await press(visitor(site), '/resume', { words: digits.slice(1) }, 422);
    expect(pageOf(short).problems).to.deep.equal([say('pausing.problems.digits', { length: 15, count: 14 })]);
  });

  it('offers digits first to those who read another language', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' });
    const offered = async (query: string) =>
      pageOf(await person.get(`/pause${query}`))
        .all('button')
        .flatMap((one) => (one.attribute('name') === 'as' ? [one.value] : []));
    expect(await offered('')).to.deep.equal(['words']);
    expect(await offered('?language=en')).to.deep.equal(['digits', 'words']);
  });

  it('forgets the words when somebody leaves quickly, and keeps what they open', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    const saved = await person.answer('q1', { q1: 'always' });
    const secret = /visit=([\w-]{43})/.exec(String(saved.headers['set-cookie']))?.[1] ?? '';
    const words = wordsOn(await wordsFor(person)).join(' ');
    const kept = async () => unseal((await site.store.drafts.byId(draftIdOf(secret)))?.sealed ?? '', secret);
    expect((await kept()).words).to.have.length(4);
    await press(person, '/leave', {}, 303);
    expect(await kept()).to.deep.equal({ answers: { q1: 'always' }, rejected: undefined, words: undefined });
    await press(visitor(site), '/resume', { words }, 303);
  });

  it('takes the cookie away, so that nothing is left in the browser', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    await person.answer('q1', { q1: 'always' });
    await wordsFor(person);
    const { headers } = await press(person, '/words', { _do: 'written' }, 303);
    expect(String(headers['set-cookie'])).to.match(/visit=;.*Expires=Thu, 01 Jan 1970/);
    expect(headers['cache-control']).to.equal('no-store');
    expect((await person.get('/p/q1').expect(200)).text).to.not.include('checked');
  });

  it('goes on where it stopped, on another device, with both answers', async () => {
    const site = await openSite({ questionnaire });
    const { words } = await paused(site);
    const other = visitor(site);
    const { headers } = await press(other, '/resume', { words }, 303);
    expect(headers.location).to.equal(`${site.link}/p/3`);
    await other.answer('told', { told: 'mer' });
    await press(other, '/send', {}, 303);
    expect(await site.responses()).to.deep.equal([{ q1: 'always', q2: 'never' }]);
  });

  it('lets two devices go on at once, and stores what they sent once', async () => {
    const site = await openSite({ questionnaire });
    const { words } = await paused(site);
    const [one, other] = [visitor(site), visitor(site)];
    for (const device of [one, other]) await press(device, '/resume', { words }, 303);
    await one.answer('told', { told: 'från den ena' }).expect(303);
    await other.answer('q1', { q1: 'never' }).expect(303);
    await press(one, '/send', {}, 303);
    const { headers } = await press(other, '/send', {}, 303);
    expect(headers.location).to.include(`${site.link}/thanks?`);
    expect(await site.responses()).to.deep.equal([{ q1: 'never', q2: 'never' }]);
  });

  it('takes words in capitals, with commas, numbers and without dots and rings', async () => {
    const site = await openSite({ questionnaire });
    const { words } = await paused(site);
    const carelessly = words
      .toUpperCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(' ')
      .map((word, i) => `${i + 1}. ${word},\n`)
      .join('  ');
    await press(visitor(site), '/resume', { words: carelessly }, 303);
  });

  it('says the same of words that nobody has and of words whose answers were sent', async () => {
    const site = await openSite({ questionnaire });
    const { words } = await paused(site);
    const person = visitor(site);
    await press(person, '/resume', { words }, 303);
    await press(person, '/send', {}, 303);
    const sent = await press(visitor(site), '/resume', { words }, 422);
    const unknown = words.split(' ').reverse().join(' ');
    const never = await press(visitor(site), '/resume', { words: unknown }, 422);
    expect(sent.text.replaceAll(words, '')).to.equal(never.text.replaceAll(unknown, ''));
    expect(pageOf(never).problems).to.deep.equal([say('pausing.problems.not-found')]);
    expect(pageOf(never).field(say('pausing.resume.words')).value).to.equal(unknown);
    expect(never.headers['set-cookie']).to.equal(undefined);
  });

  it('tells which word is not one of ours, and keeps what was typed', async () => {
    const site = await openSite({ questionnaire });
    const { text } = await press(visitor(site), '/resume', { words: 'abborre accent <b>xyzzy</b>' }, 422);
    const page = pageOf(text);
    expect(page.field(say('pausing.resume.words')).value).to.equal('abborre accent <b>xyzzy</b>');
    const four = await press(visitor(site), '/resume', { words: 'abborre accent access xyzzy' }, 422);
    expect(pageOf(four).problems).to.deep.equal([say('pausing.problems.unknown-word', { word: 'xyzzy' })]);
    const three = await press(visitor(site), '/resume', { words: 'abborre accent' }, 422);
    expect(pageOf(three).problems).to.deep.equal([say('pausing.problems.words', { count: 2 })]);
  });

  it('has those who try many words wait, and takes nobody for them who comes later', async () => {
    const site = await openSite({ questionnaire, eachCounts: 5 });
    const { words } = await paused(site);
    const guesser = visitor(site);
    await untilTooOften(20 / 5, (n) =>
      guesser.post('/resume', { words: `abborre accent access ${wordList()[n + 100]}` }),
    );
    const { text } = await press(guesser, '/resume', { words }, 429);
    expect(pageOf(text).problems).to.deep.equal([say('pausing.problems.wait')]);
    expect(pageOf(text).field(say('pausing.resume.words')).value).to.equal(words);
  });

  it('counts the addresses of one IPv6 network as one client', async () => {
    const site = await openSite({ questionnaire, trustProxy: 1, eachCounts: 5 });
    const guess = (n: number) =>
      request(site.app)
        .post(`${site.link}/resume`)
        .set('X-Forwarded-For', `2001:db8:0:1::${n + 1}`)
        .type('form')
        .send({ words: `abborre accent access ${wordList()[n + 100]}` });
    await untilTooOften(20 / 5, guess);
  });

  it('has those who ask for words again and again wait, and keeps what they have answered', async () => {
    const site = await openSite({ questionnaire, eachCounts: 5 });
    const saved = await visitor(site).answer('q1', { q1: 'always' });
    const cookie = String(saved.headers['set-cookie']).split(';')[0] ?? '';
    const post = (place: string) =>
      request(site.app).post(`${site.link}${place}`).set('Cookie', cookie).type('form');
    const { text, headers } = await untilTooOften(30 / 5, async () => {
      const asked = await post('/pause').send('');
      await post('/words').send('_do=on');
      return asked;
    });
    expect(text).to.include('id="give"');
    expect(pageOf(text).one('alert').link(say('pausing.problems.wait')).href).to.equal('#give');
    expect(headers['set-cookie']).to.equal(undefined);
    const kept = pageOf(await request(site.app).get(`${site.link}/p/1`).set('Cookie', cookie));
    expect(kept.one('radio', 'always').checked).to.equal(true);
  });

  it('gives no words where nothing has been saved', async () => {
    const site = await openSite({ questionnaire });
    const { text } = pageOf(await visitor(site).get('/pause').expect(200));
    expect(text).to.include(say('pausing.pause.nothing'));
    const { headers } = await press(visitor(site), '/pause', {}, 303);
    expect(headers.location).to.equal(`${site.link}/pause`);
  });

  it('is not there on a shared tablet', async () => {
    const site = await openSite({ questionnaire });
    const tablet = `/a/${site.collection.tabletCode}`;
    await request(site.app).get(`${tablet}/pause`).expect(404);
    const { text } = await request(site.app).get(`${tablet}/p/1?fresh=1`).expect(200);
    expect(text).to.not.include('value="pause"');
  });

  it('keeps neither the words nor the key anywhere in the database', async () => {
    const site = await openSite({ questionnaire });
    const person = visitor(site);
    const saved = await person.answer('q1', { q1: 'always' });
    const secret = /visit=([\w-]{43})/.exec(String(saved.headers['set-cookie']))?.[1] ?? '';
    await wordsFor(person);
    expect(await site.store.pauses.rests(draftIdOf(secret))).to.equal(true);
    const draft = await site.store.drafts.byId(draftIdOf(secret));
    expect(draft?.sealed).to.not.include('always');
  });
});

function wordsOn(html: string): readonly string[] {
  const list = /<ol class="four-words"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>([^<]+)<\/li>/g)].map(([, word = '']) => word);
}
