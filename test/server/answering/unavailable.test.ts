import { expect } from 'chai';
import type { OpenStore } from '../../../data/store.ts';
import { Failure } from '../../../surveys/failures.ts';
import type { Store } from '../../../surveys/storage.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

/** Which parts of the store fail, as they do on a full disk (writing) or with a lost database (everything). */
interface Weather {
  writing: boolean;
  everything: boolean;
}

function failing(store: OpenStore, weather: Weather): Store {
  const refuse = async () => {
    throw new Failure('unavailable', 'the disk is full');
  };
  const reading = <T extends object>(part: T, writes: readonly string[]): T =>
    new Proxy(part, {
      get: (target, name) => {
        const fails = weather.everything || (weather.writing && writes.includes(String(name)));
        return fails ? refuse : Reflect.get(target, name);
      },
    });
  return {
    ...store,
    collections: reading(store.collections, []),
    drafts: reading(store.drafts, ['add', 'save', 'markSent']),
    inTransaction: (work) => (weather.writing || weather.everything ? refuse() : store.inTransaction(work)),
  };
}

describe('answering while the database is away', () => {
  const openSite = sites();
  const visit = async () => {
    const weather: Weather = { writing: false, everything: false };
    const site = await openSite({ questionnaire: mixed, through: (store) => failing(store, weather) });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    return { site, person, weather };
  };

  for (const what of ['writing', 'everything'] as const) {
    it(`shows a page again with what was typed when ${what} fails`, async () => {
      const { person, weather } = await visit();
      weather[what] = true;
      const answer = await person.answer('words', { words: 'Det tog en timme att skriva.' });
      expect(answer.status).to.equal(503);
      const page = pageOf(answer);
      expect(page.one('alert').headings()).to.deep.equal([say('answering.unsaved.title')]);
      expect(page.one('textbox').value).to.equal('Det tog en timme att skriva.');
      weather[what] = false;
      expect((await person.answer('words', { words: 'Det tog en timme att skriva.' })).status).to.equal(303);
    });

    it(`tells that nothing was sent when ${what} fails, and sends when it is pressed again`, async () => {
      const { site, person, weather } = await visit();
      weather[what] = true;
      const answer = await person.post('/send');
      expect(answer.status).to.equal(503);
      expect(pageOf(answer).one('alert').text).to.include(say('answering.unsent.what'));
      expect(pageOf(answer).names('button')).to.include(say('answering.send'));
      weather[what] = false;
      expect(await site.responses()).to.deep.equal([]);
      await person.post('/send');
      expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
    });
  }

  it('still lists the answers when only writing fails', async () => {
    const { person, weather } = await visit();
    weather.writing = true;
    expect((await person.post('/send')).text).to.include('Hur ofta often?');
  });

  it('tells what to do on a page that cannot be read', async () => {
    const { person, weather } = await visit();
    weather.everything = true;
    const answer = await person.get('/p/often');
    expect(answer.status).to.equal(503);
    expect(pageOf(answer).text).to.include(say('failures.answering.unavailable.what'));
  });
});
