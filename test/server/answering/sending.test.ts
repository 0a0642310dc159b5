import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

describe('sending answers', () => {
  const openSite = sites();
  const visit = async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    return { site, person, at: (place: string) => `${site.link}${place}` };
  };

  it('shows every answer in words first, with a way to change it', async () => {
    const { person, at } = await visit();
    await person.answer('whole', { whole: '7' });
    const page = pageOf(await person.get('/check'));
    expect(page.definition(/^Hur ofta often\?/)).to.include('always');
    expect(page.definition(/^Hur bra är whole\?/)).to.include(
      say('answering.check.of-most', { n: 7, most: 10 }),
    );
    expect(page.definition(/^Vilka colours\?/)).to.include(say('answering.check.none'));
    const change = page.link(`${say('answering.check.change')} Hur ofta often?`);
    expect(change.href).to.equal(at('/p/3?from=check#q_1'));
  });

  it('shows all own words before the button, and asks whether they point anybody out', async () => {
    const { person } = await visit();
    expect((await person.get('/check')).text).to.not.include(say('answering.check.names'));
    await person.answer('words', { words: 'Jag heter Kim' });
    const { text } = pageOf(await person.get('/check'));
    const places = [
      say('answering.check.names'),
      'Jag heter Kim',
      say('answering.send-short'),
      say('answering.check.given'),
    ];
    const found = places.map((words, at) =>
      text.indexOf(words, at === 2 ? text.indexOf('Jag heter Kim') : 0),
    );
    expect(found)
      .to.deep.equal([...found].sort((a, b) => a - b))
      .and.not.include(-1);
    expect(text.split('Jag heter Kim')).to.have.length(2);
  });

  it('stores the answers and thanks', async () => {
    const { site, person } = await visit();
    expect((await person.post('/send')).headers.location).to.match(/\/thanks\?visit=/);
    const thanks = pageOf(await person.get('/thanks'));
    expect(thanks.heading).to.equal(say('answering.thanks.title'));
    expect(thanks.text).to.include(say('answering.thanks.stored'));
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
  });

  it('stores once when it is pressed twice at once', async () => {
    const { site, person } = await visit();
    const both = await Promise.all([person.post('/send'), person.post('/send')]);
    expect(both.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await site.responses()).to.have.length(1);
  });

  it('stores once when it is sent again because the answer never arrived', async () => {
    const { site, person } = await visit();
    await person.post('/send');
    expect((await person.post('/send')).headers.location).to.match(/\/thanks\?visit=/);
    expect(await site.responses()).to.have.length(1);
  });

  it('leads a browser on that asks for the address of a form whose reply was lost', async () => {
    const { site, person, at } = await visit();
    expect((await person.get('/start?language=en')).headers.location).to.equal(`${site.link}?language=en`);
    expect((await person.get('/send')).headers.location).to.equal(at('/check'));
  });

  it('stores once when someone goes back after the thanks and presses again', async () => {
    const { site, person, at } = await visit();
    await person.post('/send');
    await person.get('/thanks');
    expect((await person.post('/send')).headers.location).to.equal(at('/check'));
    expect(pageOf(await person.get('/check')).text).to.include(say('answering.check.sent-already'));
    expect(await site.responses()).to.have.length(1);
  });

  it('leads every page of a visit that has been sent to the thanks', async () => {
    const { person, at } = await visit();
    await person.post('/send');
    for (const place of ['', '/p/3', '/check']) {
      expect((await person.get(place)).headers.location, place).to.equal(at('/thanks'));
    }
    expect((await person.answer('often', { often: 'never' })).headers.location).to.equal(at('/thanks'));
  });

  it('says nothing of a sent answer to whoever has sent none', async () => {
    const { site, at } = await visit();
    for (const place of ['/thanks', '/thanks?stay=1', '/thanks?done=x.y', '/thanks?language=en&done=']) {
      const { headers } = await visitor(site).get(place);
      expect(headers.location, place).to.match(/[?&]lost=1$/);
    }
    expect((await visitor(site).get('/thanks')).headers.location).to.equal(`${at('')}?lost=1`);
  });

  it('gives the thanks in another language too, though the visit is over by then', async () => {
    const { person } = await visit();
    await person.post('/send');
    const thanks = pageOf(await person.get('/thanks').expect(200));
    const english = thanks.link(sayIn('en')('site.language')).href ?? '';
    const again = await person.get(english.replace(/^\/a\/[^/]+/, '')).expect(200);
    expect(pageOf(again).heading).to.equal(sayIn('en')('answering.thanks.title'));
    expect((await person.get('/thanks')).headers.location).to.match(/lost=1$/);
  });

  it('forgets after a quarter of an hour that something was sent, for whoever opens the history', async () => {
    let now = new Date('2026-03-10T09:00:00Z');
    const site = await openSite({ questionnaire: mixed, now: () => now });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    const address = (await person.post('/send')).headers.location?.replace(site.link, '') ?? '';
    await person.get(address).expect(200);
    now = new Date('2026-03-10T09:16:00Z');
    expect((await person.get(address)).headers.location).to.match(/lost=1$/);
    const other = address.replace(/visit=[^&]+/, 'visit=another');
    expect((await person.get(other)).headers.location).to.match(/lost=1$/);
  });

  it('leaves nothing for the next person on the same device', async () => {
    const { person } = await visit();
    await person.post('/send');
    await person.get('/thanks');
    expect((await person.get('/p/often')).text).not.to.include('checked');
    expect(pageOf(await person.get()).names('button'))
      .to.include(say('answering.start'))
      .and.not.include(say('answering.continue'));
  });

  it('lets two people answer on one device after each other', async () => {
    const { site, person } = await visit();
    const address = (await person.post('/send')).headers.location?.replace(site.link, '') ?? '';
    await person.get(address);
    await person.answer('often', { often: 'never' });
    expect((await person.get(address)).headers.location, 'Back to the thanks').to.match(/check$/);
    await person.post('/send');
    expect(await site.responses()).to.have.deep.members([{ often: 'always' }, { often: 'never' }]);
  });

  it('drops answers that the way no longer leads over', async () => {
    const { site, person } = await visit();
    await person.answer('group', { group: 'yes' });
    await person.answer('chosen', { chosen: 'never' });
    await person.answer('group', { group: 'no' });
    expect((await person.get('/check')).text).not.to.include('never');
    await person.post('/send');
    expect(await site.responses()).to.deep.equal([{ group: 'no', often: 'always' }]);
  });

  it('keeps free texts apart from the other answers', async () => {
    const { site, person } = await visit();
    await person.answer('words', { words: 'Bra stöd' });
    await person.post('/send');
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
    expect(await site.store.responses.texts(site.collection.id)).to.deep.equal([
      { question: 'words', text: 'Bra stöd' },
    ]);
  });

  it('has no send button where nothing has been answered', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    const page = pageOf(await person.get('/check'));
    expect(page.text).to.include(say('answering.check.empty'));
    expect(page.names('button')).to.not.include(say('answering.send'));
  });

  it('stores nothing where nothing has been answered', async () => {
    const site = await openSite({ questionnaire: mixed });
    await visitor(site).post('/send');
    expect(await site.responses()).to.deep.equal([]);
  });

  it('does not thank for what has not been sent', async () => {
    const { person, at } = await visit();
    expect((await person.get('/thanks')).headers.location).to.equal(at('/check'));
    expect(pageOf(await person.get('/p/often')).one('radio', 'always').checked).to.equal(true);
  });

  it('tells when the collection was closed in the middle', async () => {
    const { site, person } = await visit();
    await site.store.collections.close(site.collection.id, site.collection.revision, '2026-03-10');
    const answer = await person.post('/send');
    expect(answer.status).to.equal(410);
    expect(pageOf(answer).headings()).to.include(say('failures.answering.closed.title'));
    expect(await site.responses()).to.deep.equal([]);
  });
});
