import { expect } from 'chai';
import { createApp } from '../../../server/app.ts';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { servicesOver, visitor } from '../../support/answering.ts';
import { describeCountedOnEachEngine } from '../../support/stores.ts';
import { addCollection } from '../../support/things.ts';

/** Each asking is a way there and back where the database is another machine, and somebody waits for it. */
describeCountedOnEachEngine('how often the database is asked', (openFresh) => {
  const begun = async (way: 'link' | 'code' = 'link') => {
    const { store, counted } = await openFresh();
    const collection = await addCollection(store, { layout: 'question' });
    await store.codes.add(collection.id, [codeDigestOf('abcdefghjk')]);
    const link = `/a/${way === 'link' ? collection.code : 'abcdefghjk'}`;
    const app = createApp(servicesOver(store, ''));
    const person = visitor({ app, link });
    await visitor({ app, link }).get(); // what is remembered of a collection is read once
    expect((await person.answer('involved', { involved: 'yes' })).status).to.equal(303);
    return { counted, person };
  };

  for (const way of ['link', 'code'] as const) {
    it(`is once to show a page, and twice to save one (${way})`, async () => {
      const { counted, person } = await begun(way);
      const shown = await counted.during(async () => {
        expect((await person.get('/p/2')).status).to.equal(200);
      });
      const saved = await counted.during(async () => {
        expect((await person.answer('more', { more: 'Ja' })).status).to.equal(303);
      });
      expect({ shown, saved }).to.deep.equal({ shown: 1, saved: 2 });
    });
  }

  it('is ten times to send', async () => {
    const { counted, person } = await begun();
    const shown = await counted.during(() => person.get('/check'));
    const sent = await counted.during(async () => {
      expect((await person.post('/send')).headers.location).to.match(/thanks/);
    });
    expect(sent - shown).to.equal(10);
  });
});
