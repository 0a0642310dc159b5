import { expect } from 'chai';
import type { OpenStore } from '../../../data/store.ts';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { close } from '../../../surveys/audits/closing.ts';
import type { Store } from '../../../surveys/storage.ts';
import { mixed, type Site, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

const audit = { contact: { sv: 'Kim Exempel, 070-000 00 00' } };

describe('a collection that closes while somebody answers', () => {
  const openSite = sites();
  const visit = async () => {
    const site = await openSite({ questionnaire: mixed, audit });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    return { site, person };
  };
  const shut = ({ store, collection }: Site) => close(store, collection, '2026-03-10');

  it('shows what was typed on the page, with why and whom to call', async () => {
    const { site, person } = await visit();
    await shut(site);
    const told = await person.answer('words', { words: 'Det tog en timme\natt skriva <b>det</b>.' });
    expect(told.status).to.equal(410);
    const page = pageOf(told);
    expect(page.heading).to.equal(say('failures.answering.closed.title'));
    expect(page.definition('Berätta om words.')).to.equal('Det tog en timme att skriva <b>det</b>.');
    expect(page.text).to.include(say('sending.refused.unsaved')).and.include('Kim Exempel, 070-000 00 00');
  });

  it('shows choices in the words that were chosen', async () => {
    const { site, person } = await visit();
    await shut(site);
    const told = await person.answer('colours', { colours: ['red', 'blue'] });
    expect(pageOf(told).definition('Vilka colours?')).to.equal('Röd Blå');
  });

  it('says it in the language of the person, and that the rest is in Swedish', async () => {
    const { site, person } = await visit();
    await shut(site);
    const page = pageOf(await person.answer('words', { words: 'Words' }, { _do: 'next' }, '?language=en'));
    expect(page.heading).to.equal(sayIn('en')('failures.answering.closed.title'));
    expect(page.text).to.include(sayIn('en')('sending.refused.unsaved'));
    const contact = page.written(audit.contact.sv);
    expect([contact.attribute('lang'), contact.attribute('dir')]).to.deep.equal(['sv', undefined]);
  });

  for (const place of ['', '/p/often', '/check', '/thanks', '/p/nowhere']) {
    it(`says whom to call at ${place || 'the first page'}, and that nothing is lost where nothing was typed`, async () => {
      const { site, person } = await visit();
      await shut(site);
      const { status, text } = await person.get(place);
      expect(status).to.equal(410);
      expect(text).to.include('Kim Exempel, 070-000 00 00').and.not.include(say('sending.refused.unsaved'));
    });
  }

  it('does not let those who press Send believe that their answers came in', async () => {
    const { site, person } = await visit();
    await shut(site);
    const told = await person.post('/send');
    expect(told.status).to.equal(410);
    expect(pageOf(told).text)
      .to.include('Kim Exempel')
      .and.include(say('sending.refused.late'))
      .and.not.include(say('answering.check.sent-already'));
  });

  it('shows everything that was answered to whoever pressed Send at the same moment', async () => {
    const site = await openSite({ questionnaire: mixed, audit, through: closedInside });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    const told = await person.post('/send');
    expect(told.status).to.equal(410);
    expect(pageOf(told).definition('Hur ofta often?')).to.equal('always');
    expect(pageOf(told).text).to.include(say('sending.refused.late'));
    expect(await site.responses()).to.deep.equal([]);
  });
});

/** Every transaction finds the collection closed, which was open just before it. */
function closedInside(store: OpenStore): Store {
  return {
    ...store,
    inTransaction: (work) =>
      store.inTransaction((inside) =>
        work({ ...inside, collections: { ...inside.collections, admit: async () => false } }),
      ),
  };
}

describe('a single-use code', () => {
  const openSite = sites();
  const code = 'kort-0001';
  const visit = async () => {
    const site = await openSite({ questionnaire: mixed, audit, collection: { access: 'codes' } });
    await site.store.codes.add(site.collection.id, [codeDigestOf(code)]);
    const at = { app: site.app, link: `/a/${code}` };
    return { site, one: visitor(at), two: visitor(at) };
  };

  it('that is used on two devices stores one answer, and shows the second person what they answered', async () => {
    const { site, one, two } = await visit();
    await one.answer('often', { often: 'always' });
    await two.answer('often', { often: 'never' });
    expect((await one.post('/send')).status).to.equal(303);
    const told = await two.answer('words', { words: 'Mina egna ord' });
    expect(told.status).to.equal(410);
    const page = pageOf(told);
    expect(page.heading).to.equal(say('failures.answering.used.title'));
    expect(page.definition('Berätta om words.')).to.equal('Mina egna ord');
    expect(page.text).to.include('Kim Exempel');
    expect((await two.post('/send')).status).to.equal(410);
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
  });

  it('that is sent from two devices at once stores one answer', async () => {
    const { site, one, two } = await visit();
    await one.answer('often', { often: 'always' });
    await two.answer('often', { often: 'never' });
    const statuses = (await Promise.all([one.post('/send'), two.post('/send')])).map(({ status }) => status);
    expect(statuses.sort()).to.deep.equal([303, 410]);
    expect(await site.responses()).to.have.length(1);
    expect(await site.store.responses.methods(site.collection.id)).to.deep.equal([
      { channel: 'code', help: undefined },
    ]);
  });

  it('that nobody was handed is void when the collection is closed (disclosure.md, rule 11)', async () => {
    const { site, one } = await visit();
    await close(site.store, site.collection, '2026-03-10');
    for (const place of ['', '/p/often']) expect((await one.get(place)).status, place).to.equal(410);
    expect((await one.answer('often', { often: 'always' })).status).to.equal(410);
    expect((await one.post('/send')).status).to.equal(410);
    expect(await site.responses()).to.deep.equal([]);
    expect(await site.store.responses.methods(site.collection.id)).to.deep.equal([]);
  });

  it('still leads the one who used it to the thanks', async () => {
    const { one } = await visit();
    await one.answer('often', { often: 'always' });
    await one.post('/send');
    const address = (await one.post('/send')).headers.location?.replace(`/a/${code}`, '') ?? '';
    expect(address).to.match(/^\/thanks\?/);
    expect((await one.get('/thanks')).status).to.equal(200);
    expect((await one.get(address)).status, 'reloaded').to.equal(200);
  });
});
