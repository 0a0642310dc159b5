import { expect } from 'chai';
import request from 'supertest';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

/** The values of what is chosen on a page. */
const chosenOn = (page: { readonly text: string }) =>
  pageOf(page)
    .fields()
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('the way through the questions', () => {
  const openSite = sites();
  const visit = async (layout: 'question' | 'section' = 'question') => {
    const site = await openSite({ questionnaire: mixed, collection: { layout } });
    return { site, person: visitor(site), at: (place: string) => `${site.link}${place}` };
  };

  it('begins at the first question', async () => {
    const { person, at } = await visit();
    const { status, headers } = await person.post('/start');
    expect({ status, to: headers.location }).to.deep.equal({ status: 303, to: at('/p/1') });
  });

  it('leads from each page to the next', async () => {
    const { person, at } = await visit();
    expect((await person.answer('hello')).headers.location).to.equal(at('/p/2?fresh=1'));
    await person.answer('group', { group: 'no' });
    expect((await person.answer('hello')).headers.location).to.equal(at('/p/2'));
  });

  it('leads to a follow-up question only where the answer asks for it', async () => {
    const { person, at } = await visit();
    expect((await person.answer('group', { group: 'yes' })).headers.location).to.equal(at('/p/3'));
    expect((await person.get('/p/3')).text).to.include('Hur ofta chosen?');
    expect((await person.answer('group', { group: 'no' })).headers.location).to.equal(at('/p/3'));
    expect((await person.get('/p/3')).text).to.include('Hur ofta often?');
  });

  it('ends where the answers are checked', async () => {
    const { person, at } = await visit();
    expect((await person.answer('words')).headers.location).to.equal(at('/check'));
  });

  it('saves what is chosen on the way back', async () => {
    const { person, at } = await visit();
    const back = await person.answer('often', { often: 'rarely' }, { _do: 'back' });
    expect(back.headers.location).to.equal(at('/p/2'));
    expect(pageOf(await person.get('/p/often')).one('radio', 'rarely').checked).to.equal(true);
  });

  it('leads from the first page back to the introduction', async () => {
    const { person, site } = await visit();
    expect((await person.answer('hello', {}, { _do: 'back' })).headers.location).to.equal(site.link);
  });

  it('takes an answer away when its question is skipped', async () => {
    const { person, at } = await visit();
    await person.answer('often', { often: 'rarely' });
    const skip = await person.answer('often', { often: 'rarely' }, { _do: 'skip' });
    expect(skip.headers.location).to.equal(at('/p/4'));
    expect((await person.get('/p/often')).text).not.to.include('checked');
  });

  it('shows every kind of answer again as it was given', async () => {
    const { person } = await visit();
    await person.answer('colours', { colours: ['red', 'blue'] });
    await person.answer('whole', { whole: '7' });
    await person.answer('words', { words: '  <b>Bra</b>  ' });
    expect(chosenOn(await person.get('/p/colours'))).to.deep.equal(['red', 'blue']);
    expect(chosenOn(await person.get('/p/whole'))).to.deep.equal(['7']);
    expect(pageOf(await person.get('/p/words')).one('textbox').value).to.equal('<b>Bra</b>');
  });

  it('leads from a question that the answers do not reach to the next one that they do', async () => {
    const { site, at } = await visit();
    const { status, headers } = await request(site.app).get(at('/p/chosen?fresh=1'));
    expect({ status, to: headers.location }).to.deep.equal({ status: 303, to: at('/p/3?fresh=1') });
  });

  it('leads from a page that does not exist to where the visit goes on', async () => {
    const { person, at } = await visit();
    await person.answer('often', { often: 'rarely' });
    for (const place of ['/p/99', '/p/0', '/p/03', '/p/-1'])
      expect((await person.get(place)).headers.location, place).to.equal(at('/p/4'));
    expect(pageOf(await person.get('/p/no-such-page')).title).to.equal(
      say('answering.page-title', { number: 4 }),
    );
    expect((await person.answer('no-such-page')).headers.location).to.equal(at('/p/4'));
  });

  it('goes on after the last answer when a visit is taken up again', async () => {
    const { person, at } = await visit();
    await person.answer('often', { often: 'rarely' });
    expect(pageOf(await person.get()).names('button')).to.include(say('answering.continue'));
    expect((await person.post('/start')).headers.location).to.equal(at('/p/4'));
  });

  it('forgets what was saved when a visit is started over', async () => {
    const { person, at } = await visit();
    await person.answer('often', { often: 'rarely' });
    expect((await person.post('/start', { _do: 'over' })).headers.location).to.equal(at('/p/1'));
    expect((await person.get('/p/often')).text).not.to.include('checked');
    expect(pageOf(await person.get()).names('button')).to.not.include(say('answering.continue'));
  });

  it('counts the questions that are asked, and more when a follow-up comes along', async () => {
    const { person } = await visit();
    expect(pageOf(await person.get('/p/often?fresh=1')).text).to.include(
      say('answering.number', { now: 2, all: 6 }),
    );
    await person.answer('group', { group: 'yes' });
    expect(pageOf(await person.get('/p/often')).text).to.include(say('answering.number', { now: 3, all: 7 }));
  });

  it('asks a section on one page, and what depends on it on the next', async () => {
    const { person, at } = await visit('section');
    const first = await person.get('/p/hello');
    const page = pageOf(first);
    expect(page.text).to.include(say('answering.part', { now: 1, all: 3 }));
    expect(page.sentAs('group')).to.have.length.above(0);
    expect(page.sentAs('chosen')).to.have.length(0);
    expect((await person.answer('hello', { group: 'yes' })).headers.location).to.equal(at('/p/2'));
    const more = await person.answer('often', {
      often: 'always',
      colours: 'red',
      ladder: 'choose-myself',
      whole: '10',
    });
    expect(more.headers.location).to.equal(at('/p/4'));
  });

  describe('when an answer is changed from the check page', () => {
    it('comes back to the check page', async () => {
      const { person, at } = await visit();
      await person.answer('often', { often: 'always' });
      const changed = await person.answer('often', { often: 'never' }, { _do: 'next' }, '?from=check');
      expect(changed.headers.location).to.equal(at('/check'));
      expect((await person.get('/check')).text)
        .to.include('never')
        .and.not.include('always');
    });

    it('asks the follow-up question that the change brought, and then comes back', async () => {
      const { person, at } = await visit();
      const changed = await person.answer('group', { group: 'yes' }, { _do: 'next' }, '?from=check');
      expect(changed.headers.location).to.equal(at('/p/3?from=check'));
      const followUp = await person.answer('chosen', { chosen: 'always' }, { _do: 'next' }, '?from=check');
      expect(followUp.headers.location).to.equal(at('/check'));
    });

    it('goes back to the check page with Back', async () => {
      const { person, at } = await visit();
      const back = await person.answer('often', { often: 'never' }, { _do: 'back' }, '?from=check');
      expect(back.headers.location).to.equal(at('/check'));
    });
  });
});
